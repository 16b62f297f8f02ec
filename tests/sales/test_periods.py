"""A month or a quarter knows its days, its place in the year, and the ones around it."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sales.periods import Period, PeriodKind

DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@given(st.sampled_from(PeriodKind), DAYS)
def test_periods_follow_each_other_without_a_gap(kind: PeriodKind, day: date) -> None:
    period = Period.of(kind, day)
    assert period.first <= day <= period.last
    assert period.next.first - period.last == timedelta(days=1)
    assert period.before.next == period == period.next.before
    assert all(Period.of(kind, each) == period for each in (period.first, period.last))


def test_a_period_has_a_name_and_a_place_in_its_year() -> None:
    quarter = Period.of(PeriodKind.QUARTER, date(2026, 12, 31))
    assert (quarter.name, quarter.place, quarter.first, quarter.last) == (
        *("2026-Q4", 4),
        *(date(2026, 10, 1), date(2026, 12, 31)),
    )
    assert quarter.next == Period(PeriodKind.QUARTER, date(2027, 1, 1))
    february = Period.of(PeriodKind.MONTH, date(2028, 2, 3))
    assert (february.name, february.place, february.last) == ("2028-02", 2, date(2028, 2, 29))
