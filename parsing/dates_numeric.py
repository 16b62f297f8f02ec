"""Dates and clock times that are written in figures, in any language."""

from datetime import datetime
from typing import Final

from parsing import almanac
from parsing.chart import Atom, Hit, Rule

_PIVOT: Final = 70
_HALF_DAY: Final = 12
_HOUR: Final = 60


def full_year(year: int) -> int:
    """Read a year of two figures: up to 69 it lies in this century."""
    if year >= 100:
        return year
    return year + (2000 if year < _PIVOT else 1900)


def day_atom(at: datetime | None, earlier: datetime | None = None) -> Atom | None:
    """Make the sign of a day, or nothing where there is no such day."""
    return Atom(kind="D", at=at, earlier=earlier, unit="day") if at else None


def coming_day(now: datetime, month: int, day: int) -> Atom | None:
    """Make the day of a month without a year: the next one from today on, the last one before kept beside it."""
    today = almanac.midnight(now)
    reach = 1 if day <= almanac.SHORTEST else 4
    years = range(now.year - reach, now.year + reach + 1)
    found = [made for year in years if (made := almanac.make_day(year, month, day))]
    coming = [made for made in found if made >= today]
    past = [made for made in found if made < today]
    return day_atom(coming[0], past[-1] if past else None) if coming else None


def _iso(hit: Hit) -> Atom | None:
    return day_atom(almanac.make_day(hit.number("y"), hit.number("m"), hit.number("d")))


def ordered(hit: Hit, first: int, second: int) -> tuple[int, int]:
    """Order two figures as month and day, by the sender's habit unless only the other way is a date."""
    month, day = (first, second) if hit.month_first() else (second, first)
    return (day, month) if month > almanac.MONTHS >= day else (month, day)


def _slashed(hit: Hit) -> Atom | None:
    month, day = ordered(hit, hit.number("a"), hit.number("b"))
    return day_atom(almanac.make_day(full_year(hit.number("y")), month, day))


def slashed_short(hit: Hit) -> Atom | None:
    """Read two figures as a day without a year."""
    return coming_day(hit.now, *ordered(hit, hit.number("a"), hit.number("b")))


def _dotted(hit: Hit) -> Atom | None:
    """Read a day and a month with dots, as in Europe; elsewhere they are figures of another kind."""
    return None if hit.month_first() else coming_day(hit.now, hit.number("b"), hit.number("a"))


def _dotted_month_first(hit: Hit) -> Atom | None:
    return coming_day(hit.now, hit.number("a"), hit.number("b"))


def _month_of_year(hit: Hit) -> Atom | None:
    first = almanac.make_day(hit.number("y"), hit.number("m"), 1)
    return Atom(kind="P", at=first, until=almanac.add_months(first, 1), unit="month") if first else None


def clock_atom(hour: int, minute: int, half: str) -> Atom | None:
    """Make the sign of a clock time; `half` begins with a or p, or is empty."""
    if hour > 24 or minute >= _HOUR or (half and hour > _HALF_DAY and half[0] == "a"):
        return None
    if half and hour <= _HALF_DAY:
        hour = hour % _HALF_DAY + (_HALF_DAY if half[0] == "p" else 0)
    sure = bool(half) or hour > _HALF_DAY or hour == 0
    return Atom(kind="T", low=hour % 24 * _HOUR + minute, sure=sure, unit="minute")


def _clock(hit: Hit) -> Atom | None:
    atom = clock_atom(hit.number("h"), hit.number("m"), hit.text("half"))
    padded = hit.text("h").startswith("0")
    return Atom(kind="T", low=atom.low, unit="minute") if atom and padded and not hit.has("half") else atom


def _four_figures(hit: Hit) -> Atom | None:
    return clock_atom(hit.number("h"), hit.number("m"), hit.text("half"))


HALF: Final = r"(?P<half>ampm|a\.? ?m\b\.?|p\.? ?m\b\.?|(?<=\d)[ap]\b|(?<=ish)[ap]\b)(?![a-z0-9])"
"""am or pm in its spellings; a pattern to build on."""

