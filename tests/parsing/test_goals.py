"""A goal is read in any order and either language: for which period, whose, and how much of what."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from parsing.goals import read_goal
from sales.goals import GoalKind

NOW = datetime(2026, 11, 16, 14, tzinfo=UTC)
DECEMBER = (date(2026, 12, 1), date(2026, 12, 31))
SPRING = (date(2027, 1, 1), date(2027, 3, 31))


@pytest.mark.parametrize(
    ("text", "kind", "number", "period"),
    [
        ("team Dec 500k", GoalKind.MONEY, 500_000, DECEMBER),
        ("团队 12月 50万", GoalKind.MONEY, 500_000, DECEMBER),
        ("50万 12月", GoalKind.MONEY, 500_000, DECEMBER),
        ("Dec 5000", GoalKind.MONEY, 5000, DECEMBER),
        ("Q1 2027 300k", GoalKind.MONEY, 300_000, SPRING),
        ("下季度50万", GoalKind.MONEY, 500_000, SPRING),
        ("500k", GoalKind.MONEY, 500_000, (None, None)),
        ("Dec 20 deals", GoalKind.DEALS, 20, DECEMBER),
        ("12月 20单", GoalKind.DEALS, 20, DECEMBER),
        ("<@U0BEN> Dec 60 follow-ups", GoalKind.FOLLOW_UPS, 60, DECEMBER),
        ("@lin 12月 60次跟进", GoalKind.FOLLOW_UPS, 60, DECEMBER),
        ("12月 跟进60次", GoalKind.FOLLOW_UPS, 60, DECEMBER),
        ("team Dec 95% on time", GoalKind.ON_TIME, 95, DECEMBER),
        ("团队 12月 跟进合规率95%", GoalKind.ON_TIME, 95, DECEMBER),
        ("Dec 100% complete records", GoalKind.RECORDS, 100, DECEMBER),
        ("12月 信息完整率 100%", GoalKind.RECORDS, 100, DECEMBER),
        ("12月 取消 合规率", GoalKind.ON_TIME, None, DECEMBER),
        ("Dec off records", GoalKind.RECORDS, None, DECEMBER),
        ("Dec off", GoalKind.MONEY, None, DECEMBER),
        ("team off Dec deals", GoalKind.DEALS, None, DECEMBER),
        ("12月 取消 跟进", GoalKind.FOLLOW_UPS, None, DECEMBER),
        ("team Dec", None, None, DECEMBER),
        ("", None, None, (None, None)),
    ],
)
def test_a_goal_is_read(
    text: str, kind: GoalKind | None, number: int | None, period: tuple[date | None, date | None]
) -> None:
    asked = read_goal(text, NOW)
    assert (asked.kind, asked.number) == (kind, None if number is None else Decimal(number))
    assert (asked.about.first, asked.about.last) == period
    assert asked.about.rest == ""


def test_a_currency_is_kept_and_people_are_named_as_slack_does() -> None:
    assert read_goal("Dec $7,500.50", NOW).currency == "USD"
    person = read_goal("<@U0BEN> Dec 20 deals", NOW).about.person
    assert person
    assert person.slack_id == "U0BEN"
