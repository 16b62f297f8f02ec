"""English phrases that compose days: next Tuesday, the 15th of June, Friday the 13th."""

from typing import Final

from parsing import almanac, periods
from parsing.chart import Atom, Hit, Rule
from parsing.dates_en import UNIT
from parsing.dates_numeric import coming_day, day_atom, full_year, slashed_short

OFFSETS: Final = {
    "next": 1, "following": 1, "coming": 1, "upcoming": 1, "nxt": 1,
    "this": 0, "current": 0,
    "last": -1, "past": -1, "previous": -1, "prior": -1,
}  # fmt: skip
"""How many periods away a word such as next means."""
DEI: Final = rf"(?P<dei>{'|'.join(OFFSETS)})"
"""One of those words; a pattern to build on."""
_SEP: Final = r"[ ./,-]{0,3}"
_DASH: Final = r" ?(?:-|to|through|thru|till?|until|and) ?"
THE: Final = r"(?:the )?"
"""An article that may stand there; a pattern to build on."""


def weekday(hit: Hit) -> Atom:
    """Read a bare weekday as the next such day, the last one kept beside it."""
    number = hit.atom("w").low
    at = almanac.weekday_after(hit.now, number)
    return Atom(kind="D", at=at, earlier=almanac.weekday_before(hit.now, number), unit="day", edge="weekday")


def _deictic_weekday(hit: Hit) -> Atom | None:
    word, number = hit.text("dei"), hit.atom("w").low
    if word in {"coming", "upcoming"}:
        return day_atom(almanac.weekday_after(hit.now, number))
    if word == "past":
        return day_atom(almanac.weekday_before(hit.now, number))
    at = almanac.weekday_in(hit.now, number, OFFSETS[word])
    return Atom(kind="D", at=at, unit="day", edge="weekday")


def year_given(hit: Hit) -> int | None:
    """Give the year that a rule's groups name, in figures or told from now."""
    if hit.has("y"):
        year = hit.atom("y").low
        return full_year(year) if year < 100 else year
    if hit.has("dei"):
        return hit.now.year + OFFSETS[hit.text("dei")]
    return None


def month_day(hit: Hit) -> Atom | None:
    """Read a month and a day, with or without a year."""
    month, day, year = hit.atom("l").low, hit.atom("d").low, year_given(hit)
    return coming_day(hit.now, month, day) if year is None else day_atom(almanac.make_day(year, month, day))


def _month_days(hit: Hit) -> Atom | None:
    month, year = hit.atom("l").low, year_given(hit)
    first = coming_day(hit.now, month, hit.atom("a").low) if year is None else None
    year = first.at.year if first and first.at else year
    if year is None:
        return None
    start, end = (almanac.make_day(year, month, hit.atom(name).low) for name in "ab")
    return Atom(kind="R", at=start, until=end, unit="day") if start and end and start < end else None


def month_year(hit: Hit) -> Atom | None:
    """Read a month, with or without a year."""
    return periods.month_period(hit.now, hit.atom("l").low, year_given(hit))


def _deictic_month(hit: Hit) -> Atom | None:
    offset = OFFSETS[hit.text("dei")]
    month = periods.month_period(hit.now, hit.atom("l").low)
    if offset >= 0 or month is None or month.earlier is None:
        return month
    return periods.month_period(hit.now, hit.atom("l").low, month.earlier.year - (month.earlier.month == hit.now.month))


def _day_of_month(hit: Hit) -> Atom | None:
    month = almanac.month_start(hit.now, OFFSETS.get(hit.text("dei"), 0))
    return day_atom(almanac.make_day(month.year, month.month, hit.atom("d").low))


def bare_day(hit: Hit) -> Atom | None:
    """Read a day without a month: the next such day from today on."""
    day = hit.atom("d").low
    today = almanac.midnight(hit.now)
    months = (almanac.month_start(hit.now, offset) for offset in range(-3, 4))
    days = [at for month in months if (at := almanac.make_day(month.year, month.month, day))]
    past = [at for at in days if at < today]
    coming = next((at for at in days if at >= today), None)
    earlier = past[-1] if past else None
    return Atom(kind="D", at=coming, earlier=earlier, unit="day", edge="bare") if coming else None


