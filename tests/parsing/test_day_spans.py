"""A span of days is read in both languages, and nothing else is taken for one."""

import pytest

from parsing.day_spans import days_in


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("90d", 90),
        (" 90 days ", 90),
        ("last 13 weeks", 91),
        ("3 months", 90),
        ("quarter", 91),
        ("1y", 365),
        ("90天", 90),
        ("最近三个月", 90),
        ("最近九十天", 90),
        ("两周", 14),
        ("一个季度", 91),
        ("半年", 182),
        ("90D", 90),
    ],
)
def test_a_span_is_read(text: str, days: int) -> None:
    assert days_in(text) == days


@pytest.mark.parametrize("text", ["", "East", "Daybreak", "0d", "99999d", "40 years"])
def test_what_is_no_span_is_none(text: str) -> None:
    assert days_in(text) is None
