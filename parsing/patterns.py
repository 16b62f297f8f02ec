"""Patterns of which only those are tried whose words a text holds."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, partial
from typing import Generic, TypeVar

from parsing.chances import AnyOf
from parsing.cues import alternatives_of, spread, words_of
from parsing.expressions import Pattern, prepare_all, prepared_ahead
from parsing.fold import fold
from parsing.sieve import EVERY_TEXT, Sieve

__all__ = ["Pattern", "Phrases", "Sayings", "matches_of", "prepare_all", "prepared_ahead"]
Code = TypeVar("Code")


class Phrases:
    """Many expressions, of which only those are tried whose words a folded text holds."""

    def __init__(self, patterns: Iterable[Pattern | str], sieve: Sieve = EVERY_TEXT) -> None:
        self._patterns = tuple(one if isinstance(one, Pattern) else Pattern(one) for one in patterns)
        self._sieve = sieve
        places = sieve.take(partial(folded_words, one.pattern) for one in self._patterns)
        self._first, self._mask = places.start, (1 << len(places)) - 1
        self._own = self._mask << self._first
        self._compiled: list[re.Pattern[str] | None] = [None] * len(places)
        prepared_ahead(sieve.prepare)

    def sift(self, folded: str) -> list[tuple[int, re.Pattern[str]]]:
        """Give the expressions that may match a text, as folded or as typed, each with its place."""
        bits = self._sieve.sift(folded) >> self._first & self._mask
        found = []
        while bits:
            last = bits & -bits
            bits ^= last
            place = last.bit_length() - 1
            found.append((place, self._compiled[place] or self._compile(place)))
        return found

    def _compile(self, place: int) -> re.Pattern[str]:
        """Keep an expression at hand from its first use on."""
        self._compiled[place] = compiled = self._patterns[place].compiled
        return compiled

    def matches(self, folded: str) -> Iterator[re.Match[str]]:
        """Find every match in order, as one expression made of these alternatives does."""
        found = self.sift(folded)
        if len(found) > 1:
            return matches_of([pattern for _, pattern in found], folded)
        return found[0][1].finditer(folded) if found else iter(())

    def may_match(self, folded: str) -> bool:
        """Tell whether any of the expressions may match a text, as folded or as typed, or a piece of it."""
        return self._sieve.sift(folded) & self._own != 0


class Sayings(Generic[Code]):
    """Expressions for several codes, whose alternatives are tried one by one where a text holds their words."""

    def __init__(self, words: Iterable[tuple[Code, str]]) -> None:
        self._words = words
        EVERY_TEXT.expect(lambda: self._cut)

    @cached_property
    def _cut(self) -> tuple[tuple[Code, ...], Phrases]:
        """The code of each alternative, and the alternatives."""
        cut = [(code, each) for code, words in self._words for each in alternatives_of(words)]
        said = [(code, one) for code, each in cut for one in spread(each)]
        return tuple(code for code, _ in said), Phrases(one for _, one in said)

    def sift(self, folded: str) -> dict[Code, list[re.Pattern[str]]]:
        """Give the alternatives that may match a text, by code."""
        codes, phrases = self._cut
        found: dict[Code, list[re.Pattern[str]]] = {}
        for place, pattern in phrases.sift(folded):
            found.setdefault(codes[place], []).append(pattern)
        return found


def folded_words(pattern: str) -> tuple[AnyOf, ...]:
    """Give what a folded text holds where a pattern matches in it, or in what it was folded from."""
    return tuple(tuple(dict.fromkeys(map(fold, group))) for group in words_of(pattern, blurred=True))


def matches_of(alternatives: list[re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    """Find every match in order, as one expression made of these alternatives does."""
    at = 0
    while found := [match for one in alternatives if (match := one.search(text, at))]:
        first = min(found, key=re.Match.start)
        yield first
        at, alternatives = max(first.end(), first.start() + 1), [match.re for match in found]