def _weekday_number(hit: Hit) -> Atom | None:
    """Read a weekday with the day of the month: the nearest coming month in which the two agree."""
    weekday_number, day = hit.atom("w").low, hit.atom("d").low
    for offset in (0, 1, -1, *range(2, 12)):
        month = almanac.month_start(hit.now, offset)
        at = almanac.make_day(month.year, month.month, day)
        if at and at.weekday() == weekday_number:
            return day_atom(at)
    return None


def _same_weekday(hit: Hit) -> Atom | None:
    """Take a weekday that only confirms a date into the date; a later one counts from it."""
    day, number = hit.atom("d"), hit.atom("w").low
    if day.at is None or (day.at.weekday() != number and not hit.has("on")):
        return None
    return day if day.at.weekday() == number else day_atom(almanac.weekday_after(day.at, number))


def _weekday_before_date(hit: Hit) -> Atom | None:
    """Take a weekday in front of a date into it; a date without a year looks for the year in which they agree."""
    day, number = hit.atom("d"), hit.atom("w").low
    if day.edge == "offset" and day.at and day.at.weekday() != number:
        return day_atom(almanac.weekday_in(day.at, number, 0))
    return day


def _months_after_next(hit: Hit) -> Atom | None:
    first = periods.month_period(hit.now, hit.atom("l").low)
    year = first.at.year + 1 if first and first.at else None
    return periods.month_period(hit.now, hit.atom("l").low, year)


_NOT_CLOCK: Final = rf"(?! ?(?:{UNIT[9:-6]})\b| ?[:%]| ?[ap]\.?m\b| ?o'?clock)"
YEAR: Final = rf"(?:[ ./,-]{{0,3}}(?:of |in )?(?:<Y:y>|{DEI} (?:year|yr)\b))"
"""The year of a date, in figures or told from now; a pattern to build on."""
_NO_DAY_YET: Final = r"(?:(?<!<NO>)(?<!<NO> )|(?=<L> <NO>$))"
"""Before a month that has no day in front: of `15 Sept, 30 Sept` the second figure is not the first month's."""
ENGLISH_DAYS: Final = (
    Rule.of(rf"<W>?,? ?<L:l> ?{THE}<NO:a>{_DASH}{THE}<NO:b>{_NOT_CLOCK}{YEAR}?", _month_days),
    Rule.of(rf"(?:\bbetween |\bfrom )?{THE}<NO:a>{_DASH}{THE}<NO:b>[ ]?(?:of )?<L:l>{YEAR}?", _month_days),
    Rule.of(rf"<L:l> (?:between|from) {THE}<NO:a>{_DASH}{THE}<NO:b>", _month_days),
    Rule.of(rf"<Y:y>{_SEP}<L:l>{_SEP}<NO:d>", month_day),
    Rule.of(r"<Y:y>[-/]<NO:d>[-/]<L:l>", month_day),
    Rule.of(r"<NO:d>[-/]<Y:y>[-/]<L:l>", month_day),
    Rule.of(r"<L:l>-<Y:y>-<NO:d>", month_day),
    Rule.of(rf"<O:d> (?:of )?<L:l>,? '?<N:y>{_NOT_CLOCK}", month_day),
    Rule.of(rf"<N:d>[-/]<L:l>[-/]<NY:y>{_NOT_CLOCK}", month_day),
    Rule.of(rf"{THE}<NO:d> ?(?:day )?(?:of )?{_SEP}<L:l>{YEAR}", month_day),
    Rule.of(rf"{_NO_DAY_YET}<L:l>{_SEP}{THE}<NO:d>{_NOT_CLOCK}{YEAR}", month_day),
    Rule.of(rf"{_NO_DAY_YET}<L:l>{_SEP}{THE}<NO:d>{_NOT_CLOCK}", month_day),
    Rule.of(rf"{THE}<NO:d> ?(?:day )?(?:of )?(?:the )?(?:month of )?{_SEP}<L:l>", month_day),
    Rule.of(r"<L:l>[ ./,-]{1,3}<Y:y>", month_year),
    Rule.of(rf"<L:l> ?,?{YEAR}", month_year),
    Rule.of(r"<Y:y>[ ./,-]{1,3}<L:l>", month_year),
    Rule.of(rf"\b{DEI} <L:l>", _deictic_month),
    Rule.of(r"<L:l> after next\b", _months_after_next),
    Rule.of(r"<L:l> in (?:a|one) year\b", _months_after_next),
    Rule.of(r"(?:\b(?:the )?month of )?<L:l>", month_year),
    Rule.of(rf"{THE}<O:d>(?: day)? (?:of )?(?:the )?{DEI} month\b", _day_of_month),
    Rule.of(rf"{THE}<O:d>(?: day)? of (?:the )?month\b", bare_day),
    Rule.of(
        rf"<W:w>,? ?{THE}<O:d>{_NOT_CLOCK}",
        lambda hit: _weekday_number(hit) if hit.atom("d").edge == "figures" else None,
    ),
    Rule.of(r"<W>,? ?(?P<a>\d{1,2})[.](?P<b>\d{1,2})(?![\d.:])", slashed_short),
    Rule.of(rf"<W:w>,? (?:the )<N:d>{_NOT_CLOCK}", _weekday_number),
    Rule.of(
        rf"<W:w>,? <N:d>{_NOT_CLOCK}(?! ?[-/.]|:| to\b)",
        lambda hit: _weekday_number(hit) if hit.atom("d").low > 12 else None,
    ),
)
ENGLISH_WEEKDAYS: Final = (
    Rule.of(rf"\b{DEI} <W:w>,? ?\(?<D:d>\)?", _weekday_before_date),
    Rule.of(r"<W:w>,? ?\(?<D:d>\)?", _weekday_before_date),
    Rule.of(rf"\b(?:the )?{DEI} <W:w>", _deictic_weekday),
    Rule.of(r"<D:d> ?(?P<on>on) <W:w>", _same_weekday),
    Rule.of(r"<D:d>,? ?\(?<W:w>\)?", _same_weekday),
)


