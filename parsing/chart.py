"""A text that is rewritten step by step: what a rule has understood becomes one sign, on which later rules build."""

import re
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta, tzinfo
from functools import cached_property, lru_cache
from operator import itemgetter
from typing import Final, NamedTuple, Self, TypeAlias

from parsing.chances import AnyOf
from parsing.cues import signs_taken, words_of
from parsing.expressions import Finder, prepared_ahead
from parsing.sieve import EVERY_TEXT
from parsing.signs import ANY_SIGN, FIRST, MOST, SIGNS, expand, kind_of


class Atom(NamedTuple):
    """One understood piece of a text; which fields are set depends on the kind.

    A tuple is made in a fraction of the time that a frozen dataclass takes, and a text makes several.
    """

    kind: str
    at: datetime | None = None
    until: datetime | None = None
    earlier: datetime | None = None
    """The last such day, where a day or month was named without its year or week."""
    low: int = 0
    """Minutes after midnight, or the value of a number, weekday, month or year."""
    high: int = 0
    sure: bool = True
    """Whether a clock time says which half of the day it means."""
    unit: str = ""
    edge: str = ""
    """Which end of a period is meant: start, mid or end."""
    months: int = 0
    days: int = 0
    minutes: int = 0
    bound: str = ""
    """After or before."""
    zone: str = ""
    """The zone, as a clock time names it; `low` is that of today, and the minutes added for it are in `minutes`."""


class Piece(NamedTuple):
    """An atom and where its words stand in the text."""

    atom: Atom
    start: int
    end: int


class Hit:
    """What a rule has matched, handed to the rule's maker."""

    __slots__ = ("_chart", "_match", "now")

    def __init__(self, chart: "Chart", match: re.Match[str]) -> None:
        self._chart = chart
        self._match = match
        self.now = chart.now

    def has(self, name: str) -> bool:
        """Tell whether a group took part."""
        return bool(self.text(name))

    def text(self, name: str) -> str:
        """Give the words of a group, empty when it took no part."""
        try:
            return self._match[name] or ""
        except IndexError:
            return ""

    def number(self, name: str) -> int:
        """Give a group of digits as a number, 0 when it took no part."""
        return int(self.text(name) or 0)

    def atom(self, name: str) -> Atom:
        """Give the atom whose sign a group holds."""
        return self._chart.pieces[self._match[name]].atom

    def get(self, name: str) -> Atom | None:
        """Give the atom whose sign a group holds, or None when it took no part."""
        sign = self.text(name)
        return self._chart.pieces[sign].atom if sign else None

    def month_first(self) -> bool:
        """Tell whether slashed dates name the month first."""
        return self._chart.month_first()

    def offset(self, day: datetime | None = None) -> timedelta | None:
        """Give how far the sender's clock is ahead of UTC on a day, or now, where that is known."""
        zone = self._chart.zone
        return zone.utcoffset(day or self.now) if zone else None


Maker: TypeAlias = Callable[[Hit], Atom | None]


