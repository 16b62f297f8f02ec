"""The forecast is the sum of its lines, knows nothing of later days, and survives every kind of book."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sales.forecast import Forecast, Outlook
from sales.outcomes import Deal, Span, known_on, month_end, months_after, months_before, windows_before
from sales.vocabulary import Grade
from tests.sales.made_up import DAY, a_book

TODAY = date(2025, 9, 30)
BOOK = a_book()

deals = st.builds(
    Deal,
    id=st.integers(1, 10**6),
    opened=st.dates(date(2025, 1, 1), TODAY),
    ended=st.none() | st.dates(date(2025, 1, 1), TODAY),
    won=st.booleans(),
    cents=st.none() | st.integers(0, 10**11),
    product=st.none() | st.integers(1, 3),
    listed=st.none() | st.integers(1, 10**9),
    grade=st.none() | st.sampled_from(Grade),
    quoted=st.booleans(),
    touched=st.none() | st.dates(date(2025, 1, 1), date(2026, 1, 1)),
    expected=st.none() | st.dates(date(2025, 1, 1), date(2026, 6, 1)),
    asleep=st.booleans(),
)


def months(book: list[Deal], count: int = 3, today: date = TODAY) -> list[Outlook]:
    """Return the outlook on the next months."""
    return Forecast(known_on(book, today), today).outlooks(months_after(today, count), monthly=True)


@settings(max_examples=30, deadline=None)
@given(st.lists(deals, max_size=12, unique_by=lambda deal: deal.id))
def test_every_figure_is_the_sum_of_what_it_is_made_of(book: list[Deal]) -> None:
    for outlook in months(book):
        low, high = outlook.range
        assert outlook.expected == sum(line.expected for line in outlook.lines) + outlook.new.expected
        assert 0 <= low <= outlook.expected <= high
        assert isinstance(outlook.expected, int)
        assert all(0 <= line.odds <= 950_000 for line in outlook.lines)
        assert outlook.counts.at_least(0) == pytest.approx(1)


@settings(max_examples=30, deadline=None)
@given(st.lists(deals, max_size=12, unique_by=lambda deal: deal.id))
def test_over_all_spans_no_deal_is_certain(book: list[Deal]) -> None:
    odds: dict[int, int] = {}
    for outlook in months(book, 6):
        for line in outlook.lines:
            odds[line.deal.id] = odds.get(line.deal.id, 0) + line.odds
    assert all(together <= 950_000 for together in odds.values())


def test_what_came_later_changes_nothing() -> None:
    day = date(2025, 7, 31)
    later = [deal for deal in BOOK if deal.opened > day]
    cut = [replace(d, ended=None, won=False) if d.ended and d.ended > day else d for d in BOOK if d.opened <= day]
    assert later
    assert [(o.expected, o.range) for o in months(BOOK, today=day)] == [
        (o.expected, o.range) for o in months(cut, today=day)
    ]


def test_a_steady_book_is_foretold_as_it_goes_on() -> None:
    outlook = months(BOOK, 1)[0]
    assert float(outlook.count) == pytest.approx(31, rel=0.1)
    assert outlook.expected == pytest.approx(31 * 100_000, rel=0.1)
    assert outlook.plain.cents == pytest.approx(31 * 100_000, rel=0.05)


def test_a_steady_book_shows_its_new_business_apart() -> None:
    """Every win comes 20 days after the opening, so a third of October's are opened in October."""
    outlook = months(BOOK, 1)[0]
    assert float(Fraction(outlook.new.millionths, 10**6)) == pytest.approx(11, rel=0.35)
    assert outlook.new.arrivals.opened == 3 * 91


def test_a_young_book_of_ten_graded_deals_goes_by_the_start_weights() -> None:
    book = [
        Deal(id=n, opened=TODAY, cents=10_000_00, grade=Grade.A, touched=TODAY, expected=TODAY + 5 * DAY)
        for n in range(1, 11)
    ]
    first, second, _ = months(book)
    assert first.expected == 7 * 10_000_00
    assert first.count == 7
    assert (second.expected, first.new.millionths, first.plain.spans) == (0, 0, 0)


def test_a_book_without_a_grade_or_an_end_goes_by_the_start_rates() -> None:
    outlook = months([Deal(id=n, opened=TODAY, cents=100_00) for n in range(1, 11)], 1)[0]
    assert 0 < outlook.count < 3
    assert outlook.lean.factor == 1


