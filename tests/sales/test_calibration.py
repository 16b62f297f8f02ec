"""Start weights hold until the team has outcomes of its own, and give way to them."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from sales.calibration import MOST_ODDS, START, GradeOdds, expected_on, grade_odds, odds_of, weights_of
from sales.outcomes import Deal
from sales.playbook import Playbook
from sales.vocabulary import Grade

TODAY = date(2026, 3, 2)
DAY = timedelta(days=1)


def a_deal(number: int = 1, **words: object) -> Deal:
    """Return a deal of grade A that was touched today."""
    fresh = Deal(id=number, opened=TODAY - 5 * DAY, grade=Grade.A, touched=TODAY)
    return replace(fresh, **words)  # type: ignore[arg-type]  # a test says what it says


def of_grade_a(won: int = 0, ended: int = 0, days: int = 0) -> GradeOdds:
    """Return what is known of grade A."""
    return GradeOdds(grade=Grade.A, won=won, ended=ended, days=days)


@pytest.mark.parametrize(("grade", "odds"), [(Grade.A, 700_000), (Grade.B, 300_000), (Grade.C, 50_000)])
def test_without_outcomes_the_start_weights_hold(grade: Grade, odds: int) -> None:
    assert grade_odds([])[grade].odds == odds


def test_with_as_many_outcomes_as_made_up_ones_a_grade_goes_half_by_each() -> None:
    ended = [a_deal(number, ended=TODAY, won=number < 10) for number in range(20)]
    known = grade_odds(ended)[Grade.A]
    assert (known.won, known.ended) == (10, 20)
    assert known.odds == 600_000


def test_deals_that_nobody_graded_teach_nothing_of_grades() -> None:
    assert grade_odds([a_deal(grade=None, ended=TODAY, won=True)])[Grade.A].ended == 0


def test_a_deal_that_came_to_the_quote_is_half_again_as_likely() -> None:
    known = GradeOdds(grade=Grade.B)
    deal = a_deal(grade=Grade.B)
    assert odds_of(deal, known, TODAY) == 300_000
    assert odds_of(replace(deal, quoted=True), known, TODAY) == 450_000


def test_nothing_is_certain_before_it_is_signed() -> None:
    assert odds_of(a_deal(quoted=True), of_grade_a(), TODAY) == MOST_ODDS


def test_two_silent_weeks_leave_half_of_an_a() -> None:
    assert odds_of(a_deal(touched=TODAY - 14 * DAY), of_grade_a(), TODAY) == 500_000


def test_a_contact_after_the_day_is_not_looked_at() -> None:
    assert odds_of(a_deal(touched=TODAY + DAY), of_grade_a(), TODAY) == 700_000


def test_a_deal_is_expected_on_its_closing_day_and_else_three_weeks_after_its_opening() -> None:
    known = of_grade_a()
    assert expected_on(a_deal(expected=TODAY + 40 * DAY), known, TODAY) == TODAY + 40 * DAY
    assert expected_on(a_deal(expected=TODAY - DAY), known, TODAY) == TODAY + DAY
    assert expected_on(a_deal(), known, TODAY) == TODAY + 16 * DAY
    assert expected_on(a_deal(opened=TODAY - 99 * DAY), known, TODAY) == TODAY + 21 * DAY


def test_the_cycle_of_a_grade_leans_on_the_teams_own() -> None:
    assert of_grade_a(won=20, ended=20, days=20 * 41).cycle == 31


def test_the_weights_of_a_forecast_are_the_knobs_of_the_playbook() -> None:
    own = Playbook(
        probability={Grade.A: Decimal("0.52"), Grade.B: Decimal("0.3"), Grade.C: Decimal("0.05")},
        quoted_factor=Decimal("1.25"),
        silence_days=7,
        silence_left=Decimal("0.5"),
        cycle_days={Grade.A: 30, Grade.B: 60, Grade.C: 90},
        forecast_cases=10,
    )
    ended = [a_deal(number, opened=TODAY - 10 * DAY, ended=TODAY, won=True) for number in range(10)]
    known = grade_odds(ended, weights_of(own))[Grade.A]
    assert (known.odds, known.cycle) == (760_000, 20)
    fresh = grade_odds([], weights_of(own))[Grade.A]
    assert odds_of(a_deal(), fresh, TODAY) == 520_000
    assert odds_of(a_deal(quoted=True), fresh, TODAY) == 650_000
    assert odds_of(a_deal(touched=TODAY - 7 * DAY), fresh, TODAY) == 260_000
    assert expected_on(a_deal(opened=TODAY), fresh, TODAY) == TODAY + 30 * DAY
    assert weights_of(Playbook()) == START
