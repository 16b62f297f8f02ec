"""Spells Chinese names in letters as they are read aloud, by every reading of a character that has several."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice, product
from types import MappingProxyType
from typing import Final

from parsing.fold import HAN
from parsing.readings_zh import SOUNDS

MOST_READINGS: Final = 32
"""Spellings of one name that are kept; few names have more than two characters that are read in two ways."""
LONGEST: Final = 8
"""Characters of a name that anybody spells out; what is longer is called by its short form."""
MIN_LETTERS: Final = 4
MIN_INITIALS: Final = 3
HEAD: Final = 4
"""Letters of a word by which most words are told from spellings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenIndex:
    """Chinese names by what is typed for them on a keyboard without Chinese."""

    spelled: Mapping[str, tuple[str, ...]]
    """Syllables, run together, to names."""
    initials: Mapping[str, tuple[str, ...]]
    """First letters of the syllables to names."""
    heads: frozenset[str]
    """The first letters of both, up to `HEAD`; a word that begins otherwise begins no name."""


@cache
def _syllables() -> Mapping[str, tuple[str, ...]]:
    """Give the readings of each character; `ü` is typed as v or as u."""
    sounds: dict[str, list[str]] = {}
    for syllable, chars in re.findall(r"([a-z]+)([^a-z]+)", SOUNDS):
        typed = [syllable, syllable.replace("v", "u")] if "v" in syllable else [syllable]
        for char in chars:
            sounds.setdefault(char, []).extend(typed)
    return {char: tuple(dict.fromkeys(typed)) for char, typed in sounds.items()}


@lru_cache(maxsize=20_000)
def spellings(folded: str) -> Sequence[tuple[str, ...]]:
    """Give the ways to spell a folded name, each a tuple of syllables; none where a character has no known reading."""
    known = _syllables()
    if (
        len(folded) > LONGEST
        or not HAN.search(folded)
        or any(HAN.search(char) and char not in known for char in folded)
    ):
        return ()
    return tuple(islice(product(*(known.get(char, (char,)) for char in folded)), MOST_READINGS))


def spoken_index(forms: Iterable[tuple[str, str]]) -> SpokenIndex:
    """Index folded forms of names, each with the name that it stands for."""
    spelled: dict[str, dict[str, None]] = {}
    initials: dict[str, dict[str, None]] = {}
    for form, name in forms:
        for syllables in spellings(form):
            spelled.setdefault("".join(syllables), {})[name] = None
            initials.setdefault("".join(syllable[0] for syllable in syllables), {})[name] = None
    long, telling = _sealed(spelled, MIN_LETTERS), _sealed(initials, MIN_INITIALS)
    heads = frozenset(key[:size] for key in (*long, *telling) for size in range(1, HEAD + 1))
    return SpokenIndex(spelled=long, initials=telling, heads=heads)


def _sealed(index: Mapping[str, Mapping[str, None]], least: int) -> Mapping[str, tuple[str, ...]]:
    """Keep the keys that are long enough to tell something."""
    return MappingProxyType({key: tuple(names) for key, names in index.items() if len(key) >= least})
