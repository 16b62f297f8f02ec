"""Until when, and why."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from parsing.until import read_until

NOW = datetime(2026, 11, 16, 9, tzinfo=ZoneInfo("America/New_York"))


@pytest.mark.parametrize(
    ("words", "day", "reason"),
    [
        ("until Mar budget", date(2027, 3, 1), "budget"),
        ("到3月 等预算", date(2027, 3, 1), "等预算"),
        ("until March 3, no budget", date(2027, 3, 3), "no budget"),
        ("预算冻结，到明年3月1日", date(2027, 3, 1), "预算冻结"),
        ("for 3 months: reorg", date(2027, 2, 16), "reorg"),
        ("90d", date(2027, 2, 14), ""),
        ("他们换领导 到4月再说", date(2027, 4, 1), "他们换领导"),
        ("because of budget until May", date(2027, 5, 3), "budget"),
        ("半年", date(2027, 5, 16), ""),
        ("budget frozen", None, "budget frozen"),
        ("", None, ""),
    ],
)
def test_the_day_and_the_reason_are_told_apart(words: str, day: date | None, reason: str) -> None:
    assert read_until(words, NOW) == (day, reason)