def test_an_empty_book_foretells_nothing() -> None:
    assert [(o.expected, *o.range, int(o.count)) for o in months([])] == [(0, 0, 0, 0)] * 3


def test_a_book_in_which_all_was_lost_foretells_little() -> None:
    lost = [replace(deal, won=False) for deal in BOOK]
    outlook = months(lost, 1)[0]
    assert float(outlook.count) < 5
    assert outlook.plain.count == 0


def test_a_deal_is_not_foretold_before_its_closing_day() -> None:
    deal = Deal(id=9999, opened=TODAY - 5 * DAY, cents=500_00, expected=date(2025, 11, 20))
    before, there, _ = (next(line for line in o.lines if line.deal.id == 9999).odds for o in months([*BOOK, deal]))
    plain = [line for o in months([*BOOK, replace(deal, expected=None)]) for line in o.lines if line.deal.id == 9999]
    assert before == 0
    assert there > plain[1].odds


def test_what_sleeps_is_out_of_the_forecast() -> None:
    asleep = [replace(deal, asleep=deal.ended is None) for deal in known_on(BOOK, TODAY)]
    assert months(asleep, 1)[0].lines == ()


def test_a_deal_without_an_amount_brings_what_its_product_mostly_brings() -> None:
    open_deals = [replace(d, cents=None) if d.ended is None else d for d in known_on(BOOK, TODAY)]
    assert {line.cents for line in months(open_deals, 1)[0].lines} == {100_000}


def test_a_guessed_amount_widens_the_range_by_how_far_those_of_its_product_differ() -> None:
    lumpy = [replace(d, cents=10_000 if d.id % 7 else 2_000_000) if d.won else d for d in known_on(BOOK, TODAY)]
    guessed = [replace(d, cents=None) if d.ended is None else d for d in lumpy]
    one = months(guessed, 1)[0]
    guesses = {line.deal.id: line.cents for line in one.lines}
    said = months([replace(d, cents=guesses[d.id]) if d.ended is None else d for d in lumpy], 1)[0]
    assert one.expected == said.expected
    assert {line.doubt for line in said.lines} == {0}
    assert all(line.doubt > 0 for line in one.lines)
    assert one.range[0] <= said.range[0] < said.range[1] < one.range[1]


def test_a_guess_at_what_always_cost_the_same_widens_nothing() -> None:
    open_deals = [replace(d, cents=None) if d.ended is None else d for d in known_on(BOOK, TODAY)]
    assert months(open_deals, 1)[0].range == months(known_on(BOOK, TODAY), 1)[0].range


def test_an_amount_without_a_rate_counts_as_a_deal_and_not_as_money() -> None:
    book = [Deal(id=1, opened=TODAY, foreign="CHF", grade=Grade.A, touched=TODAY, expected=TODAY + DAY)]
    outlook = months(book, 1)[0]
    assert (outlook.expected, outlook.unpriced) == (0, 1)
    assert outlook.count == Fraction(7, 10)


def test_a_deal_opened_without_a_day_is_no_sign_that_more_will_come() -> None:
    undated = [Deal(id=10_000 + n, opened=TODAY, dated=False) for n in range(500)]
    assert months([*BOOK, *undated], 1)[0].new.arrivals.opened == 3 * 91


def test_months_follow_the_day_and_each_other() -> None:
    assert months_after(date(2025, 1, 31), 2) == [
        Span(start=date(2025, 2, 1), end=date(2025, 2, 28)),
        Span(start=date(2025, 3, 1), end=date(2025, 3, 31)),
    ]
    assert months_after(date(2025, 1, 10), 1) == [Span(start=date(2025, 1, 11), end=date(2025, 1, 31))]


def test_an_average_looks_only_at_spans_that_the_book_has_seen_whole() -> None:
    day, since = date(2025, 3, 31), date(2025, 2, 1)
    assert [span.start for span in months_before(day, since)] == [date(2025, 3, 1), date(2025, 2, 1)]
    assert windows_before(day, 30, since) == [Span(start=date(2025, 3, 2), end=day)]
    assert month_end(date(2024, 2, 3)) == date(2024, 2, 29)
