"""Picks, of many patterns, those that a text may match, by looking for their words once for all of them."""

import re
from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from ahocorasick_rs import AhoCorasick

from parsing.chances import AnyOf

_GROUPS: Final = 2
"""Groups of words by which a pattern is picked; a text must hold a word of each."""
_EVERYWHERE: Final = frozenset("abcefghiklmnoprstuwy ")
"""What most texts hold, so that a group in which it stands tells nothing."""
_FIGURE: Final = re.compile(r"[\d\ud800-\udfff]")
"""A figure, or half a character, which the automaton refuses."""


class _Index(NamedTuple):
    """What finds all words at once, and what each is for; the bits of each group follow those of the one before."""

    words: AhoCorasick
    uses: list[int]
    """For each word by its place, the patterns of which it is in each group."""
    needing_none: int
    """The patterns without each group."""


class Sieve:
    """Patterns go by their place, and a set of patterns is a number whose bits are the places."""

    def __init__(self) -> None:
        self._needs: list[Callable[[], tuple[AnyOf, ...]]] = []
        self._expected: list[Callable[[], object]] = []
        self.sift = lru_cache(maxsize=8)(self._sift)

    def take(self, needs: Iterable[Callable[[], tuple[AnyOf, ...]]]) -> range:
        """Take patterns in, each by what tells its groups of words; gives their places."""
        start = len(self._needs)
        self._needs += needs
        vars(self).pop("_index", None)
        self.sift.cache_clear()
        return range(start, len(self._needs))

    def expect(self, bring: Callable[[], object]) -> None:
        """Let patterns be brought before the first text is sifted, which costs too much at import."""
        self._expected.append(bring)

    def prepare(self) -> None:
        """Sort the words."""
        self._index  # noqa: B018 - kept from here on

    def _sift(self, text: str) -> int:
        """Give the patterns of which the text holds a word of each group."""
        words, uses, held = self._index
        for place in {found[0] for found in words.find_matches_as_indexes(_blurred(text), overlapping=True)}:
            held |= uses[place]
        size = len(self._needs)
        return held & held >> size & (1 << size) - 1

    @cached_property
    def _index(self) -> _Index:
        for bring in self._expected:
            bring()
        size = len(self._needs)
        needing_none = 0
        words: dict[str, int] = {}
        for place, needs in enumerate(self._needs):
            groups = [group for group in needs() if _EVERYWHERE.isdisjoint(group)][:_GROUPS]
            for group in range(_GROUPS):
                bit = 1 << place + group * size
                needing_none |= 0 if group < len(groups) else bit
                for word in map(_blurred, groups[group] if group < len(groups) else ()):
                    words[word] = words.get(word, 0) | bit
        shared: dict[int, int] = {}
        return _Index(AhoCorasick(words), [shared.setdefault(bits, bits) for bits in words.values()], needing_none)


def _blurred(text: str) -> str:
    """Write every figure as a 0, so that one piece of text stands for all figures of a form."""
    return _FIGURE.sub("0", text)


EVERY_TEXT: Final = Sieve()
"""The patterns that every message is held against."""
