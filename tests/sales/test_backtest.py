"""Errors are those that one reckons by hand, and origins those for which the end is known."""

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

from sales.backtest import Check, Series, Trust, checked, month_ends, origins, trust_in, won_in
from sales.forecast import Forecast
from sales.outcomes import Span, Wins, known_on, month_after
from tests.sales.made_up import DAY, a_book

BOOK = a_book()
LATEST = date(2025, 12, 31)
SPAN = Span(start=date(2025, 6, 1), end=date(2025, 6, 30))


def a_check(expected: int, plain: int, won: int, *, known: bool = True) -> Check:
    """Return a forecast that is told between 90 and 110."""
    told = {"origin": SPAN.start - DAY, "span": SPAN, "low": 90, "high": 110, "count": Fraction(1), "won_count": 1}
    return Check(expected=expected, plain=plain, won=won, is_plain_known=known, **told)  # type: ignore[arg-type]


def test_the_error_is_the_sum_of_what_each_was_off_of_what_was_won() -> None:
    series = Series(days=30, checks=(a_check(120, 100, 100), a_check(90, 130, 100)))
    assert (series.forecast.wape, series.forecast.bias) == (Fraction(30, 200), Fraction(10, 200))
    assert (series.plain.wape, series.plain.bias) == (Fraction(30, 200), Fraction(30, 200))
    assert series.counts.wape == 0
    assert series.within == 2


def test_it_says_where_the_plain_average_is_better() -> None:
    assert Series(days=30, checks=(a_check(150, 110, 100),)).is_plain_better
    assert not Series(days=30, checks=(a_check(105, 110, 100),)).is_plain_better
    assert not Series(days=30, checks=(a_check(150, 110, 100, known=False),)).is_plain_better


def test_where_nothing_was_won_there_is_no_error() -> None:
    assert Series(days=30, checks=(a_check(10, 0, 0),)).forecast.wape is None
    assert Trust().brier is None


def test_origins_are_a_week_apart_and_their_ends_are_known() -> None:
    """The first end is on 21 January; the last lost one ends 40 days after the last opening, on 5 December."""
    days = origins(BOOK, 30, LATEST)
    assert days[0] == date(2025, 1, 21) + 91 * DAY
    assert {later - earlier for earlier, later in pairwise(days)} == {timedelta(days=7)}
    assert days[-1] + 30 * DAY <= date(2025, 12, 5) < days[-1] + 37 * DAY
    assert origins(BOOK, 90, LATEST)[0] == date(2025, 1, 21) + 136 * DAY
    assert origins([], 30, LATEST) == []


def test_months_are_foretold_from_the_ends_of_months() -> None:
    ends = month_ends(BOOK, LATEST)
    assert (ends[0], ends[-1]) == (date(2025, 4, 30), date(2025, 10, 31))
    assert month_ends([], LATEST) == []


def test_a_forecast_is_checked_against_what_came() -> None:
    day = date(2025, 7, 31)
    outlook = Forecast(known_on(BOOK, day), day).outlooks([month_after(day)], monthly=True)[0]
    check = checked(day, outlook, Wins(BOOK))
    assert (check.won_count, check.won) == (31, 31 * 100_000)
    trust = trust_in([(outlook, won_in(BOOK, outlook.span))])
    assert trust.cases == len(outlook.lines)
    assert trust.won == 20
    assert trust.brier is not None
    assert trust.base is not None
    assert trust.brier < trust.base
    assert trust.mean == Fraction(sum(line.odds for line in outlook.lines), 10**6 * trust.cases)
