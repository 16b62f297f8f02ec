"""Odds are held against what came, by an exact count of how often chance brings it."""

from datetime import date, timedelta
from fractions import Fraction
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.calibration import START
from sales.odds import MILLION
from sales.outcomes import Deal
from sales.reliability import Case, cases_of, month_ends_before, reliability_of
from sales.vocabulary import Grade

TODAY = date(2026, 11, 16)
DAY = timedelta(days=1)


def cases(won: int, count: int, odds: int = 700_000, grade: Grade = Grade.A) -> list[Case]:
    """Build so many cases, of which so many were won."""
    return [Case(grade=grade, stage="lead", owner=n % 2, odds=odds, won=n < won) for n in range(count)]


def test_a_grade_whose_odds_reality_contradicts_is_said() -> None:
    found = reliability_of(cases(6, 20), TODAY)
    row = found.grades[Grade.A]
    assert (row.cases, row.won, row.told, row.came) == (20, 6, Fraction(7, 10), Fraction(3, 10))
    exactly = 2 * sum(comb(20, n) * 0.7**n * 0.3 ** (20 - n) for n in range(7))
    assert row.chance == pytest.approx(exactly)
    assert row.is_contradicted


@pytest.mark.parametrize(("won", "count"), [(14, 20), (12, 20), (0, 5)])
def test_what_chance_brings_or_too_few_cases_tell_contradicts_nothing(won: int, count: int) -> None:
    assert not reliability_of(cases(won, count), TODAY).grades[Grade.A].is_contradicted


def test_brier_and_the_base_rate_are_those_of_the_book() -> None:
    found = reliability_of([*cases(3, 4), *cases(0, 4, 100_000, Grade.C)], TODAY)
    assert found.brier == Fraction(3 * 9 + 49 + 4 * 1, 800)
    assert found.base == Fraction(3, 8) * Fraction(5, 8)


def test_without_cases_nothing_is_said() -> None:
    found = reliability_of([], TODAY)
    assert (found.whole, found.brier, found.base, found.grades) == (None, None, None, {})


def test_only_graded_deals_that_were_open_and_ended_in_between_are_cases() -> None:
    at = TODAY - 30 * DAY
    fresh = Deal(id=1, opened=at - 5 * DAY, grade=Grade.B, stage="quote", owner=7, quoted=True)
    then = [fresh, Deal(id=2, opened=at), Deal(id=3, opened=at, grade=Grade.A, asleep=True)]
    ended = {n: Deal(id=n, opened=at, ended=at + n * DAY, won=True) for n in (1, 2, 3)}
    told = Case(grade=Grade.B, stage="quote", owner=7, odds=450_000, won=True)
    assert cases_of(then, ended, at, TODAY, START) == [told]
    assert cases_of(then, ended, at, at, START) == []
    assert cases_of(then, {}, at, TODAY, START) == []


def test_the_ends_of_months_go_back_one_by_one() -> None:
    assert month_ends_before(date(2026, 3, 1), 3) == [date(2026, 2, 28), date(2026, 1, 31), date(2025, 12, 31)]


@given(st.lists(st.tuples(st.sampled_from(Grade), st.integers(0, MILLION), st.booleans()), min_size=1, max_size=30))
def test_the_rows_of_the_grades_add_up_to_the_whole(drawn: list[tuple[Grade, int, bool]]) -> None:
    found = reliability_of([Case(grade=g, stage="lead", owner=1, odds=o, won=w) for g, o, w in drawn], TODAY)
    assert found.whole
    assert sum(row.cases for row in found.grades.values()) == found.whole.cases
    assert sum(row.won for row in found.grades.values()) == found.whole.won
    assert sum(row.told * row.cases for row in found.grades.values()) == found.whole.told * found.whole.cases
    assert 0 <= found.whole.chance <= 1
