"""Chinese words for days, weeks, months, hours and spans of time; the text is folded to simplified characters."""

from typing import Final

from parsing import almanac, periods
from parsing.chart import Atom, Hit, Maker, Rule
from parsing.dates_en import end_of_day, following_day, near_day, part_of_day, part_on, same_day
from parsing.dates_numeric import clock_atom, coming_day, day_atom, full_year
from parsing.deixis_en import bare_day
from parsing.nth_en import nth_day, nth_week

_OFFSETS: Final = {
    "下下": 2, "下": 1, "这": 0, "本": 0, "呢": 0, "今": 0, "当": 0, "上": -1, "上上": -2, "明": 1, "后": 2,
    "去": -1, "前": -2, "这一": 0, "下一": 1, "上一": -1, "隔": 2,
}  # fmt: skip
_DEI: Final = r"(?P<dei>下下|上上|下一|上一|这一|下|上|这|本|今)个?"
_WEEK: Final = r"(?:周|星期|礼拜)"
_WEEKDAYS: Final = {
    char: number for number, chars in enumerate(("一1", "二2", "三3", "四4", "五5", "六6", "日天7")) for char in chars
}
_WD: Final = r"(?P<w>[一二三四五六日天]|[1-7](?![\d:.]))(?![年月次个]|天(?!气))"


def _offset(hit: Hit) -> int:
    return _OFFSETS.get(hit.text("dei"), 0)


def _weekday_in(hit: Hit) -> Atom | None:
    return day_atom(almanac.weekday_in(hit.now, _WEEKDAYS[hit.text("w")], _offset(hit)))


def _weekday(hit: Hit) -> Atom:
    return Atom(kind="W", low=_WEEKDAYS[hit.text("w")])


def _every_weekday(hit: Hit) -> Atom:
    at = almanac.weekday_after(hit.now, _WEEKDAYS[hit.text("w")])
    return Atom(kind="X", at=at, unit="day", edge="weekday")


_PARTS: Final = {
    "早": (480, 720, "morning"),
    "晨": (480, 720, "morning"),
    "晚": (960, 1200, "evening"),
    "夜": (1200, 1439, "night"),
}


def _near_part(hit: Hit) -> Atom:
    day = almanac.add_days(almanac.midnight(hit.now), {"今": 0, "当": 0, "明": 1, "昨": -1, "后": 2}[hit.text("dei")])
    low, high, name = _PARTS[hit.text("s")]
    return part_on(day, Atom(kind="S", low=low, high=high, unit=name))


def _clock(hit: Hit) -> Atom | None:
    minute = hit.atom("m").low if hit.has("m") else 0
    minute = 30 if hit.has("half") else {"一": 15, "1": 15, "三": 45, "3": 45, "": minute}[hit.text("q")]
    return clock_atom(hit.atom("h").low, minute, "")


def _clock_less(hit: Hit) -> Atom | None:
    at = clock_atom(hit.atom("h").low, 0, "")
    minutes = 15 if hit.has("q") else hit.atom("m").low
    return Atom(kind="T", low=(at.low - minutes) % periods.DAY_MINUTES, sure=at.sure, unit="minute") if at else None


def _year(hit: Hit) -> int | None:
    if hit.has("y"):
        year = hit.atom("y").low
        return full_year(year) if year < 100 else year
    return hit.now.year + _OFFSETS[hit.text("dei")] if hit.has("dei") else None


def _month_day(hit: Hit) -> Atom | None:
    month, day, year = hit.atom("m").low, hit.atom("d").low, _year(hit)
    return coming_day(hit.now, month, day) if year is None else day_atom(almanac.make_day(year, month, day))


def _month_days(hit: Hit) -> Atom | None:
    first = coming_day(hit.now, hit.atom("m").low, hit.atom("a").low)
    year = _year(hit) or (first.at.year if first and first.at else hit.now.year)
    start, end = (almanac.make_day(year, hit.atom("m").low, hit.atom(name).low) for name in "ab")
    return Atom(kind="R", at=start, until=end, unit="day") if start and end and start < end else None


def _month(hit: Hit) -> Atom | None:
    number = hit.atom("m").low
    return periods.month_period(hit.now, number, _year(hit)) if 1 <= number <= almanac.MONTHS else None


def _day_in_month(hit: Hit) -> Atom | None:
    month = almanac.month_start(hit.now, _offset(hit))
    return day_atom(almanac.make_day(month.year, month.month, hit.atom("d").low))


_FEW: Final = 10


def _few_days(hit: Hit) -> Atom | None:
    """Count a few days: 五日后; more of them are rather a day of the month."""
    return periods.duration(hit.atom("n").low, "day") if hit.atom("n").low <= _FEW else None


def _period(unit: str) -> Maker:
    return lambda hit: periods.period(hit.now, unit, _offset(hit))


def _year_period(hit: Hit) -> Atom | None:
    year = _year(hit)
    return periods.year_period(year) if year else None


