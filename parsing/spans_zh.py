"""Chinese spans of time, counted from now or from a day: 两周后, 三天内, 国庆后第一个周一, 每月15号."""

from typing import Final

from parsing import almanac, periods
from parsing.chart import Atom, Hit, Rule
from parsing.dates_en import part_of_named_day
from parsing.dates_numeric import day_atom
from parsing.periods_en import surrounding

_UNITS: Final = {
    word: unit
    for unit, words in {
        "minute": "分钟",
        "hour": "小时 钟头",
        "day": "天 日",
        "week": "周 星期 礼拜",
        "month": "月",
        "quarter": "季度 季",
        "year": "年",
        "business": "工作日 工作天 交易日",
        "weekend": "周末",
    }.items()
    for word in words.split()
}
_UNIT: Final = (
    r"(?P<unit>分钟|小时|钟头|工作[日天]|交易日|天(?![津猫然])|周(?!末|[一二三四五六日年])|星期(?![一二三四五六日天])|"
    r"礼拜(?![一二三四五六日天])|季度|年(?![级度份]))"
)


def _count(hit: Hit) -> Atom | None:
    count = hit.get("n")
    return periods.duration(count.low if count else 3, _UNITS[hit.text("unit")], hit.has("half"))


def _half(hit: Hit) -> Atom | None:
    unit = _UNITS[hit.text("unit")]
    fixed = {"year": Atom(kind="U", months=6, unit="month"), "month": Atom(kind="U", days=15, unit="day")}
    fixed["day"] = Atom(kind="U", minutes=periods.DAY_MINUTES // 2, unit="hour")
    return fixed.get(unit) or periods.duration(0, unit, halves=1)


def _later(hit: Hit) -> Atom:
    span = hit.atom("u")
    return periods.point(periods.shift(hit.now, span, 1), span)


def _ago(hit: Hit) -> Atom:
    span = hit.atom("u")
    return periods.point(periods.shift(hit.now, span, -1), span)


def _within(hit: Hit) -> Atom:
    span = hit.atom("u")
    clocked = periods.is_clocked(span)
    until = periods.shift(hit.now if clocked else almanac.midnight(hit.now), span, 1)
    return Atom(kind="B", until=until, bound="before", unit="minute" if clocked else "day")


def _head_or_tail(hit: Hit) -> Atom | None:
    """Read the first or last days of a period."""
    whole, span = hit.atom("p"), hit.atom("u")
    if whole.at is None or whole.until is None:
        return None
    if hit.has("last"):
        return Atom(kind="R", at=periods.shift(whole.until, span, -1), until=whole.until, unit="day")
    return Atom(kind="R", at=whole.at, until=periods.shift(whole.at, span, 1), unit="day")


def _from_day(hit: Hit, sign: int) -> Atom | None:
    """Count from a day that is named: 感恩节前一天, 国庆后两周."""
    day, span = hit.atom("d").at, hit.atom("u")
    return periods.point(periods.shift(day, span, sign), span) if day else None


def _first_after(hit: Hit) -> Atom | None:
    """Read the first weekday, working day or day after a day: 元旦后第一个周一."""
    day = hit.atom("d").at
    if day is None:
        return None
    if hit.has("w"):
        return day_atom(almanac.weekday_after(day, hit.atom("w").low))
    if hit.has("week"):
        return periods.period(day, "week", 1)
    return day_atom(almanac.add_business_days(day, 1) if hit.has("work") else almanac.add_days(day, 1))


CHINESE_SPANS: Final = (
    Rule.of(r"<N:n> ?个(?P<half>半)(?P<unit>月|小时|钟头|星期)", _count),
    Rule.of(rf"<N:n> ?个?多?{_UNIT}(?P<half>半)?", _count),
    Rule.of(r"<N:n> ?个多?(?P<unit>月|季度|季)", _count),
    Rule.of(rf"(?:几|好几|若干)个?{_UNIT}", _count),
    Rule.of(r"几个(?P<unit>月)", _count),
    Rule.of(r"半个?(?P<unit>小时|钟头|天|月|年)", _half),
    Rule.of(r"<P:p> ?的? ?(?:前|头) ?<U:u>", _head_or_tail),
    Rule.of(r"<P:p> ?的? ?(?P<last>最后) ?<U:u>", _head_or_tail),
    Rule.of(r"<D:d>的?(?:前|头)<U:u>(?!内)", lambda hit: _from_day(hit, -1)),
    Rule.of(r"<D:d>(?:之|以|过|完)?后的?<U:u>(?!内)", lambda hit: _from_day(hit, 1)),
    Rule.of(
        r"<D:d>(?:之|以|过|完)?后的?(?:第?<NO>|首)个?(?:天|(?P<week>周(?![一二三四五六日末])|星期(?![一二三四五六日])|礼拜(?![一二三四五六日]))|(?P<work>工作[日天]|个?上班日))",
        _first_after,
    ),
    Rule.of(r"<D:d>(?:之|以|过|完)?后的?(?:(?:第?<NO>|首)个?)?<W:w>", _first_after),
    Rule.of(r"(?:再?过|再等)<U:u>(?:之后|以后|后)?(?!的)", _later),
    Rule.of(r"<U:u>(?:之后|以后|过后|后)(?![台端续])", _later),
    Rule.of(r"<U:u>(?:之前|以前|前)(?!后)", _ago),
    Rule.of(r"(?:在)?<U:u>(?:之内|以内|内)", _within),
    Rule.of(r"(?:未来|接下来|今后|往后|之后|下)的?<U:u>", lambda hit: surrounding(hit.now, hit.atom("u"), 1)),
    Rule.of(r"后<U:u>", lambda hit: surrounding(hit.now, hit.atom("u"), 1)),
    Rule.of(r"(?:过去|之前|(?<!提)前|上|近|最近)的?(?:这)?<U:u>", lambda hit: surrounding(hit.now, hit.atom("u"), -1)),
    Rule.of(r"每个?月的?<D:d>", lambda hit: hit.atom("d")._replace(kind="X", earlier=None)),
    Rule.of(
        r"每(?:个|一)?(?:天|日|周|星期|月|季度|年)",
        lambda hit: Atom(kind="X", at=almanac.add_days(almanac.midnight(hit.now), 1), unit="day"),
    ),
    Rule.of(
        r"<D:d>(?:的)?早(?=$|[^点日就已期些])",
        part_of_named_day(Atom(kind="S", low=480, high=720, unit="morning")),
    ),
    Rule.of(
        r"<D:d>(?:的)?晚(?=$|[^点日就已期些])",
        part_of_named_day(Atom(kind="S", low=960, high=1200, unit="evening")),
    ),
)
