"""Picks, of many patterns, those that a text may match, by looking for their words once for all of them."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from operator import add
from typing import Final

from parsing.cues import AnyOf

_GROUPS: Final = 3
"""Groups of words by which a pattern is picked; a text must hold a word of each."""
_FIGURE: Final = re.compile(r"\d")
_MARK: Final = 3
"""Letters by which words are looked up."""


class Sieve:
    """Patterns go by their place, and a set of patterns is a number whose bits are the places."""

    def __init__(self) -> None:
        self._needs: list[Callable[[], tuple[AnyOf, ...]]] = []
        self.sift = lru_cache(maxsize=8)(self._sift)

    def take(self, needs: Iterable[Callable[[], tuple[AnyOf, ...]]]) -> range:
        """Take patterns in, each by what tells its groups of words; gives their places."""
        start = len(self._needs)
        self._needs += needs
        vars(self).pop("_index", None)
        self.sift.cache_clear()
        return range(start, len(self._needs))

    def prepare(self) -> None:
        """Sort the words."""
        self._index  # noqa: B018 - kept from here on

    def _sift(self, text: str) -> int:
        """Give the patterns of which the text holds a word of each group."""
        needing_none, words = self._index
        text = _blurred(text)
        pairs = list(map(add, text, text[1:]))
        held = needing_none
        for mark in words.keys() & {*text, *pairs, *map(add, pairs, text[2:])}:
            for word, bits in words[mark]:
                if word in text:
                    held |= bits
        size = len(self._needs)
        return held & held >> size & held >> 2 * size & (1 << size) - 1

    @cached_property
    def _index(self) -> tuple[int, dict[str, list[tuple[str, int]]]]:
        """The bits of groups that are not there, and the words by their first letters, each with the bits it sets."""
        needing_none, bits = 0, dict[str, int]()
        for place, needs in enumerate(self._needs):
            groups = needs()
            for group in range(_GROUPS):
                bit = 1 << place + group * len(self._needs)
                needing_none |= 0 if group < len(groups) else bit
                for word in map(_blurred, groups[group] if group < len(groups) else ()):
                    bits[word] = bits.get(word, 0) | bit
        words: dict[str, list[tuple[str, int]]] = {}
        for word, bit in bits.items():
            words.setdefault(word[:_MARK], []).append((word, bit))
        return needing_none, words


def _blurred(text: str) -> str:
    """Write every figure as a 0, so that one piece of text stands for all figures of a form."""
    return _FIGURE.sub("0", text)


def places_of(bits: int) -> Iterator[int]:
    """Give the places of a set of patterns, in order."""
    while bits:
        yield (bits & -bits).bit_length() - 1
        bits &= bits - 1


EVERY_TEXT: Final = Sieve()
"""The patterns that every message is held against."""