def _two_figure_year(hit: Hit) -> Atom:
    return Atom(kind="Y", low=full_year(hit.number("y")))


def _quarter(hit: Hit) -> Atom | None:
    return periods.quarter_period(hit.now, hit.atom("q").low if hit.has("q") else hit.number("n"), _year_of(hit))


def _half_year(hit: Hit) -> Atom | None:
    return periods.half_period(hit.now, 1 if hit.text("which") == "上" else 2, _year_of(hit))


def _year_of(hit: Hit) -> int | None:
    whole = hit.get("p")
    return whole.at.year if whole and whole.at else None


_EDGES: Final = {
    "初": "start", "上旬": "start", "头": "start", "伊始": "start",
    "中": "mid", "中旬": "mid", "中间": "mid",
    "底": "end", "末": "end", "下旬": "end", "尾": "end", "中下旬": "end", "结束": "end",
}  # fmt: skip
_EDGE: Final = r"(?P<e>中下旬|上旬|中旬|下旬|初|底|末|尾|头(?![部等号天款期])|中(?![国心型小等间])|伊始)(?!步)"


def _edge(hit: Hit) -> Atom | None:
    return periods.edge_of(hit.atom("p"), _EDGES[hit.text("e")])


def _edge_now(unit: str) -> Maker:
    """Make the named end of the period that is running, or of the next one when it lies behind."""

    def _make(hit: Hit) -> Atom | None:
        edge = _EDGES[hit.text("e")]
        for offset in (0, 1):
            whole = periods.period(hit.now, unit, offset)
            cut = periods.edge_of(whole, edge) if whole else None
            if cut and cut.until and cut.until > almanac.midnight(hit.now):
                return cut
        return None

    return _make


def _nth_weekday(hit: Hit) -> Atom | None:
    whole, nth = hit.atom("p"), -1 if hit.has("last") else hit.atom("o").low
    if whole.at is None or whole.until is None:
        return None
    return nth_day(whole, hit.atom("w").low, nth)


def _nth_week(hit: Hit) -> Atom | None:
    whole, nth = hit.atom("p"), -1 if hit.has("last") else hit.atom("o").low
    return nth_week(whole.at, whole.until, nth) if whole.at and whole.until else None


_COUNTED: Final = r"(?:建议|意见|要求|问题|原因|想法|反馈|疑问|顾虑|内容|需求|优势|共识)"
_JUNK: Final = Atom(kind="C")