class Rule:
    """A pattern over words and signs, and what it makes of them."""

    def __init__(self, source: str, make: Maker) -> None:
        self._source = source
        self.make = make
        prepared_ahead(lambda: (self.search, self.kinds, self.signs))

    @classmethod
    def of(cls, source: str, make: Maker) -> Self:
        """Take a pattern: `<D:a>` is a day's sign as group a, `<DM>` a day's or moment's, a blank is optional."""
        return cls(source, make)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled when first needed; a Chinese character beside a Latin one is as good as a blank."""
        return re.compile(expand(self._source).replace(r"\b", r"(?a:\b)"))

    @cached_property
    def search(self) -> Finder:
        """Find a match; kept ready, as most rules are tried in vain."""
        return self.pattern.search

    @cached_property
    def _needs(self) -> tuple[AnyOf, ...]:
        return words_of(expand(self._source), blurred=True)

    def words(self) -> tuple[AnyOf, ...]:
        """Give what a text must hold for the rule to match, less the signs, which come only while it is rewritten."""
        return tuple(group for group in self._needs if max(group) < FIRST)

    @cached_property
    def signs(self) -> int:
        """How many signs the rule takes at least."""
        return signs_taken(expand(self._source))

    @cached_property
    def kinds(self) -> tuple[int, ...]:
        """Sets of kinds, as bits; a chart must hold a sign of each set for the rule to match."""
        return tuple(sum(map(kind_of, group)) for group in self._needs if min(group) >= FIRST)


class RuleBook:
    """Rules in the order in which they rewrite a text; a set of them is a number whose bits are their places."""

    def __init__(self, tables: Iterable[tuple[Rule, ...]]) -> None:
        self.rules = tuple(rule for table in tables for rule in table)
        self.finders: list[Finder | None] = [None] * len(self.rules)
        self._first = EVERY_TEXT.take(rule.words for rule in self.rules).start
        self.fitting = lru_cache(maxsize=4_096)(self._fitting)

    def sift(self, text: str) -> int:
        """Give the rules whose words a text holds; rewriting never adds words, so that no other can match later."""
        return EVERY_TEXT.sift(text) >> self._first & (1 << len(self.rules)) - 1

    def _fitting(self, kinds: int, signs: int) -> int:
        """Give the rules that need no other signs than those of some kinds, and no more of them."""
        return sum(
            1 << place
            for place, rule in enumerate(self.rules)
            if rule.signs <= signs and all(map(kinds.__and__, rule.kinds))
        )


_START: Final = itemgetter(Piece._fields.index("start"))


class Chart:
    """A folded text under rewriting."""

    def __init__(
        self, folded: str, now: datetime, *, month_first: Callable[[], bool], zone: tzinfo | None = None
    ) -> None:
        self.text = folded if folded.isascii() else ANY_SIGN.sub(" ", folded)
        self.now = now
        self.month_first = month_first
        self.zone = zone
        self.pieces: dict[str, Piece] = {}
        self._standing: dict[str, int] = {}
        self._places = list(range(len(folded) + 1))
        self._counts: dict[str, int] = {}

    def apply(self, book: RuleBook, folded: str) -> None:
        """Rewrite the text by every rule in turn whose words `folded` holds and whose signs are there."""
        waiting = book.sift(folded)
        ready = waiting & book.fitting(0, 0)
        while ready:
            last = ready & -ready
            ready ^= last
            place = last.bit_length() - 1
            find = book.finders[place]
            if find is None:
                find = book.finders[place] = book.rules[place].search
            if first := find(self.text):
                self._rewrite(book.rules[place], first)
                waiting &= -last << 1
                ready = waiting & book.fitting(*self._signs())

    def _rewrite(self, rule: Rule, match: re.Match[str] | None) -> None:
        """Rewrite everything that one rule matches, from its first match on."""
        signs: list[tuple[int, int, str]] = []
        while match:
            start, end = match.span()
            atom = rule.make(Hit(self, match))
            sign = self._enter(atom, match) if atom else None
            if sign:
                signs.append((start, end, sign))
            match = rule.search(self.text, max(end, start + 1))
        for start, end, sign in reversed(signs):
            self.text = self.text[:start] + sign + self.text[end:]
            del self._places[start + 1 : end]

    def _enter(self, atom: Atom, match: re.Match[str]) -> str | None:
        """Give an atom a sign of its own; None once there are too many of its kind."""
        start, end = match.span()
        count = self._counts.get(atom.kind, 0)
        if count >= MOST or end == start:
            return None
        self._counts[atom.kind] = count + 1
        last = None
        if self._standing:
            for char in match[0]:
                self._standing.pop(char, None)
            last = self.pieces.get(self.text[end - 1])
        first, bit = SIGNS[atom.kind]
        sign = chr(first + count)
        self._standing[sign] = bit
        self.pieces[sign] = Piece(atom, self._places[start], last.end if last else self._places[end - 1] + 1)
        return sign

    def _signs(self) -> tuple[int, int]:
        """Give the kinds of the signs that stand in the text, as bits, and how many they are."""
        kinds = 0
        for kind in self._standing.values():
            kinds |= kind
        return kinds, len(self._standing)

    def found(self) -> list[Piece]:
        """Give the pieces that stand in the text now, in order."""
        return sorted(map(self.pieces.__getitem__, self._standing), key=_START)