def _week_holding(hit: Hit) -> Atom | None:
    day = hit.atom("d").at
    return periods.period(day, "week") if day else None


def _long_weekend(hit: Hit) -> Atom | None:
    """Read the weekend of a feast: from the feast to the Monday behind it."""
    day = hit.atom("d").at
    return Atom(kind="P", at=day, until=almanac.weekday_after(day, 0), unit="weekend") if day else None


WEEKS_HOLDING: Final = (
    Rule.of(
        r"\b(?:the )?(?:week|wk|w/c|wc)(?: of| commencing| beginning| starting)?,?(?: the)? <D:d>(?! ?<T>)",
        _week_holding,
    ),
    Rule.of(r"<D:d>(?:的)?(?:那|这|当)一?个?(?:周|星期|礼拜)(?![一二三四五六日天])", _week_holding),
    Rule.of(r"<D:d> (?:long |holiday )?weekend\b", _long_weekend),
)
BARE_DAYS: Final = (
    Rule.of(
        r"(?:\bon |\bby |\bfor |\buntil |\btill |\bsince |\bbefore |\bafter )?the <O:d>(?! ?(?:of|time|"
        r"one|floor|quarter|party|place|half|round|call|meeting|[a-z]+ (?:meeting|call|draft)))(?= *(?:$|[^\w ]|"
        r"[a-z]))",
        lambda hit: bare_day(hit) if hit.atom("d").edge == "figures" else None,
    ),
    Rule.of(r"(?:\bon |\bby |\buntil |\btill )the <O:d>(?= *(?:$|[,;!?.)]))", bare_day),
    Rule.of(r"(?:\bon |\bby |\bfor |\buntil |\btill )the <N:d>(?= *(?:$|[,;!?.)]))", bare_day),
    Rule.of(
        r"(?<![\w] of )<O:d>(?=,? ?(?:at |@ ?)?<T>)",
        lambda hit: bare_day(hit) if hit.atom("d").edge == "figures" else None,
    ),
    Rule.of(
        r"(?:\bon |\bby |\buntil |\btill |\bafter |\bbefore )<O:d>(?= *(?:$|[^\w ]|at\b))",
        lambda hit: bare_day(hit) if hit.atom("d").edge == "figures" else None,
    ),
    Rule.of(r"<W:w>", weekday),
)
