"""Picks, of many patterns, those that a text may match, by looking for their words once for all of them."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache, reduce
from operator import add, and_, or_
from typing import Final

from parsing.cues import AnyOf

_GROUPS: Final = 3
"""Groups of words by which a pattern is picked; a text must hold a word of each."""
_FIGURE: Final = re.compile(r"\d")
_MARK: Final = 3
"""Letters by which words are looked up."""


_Word = tuple[str, tuple[tuple[int, int], ...]]
"""A word, and the patterns of which it is in each group, as bits."""


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
        found: list[list[int]] = [[bits] for bits in needing_none]
        for mark in words.keys() & {*text, *pairs, *map(add, pairs, text[2:])}:
            for word, uses in words[mark]:
                if word in text:
                    for group, bits in uses:
                        found[group].append(bits)
        return reduce(and_, [reduce(or_, held) for held in found])

    @cached_property
    def _index(self) -> tuple[list[int], dict[str, list[_Word]]]:
        """The bits of patterns without each group, and the words by their first letters, with the bits of each group.

        The bits of the groups are apart, as short numbers are read from memory sooner.
        """
        needing_none = [0] * _GROUPS
        held: dict[str, dict[int, int]] = {}
        for place, needs in enumerate(self._needs):
            groups = needs()
            for group in range(_GROUPS):
                needing_none[group] |= 0 if group < len(groups) else 1 << place
                for word in map(_blurred, groups[group] if group < len(groups) else ()):
                    bits = held.setdefault(word, {})
                    bits[group] = bits.get(group, 0) | 1 << place
        words: dict[str, list[_Word]] = {}
        for word, bits in held.items():
            words.setdefault(word[:_MARK], []).append((word, tuple(bits.items())))
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
