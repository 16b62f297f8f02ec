"""What would close a gap follows from the team's own rates, and is as little as closes it."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sales.forecast import Forecast, Outlook
from sales.goals import Advice, Goal, GoalKind, Progress, advice_on
from sales.odds import MILLION
from sales.outcomes import Deal, Span
from sales.vocabulary import Grade

TODAY = date(2026, 11, 16)
DAY = timedelta(days=1)
DECEMBER = Span(start=date(2026, 12, 1), end=date(2026, 12, 31))
REST = Span(start=TODAY + DAY, end=date(2026, 11, 30))


def b_deal(number: int, cents: int | None) -> Deal:
    """Build an open deal of grade B that is to be signed in December."""
    expected = DECEMBER.start + (number % 31) * DAY
    return Deal(id=number, opened=TODAY, cents=cents, grade=Grade.B, expected=expected)


def won_deals() -> list[Deal]:
    """Build twenty ended deals of grade A, half of them won for 1,000.00 after twenty days."""
    opened = TODAY - 60 * DAY
    return [
        Deal(id=100 + n, opened=opened, ended=opened + 20 * DAY, won=n % 2 == 0, cents=100_000, grade=Grade.A)
        for n in range(20)
    ]


def advised(deals: list[Deal], kind: GoalKind, target: int, done: int = 0) -> tuple[Progress, Outlook, Advice]:
    """Return a goal of December, the outlook on it, and the advice."""
    forecast = Forecast(deals, TODAY)
    outlook = forecast.outlooks([REST, DECEMBER], monthly=True)[-1]
    goal = Goal(
        team_id=1, first_on=DECEMBER.start, last_on=DECEMBER.end, kind=kind, target=target, set_by=1,
        set_at=datetime(2026, 11, 16, tzinfo=UTC),
    )  # fmt: skip
    expected = outlook.expected if kind is GoalKind.MONEY else int(outlook.count * MILLION)
    progress = Progress(goal=goal, done=done, expected=expected)
    return progress, outlook, advice_on(progress, outlook, forecast.grades, forecast.typical, TODAY)


def test_new_deals_of_grade_a_are_told_by_the_teams_own_odds_and_average() -> None:
    progress, outlook, advice = advised(won_deals(), GoalKind.MONEY, 10_000_00)
    assert (advice.odds.won, advice.odds.ended, advice.odds.odds) == (10, 20, 600_000)
    assert (advice.each, advice.cases, advice.is_late) == (100_000, 10, False)
    assert advice.adding == -(-progress.gap // 60_000)
    assert outlook.expected + progress.gap == 10_000_00


def test_deals_of_grade_b_are_lifted_by_what_they_add() -> None:
    deals = [b_deal(1, 100_000), b_deal(2, 500_000), b_deal(3, None)]
    progress, _, advice = advised(deals, GoalKind.MONEY, 300_000)
    assert (progress.expected, progress.gap) == (180_000, 120_000)
    assert [(lift.line.deal.id, lift.gain) for lift in advice.lifts] == [(2, 200_000)]
    assert advice.adding is None


def test_a_goal_of_deals_counts_odds_and_not_money() -> None:
    progress, _, advice = advised([b_deal(1, None), b_deal(2, 500_000)], GoalKind.DEALS, 2)
    assert (progress.expected, progress.gap) == (600_000, 1_400_000)
    assert [lift.gain for lift in advice.lifts] == [400_000, 400_000]
    assert advice.gained < progress.gap
    assert advice.adding == 2


def test_a_goal_on_course_has_no_gap() -> None:
    goal = advised([], GoalKind.DEALS, 2)[0].goal
    assert Progress(goal=goal, done=MILLION, expected=MILLION).gap == 0


@given(st.lists(st.integers(100, 10**7), max_size=12), st.integers(1, 10**8))
def test_as_few_are_lifted_as_close_the_gap(amounts: list[int], target: int) -> None:
    deals = [b_deal(number, cents) for number, cents in enumerate(amounts, 1)]
    progress, _, advice = advised(deals, GoalKind.MONEY, target)
    gains = [lift.gain for lift in advice.lifts]
    assert gains == sorted(gains, reverse=True)
    assert sum(gains[:-1]) < progress.gap or not gains
    assert advice.gained >= progress.gap or len(gains) == len(amounts)
