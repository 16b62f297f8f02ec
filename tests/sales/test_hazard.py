"""Rates are what the book has seen, day by day, and odds are what those rates add up to."""

from bisect import bisect_right
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.hazard import EDGES, START_DAYS, START_SHARE, Rates, Seen
from sales.leaning import MOST_FACTOR, START_ERROR, Average, Lean, Record
from sales.outcomes import Deal, Span, months_after
from tests.sales.made_up import DAY, FIRST, a_book

LAST = date(2025, 9, 30)
SINCE = FIRST + 20 * DAY
BOOK = a_book()


def step_by_step(rates: Rates, start: date, age: int, spans: list[Span]) -> list[float]:
    """Return the odds by going through the days one by one."""
    still, odds, day = 1.0, [], start
    for span in spans:
        won = 0.0
        while day <= span.end:
            month, place = (day.month - 1) % 3, bisect_right(EDGES, age) - 1
            won += still * rates.won[month][place]
            still *= 1 - rates.won[month][place] - rates.lost[month][place]
            day, age = day + DAY, age + 1
        odds.append(won)
    return odds


@given(st.integers(0, 400), st.integers(0, 60), st.integers(1, 5))
def test_odds_are_those_of_going_through_the_days_one_by_one(age: int, later: int, count: int) -> None:
    rates = Seen(BOOK, SINCE, LAST).rates(LAST)
    spans = months_after(LAST, count)
    told = rates.odds(LAST + (1 + later) * DAY, age, spans)
    assert told == pytest.approx(step_by_step(rates, LAST + (1 + later) * DAY, age, spans))


def test_days_and_ends_are_counted_one_by_one() -> None:
    seen = Seen(BOOK, SINCE, LAST)
    for place in range(len(EDGES) - 1):
        days = won = lost = 0
        for deal in BOOK:
            for number in range((LAST - SINCE).days + 1):
                day = SINCE + number * DAY
                age = (day - deal.opened).days
                is_there = EDGES[place] <= age < EDGES[place + 1] and (deal.ended is None or day <= deal.ended)
                days += is_there
                won += is_there and day == deal.ended and deal.won
                lost += is_there and day == deal.ended and not deal.won
        cell = seen.cell(place, LAST)
        assert (cell.days, cell.won, cell.lost) == (days, won, lost)


def test_a_day_knows_only_what_was_before_it() -> None:
    day = date(2025, 6, 30)
    cut = [replace(d, ended=None, won=False) if d.ended and d.ended > day else d for d in BOOK if d.opened <= day]
    assert Seen(BOOK, SINCE, LAST).rates(day) == Seen(cut, SINCE, day).rates(day)


def test_without_a_case_the_start_rates_hold() -> None:
    rates = Seen([], LAST, LAST).rates(LAST)
    assert {rate for month in rates.won for rate in month} == {START_SHARE / START_DAYS}


def test_in_the_long_run_the_start_rates_win_their_share() -> None:
    whole = Span(start=LAST + DAY, end=LAST + 3000 * DAY)
    assert Seen([], LAST, LAST).rates(LAST).odds(whole.start, 0, [whole])[0] == pytest.approx(START_SHARE)


def test_what_ended_before_it_was_opened_is_counted_as_new() -> None:
    backwards = Deal(id=1, opened=LAST, ended=LAST - 5 * DAY, won=True)
    assert Seen([backwards], LAST - 30 * DAY, LAST).cell(0, LAST).won == 1


def test_leaning_never_more_than_doubles_or_halves() -> None:
    record = Record(BOOK, SINCE, LAST)
    span = months_after(LAST, 1)[0]
    assert record.lean(span, 1.0, record.average(LAST, span)).factor == MOST_FACTOR
    assert record.lean(span, 1000.0, record.average(LAST, span)).factor == 1 / MOST_FACTOR
    assert record.lean(span, 0.0, Average()) == Lean()


def test_trials_know_nothing_of_the_days_after_them() -> None:
    """What was told in a trial is what would have been told on its day."""
    day = date(2025, 6, 30)
    cut = [replace(d, ended=None, won=False) if d.ended and d.ended > day else d for d in BOOK if d.opened <= day]
    spans = months_after(day, 2)
    assert Record(BOOK, SINCE, LAST).expected(day, spans) == pytest.approx(Record(cut, SINCE, day).expected(day, spans))


def test_the_error_leans_on_a_fifth_until_there_are_trials() -> None:
    assert Lean().error == pytest.approx(START_ERROR)
    assert Lean().error_so_far == 0
    right = Lean(trials=12)
    assert right.error == pytest.approx(START_ERROR / 2)
    assert Lean(trials=2, error_squares=0.5).error_so_far == pytest.approx(0.5)


def test_further_ahead_the_rates_count_for_less_until_trials_tell() -> None:
    young = Record(BOOK, LAST - 95 * DAY, LAST)
    near, far = (Span(start=LAST + DAY, end=LAST + days * DAY) for days in (30, 90))
    told = [young.lean(span, 50.0, young.average(LAST, span)) for span in (near, far)]
    assert told[1].trials == 0
    assert told[1].weight == pytest.approx(0.15**2 / (0.15**2 + START_ERROR**2 * 3))
    assert told[1].weight < told[0].weight


def test_made_up_trials_are_off_as_what_is_put_together_there_would_be() -> None:
    young = Record(BOOK, LAST - 30 * DAY, LAST)
    span = Span(start=LAST + DAY, end=LAST + 30 * DAY)
    told = young.lean(span, 50.0, young.average(LAST, span))
    assert told.trials == 0
    assert told.weight == pytest.approx(0.36)
    assert told.error == pytest.approx(0.12)
    assert young.lean(span, 50.0, Average()).error == pytest.approx(START_ERROR)


def test_a_steady_book_is_right_in_its_trials() -> None:
    record = Record(BOOK, SINCE, LAST)
    span = months_after(LAST, 1)[0]
    model, _ = record.expected(LAST, [span])
    lean = record.lean(span, model, record.average(LAST, span))
    assert lean.trials == 13
    assert lean.plain_error < 0.05
    assert lean.error_so_far < 0.1
    assert 0.9 < lean.factor < 1.1


def test_what_chance_brings_counts_once_in_the_error_of_the_odds() -> None:
    told = Lean(trials=13, error_squares=0.5, chance_squares=0.2)
    assert told.error == pytest.approx(((0.5 - 0.2 + 4 * START_ERROR**2) / 17) ** 0.5)
    assert told.error_so_far == pytest.approx((0.5 / 13) ** 0.5)
    assert Lean(trials=13, error_squares=0.1, chance_squares=0.9).error == Lean(trials=13).error


def test_the_chance_of_a_forecast_is_that_of_its_deals_apart() -> None:
    mean, chance = Record(BOOK, SINCE, LAST).expected(LAST, [Span(start=LAST + DAY, end=LAST + 30 * DAY)])
    assert 0 < chance < mean
