"""Reads a goal: whose, for which period, and how much money, how many deals or follow-ups, or what share."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Final

from parsing.amounts import find_amounts
from parsing.fold import fold
from parsing.forecasts import ForecastAsked, read_forecast
from parsing.patterns import Pattern
from sales.goals import GoalKind

_FOLLOW_UPS: Final = Pattern(
    r"(?P<number>\d{1,6})\s*(?:follow[- ]?ups?|contacts?|calls?|[次个]\s?跟进|次)(?![a-z])"
    r"|跟进\s*(?P<behind>\d{1,6})\s*次"
)
_DEALS: Final = Pattern(r"(?P<number>\d{1,6})\s*(?:deals?|wins?|个?单子?|个商机|个)(?![a-z])")
_ON_TIME: Final = Pattern(
    r"(?P<number>\d{1,3})\s*%?\s*(?:on[- ]?time|compliance)\b|(?:on[- ]?time|compliance)\s*(?P<behind>\d{1,3})\s*%?"
    r"|(?:跟进)?合规率?\s*(?P<zh>\d{1,3})\s*%?"
)
_RECORDS: Final = Pattern(
    r"(?P<number>\d{1,3})\s*%?\s*(?:(?:complete\s+)?records|complete(?:ness)?)\b"
    r"|(?:records|complete(?:ness)?)\s*(?P<behind>\d{1,3})\s*%?|(?:信息|资料|录入)?完整率?\s*(?P<zh>\d{1,3})\s*%?"
)
_OFF: Final = Pattern(r"\b(?:off|none|clear|remove)\b|取消|清除|去掉")
_BARE: Final = Pattern(r"(?<![\d#-])\d{4,12}(?:\.\d{1,2})?(?![\d年月日/-])\s*$")

_COUNTED: Final = (
    (GoalKind.ON_TIME, _ON_TIME),
    (GoalKind.RECORDS, _RECORDS),
    (GoalKind.FOLLOW_UPS, _FOLLOW_UPS),
    (GoalKind.DEALS, _DEALS),
)
_SAID: Final = (
    (GoalKind.ON_TIME, Pattern(r"\bon[- ]?time\b|\bcompliance\b|合规")),
    (GoalKind.RECORDS, Pattern(r"\brecords?\b|\bcomplete|完整|录入")),
    (GoalKind.FOLLOW_UPS, Pattern(r"\bfollow|跟进")),
    (GoalKind.DEALS, Pattern(r"\bdeals?\b|单")),
)
_NAMED: Final = re.compile(
    r"\bfollow[- ]?ups?\b|\bdeals?\b|\bmoney\b|\bon[- ]?time\b|\bcompliance\b|\brecords?\b|\bcomplete(?:ness)?\b"
    r"|(?:跟进)?合规率?|(?:信息|资料|录入)?完整率?|跟进|单数|金额",
    re.IGNORECASE,
)
"""Words for what is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalAsked:
    """What somebody says of a goal; without a kind it is only looked at."""

    kind: GoalKind | None = None
    number: Decimal | None = None
    """In whole units; None where the goal is taken away."""
    currency: str | None = None
    about: ForecastAsked


def read_goal(text: str, now: datetime) -> GoalAsked:
    """Read the words behind `goal`, in any order and either language."""
    text = text[:200]
    folded = fold(text)
    if is_off := _OFF.search(folded):
        kind = next((kind for kind, said in _SAID if said.search(folded)), GoalKind.MONEY)
        return GoalAsked(kind=kind, about=read_forecast(_NAMED.sub(" ", _without(text, *is_off.span())), now))
    for kind, pattern in _COUNTED:
        if found := pattern.search(folded):
            number = Decimal(next(group for group in found.groups() if group))
            return GoalAsked(kind=kind, number=number, about=read_forecast(_without(text, *found.span()), now))
    return _money(text, now)


def _money(text: str, now: datetime) -> GoalAsked:
    """Read an amount beside the period, and where that leaves none, read the amount first."""
    about = read_forecast(text, now)
    if about.first and about.rest and (told := _amount(about.rest)):
        return GoalAsked(kind=GoalKind.MONEY, number=told[0], currency=told[1], about=replace(about, rest=told[2]))
    if told := _amount(text):
        return GoalAsked(kind=GoalKind.MONEY, number=told[0], currency=told[1], about=read_forecast(told[2], now))
    return GoalAsked(about=about)


def _amount(text: str) -> tuple[Decimal, str | None, str] | None:
    """Return an amount, its currency, and the text less it; a bare number of at least four digits is one too."""
    if bare := _BARE.search(fold(text)):
        return Decimal(bare.group().strip()), None, _without(text, *bare.span()).strip()
    amount = next((each for each in find_amounts(text) if each.value is not None), None)
    if amount is None or amount.value is None:
        return None
    return amount.value, amount.currency, _without(text, amount.start, amount.end).strip()


def _without(text: str, start: int, end: int) -> str:
    return f"{text[:start]} {text[end:]}"