NUMERIC_DAYS: Final = (
    Rule.of(
        r"(?<!\d)(?<!\d[.,])(?P<y>(?:19|20)\d\d) ?(?P<s>[-/.]) ?(?P<m>\d{1,2}) ?(?P=s) ?(?P<d>\d{1,2})t(?=\d)",
        _iso,
    ),
    Rule.of(r"(?<!\d)(?<!\d[.,])(?P<y>(?:19|20)\d\d)(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?!\d)", _iso),
    Rule.of(
        r"(?P<a>\d(?<![\d/].)(?<!\d[.,].)\d?)(?P<s>[-/.])(?P<b>\d{1,2})(?P=s)(?P<y>(?:19|20)\d\d|\d\d)(?![\d/]|"
        r"[.,]\d)",
        _slashed,
    ),
    Rule.of(r"(?<![\d/-])(?<!\d[.])(?P<y>(?:19|20)\d\d)[-/](?P<m>1[0-2]|0?[1-9])(?![\d./-])", _month_of_year),
    Rule.of(r"(?<![\d/-])(?<!\d[.])(?P<m>1[0-2]|0?[1-9])(?:/| - )(?P<y>(?:19|20)\d\d)(?![\d./-])", _month_of_year),
    Rule.of(r"(?P<a>\d(?<![\d/$€£¥].)(?<!\d[.,].)\d?)/(?P<b>\d{1,2})(?![\d/%]|[.,]\d| ?h\b)", slashed_short),
)
_DOTTED: Final = r"(?<![a-z\d$€£¥.,/-])(?<!\d:)(?<![$€£¥] )(?P<a>[0-3]?\d)[.](?P<b>[0-3]?\d)"
_NO_DATE: Final = (
    r"(?<!version )(?<!release )(?<!ver )(?<!build )(?<!score )(?<!rated )(?<!rating )(?<!chapter )(?<!section )"
    r"(?<!clause )(?<!factor )(?<!average )(?<!firmware )(?<! of )(?<!took )"
    r"(?<!version)(?<!版本)(?<!版)(?<!评分)(?<!得分)(?<!\d to )"
)
"""Words behind which figures with dots count something else."""
_DAY_BEHIND: Final = (
    r"(?:号|日|(?=(?:之|以)?前(?![景端台期提后])| ?[上下中]午| ?[早晚]上| ?\(?(?:周|星期|礼拜)[一二三四五六日天]"
    r"| ?(?:去|见|开会|回访|拜访|跟进|联系|签|再(?![说议谈看])|约|上门|打电话|给(?!力)|出方案|出报价|发(?!布)|"
    r"交(?!付率)|提交|演示|汇报|寄|面谈|开标|到期|call)))"
)
DOTTED_DAYS: Final = (
    Rule.of(rf"{_NO_DATE}{_DOTTED}[.](?!\d)", _dotted),
    Rule.of(
        rf"(?:(?<=on )|(?<=by )|(?<=until )|(?<=till )|(?<=before )|(?<=after )|(?<=for )){_DOTTED}"
        r"(?![\w.%]|,\d| ?(?:of|out|points?|stars?|percent|times|hours?|days?|weeks?|months?|years?|million)\b)",
        _dotted,
    ),
)
"""Days with dots and without a year: 5.11., on 5.11."""
CHINESE_DOTTED_DAYS: Final = (
    Rule.of(rf"{_NO_DATE}{_DOTTED}{_DAY_BEHIND}", _dotted_month_first),
    Rule.of(
        rf"(?:(?<=改到)|(?<=推到)|(?<=定在)|(?<=约在)|(?<=约了)|(?<=延到)|(?<=挪到)){_DOTTED}(?![\w.%])",
        _dotted_month_first,
    ),
)
"""The same in Chinese, where only the words behind tell: 9.15前, 5.20下午."""
CLOCKS: Final = (
    Rule.of(rf"(?P<h>\d(?<![\d:].)(?<!\d[.,].)\d?)[:.](?P<m>\d\d)(?::\d\d)?(?:-?ish)? ?{HALF}", _clock),
    Rule.of(r"(?P<h>\d(?<![\d:].)(?<!\d[.,].)\d?):(?P<m>\d\d)(?::\d\d(?:\.\d+)?)?z?(?:-?ish\b)?(?![\d:])", _clock),
    Rule.of(rf"(?P<h>\d(?<![a-z\d:$€£¥/].)(?<!\d[.,].)\d?)(?:-?ish| o'?clock)? ?{HALF}", _clock),
    Rule.of(r"(?P<h>\d(?<![a-z\d:/].)(?<!\d[.,].)\d?) ?h ?(?P<m>[0-5]\d)(?![a-z\d])", _four_figures),
    Rule.of(rf"(?<![a-z\d:/])(?<!\d[.,])(?P<h>0?\d|1[0-2])(?P<m>[0-5]\d) ?{HALF}", _four_figures),
    Rule.of(r"(?P<h>\d(?:(?<=at .)|(?<= - .)|(?<=@ .))\d?) ?h\b", _four_figures),
)
