"""English phrases that compose days: next Tuesday, the 15th of June, the first week of October, end of quarter."""

from datetime import datetime
from typing import Final

from parsing import almanac, periods
from parsing.chart import Atom, Hit, Rule
from parsing.dates_en import UNIT, unit_of
from parsing.dates_numeric import coming_day, day_atom, full_year, slashed_short
from parsing.nth_en import nth_weekday_now, whole_of

_OFFSETS: Final = {
    "next": 1, "following": 1, "coming": 1, "upcoming": 1, "nxt": 1,
    "this": 0, "current": 0,
    "last": -1, "past": -1, "previous": -1, "prior": -1,
}  # fmt: skip
_DEI: Final = rf"(?P<dei>{'|'.join(_OFFSETS)})"
_SEP: Final = r"[ ./,-]{0,3}"
_DASH: Final = r" ?(?:-|to|through|thru|till?|until|and) ?"
_THE: Final = r"(?:the )?"
_EDGES: Final = {
    "beginning": "start", "start": "start", "early": "start", "first part": "start", "bo": "start",
    "mid": "mid", "middle": "mid",
    "end": "end", "late": "end", "eo": "end",
}  # fmt: skip


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
    return day_atom(almanac.weekday_in(hit.now, number, _OFFSETS[word]))


def _weekday_of_week(hit: Hit) -> Atom | None:
    return day_atom(almanac.weekday_in(hit.now, hit.atom("w").low, _OFFSETS[hit.text("dei")]))


def _week_after(hit: Hit) -> Atom | None:
    return day_atom(almanac.add_days(almanac.weekday_after(hit.now, hit.atom("w").low), almanac.WEEK))


def _weeks_on(hit: Hit) -> Atom | None:
    """Read `two weeks on Friday`, counted from the coming Friday."""
    span = hit.atom("u")
    if span.unit != "week":
        return None
    return day_atom(periods.shift(almanac.weekday_after(hit.now, hit.atom("w").low), span, 1))


def _weekday_after_next(hit: Hit) -> Atom | None:
    return day_atom(almanac.weekday_in(hit.now, hit.atom("w").low, 2))


def _period(hit: Hit) -> Atom | None:
    unit, offset = unit_of(hit), _OFFSETS.get(hit.text("dei"), 0)
    if unit in {"minute", "hour"}:
        return _running(hit, unit, offset)
    return periods.period(hit.now, "workweek" if hit.has("work") else unit, offset)


def _running(hit: Hit, unit: str, offset: int) -> Atom | None:
    """Read the last or next minute or hour, which runs from now."""
    span = periods.duration(1, unit)
    return surrounding(hit.now, span, offset) if span and offset else None


def surrounding(now: datetime, span: Atom, sign: int) -> Atom:
    """Make the stretch that a duration covers before or after now; whole days leave today out."""
    if periods.is_clocked(span):
        if sign > 0:
            return Atom(kind="B", until=periods.shift(now, span, 1), bound="before", unit="minute")
        return Atom(kind="R", at=periods.shift(now, span, -1), until=now, unit="minute")
    today = almanac.midnight(now)
    if sign < 0:
        return Atom(kind="R", at=periods.shift(today, span, -1), until=today, unit="day")
    start = almanac.add_days(today, 1)
    if span.unit == "business":
        start = almanac.add_business_days(today, 1)
        return Atom(
            kind="R", at=start, until=almanac.add_days(almanac.add_business_days(today, span.days), 1), unit="day"
        )
    return Atom(kind="R", at=start, until=periods.shift(start, span, 1), unit="day")


def _around_now(hit: Hit) -> Atom | None:
    return surrounding(hit.now, hit.atom("u"), _OFFSETS[hit.text("dei")]) if _OFFSETS[hit.text("dei")] else None


def _counted_around(hit: Hit) -> Atom | None:
    span = periods.duration(hit.atom("n").low, unit_of(hit))
    return surrounding(hit.now, span, _OFFSETS[hit.text("dei")]) if span and _OFFSETS[hit.text("dei")] else None


def _year_given(hit: Hit) -> int | None:
    if hit.has("y"):
        year = hit.atom("y").low
        return full_year(year) if year < 100 else year
    if hit.has("dei"):
        return hit.now.year + _OFFSETS[hit.text("dei")]
    return None


def month_day(hit: Hit) -> Atom | None:
    """Read a month and a day, with or without a year."""
    month, day, year = hit.atom("l").low, hit.atom("d").low, _year_given(hit)
    return coming_day(hit.now, month, day) if year is None else day_atom(almanac.make_day(year, month, day))


