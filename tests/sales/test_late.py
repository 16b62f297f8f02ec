"""A reminder that comes late says how late: in days, and where an hour was promised in hours and minutes too."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from sales.late import Late, Unit, lateness
from tests.builders import an_opportunity

WEDNESDAY = date(2026, 11, 18)
THREE = datetime(2026, 11, 18, 7, 0, tzinfo=UTC)
"""15:00 in Shanghai."""
SHANGHAI = "Asia/Shanghai"


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (timedelta(seconds=-60), None),
        (timedelta(seconds=90), None),
        (timedelta(minutes=2), (2, Unit.MINUTES)),
        (timedelta(minutes=59, seconds=59), (59, Unit.MINUTES)),
        (timedelta(hours=1), (1, Unit.HOURS)),
        (timedelta(hours=8, minutes=59), (8, Unit.HOURS)),
        (timedelta(hours=9), (1, Unit.DAYS)),
        (timedelta(days=3), (3, Unit.DAYS)),
    ],
)
def test_a_promised_hour_is_late_by_the_largest_unit_that_has_passed(
    after: timedelta, expected: tuple[int, Unit] | None
) -> None:
    timed = an_opportunity(account_id=1, owner_id=1, next_on=WEDNESDAY, next_time=time(15), due_at=THREE)
    late = Late(count=expected[0], unit=expected[1]) if expected else None
    assert lateness(timed, THREE + after, SHANGHAI) == late


@pytest.mark.parametrize(("after", "expected"), [(timedelta(hours=8), None), (timedelta(hours=9), 1)])
def test_a_promised_day_is_late_when_it_is_over(after: timedelta, expected: int | None) -> None:
    untimed = an_opportunity(account_id=1, owner_id=1, next_on=WEDNESDAY, due_at=THREE)
    late = Late(count=expected, unit=Unit.DAYS) if expected else None
    assert lateness(untimed, THREE + after, SHANGHAI) == late


def test_what_has_no_next_date_is_not_late() -> None:
    assert lateness(an_opportunity(account_id=1, owner_id=1, next_on=None, due_at=None), THREE, SHANGHAI) is None
