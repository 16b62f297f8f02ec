"""Finds the dates, times, ranges and durations that a text names."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, time
from functools import partial
from typing import Final, Literal

from parsing import periods
from parsing.amounts import mask_amounts
from parsing.bounds import BOUNDS, CHINESE_BOUNDS, RANGES
from parsing.calendar_words import CALENDAR_WORDS
from parsing.chart import Atom, Chart, Piece, Rule, RuleBook
from parsing.clocks import resolve
from parsing.cues import alternatives_of
from parsing.dates_en import DURATIONS, HOUR_WORDS, HOURS, PARTS, RELATIVE_DAYS
from parsing.dates_numeric import CHINESE_DOTTED_DAYS, CLOCKS, DOTTED_DAYS, NUMERIC_DAYS
from parsing.dates_zh import CHINESE_CLOCKS, CHINESE_DAYS, CHINESE_WORDS
from parsing.deixis_en import BARE_DAYS, ENGLISH_DAYS, ENGLISH_WEEKDAYS, WEEKS_HOLDING
from parsing.dialect_zh import DIALECT_DAYS, DIALECT_PARTS
from parsing.feasts import FEASTS
from parsing.fold import HAN, cap, fold
from parsing.join import JOIN_CLOCKS, JOIN_DAYS, LASTING, STRETCHES
from parsing.nth_en import ENGLISH_NTH
from parsing.numbers_en import DIGITS, ENGLISH_NUMBERS
from parsing.numbers_zh import CHINESE_NUMBERS
from parsing.patterns import Pattern, Phrases
from parsing.periods_en import ENGLISH_PERIODS
from parsing.spans_en import ENGLISH_SETS, ENGLISH_SPANS
from parsing.spans_zh import CHINESE_SPANS
from parsing.zones import ZONED, ZONED_MOMENTS

Kind = Literal["point", "range", "after", "before", "time", "duration", "set"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """One date, time, range or duration, and where it stands."""

    text: str
    start: int
    end: int
    kind: Kind
    at: datetime | time | None = None
    """Beginning, as wall time without a zone; a bare clock time for kind time and its bounds."""
    until: datetime | time | None = None
    """End of a range, excluded, or of a bound."""
    granularity: str = "day"
    """What was named: minute, part, day, weekend, week, month, quarter, half or year."""
    seconds: int | None = None
    """Length of a duration."""
    earlier: datetime | None = None
    """The last such day before today, where a day was named without its week or year."""
    edge: str = ""
    """Which part of a period is meant (start, mid, end), or how a day was told (near, weekday, offset)."""


_HINT: Final = Pattern(
    r"\d|[一二三四五六七八九十两几半今明昨后前大上下本这当去每周月年天日号时点分晚早晨午夜季旬末初底节旦庆劳端春中]"
    r"|(?<![a-z])(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|to|next|last|this|week"
    r"|day|month|year|noon|mid|morn|after|even|night|eo|co|bom|boq|hour|min|quarter|half|fort|in |ago|every|each|"
    r"dail|rest|end"
    r"|early|late|begin|start|since|until|till|by|before|between|from|over|yest|tmr|tm|easter|christ|xmas|halloween"
    r"|td|nxt|wk|mth|thanks|labor|labour|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a |an |couple|"
    r"few|"
    r"lunch|dinner|at )"
)
_MASKS: Final = (
    r"https?://\S+|<[@#!][^>]{1,80}>|\S+@\S+\.\w+|(?<![\w&])#\s?\d+|\bopp-?\d+|商机\s*#?\d+"
    r"|\+?\(?\d{2,4}\)?[- ]\d{3,4}[- ]\d{3,4}\b|(?<!\d)1[3-9]\d{9}(?!\d)|\d+(?:\.\d+)?\s?%|百分之[\w.]{1,4}|"
    r"\bnet[- ]?\d+|\b24/7\b|\bv\d[\d.]*"
    r"|\bsoc ?2\b|\biso ?\d{4,5}(?!-)|\b(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
    r"dec))[a-z]{2,8}-\d{3,}\b|\b1[:-]1\b|[一二三四五六七八九\d](?:\.\d)?折"
)
_BLANK: Final = "\u00a4"


_MASKED: Final = Phrases(alternatives_of(_MASKS))


def _mask(folded: str) -> str:
    """Blot out figures that are no dates: ids, addresses, phone numbers, percentages, money."""
    blotted = folded
    for match in _MASKED.matches(folded):
        blotted = _blot(blotted, *match.span())
    for start, end in mask_amounts(blotted, folded):
        blotted = _blot(blotted, start, end)
    return blotted


def _blot(text: str, start: int, end: int) -> str:
    return text[:start] + _BLANK * (end - start) + text[end:]


_DAY_FIRST_ZONES: Final = (
    "Europe/",
    "Australia/",
    "Africa/",
    "Pacific/",
    "Asia/Singapore",
    "Asia/Hong",
    "Asia/Kolkata",
    "Asia/Dubai",
)


def is_month_first(now: datetime, language: str | None) -> bool:
    """Tell whether a writer at this place puts the month first in slashed dates; Chinese always does."""
    zone = str(getattr(now.tzinfo, "key", "")) if now.tzinfo else ""
    if language == "zh":
        return True
    if zone:
        return not zone.startswith(_DAY_FIRST_ZONES)
    offset = now.utcoffset()
    hours = offset.total_seconds() / 3600 if offset is not None else -5
    return not 0 <= hours <= 4 and not 9.5 <= hours <= 13


def _tables(*, chinese: bool) -> Iterator[tuple[Rule, ...]]:
    """Give the tables of rules in their order: figures, words, what they compose, ranges, bounds."""
    yield from (STRETCHES, NUMERIC_DAYS)
    yield from (CHINESE_DOTTED_DAYS,) if chinese else ()
    yield from (CLOCKS, FEASTS)
    yield from (DIALECT_DAYS, CHINESE_WORDS, CHINESE_NUMBERS) if chinese else ()
    yield from (RELATIVE_DAYS, CALENDAR_WORDS, ENGLISH_NUMBERS, DIGITS)
    yield from (DIALECT_PARTS, CHINESE_CLOCKS, CHINESE_DAYS, CHINESE_SPANS) if chinese else ()
    yield from (HOUR_WORDS, DURATIONS, HOURS, PARTS, ENGLISH_SETS, ENGLISH_DAYS, DOTTED_DAYS)
    yield from (ENGLISH_NTH, ENGLISH_PERIODS, ENGLISH_NTH, LASTING, ENGLISH_SPANS, ZONED)
    yield from (
        ENGLISH_WEEKDAYS,
        BARE_DAYS,
        ENGLISH_SPANS,
        WEEKS_HOLDING,
        JOIN_CLOCKS,
        ZONED,
        JOIN_DAYS,
        ZONED_MOMENTS,
        RANGES,
    )
    yield from (CHINESE_BOUNDS,) if chinese else ()
    yield BOUNDS


_ENGLISH: Final = RuleBook(_tables(chinese=False))
_CHINESE: Final = RuleBook(_tables(chinese=True))


_WORDS: Final = Pattern(r"(?<![a-z])(?!x+(?![a-z]))[a-z]{2,}")
_HAN_WORDS: Final = Pattern(r"(?!某)[\u3400-\u9fff]")
"""Latin words and Chinese characters but for stand-ins of names; whichever are more tell the habit of the writer."""


def _chart_of(folded: str, now: datetime, language: str | None) -> Chart:
    """Rewrite a text until its dates stand as signs."""
    wall = now.replace(tzinfo=None, second=0, microsecond=0)
    chart = Chart(_mask(folded), wall, month_first=partial(_puts_month_first, folded, now, language), zone=now.tzinfo)
    chart.apply(_CHINESE if not folded.isascii() and HAN.search(folded) else _ENGLISH, folded)
    return chart


def _puts_month_first(folded: str, now: datetime, language: str | None) -> bool:
    return is_month_first(now, language or ("zh" if _is_mostly_chinese(folded) else "en"))


def _is_mostly_chinese(folded: str) -> bool:
    return HAN.search(folded) is not None and len(_WORDS.findall(folded)) <= len(_HAN_WORDS.findall(folded))


def find_dates(text: str, now: datetime, language: str | None = None) -> list[FoundDate]:
    """Find dates and times in reading order; days without a year or week are the next from now on."""
    folded = fold(cap(text))
    if not _HINT.search(folded):
        return []
    pieces = _chart_of(folded, now, language).found()
    return [found for piece in pieces if (found := _found(piece, text))]


_LAST_MINUTE: Final = 24 * 60 - 1


def _clock(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60, 59 if minutes == _LAST_MINUTE else 0)


def _to_the_last(at: datetime | None) -> datetime | None:
    """Let the last minute of a day last to its last second."""
    return at.replace(second=59) if at and at.hour * 60 + at.minute == _LAST_MINUTE else at


def _found(piece: Piece, text: str) -> FoundDate | None:
    """Turn a piece into what callers see; numbers and half-read words are dropped."""
    shape = _SHAPES.get(piece.atom.kind)
    if shape is None:
        return None
    kind, at, until = shape(piece.atom)
    atom = piece.atom
    return FoundDate(
        text=text[piece.start : piece.end],
        start=piece.start,
        end=piece.end,
        kind=kind,
        at=at,
        until=until,
        granularity="part" if atom.unit.startswith("part ") or atom.kind == "S" else atom.unit or "day",
        seconds=periods.seconds_of(atom) if atom.kind == "U" else None,
        earlier=atom.earlier,
        edge=atom.edge,
    )


_Shape = tuple[Kind, datetime | time | None, datetime | time | None]


def _bound_shape(atom: Atom) -> _Shape:
    kind: Kind = "after" if atom.bound == "after" else "before"
    if atom.unit == "clock":
        clock = _clock(atom.low)
        return (kind, clock, None) if kind == "after" else (kind, None, clock)
    return kind, atom.at, _to_the_last(atom.until)


_SHAPES: Final[dict[str, Callable[[Atom], _Shape]]] = {
    "D": lambda atom: ("point", atom.at, None),
    "M": lambda atom: ("point", _to_the_last(atom.at), None),
    "P": lambda atom: ("range", atom.at, atom.until),
    "R": lambda atom: ("range", atom.at, _to_the_last(atom.until)),
    "T": lambda atom: ("time", _clock(resolve(atom)), None),
    "K": lambda atom: ("time", _clock(atom.low), _clock(atom.high)),
    "S": lambda atom: ("time", _clock(atom.low), _clock(atom.high)),
    "U": lambda _: ("duration", None, None),
    "X": lambda atom: ("set", atom.at, None),
    "B": _bound_shape,
}


def first_moment(found: FoundDate) -> datetime | None:
    """Give where a found date begins; for an upper bound, the day or moment that it names."""
    at = found.until if found.kind == "before" else found.at
    return at if isinstance(at, datetime) else None