def _month_days(hit: Hit) -> Atom | None:
    month, year = hit.atom("l").low, _year_given(hit)
    first = coming_day(hit.now, month, hit.atom("a").low) if year is None else None
    year = first.at.year if first and first.at else year
    if year is None:
        return None
    start, end = (almanac.make_day(year, month, hit.atom(name).low) for name in "ab")
    return Atom(kind="R", at=start, until=end, unit="day") if start and end and start < end else None


def month_year(hit: Hit) -> Atom | None:
    """Read a month, with or without a year."""
    return periods.month_period(hit.now, hit.atom("l").low, _year_given(hit))


def _deictic_month(hit: Hit) -> Atom | None:
    offset = _OFFSETS[hit.text("dei")]
    month = periods.month_period(hit.now, hit.atom("l").low)
    if offset >= 0 or month is None or month.earlier is None:
        return month
    return periods.month_period(hit.now, hit.atom("l").low, month.earlier.year - (month.earlier.month == hit.now.month))


def _day_of_month(hit: Hit) -> Atom | None:
    month = almanac.month_start(hit.now, _OFFSETS.get(hit.text("dei"), 0))
    return day_atom(almanac.make_day(month.year, month.month, hit.atom("d").low))


def bare_day(hit: Hit) -> Atom | None:
    """Read a day without a month: the next such day from today on."""
    day = hit.atom("d").low
    today = almanac.midnight(hit.now)
    months = (almanac.month_start(hit.now, offset) for offset in range(-3, 4))
    days = [at for month in months if (at := almanac.make_day(month.year, month.month, day))]
    past = [at for at in days if at < today]
    coming = next((at for at in days if at >= today), None)
    return Atom(kind="D", at=coming, earlier=past[-1] if past else None, unit="day") if coming else None


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


def _weekday_in_period(hit: Hit) -> Atom | None:
    whole = hit.atom("p")
    if whole.at is None or whole.unit != "week":
        return None
    return day_atom(almanac.weekday_in(whole.at, hit.atom("w").low, 0))


def _quarter(hit: Hit) -> Atom | None:
    number = hit.atom("o").low if hit.has("o") else hit.number("q")
    return periods.quarter_period(hit.now, number, _year_given(hit))


def _half(hit: Hit) -> Atom | None:
    number = hit.number("h") if hit.has("h") else hit.atom("o").low
    return periods.half_period(hit.now, number, _year_given(hit)) if number in {1, 2} else None


def _last_of(hit: Hit) -> Atom | None:
    """Read the last days or months of a period."""
    whole = whole_of(hit.atom("p"))
    if whole is None or whole.until is None:
        return None
    return Atom(kind="R", at=periods.shift(whole.until, hit.atom("u"), -1), until=whole.until, unit="day")


def _unit_end(hit: Hit) -> Atom | None:
    whole = periods.period(hit.now, hit.text("u"))
    return periods.edge_of(whole, "end") if whole else None


def _edge(hit: Hit) -> Atom | None:
    whole = whole_of(hit.atom("p"))
    edge = _EDGES[hit.text("e")]
    return periods.edge_of(whole, edge) if whole else None


def _edge_of_unit(hit: Hit) -> Atom | None:
    units = {"w": "week", "m": "month", "q": "quarter", "y": "year"}
    whole = periods.period(hit.now, units[(hit.text("u") or hit.text("u2"))[0]])
    return periods.edge_of(whole, _EDGES[hit.text("e") or "bo"]) if whole else None


def _later_in(hit: Hit) -> Atom | None:
    whole = hit.atom("p")
    today = almanac.midnight(hit.now)
    if whole.until is None or whole.until <= today:
        return None
    return Atom(kind="P", at=today, until=whole.until, unit=whole.unit, edge="end")


def _rest(hit: Hit) -> Atom | None:
    unit = hit.text("u")
    whole = periods.period(hit.now, unit)
    if whole is None or whole.until is None:
        return None
    return Atom(kind="B", until=almanac.add_days(whole.until, -1), bound="before", unit="day")


def _year(hit: Hit) -> Atom | None:
    return periods.year_period(hit.atom("y").low)


def _nth_period_after(hit: Hit) -> Atom | None:
    unit = unit_of(hit)
    return periods.period(hit.now, unit, 2)


def _months_after_next(hit: Hit) -> Atom | None:
    first = periods.month_period(hit.now, hit.atom("l").low)
    year = first.at.year + 1 if first and first.at else None
    return periods.month_period(hit.now, hit.atom("l").low, year)


