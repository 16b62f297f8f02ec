"""Receipts are the signatures of the days that lie the payment terms before: those there are, and those to come."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sales.forecast import Forecast
from sales.outcomes import Deal, Span, Wins, known_on, month_after
from sales.receipts import receipts_in
from sales.vocabulary import Grade
from tests.sales.made_up import DAY, a_book

TODAY = date(2025, 9, 30)
BOOK = known_on(a_book(), TODAY)
DEAL = Deal(id=9999, opened=TODAY, cents=1000_00, grade=Grade.A, touched=TODAY, expected=TODAY + 10 * DAY)


def october(*deals: Deal) -> Forecast:
    return Forecast(deals, TODAY)


def test_without_terms_receipts_are_the_forecast() -> None:
    forecast = Forecast(BOOK, TODAY)
    outlook = forecast.outlooks([month_after(TODAY)], monthly=True)[0]
    told = receipts_in(forecast, forecast.deals, outlook, 0)
    assert (told.expected, told.signed, told.span) == (outlook.expected, 0, outlook.span)


@pytest.mark.parametrize(("days", "coming"), [(20, 700_00), (21, 700_00), (22, 0), (60, 0)])
def test_what_is_signed_is_paid_after_the_terms(days: int, coming: int) -> None:
    """Signed on 10 October by seven in ten, and paid in October where the terms are 21 days at most."""
    forecast = october(DEAL)
    outlook = forecast.outlooks([month_after(TODAY)], monthly=True)[0]
    assert receipts_in(forecast, forecast.deals, outlook, days).coming == coming


def test_what_was_won_lately_is_paid_on_its_day() -> None:
    won = Deal(id=1, opened=TODAY - 30 * DAY, ended=TODAY - 5 * DAY, won=True, cents=500_00)
    forecast = october(won)
    outlook = forecast.outlooks([month_after(TODAY)], monthly=True)[0]
    told = [receipts_in(forecast, forecast.deals, outlook, days).signed for days in (5, 6, 36, 37)]
    assert told == [0, 500_00, 500_00, 0]


def test_a_part_of_a_book_has_its_own_receipts() -> None:
    forecast = october(DEAL)
    outlook = forecast.outlooks([month_after(TODAY)], monthly=True)[0]
    told = receipts_in(forecast, (), outlook, 5, lambda _: forecast.outlooks([month_after(TODAY + 31 * DAY)])[0])
    assert told.coming == 0


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 120))
def test_what_is_signed_already_is_what_was_won_in_the_days_that_fall_due(days: int) -> None:
    forecast = Forecast(BOOK, TODAY)
    outlook = forecast.outlooks([month_after(TODAY)], monthly=True)[0]
    told = receipts_in(forecast, forecast.deals, outlook, days)
    due = Span(start=outlook.span.start - days * DAY, end=min(outlook.span.end - days * DAY, TODAY))
    assert told.signed == Wins(BOOK).within(due).cents
    assert told.expected == told.signed + told.coming


def test_a_deal_is_expected_on_its_closing_day_or_a_cycle_after_its_opening() -> None:
    graded = Deal(id=1, opened=TODAY - 5 * DAY, grade=Grade.A)
    ungraded = Deal(id=2, opened=TODAY, expected=TODAY + 9 * DAY)
    forecast = october(graded, ungraded)
    assert forecast.day_of(graded) == TODAY + 16 * DAY
    assert forecast.day_of(ungraded) == TODAY + 9 * DAY
    assert forecast.day_of(Deal(id=3, opened=TODAY)) is None
