"""Reads an exchange rate and its first day, or which currency is the base: `USD 7.1 from 1 Nov`, 本位币 人民币."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from parsing.currencies import CODE, SIGN, WORD, code_of
from parsing.dates import FoundDate, find_dates
from parsing.fold import fold
from parsing.patterns import Pattern

_MONEY: Final = rf"(?:{SIGN}|(?<![a-z]){CODE}(?![a-z])|(?<![a-z])(?:{WORD})(?![a-z]))"
_BETWEEN: Final = r"(?:\s|的|汇率|rate|=|:|,|按|为|是|调到|改成|调整为|(?<![a-z])(?:is|at|now|to|worth)(?![a-z]))*"
_FIGURE: Final = r"(?<![\d.])\d{1,7}(?:\.\d{1,20})?(?!\d|[./-]\d|\s?[月号日])"
_OFF: Final = r"(?<![a-z])(?:off|none|remove)(?![a-z])|取消|去掉|删除"
_RATE: Final = Pattern(
    rf"(?:1 ?)?(?P<currency>{_MONEY})(?: ?(?:/|兑|对|换|in|into) ?(?P<into>{_MONEY}))?{_BETWEEN}"
    rf"(?:(?P<rate>{_FIGURE}) ?(?P<unit>{_MONEY})?|(?P<off>{_OFF}))"
)
_BASE: Final = Pattern(
    rf"(?:\bbase(?: currency)?\b|本位币|基准货币|基准币种?)(?:\s|=|:|is|to|为|是|改成|设为|换成)*(?P<base>{_MONEY})"
)
_FRAME: Final = Pattern(r"\b(?:set|please|the|rate|on|per|one)\b|设置?|把|请|每|起|开始|的|汇率|[,.;:]")


@dataclass(frozen=True, slots=True, kw_only=True)
class RatesAsked:
    """What somebody says of rates; with nothing said they are only looked at."""

    base: str | None = None
    """The currency that is to be the base."""
    currency: str | None = None
    rate: Decimal | None = None
    """None where it is taken away."""
    into: str | None = None
    """In which currency the rate was told, where that was said."""
    first_on: date | None = None
    rest: str = ""
    """What nobody understood."""


def read_rates(text: str, now: datetime) -> RatesAsked:
    """Read the words behind `rates`, in either language; a day without a year is the nearest such day."""
    text = text[:200]
    folded = fold(text)
    if chosen := _BASE.search(folded):
        return RatesAsked(base=code_of(chosen["base"]), rest=_rest(_without(text, *chosen.span())))
    found = _RATE.search(folded)
    if found is None:
        return RatesAsked(rest=_rest(text))
    bare = _without(text, *found.span())
    day = next((each for each in find_dates(bare, now) if isinstance(each.at, datetime)), None)
    return RatesAsked(
        currency=code_of(found["currency"]),
        rate=Decimal(found["rate"]) if found["rate"] else None,
        into=next((code_of(found[name]) for name in ("into", "unit") if found[name]), None),
        first_on=_nearest(day, now.date()) if day else None,
        rest=_rest(_without(bare, day.start, day.end) if day else bare),
    )


def is_rate(text: str, now: datetime) -> bool:
    """Tell whether words say a rate or a base currency, so that `rates are too high for Acme` stays a report."""
    asked = read_rates(text, now)
    return bool(asked.currency or asked.base)


def _nearest(found: FoundDate, today: date) -> date | None:
    days = [each.date() for each in (found.at, found.earlier) if isinstance(each, datetime)]
    return min(days, key=lambda day: abs(day - today))


def _rest(text: str) -> str:
    return " ".join(_FRAME.sub(" ", fold(text)).split())


def _without(text: str, start: int, end: int) -> str:
    return f"{text[:start]} {text[end:]}"