_NOT_CLOCK: Final = rf"(?! ?(?:{UNIT[9:-6]})\b| ?[:%]| ?[ap]\.?m\b| ?o'?clock)"
_YEAR: Final = rf"(?:[ ./,-]{{0,3}}(?:of |in )?(?:<Y:y>|{_DEI} (?:year|yr)\b))"

ENGLISH_DAYS: Final = (
    Rule.of(rf"<W>?,? ?<L:l> ?{_THE}<NO:a>{_DASH}{_THE}<NO:b>{_NOT_CLOCK}{_YEAR}?", _month_days),
    Rule.of(rf"(?:\bbetween |\bfrom )?{_THE}<NO:a>{_DASH}{_THE}<NO:b>[ ]?(?:of )?<L:l>{_YEAR}?", _month_days),
    Rule.of(rf"<L:l> (?:between|from) {_THE}<NO:a>{_DASH}{_THE}<NO:b>", _month_days),
    Rule.of(rf"<Y:y>{_SEP}<L:l>{_SEP}<NO:d>", month_day),
    Rule.of(r"<Y:y>[-/]<NO:d>[-/]<L:l>", month_day),
    Rule.of(r"<NO:d>[-/]<Y:y>[-/]<L:l>", month_day),
    Rule.of(r"<L:l>-<Y:y>-<NO:d>", month_day),
    Rule.of(rf"<O:d> (?:of )?<L:l>,? '?<N:y>{_NOT_CLOCK}", month_day),
    Rule.of(rf"<N:d>[-/]<L:l>[-/]<NY:y>{_NOT_CLOCK}", month_day),
    Rule.of(rf"{_THE}<NO:d> ?(?:day )?(?:of )?{_SEP}<L:l>{_YEAR}", month_day),
    Rule.of(rf"<L:l>{_SEP}{_THE}<NO:d>{_NOT_CLOCK}{_YEAR}", month_day),
    Rule.of(rf"<L:l>{_SEP}{_THE}<NO:d>{_NOT_CLOCK}", month_day),
    Rule.of(rf"{_THE}<NO:d> ?(?:day )?(?:of )?(?:the )?(?:month of )?{_SEP}<L:l>", month_day),
    Rule.of(r"<L:l>[ ./,-]{1,3}<Y:y>", month_year),
    Rule.of(rf"<L:l> ?,?{_YEAR}", month_year),
    Rule.of(r"<Y:y>[ ./,-]{1,3}<L:l>", month_year),
    Rule.of(rf"\b{_DEI} <L:l>", _deictic_month),
    Rule.of(r"<L:l> after next\b", _months_after_next),
    Rule.of(r"<L:l> in (?:a|one) year\b", _months_after_next),
    Rule.of(r"(?:\b(?:the )?month of )?<L:l>", month_year),
    Rule.of(rf"{_THE}<O:d>(?: day)? (?:of )?(?:the )?{_DEI} month\b", _day_of_month),
    Rule.of(rf"{_THE}<O:d>(?: day)? of (?:the )?month\b", bare_day),
    Rule.of(rf"<W:w>,? ?{_THE}<O:d>{_NOT_CLOCK}", _weekday_number),
    Rule.of(r"<W>,? ?(?P<a>\d{1,2})[.](?P<b>\d{1,2})(?![\d.:])", slashed_short),
    Rule.of(rf"<W:w>,? (?:the )<N:d>{_NOT_CLOCK}", _weekday_number),
    Rule.of(
        rf"<W:w>,? <N:d>{_NOT_CLOCK}(?! ?[-/.]|:| to\b)",
        lambda hit: _weekday_number(hit) if hit.atom("d").low > 12 else None,
    ),
)
ENGLISH_PERIODS: Final = (
    Rule.of(rf"{_THE}<O:o> half{_YEAR}", _half),
    Rule.of(r"\b(?:the )?last <U:u> of <PY:p>", _last_of),
    Rule.of(r"\b(?P<u>month|quarter|year|week)[ -]end\b(?! of)", _unit_end),
    Rule.of(rf"<N:n> {_DEI} {UNIT}", _counted_around),
    Rule.of(rf"\b{_DEI} <W:w>(?=,? ?\(?<D>)", lambda _: None),
    Rule.of(rf"<W:w>,? (?:of |from |in |on )?(?:the )?{_DEI} (?:week|wk)\b", _weekday_of_week),
    Rule.of(rf"\b(?:the )?{_DEI} (?:week|wk)(?:'s)?,? (?:on )?<W:w>", _weekday_of_week),
    Rule.of(r"<W:w> after next\b", _weekday_after_next),
    Rule.of(r"<W:w> week\b(?! of)", _week_after),
    Rule.of(r"<U:u> on <W:w>", _weeks_on),
    Rule.of(r"\b(?:the )?(?:week|wk) after next\b", lambda hit: periods.period(hit.now, "week", 2)),
    Rule.of(rf"\bthe {UNIT} after (?:the )?next\b", _nth_period_after),
    Rule.of(rf"\b(?P<last>)?(?:the )?{_DEI} (?:calendar )?(?P<work>work-?)?{UNIT}(?! (?:of|in) <L>)", _period),
    Rule.of(rf"\b{_DEI} <U:u>", _around_now),
    Rule.of(rf"\bq(?P<q>[1-4])\b{_YEAR}", _quarter),
    Rule.of(r"<Y:y>[ ,-]{0,2}q(?P<q>[1-4])\b", _quarter),
    Rule.of(r"\bq(?P<q>[1-4])\b(?! ?of this year)", _quarter),
    Rule.of(r"<Y:y> ?(?:the )?<O:o> quarter\b", _quarter),
    Rule.of(rf"(?:\bthe )?<O:o> quarter\b{_YEAR}?", _quarter),
    Rule.of(r"\bh(?P<h>[12])\b[ ,-]?<Y:y>", _half),
    Rule.of(r"<Y:y>[ ,-]{0,2}h(?P<h>[12])\b", _half),
    Rule.of(r"\bh(?P<h>[12])\b(?= |$|[,.;!?])", _half),
    Rule.of(r"\b(?:the )?(?:calendar )?year (?:of )?<Y:y>", _year),
    Rule.of(r"(?:\bin |\bduring |= ?)<Y:y>", _year),
    Rule.of(r"<P:p> ?,? ?on <W:w>", _weekday_in_period),
    Rule.of(r"(?:\bthe )?<O:o> <W:w>(?! ?of)", nth_weekday_now),
    Rule.of(
        r"(?P<at>\bthe )?\b(?P<e>beginning|start|early|middle|mid|end|late)(?: in)?[ -]?(?:of )?(?:the )?(?:in "
        r")?<PY:p>",
        _edge,
    ),
    Rule.of(
        r"\b(?:the )?(?P<e>beginning|start|middle|mid|end) (?:of |-)?(?:the )?(?:this )?(?P<u>week|month|mth|quarter|"
        r"qtr|year)\b",
        _edge_of_unit,
    ),
    Rule.of(r"\b(?:the )?(?:(?P<e>eo)(?P<u>w|m|q|y)|(?P<e2>bo)(?P<u2>m|q))\b", _edge_of_unit),
    Rule.of(r"\blater (?:in )?(?:the )?<P:p>", _later_in),
    Rule.of(r"\b(?:the )?rest (?:of )?(?:the |my |this )?(?P<u>week|month|quarter|year)\b", _rest),
    Rule.of(
        r"\b(?:the|my) (?P<unit>weekend|week|month|quarter|year|fortnight)\b(?! (?:after|of|before|when))", _period
    ),
    Rule.of(r"(?:\bon |\bover )?\b(?P<unit>weekend)\b", _period),
)
ENGLISH_WEEKDAYS: Final = (
    Rule.of(rf"\b{_DEI} <W:w>,? ?\(?<D:d>\)?", _weekday_before_date),
    Rule.of(r"<W:w>,? ?\(?<D:d>\)?", _weekday_before_date),
    Rule.of(rf"\b(?:the )?{_DEI} <W:w>", _deictic_weekday),
    Rule.of(r"<D:d> ?(?P<on>on) <W:w>", _same_weekday),
    Rule.of(r"<D:d>,? ?\(?<W:w>\)?", _same_weekday),
)
BARE_DAYS: Final = (
    Rule.of(
        r"(?:\bon |\bby |\bfor |\buntil |\btill |\bfrom |\bsince |\bbefore |\bafter |\bto )?the <O:d>(?! ?(?:of|time|"
        r"one|floor|quarter|party|place|half|round|call|meeting|[a-z]+ (?:meeting|call|draft)))(?= *(?:$|[^\w ]|"
        r"[a-z]))",
        lambda hit: bare_day(hit) if hit.atom("d").edge == "figures" else None,
    ),
    Rule.of(r"(?:\bon |\bby |\bfor |\buntil |\btill )the <N:d>(?= *(?:$|[,;!?.)]))", bare_day),
    Rule.of(
        r"(?:\bon |\bby |\buntil |\btill |\bafter |\bbefore )<O:d>(?= *(?:$|[^\w ]|at\b))",
        lambda hit: bare_day(hit) if hit.atom("d").edge == "figures" else None,
    ),
    Rule.of(r"<W:w>", weekday),
)
