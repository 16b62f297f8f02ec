"""Finds the places of a text where two amounts or two days stand for one: `80-100k`, `Tue or Wed`, `Tuesday 25 Nov`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Final

from parsing.dates import FoundDate, find_dates
from parsing.fold import fold
from parsing.patterns import Pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class Fork:
    """A place, what may stand there instead, and which fields of a draft it may decide."""

    start: int
    end: int
    ways: tuple[str, str]
    fields: tuple[str, ...]

    def taken(self, text: str, way: str) -> str:
        """Return the text with one of the ways in that place."""
        return text[: self.start] + way + text[self.end :]


DAYS: Final = ("follow_up_at", "close_on")
_NUMBER: Final = r"\d[\d,]*(?:\.\d+)?"
_UNIT: Final = r"(?:k|mn?|million|w|千万?|百万|万|亿)(?![a-z])"
_MARK: Final = r"(?:(?:us|hk|nt)?[$€£¥]|rmb|usd|eur|gbp|cny)\s?"
_RANGE: Final = Pattern(
    rf"(?<![\w.#/:\-])(?P<mark>{_MARK})?(?P<low>{_NUMBER})\s?(?P<low_unit>{_UNIT})?"
    rf"\s*(?P<between>-|~|to|or|到|至|或者?|还是)\s*"
    rf"(?:{_MARK})?(?P<high>{_NUMBER})\s?(?P<unit>{_UNIT})?(?![\d%:/]|\.\d)"
)
_HAN_RANGE: Final = Pattern(
    r"(?P<low>[一二两三四五六七八九十百]+)(?P<low_unit>[千万亿])?(?P<between>-|~|到|至|或者?|还是)"
    r"(?P<high>[一二两三四五六七八九十百]+)(?P<unit>[千万亿])"
    r"|(?<![一二两三四五六七八九十百千万])(?P<some>[一二两三四五六七八])(?P<more>[二两三四五六七八九])(?P<of>[十百千]?[万亿])"
)
"""Two numbers in characters, or two figures side by side, which mean the one or the other: 三五万."""
_CHANGE: Final = Pattern(r"(?:\bfrom|从|由)\s*$")
_OR: Final = Pattern(r"\s*,?\s*(?:\bor\b|/|或者?|还是|要么)\s*(?:(?:on|by) )?")
_MAY_BE_EITHER: Final = Pattern(r"\bor\b|/|或|还是|要么")
_WEEK: Final = Pattern(r"(?:next|this|coming)\s+|(?:下+个?|本|这个?)(?=周|星期|礼拜)")
_BARE_WEEKDAY: Final = Pattern(r"(?:mon|tue|wed|thu|fri|sat|sun)|周|星期|礼拜")
_MONTH: Final = Pattern(r"\d{1,2}月|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?=\d)")
_DAY: Final = Pattern(r"\d{1,2}(?:st|nd|rd|th|日|号)?(?![\d:./%]|\s?(?:[ap]m|k|w|万|天|days?)\b)")
_DAY_BEFORE: Final = Pattern(r"(?<![\d:./])(?P<day>\d{1,2})(?:st|nd|rd|th|日|号)?(?P<or>\s*(?:or|/|或者?|还是)\s*)$")
_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_HAN_WEEKDAYS: Final = "一二三四五六日"
_CLOCK: Final = Pattern(
    r"\s*(?:at\s)?\d{1,2}(?::\d\d)?\s?[ap]m$|(?:[上下]午|早上|晚上|中午)?\d{1,2}(?:点.{0,3}|:\d\d)$"
)
_BOTH: Final = Pattern(
    r"\b(?P<before>mon|tue|wed|thu|fri|sat|sun)[a-z]*,? (?:the )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? [a-z]{3,9}|[a-z]{3,9} \d{1,2}(?:st|nd|rd|th)?)\b"
    r"|(?:周|星期|礼拜)(?P<han_before>[一二三四五六日天])[,，\s(（]*\d{1,2}月\d{1,2}[日号]?[)）]?"
    r"|\d{1,2}月\d{1,2}[日号]?[\s(（]*(?:周|星期|礼拜)(?P<han>[一二三四五六日天])[)）]?"
)


def forks(text: str, now: datetime) -> Iterator[Fork]:
    """Give every such place in order; whether both ways make sense there is for the reader of the whole to say."""
    folded = fold(text)
    found = [*_ranges(text, folded)]
    both = _BOTH.search(folded)
    if both or _MAY_BE_EITHER.search(folded):
        dates = find_dates(text, now)
        found += [*_either(text, folded, dates), *_at_odds(folded, dates)]
    yield from sorted(found, key=lambda fork: fork.start)


def _ranges(text: str, folded: str) -> Iterator[Fork]:
    """Find two amounts of which the first may leave its unit to the second."""
    for m in _RANGE.finditer(folded):
        low, high = (Decimal(m[part].replace(",", "")) for part in ("low", "high"))
        is_money = m["mark"] or m["low_unit"] or m["unit"] or min(low, high) >= 1000
        is_change = m["between"] in {"to", "到", "至"} and _CHANGE.search(folded[: m.start()])
        if is_money and not is_change:
            unit = m["low_unit"] or (m["unit"] if low <= high else "") or ""
            mark = text[slice(*m.span("mark"))] if m["mark"] else ""
            ways = (f"{mark}{m['low']}{unit}", f"{mark}{m['high']}{m['unit'] or m['low_unit'] or ''}")
            yield Fork(start=m.start(), end=m.end(), ways=ways, fields=("amount",))
    for m in _HAN_RANGE.finditer(folded):
        if m["some"] or not _CHANGE.search(folded[: m.start()]):
            low_unit, unit = m["low_unit"] or m["unit"] or m["of"], m["unit"] or m["of"]
            ways = ((m["low"] or m["some"]) + low_unit, (m["high"] or m["more"]) + unit)
            yield Fork(start=m.start(), end=m.end(), ways=ways, fields=("amount",))


def _either(text: str, folded: str, dates: list[FoundDate]) -> Iterator[Fork]:
    """Find two days with `or` between them; the second takes over the week or month that only the first names."""
    for one, other in pairwise(dates):
        gap = _OR.match(folded, one.end)
        if gap and gap.end() == other.start and other.kind != "time":
            first, second = text[one.start : one.end], text[other.start : other.end]
            ways = (first + _clock_of(second, first), _shared(fold(first), second) + second)
            yield Fork(start=one.start, end=other.end, ways=ways, fields=DAYS)
    for one in dates:
        gap, month = _OR.match(folded, one.end), _MONTH.match(folded, one.start)
        day = _DAY.match(folded, gap.end()) if gap and month else None
        if day and month and all(other.start != day.start() for other in dates):
            yield Fork(start=one.start, end=day.end(), ways=(one.text, month[0] + day[0]), fields=DAYS)
        yield from _day_before(folded, one)


def _clock_of(second: str, first: str) -> str:
    """Give the hour that only the second day says and both mean."""
    hour = None if _CLOCK.search(fold(first)) else _CLOCK.search(fold(second))
    return second[hour.start() :] if hour else ""


def _shared(first: str, second: str) -> str:
    """Give the word that names the week, or the month, of both days."""
    week, month = _WEEK.match(first), _MONTH.match(first)
    if week and _BARE_WEEKDAY.match(fold(second)):
        return week[0]
    return month[0] if month and re.fullmatch(r"\d{1,2}[日号]?", second) else ""


def _day_before(folded: str, date: FoundDate) -> Iterator[Fork]:
    """Find a figure before a date that takes over its month: `24 or 25 Nov`."""
    figure, rest = _DAY_BEFORE.search(folded[: date.start]), re.match(r"\d{1,2}(?!\d)", date.text)
    if figure and rest:
        ways = (figure["day"] + date.text[rest.end() :], date.text)
        yield Fork(start=figure.start(), end=date.end, ways=ways, fields=DAYS)


def _at_odds(folded: str, dates: list[FoundDate]) -> Iterator[Fork]:
    """Find a weekday beside a day of the calendar that is another weekday."""
    for m in _BOTH.finditer(folded):
        han = m["han_before"] or m["han"]
        named = _HAN_WEEKDAYS.index(han.replace("天", "日")) if han else _WEEKDAYS.index(m["before"])
        day = next((d.at for d in dates if m.start() <= d.start < m.end() and isinstance(d.at, datetime)), None)
        if day and day.weekday() != named:
            off = (named - day.weekday() + 3) % 7 - 3
            ways = (f"{day:%Y-%m-%d}", f"{day + timedelta(days=off):%Y-%m-%d}")
            yield Fork(start=m.start(), end=m.end(), ways=ways, fields=DAYS)
