"""Finds a workspace's own words in a text, literally."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Self

from parsing.fold import fold

_LATIN: Final = "[a-z0-9à-öø-ÿ]"


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Words of a workspace, folded and the longest first, each with what it means and how it is found."""

    entries: tuple[tuple[str, str, re.Pattern[str]], ...]

    @classmethod
    def of(cls, words: Mapping[str, str]) -> Self:
        """Prepare words to be found."""
        meant = {fold(word).strip(): meaning for word, meaning in words.items()}
        longest = sorted(filter(None, meant), key=len, reverse=True)
        return cls(tuple((word, meant[word], _literal(word)) for word in longest))

    def find(self, folded: str) -> Iterator[tuple[str, re.Match[str]]]:
        """Yield each meaning with every place of its words in a folded text; a Latin word only as a whole word."""
        for word, meaning, pattern in self.entries:
            if word in folded:
                yield from ((meaning, match) for match in pattern.finditer(folded))


def _literal(word: str) -> re.Pattern[str]:
    before = f"(?<!{_LATIN})" if re.match(_LATIN, word) else ""
    after = f"(?!{_LATIN})" if re.search(f"{_LATIN}$", word) else ""
    return re.compile(f"{before}{re.escape(word)}{after}")