CHINESE_WORDS: Final = (
    Rule.of(
        rf"(?<![十午早晚上天])一点(?!钟|半|整|[一三]刻|\d|[零十二三四五])|[\d一二两三四五六]点{_COUNTED}|(?:统|唯|"
        rf"万)一|(?<![周期拜])一(?:下(?![午周个星礼半])|些|直|起|样|般|定|旦|致|套|份|遍|趟)|十分(?!钟)|周边|周期|"
        rf"周[总到]",
        lambda _: _JUNK,
    ),
    Rule.of(rf"(?:每个?|隔)(?:两|双|单)?{_WEEK}的?(?:{_WEEK})?{_WD}", _every_weekday),
    Rule.of(r"(?<!\d)(?P<y>\d\d)年(?=[以之]|第|q|(?:1[0-2]|[1-9])月)", _two_figure_year),
    Rule.of(rf"(?P<dei>下下|上上|下|上|这|本|呢)(?:个|一)?{_WEEK}{_WD}", _weekday_in),
    Rule.of(rf"(?P<dei>下下|上上|下|上|这|本)个?{_WEEK}的{_WEEK}{_WD}", _weekday_in),
    Rule.of(rf"(?<![一两二三四五六七八九十几每\d]){_WEEK}{_WD}", _weekday),
    Rule.of(rf"{_DEI}周末", _period("weekend")),
    Rule.of(r"周末", _period("weekend")),
    Rule.of(r"大后天", near_day(3)),
    Rule.of(r"大前天", near_day(-3)),
    Rule.of(r"今天|今日(?!头条)|今儿", near_day(0)),
    Rule.of(r"当天|当日", same_day),
    Rule.of(r"明天|明日|明儿", near_day(1)),
    Rule.of(r"第二天(?!堂)|次日|翌日|转天", following_day),
    Rule.of(r"后天|后日", near_day(2)),
    Rule.of(r"昨天|昨日|昨儿", near_day(-1)),
    Rule.of(r"前天|前日", near_day(-2)),
    Rule.of(r"(?P<dei>[今明昨当后])(?P<s>[早晨晚夜])(?:上|间|晨|里)?", _near_part),
)
CHINESE_CLOCKS: Final = (
    Rule.of(r"差(?:<N:m>分|(?P<q><N>刻)) ?<N:h>点", _clock_less),
    Rule.of(r"<N:h>点<N:q1>刻", lambda hit: clock_atom(hit.atom("h").low, 15 * hit.atom("q1").low, "")),
    Rule.of(
        r"<N:h> ?(?:点|时(?![间候代价期段]))钟?(?:(?P<half>半)|过?(?P<q>[一三13])刻|过?<N:m>分?(?!之|"
        r"[万千百天月年个]))?整?(?:左右|前后|多)?",
        _clock,
    ),
    Rule.of(r"<N:h>点<N:m>(?:分|(?!\w))", _clock),
    Rule.of(r"(?:下班|收工|放工)(?:之|以)?前", lambda hit: Atom(kind="M", at=end_of_day(hit.now), unit="eod")),
    Rule.of(r"正午", lambda _: Atom(kind="T", low=720, unit="minute")),
    Rule.of(r"午夜|半夜十二点", lambda _: Atom(kind="T", low=0, unit="minute")),
    Rule.of(r"中午", part_of_day(660, 780, "noon")),
    Rule.of(r"凌晨", part_of_day(0, 480, "dawn morning")),
    Rule.of(r"早晨", part_of_day(240, 720, "morning")),
    Rule.of(r"清晨|清早|早上|早间|上午|一早|大早|早(?=<T>)", part_of_day(480, 720, "morning")),
    Rule.of(r"下午|午后", part_of_day(720, 960, "afternoon")),
    Rule.of(r"傍晚|晚上|晚间|晚(?=<T>)", part_of_day(960, 1200, "evening")),
    Rule.of(r"夜里|夜间|半夜|深夜|夜晚", part_of_day(1200, 1439, "night")),
)
_YEAR: Final = r"(?:(?:<Y:y> ?年?|(?P<dei>今|明|后|去|前|本|下|上)年度?) ?的?)"
CHINESE_DAYS: Final = (
    Rule.of(rf"(?:从|自)?{_YEAR}?<N:m>月份?<N:a>(?:日|号)?(?:到|至|-|~)<N:b>(?:日|号)", _month_days),
    Rule.of(rf"{_YEAR}<N:m> ?月份?的? ?<N:d> ?(?:日|号)?(?!个)", _month_day),
    Rule.of(r"<N:m> ?月份?的? ?<N:d> ?(?:日|号)?(?![个万千百元%]|[年月])", _month_day),
    Rule.of(r"(?P<dei>下下|下|上|这|本|当)个?月的?<N:d>(?:日|号)?", _day_in_month),
    Rule.of(r"<N:d>(?=[、,和及]<N>(?:号|日))", bare_day),
    Rule.of(r"<N:n>日(?=之?后|以后)", _few_days),
    Rule.of(r"<N:d> ?(?:日|号)(?![线楼店机期常厂馆院门])", bare_day),
    Rule.of(rf"{_YEAR}<N:m> ?月份?(?!个)", _month),
    Rule.of(r"<N:m> ?月份?", _month),
    Rule.of(rf"{_DEI}月(?!底|初|末|头|尾|中|[上中下]旬)", _period("month")),
    Rule.of(r"(?P<dei>下下|上上|下|上|这|本|今)个?月", _period("month")),
    Rule.of(r"<Y:y> ?年度?(?!份)|(?P<dei>今|明|后|去|前|本|下|上)年(?!级)度?", _year_period),
    Rule.of(r"(?:<P:p>的?)?(?:第)?<NO:q>季度?", _quarter),
    Rule.of(r"(?:<P:p>的?)?q(?P<n>[1-4])", _quarter),
    Rule.of(r"(?P<dei>下|上|这|本|当)个?季度?", _period("quarter")),
    Rule.of(r"(?P<dei>下|上|这|本)个半年", _period("half")),
    Rule.of(r"(?:<P:p>的?)?(?P<which>上|下)半年", _half_year),
    Rule.of(rf"{_DEI}<N>?{_WEEK}(?!末)", _period("week")),
    Rule.of(r"<P:p>的?(?P<last>最后)一?个?<N>?个?<W:w>", _nth_weekday),
    Rule.of(r"<P:p>的?(?P<last>最后)(?:一|<N>)?个?<W:w>", _nth_weekday),
    Rule.of(r"<P:p>的?<O:o>个?<W:w>", _nth_weekday),
    Rule.of(r"<P:p>的?(?:<O:o>|(?P<last>最后)<N>)个?(?:周|星期|礼拜)", _nth_week),
    Rule.of(rf"<P:p>的?{_EDGE}", _edge),
    Rule.of(r"<P:p>的?(?P<e>结束)(?=之?前|以前)", _edge),
    Rule.of(
        r"(?:这个?|本)?(?:月|月份)(?P<e>中下旬|上旬|中旬|下旬|底|末|尾|初|头(?![部等])|中(?!国))", _edge_now("month")
    ),
    Rule.of(r"(?P<e>中下旬|上旬|中旬|下旬)", _edge_now("month")),
    Rule.of(r"(?:本|这个?|当)?季度?(?P<e>末|底|初|尾)", _edge_now("quarter")),
    Rule.of(r"(?<!去)(?<!多)年(?P<e>底|末|尾|初|中(?![国央]))", _edge_now("year")),
)
