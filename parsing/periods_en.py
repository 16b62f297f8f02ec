"""English phrases for periods: next week, the last two days of March, Q3, the end of the quarter."""

from datetime import datetime
from typing import Final

from parsing import almanac, periods
from parsing.chart import Atom, Hit, Rule
from parsing.dates_en import UNIT, unit_of
from parsing.dates_numeric import day_atom
from parsing.deixis_en import DEI, OFFSETS, THE, YEAR, year_given
from parsing.nth_en import nth_weekday_now, whole_of

_EDGES: Final = {
    "beginning": "start", "start": "start", "early": "start", "first part": "start", "bo": "start",
    "mid": "mid", "middle": "mid",
    "end": "end", "late": "end", "eo": "end",
}  # fmt: skip


def _weekday_of_week(hit: Hit) -> Atom | None:
    return day_atom(almanac.weekday_in(hit.now, hit.atom("w").low, OFFSETS[hit.text("dei")]))


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
    unit, offset = unit_of(hit), OFFSETS.get(hit.text("dei"), 0)
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
    return surrounding(hit.now, hit.atom("u"), OFFSETS[hit.text("dei")]) if OFFSETS[hit.text("dei")] else None


def _counted_around(hit: Hit) -> Atom | None:
    span = periods.duration(hit.atom("n").low, unit_of(hit))
    return surrounding(hit.now, span, OFFSETS[hit.text("dei")]) if span and OFFSETS[hit.text("dei")] else None


def _weekday_in_period(hit: Hit) -> Atom | None:
    whole = hit.atom("p")
    if whole.at is None or whole.unit != "week":
        return None
    return day_atom(almanac.weekday_in(whole.at, hit.atom("w").low, 0))


def _quarter(hit: Hit) -> Atom | None:
    number = hit.atom("o").low if hit.has("o") else hit.number("q")
    return periods.quarter_period(hit.now, number, year_given(hit))


def _half(hit: Hit) -> Atom | None:
    number = hit.number("h") if hit.has("h") else hit.atom("o").low
    return periods.half_period(hit.now, number, year_given(hit)) if number in {1, 2} else None


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


def _end_of(hit: Hit) -> Atom | None:
    whole = whole_of(hit.atom("p"))
    return periods.edge_of(whole, "end") if whole else None


def _edge_of_unit(hit: Hit) -> Atom | None:
    units = {"w": "week", "m": "month", "q": "quarter", "y": "year"}
    whole = periods.period(hit.now, units[(hit.text("u") or hit.text("u2"))[0]])
    return periods.edge_of(whole, _EDGES[hit.text("e") or "bo"]) if whole else None


def _half_month(hit: Hit) -> Atom | None:
    """Read one half of a month."""
    whole = hit.atom("p")
    if whole.at is None or whole.until is None or whole.unit != "month":
        return None
    middle = whole.at.replace(day=16)
    first = hit.text("half") == "上" or (hit.has("o") and hit.atom("o").low == 1)
    return Atom(kind="P", at=whole.at if first else middle, until=middle if first else whole.until, unit="month")


HALF_MONTHS: Final = (
    Rule.of(r"\b(?:the )?(?:<O:o>|latter) half (?:of|in) (?:the )?<P:p>", _half_month),
    Rule.of(r"<P:p>的?(?P<half>上|下)半(?:个?月|段)?(?!年)", _half_month),
)


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


ENGLISH_PERIODS: Final = (
    *HALF_MONTHS,
    Rule.of(rf"{THE}<O:o> half{YEAR}", _half),
    Rule.of(r"\b(?:the )?last <U:u> of <PY:p>", _last_of),
    Rule.of(r"\beo[mqy],? (?:of |in )?(?:the )?<PY:p>", _end_of),
    Rule.of(r"\b(?P<u>month|quarter|year|week)[ -]end\b(?! of)", _unit_end),
    Rule.of(rf"<N:n> {DEI} {UNIT}", _counted_around),
    Rule.of(rf"\b{DEI} <W:w>(?=,? ?\(?<D>)", lambda _: None),
    Rule.of(rf"<W:w>,? (?:of |from |in |on )?(?:the )?{DEI} (?:week|wk)\b", _weekday_of_week),
    Rule.of(rf"\b(?:the )?{DEI} (?:week|wk)(?:'s)?,? (?:on )?<W:w>", _weekday_of_week),
    Rule.of(
        r"<W:w>,? (?:of |from |in )?(?:the )?(?:week|wk) after (?:the )?next\b",
        lambda hit: day_atom(almanac.weekday_in(hit.now, hit.atom("w").low, 2)),
    ),
    Rule.of(r"<W:w> after next\b", _weekday_after_next),
    Rule.of(r"<W:w> week\b(?! of)", _week_after),
    Rule.of(r"<U:u> on <W:w>", _weeks_on),
    Rule.of(r"\b(?:the )?(?:week|wk) after next\b", lambda hit: periods.period(hit.now, "week", 2)),
    Rule.of(rf"\bthe {UNIT} after (?:the )?next\b", _nth_period_after),
    Rule.of(rf"\b(?P<last>)?(?:the )?{DEI} (?:calendar )?(?P<work>work-?)?{UNIT}(?! (?:of|in) <L>)", _period),
    Rule.of(rf"\b{DEI} <U:u>", _around_now),
    Rule.of(rf"\bq(?P<q>[1-4])\b{YEAR}", _quarter),
    Rule.of(r"<Y:y>[ ,-]{0,2}q(?P<q>[1-4])\b", _quarter),
    Rule.of(r"\bq(?P<q>[1-4])\b(?! ?of this year)", _quarter),
    Rule.of(r"<Y:y> ?(?:the )?<O:o> quarter\b", _quarter),
    Rule.of(rf"(?:\bthe )?<O:o> quarter\b{YEAR}?", _quarter),
    Rule.of(r"\bh(?P<h>[12])\b[ ,-]?<Y:y>", _half),
    Rule.of(r"<Y:y>[ ,-]{0,2}h(?P<h>[12])\b", _half),
    Rule.of(r"\bh(?P<h>[12])\b(?= |$|[,.;!?])", _half),
    Rule.of(r"\b(?:the )?(?:calendar )?year (?:of )?<Y:y>", _year),
    Rule.of(r"(?:\bin |\bduring |= ?)<Y:y>", _year),
    Rule.of(r"<P:p> ?,? ?on <W:w>", _weekday_in_period),
    Rule.of(r"(?:\bthe )?<O:o> <W:w>(?! ?(?:of|after|before|following))", nth_weekday_now),
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
