"""Holidays that the calendar fixes, in both languages."""

from typing import Final

from parsing import almanac
from parsing.chart import Atom, Hit, Maker, Rule
from parsing.dates_numeric import day_atom

_NAMES: Final = {
    "new_year_eve": r"\bnew year'?s'? eve\b",
    "new_year": r"\bnew year'?s?'?(?: day)?\b|元旦节?",
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
}


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


FEASTS: Final = tuple(
    Rule.of(
        rf"(?:(?P<rel>明年|去年) ?)?(?:\b(?:this |the |on )?)?(?:{pattern})(?:(?: in|,| of)? ?(?P<y>(?:19|"
        rf"20)\d\d)(?!\d))?",
        _feast(name),
    )
    for name, pattern in _NAMES.items()
)
