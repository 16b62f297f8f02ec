"""English phrases that count from now or from a day: in two weeks, three days ago, within ten days, every Monday."""

from datetime import datetime
from typing import Final

from parsing import almanac, periods
from parsing.chart import Atom, Hit, Rule
from parsing.clocks import base_of
from parsing.dates_numeric import day_atom


def _from_now(hit: Hit) -> Atom:
    span = hit.atom("u")
    return periods.point(periods.shift(hit.now, span, 1), span)


def _ago(hit: Hit) -> Atom:
    span = hit.atom("u")
    return periods.point(periods.shift(hit.now, span, -1), span)


def _after(hit: Hit) -> Atom | None:
    return _from(hit, 1)


def _before(hit: Hit) -> Atom | None:
    return _from(hit, -1)


def _from(hit: Hit, sign: int) -> Atom | None:
    span, base = hit.atom("u"), base_of(hit.atom("d"))
    if base is None:
        return None
    moved = periods.shift(base, span, sign)
    return periods.point(moved, span)


def _beside(hit: Hit) -> Atom | None:
    """Read the day or week before or after a day that is named."""
    day, sign = hit.atom("d").at, 1 if hit.text("dir") in {"after", "following"} else -1
    if day is None:
        return None
    if hit.has("w"):
        find = almanac.weekday_after if sign > 0 else almanac.weekday_before
        return day_atom(find(day, hit.atom("w").low))
    unit = "week" if hit.text("unit").startswith("w") else "day"
    return periods.period(day, unit, sign)


def _week_from(hit: Hit) -> Atom | None:
    """Read `a week today`, counted from a day that is told from now."""
    day, span = hit.atom("d"), hit.get("u")
    if day.at is None or day.edge != "near" or (span and span.unit != "week"):
        return None
    return periods.point(periods.shift(day.at, span, 1) if span else almanac.add_days(day.at, almanac.WEEK), day)


def _clock_after(hit: Hit) -> Atom:
    minutes = hit.atom("t").low + hit.atom("u").minutes
    return Atom(kind="T", low=minutes % periods.DAY_MINUTES, sure=hit.atom("t").sure, unit="minute")


def _within(hit: Hit) -> Atom:
    span = hit.atom("u")
    until = periods.shift(hit.now if periods.is_clocked(span) else almanac.midnight(hit.now), span, 1)
    return Atom(kind="B", until=until, bound="before", unit="minute" if periods.is_clocked(span) else "day")


def _lasting(hit: Hit) -> Atom | None:
    span, start = hit.atom("u"), base_of(hit.atom("d"))
    if start is None:
        return None
    until = periods.shift(start, span, 1)
    unit = "minute" if periods.is_clocked(span) else "day"
    return Atom(kind="R", at=start, until=until, earlier=hit.atom("d").earlier, unit=unit)


def _every(hit: Hit) -> Atom:
    number = hit.get("w")
    today = almanac.midnight(hit.now)
    at = almanac.weekday_after(hit.now, number.low) if number else None
    span = hit.get("u")
    if span and not number:
        at = periods.shift(today, span, 1)
    return Atom(kind="X", at=at or _unit_ahead(hit), unit="day", edge="weekday" if number else "")


def _unit_ahead(hit: Hit) -> datetime:
    today = almanac.midnight(hit.now)
    spans = {"d": (0, 1), "w": (0, 7), "m": (1, 0), "q": (3, 0), "y": (12, 0)}
    months, days = spans.get(hit.text("unit")[:1], (0, 1))
    return almanac.add_days(almanac.add_months(today, months), days)


_HEDGE: Final = r"(?:about |around |roughly |approximately |less than |under |another |maybe |like )?"

ENGLISH_SETS: Final = (
    Rule.of(r"\b(?:every|each) (?:other |second )?<W:w>", _every),
    Rule.of(
        r"\b(?:every|each) (?:other |second |single )?(?:<U:u>|(?P<unit>day|weekday|week|month|quarter|year|morning|"
        r"evening)\b)",
        _every,
    ),
    Rule.of(r"\b(?P<unit>daily|weekly|monthly|quarterly|yearly|annually)\b", _every),
)
_BESIDE: Final = r"(?P<dir>before|b4|prior to|after|following) (?:the )?<D:d>"
ENGLISH_SPANS: Final = (
    Rule.of(rf"\b(?:the )?(?P<unit>day|week|wk) (?:right )?{_BESIDE}", _beside),
    Rule.of(rf"(?:\b(?:the )?(?:first |<O> )?)?<W:w>,? (?:right |straight |directly )?{_BESIDE}", _beside),
    Rule.of(r"<U:u> (?:from )?<D:d>(?! ?\w)", _week_from),
    Rule.of(r"<D:d> week\b(?! of)", _week_from),
    Rule.of(r"\b(?:for |lasting )<U:u>,? (?:starting |beginning |commencing )?(?:from |on )?(?:<DM:d>)", _lasting),
    Rule.of(r"<U:u>,? (?:starting|beginning|commencing) (?:from |on )?(?:<DM:d>)", _lasting),
    Rule.of(r"\bwithin (?:the |a )?(?:next |upcoming |coming )?<U:u>", _within),
    Rule.of(
        rf"\bin {_HEDGE}<U:u>(?:'s?)?(?: time\b)?"
        r"(?! (?:before|earlier|prior|beforehand)\b)(?! (?:from|after|since|before|on the) ?<DPMY>)",
        _from_now,
    ),
    Rule.of(r"<U:u>(?:'s?)? (?:from now|hence|later|from here|out\b|down the (?:road|line))", _from_now),
    Rule.of(r"<U:u> (?:ago|back\b|earlier)", _ago),
    Rule.of(r"(?:\bin )?<U:u> (?:from|after|since|past) (?:the )?(?:year )?<DPMY:d>", _after),
    Rule.of(r"<U:u> (?:before|prior to|ahead of) <DPMY:d>", _before),
    Rule.of(r"<U:u> (?:from|after|past) <T:t>", _clock_after),
    Rule.of(r"(?<![\w])\+ ?<U:u>", _from_now),
    Rule.of(r"\bgive (?:it|them|him|her|us) <U:u>", _from_now),
)
