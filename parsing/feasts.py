"""Holidays that the calendar or the moon fixes, in both languages."""

from datetime import datetime
from typing import Final

from parsing import almanac
from parsing.chart import Atom, Hit, Maker, Rule
from parsing.dates_numeric import day_atom
from parsing.patterns import Pattern

_NAMES: Final = {
    "new_year_eve": r"\bnew year'?s'? eve\b",
    "new_year": r"(?<!chinese )(?<!lunar )\bnew year'?s?'?(?: day)?\b|元旦节?",
    "valentine": r"\bvalentine'?s'? day\b|情人节",
    "women": r"妇女节",
    "good_friday": r"\bgood friday\b|耶稣受难日",
    "easter_monday": r"\beaster monday\b",
    "easter": r"\beaster(?: sunday)?\b|复活节",
    "labor": r"\blabou?r day\b",
    "may_day": r"\bmay day\b|五一(?:劳动节|节)?(?!\d)|劳动节",
    "children": r"六一(?:儿童节)?|儿童节",
    "memorial": r"\bmemorial day\b",
    "mother": r"\bmother'?s'? day\b|母亲节",
    "father": r"\bfather'?s'? day\b|父亲节",
    "mlk": r"\bmlk day\b|\bmartin luther king(?: jr\.?)? day\b",
    "independence": r"\bindependence day\b|\b(?:4th|fourth) of july\b",
    "national": r"国庆节?|十一(?=假期|长假|黄金周|节)",
    "halloween": r"\bhallowe'?en\b|万圣节",
    "singles": r"双十一|双11",
    "black_friday": r"\bblack friday\b|黑色星期五|黑五",
    "thanksgiving": r"\bthanksgiving(?: day)?\b|感恩节",
    "christmas_eve": r"\b(?:christmas|xmas) eve\b|平安夜",
    "christmas": r"\b(?:christmas|xmas)(?: day)?\b|圣诞节?",
    "boxing": r"\bboxing day\b",
    "spring": r"\b(?:chinese|lunar) new year\b|\bspring festival\b|春节|过年(?=之?[前后])",
    "spring_eve": r"除夕|大?年三十",
    "lantern": r"元宵节?",
    "tomb": r"清明节?",
    "dragon": r"\bdragon boat festival\b|端午节?",
    "mid_autumn": r"\bmid-?autumn(?: festival)?\b|中秋节?",
}
_AROUND_NEW_YEAR: Final = (
    r"过[完了]年(?:之?后)?|"
    r"(?<![\d一二三四五六七八九十百几两半多数整每今明去往当本上下同前后来新近晚些少成青中老周学财])"
    r" ?年(?P<end>[前后])(?![半天勤台])"
)
"""The year that is over or not over yet, as people say of Chinese New Year: 过完年, 年后, 年前."""
_DAYS_OFF: Final = {"national": 7, "may_day": 5, "spring": 7, "spring_eve": 8}
"""Days of a feast that nobody works on, where they are more than one."""
_BEFORE: Final = {"spring": 2, "spring_eve": 1}
"""Days before a feast until which people work, where its eve is a feast too."""


def _feast(name: str) -> Maker:
    """Make the day of a holiday: in the year given, else the next from today on."""

    def _make(hit: Hit) -> Atom | None:
        if hit.has("y"):
            return day_atom(almanac.feast(name, hit.number("y")))
        today = almanac.midnight(hit.now)
        days = [day for year in range(today.year - 1, today.year + 3) if (day := almanac.feast(name, year))]
        past = [day for day in days if day < today]
        coming = next((day for day in days if day >= today), None)
        shift = {"next year": 1, "明年": 1, "last year": -1, "去年": -1}.get(hit.text("rel"))
        if shift is not None:
            coming = almanac.feast(name, today.year + shift)
        return day_atom(coming, past[-1] if past else None)

    return _make


def _around_new_year(hit: Hit) -> Atom | None:
    day = _feast("spring")(hit)
    if day is None:
        return None
    if hit.text("end") == "前":
        return Atom(kind="B", until=day.at, bound="before", unit="day")
    return Atom(kind="B", at=day.at, bound="after", unit="day", earlier=day.earlier)


def working_day(words: str, day: datetime, *, after: bool) -> datetime:
    """Return the first day after a feast, or the last before it, on which people work; else the day itself."""
    name = next((name for name, pattern in _SAID if pattern.search(words)), None)
    if name is None:
        return day
    if after:
        later = almanac.add_days(day, _DAYS_OFF.get(name, 1))
        return almanac.add_days(later, max(0, 7 - later.weekday()) if later.weekday() >= almanac.SATURDAY else 0)
    earlier = almanac.add_days(day, -_BEFORE.get(name, 0))
    return almanac.add_days(earlier, min(0, almanac.FRIDAY - earlier.weekday())) if name in _BEFORE else day


_SAID: Final = (
    *((name, Pattern(pattern)) for name, pattern in _NAMES.items()),
    ("spring", Pattern(_AROUND_NEW_YEAR)),
)
FEASTS: Final = (
    Rule.of(_AROUND_NEW_YEAR, _around_new_year),
    *(
        Rule.of(
            rf"(?:(?P<rel>明年|去年) ?)?(?:\b(?:this |the |on )?)?(?:{pattern})(?:(?: in|,| of)? ?(?P<y>(?:19|"
            rf"20)\d\d)(?!\d))?",
            _feast(name),
        )
        for name, pattern in _NAMES.items()
    ),
)
