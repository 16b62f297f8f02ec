"""Which period is asked for, and whose, is read in any order and either language."""

from datetime import UTC, date, datetime

import pytest

from parsing.forecasts import read_forecast

NOW = datetime(2026, 11, 16, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Oct", date(2027, 10, 1), date(2027, 10, 31)),
        ("10月", date(2027, 10, 1), date(2027, 10, 31)),
        ("team next quarter", date(2027, 1, 1), date(2027, 3, 31)),
        ("下季度 团队", date(2027, 1, 1), date(2027, 3, 31)),
        ("this month mine", date(2026, 11, 1), date(2026, 11, 30)),
        ("<@U0BEN> Q1", date(2027, 1, 1), date(2027, 3, 31)),
        ("next week", date(2026, 11, 23), date(2026, 11, 29)),
    ],
)
def test_a_period_is_read(text: str, first: date, last: date) -> None:
    asked = read_forecast(text, NOW)
    assert (asked.first, asked.last, asked.rest) == (first, last, "")


@pytest.mark.parametrize("text", ["", "team", "我的", "tomorrow"])
def test_a_day_is_no_period(text: str) -> None:
    assert read_forecast(text, NOW).first is None


def test_whose_it_is_is_read() -> None:
    asked = [read_forecast(text, NOW) for text in ("Oct team", "预测 我的 10月", "#east Oct", "team East Oct")]
    assert [each.scope for each in asked] == ["all", "mine", None, "all"]
    assert [each.team for each in asked] == [None, None, "east", "East"]
    person = read_forecast("Oct <@U0BEN>", NOW).person
    assert person
    assert person.slack_id == "U0BEN"


def test_what_nobody_understands_is_kept() -> None:
    assert read_forecast("Oct xyzzy", NOW).rest == "xyzzy"
