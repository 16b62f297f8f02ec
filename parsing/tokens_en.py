"""Cuts the Latin words of a text, for those who look for names and titles of people."""

import unicodedata
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, NamedTuple

from parsing.fold import fold
from parsing.patterns import Pattern

_TOKEN: Final = Pattern(r"(R&D|[wW]/|[@&]|[A-Za-z\u00c0-\u024f]+(?:['\u2019-][A-Za-z\u00c0-\u024f]+)*)")
OWNING: Final = ("'s", "\u2019s", "'S", "\u2019S")
"""What ends a word that owns something."""
_BARE_OWNING: Final = ("' ", "\u2019 ")
_CUT: Final = Pattern(r"[.,;:!?()\n\"\u201c\u201d\u2013\u2014>\u2192\u3001\u3002\uff0c]|-\s|['\u2018]$")


class Token(NamedTuple):
    """A word of a text, folded, less an s that tells what it owns."""

    word: str
    text: str
    start: int
    end: int
    owns: bool
    gap: str
    """What stands between the word before and this one; for the first word, a line end and what comes first."""

    @property
    def opens(self) -> bool:
        """Tell whether a clause begins here."""
        return _CUT.search(self.gap) is not None


_WHOLE_LETTERS: Final = str.maketrans(
    {
        "\u00f8": "o",
        "\u00e6": "ae",
        "\u0153": "oe",
        "\u0142": "l",
        "\u0111": "d",
        "\u00f0": "d",
        "\u00fe": "th",
        "\u0131": "i",
    }
)
"""Letters that are no others with an accent."""


def _plain(word: str) -> str:
    """Fold a word, less its accents."""
    folded = fold(word).translate(_WHOLE_LETTERS)
    return "".join(char for char in unicodedata.normalize("NFD", folded) if char.isascii())


_token: Final[Callable[[Sequence[object]], Token]] = partial(tuple.__new__, Token)
"""Makes a token of its parts, faster than by its name."""


def tokens_of(text: str) -> list[Token]:
    """Cut the Latin words of a text."""
    pieces = _TOKEN.compiled.split(text)
    if len(pieces) == 1:
        return []
    found = []
    start, gap = len(pieces[0]), "\n" + pieces[0]
    for whole, behind in zip(pieces[1::2], pieces[2::2], strict=True):
        word, owns = whole, False
        if word[-1] in "sS":
            owns = word.endswith(OWNING) or behind.startswith(_BARE_OWNING)
            if owns and word.endswith(OWNING):
                word = word[:-2]
        plain = word.lower() if word.isascii() else _plain(word)
        found.append((plain, word, start, start + len(word), owns, gap))
        start, gap = start + len(whole) + len(behind), behind
    return list(map(_token, found))
