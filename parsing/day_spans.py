"""Reads how many days back somebody looks: 90d, 13 weeks, 三个月, a quarter."""

import re
from typing import Final

from parsing.fold import fold

LONGEST: Final = 1100
"""Days; three years and a bit."""
_HAN: Final = {
    "一": 1,
    "两": 2,
    "二": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "半": 0,
    "十二": 12,
    "九十": 90,
    "三十": 30,
    "六十": 60,
}
_UNITS: Final = {
    **dict.fromkeys(("d", "day", "days", "天", "日"), 1),
    **dict.fromkeys(("w", "wk", "week", "weeks", "周", "星期", "礼拜"), 7),
    **dict.fromkeys(("m", "mo", "month", "months", "月"), 30),
    **dict.fromkeys(("q", "quarter", "quarters", "季度", "季"), 91),
    **dict.fromkeys(("y", "year", "years", "年"), 365),
}
_SPAN: Final = re.compile(
    r"(?<![a-z\d.])(\d{1,4}|十二|九十|六十|三十|[一两二三四五六半])?\s*个?\s*"
    r"(days|day|weeks|week|wk|months|month|mo|quarters|quarter|years|year|[dwmqy]|天|日|周|星期|礼拜|月|季度|季|年)(?![a-z])"
)


def find_days(text: str) -> tuple[int, int, int] | None:
    """Return the days that a span of words covers, a month as 30 and a quarter as 91, and where the words stand."""
    match = _SPAN.search(fold(text))
    if match is None:
        return None
    number, unit = match.groups()
    count = 1 if number is None else _HAN.get(number) if number in _HAN else int(number)
    days = _UNITS[unit] // 2 if count == 0 and number == "半" else (count or 0) * _UNITS[unit]
    return (days, *match.span()) if 0 < days <= LONGEST else None


def days_in(text: str) -> int | None:
    """Return the days that a span of words covers; None where there is none."""
    found = find_days(text)
    return found[0] if found else None
