"""Years of which nobody has said yet how they are worked: told to those who can renew what the bot knows."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from sales.people import Member
from services.calendars import calendar_of, is_known
from services.denied import responsible
from storage.work import Work

YEAR_UNKNOWN: Final = "year_unknown"
AHEAD: Final = timedelta(days=31)
"""How long before a year begins it is to be known."""


def tell_of_unknown_years(work: Work, people: Iterable[Member]) -> None:
    """Owe the admins one word for each calendar of these people and each year that is not known of it."""
    years = {work.now.year, (work.now + AHEAD).year}
    for calendar in sorted({calendar_of(work, member) for member in people}):
        for year in sorted(year for year in years if not is_known(calendar, year)):
            _tell(work, calendar, year)


def _tell(work: Work, calendar: str, year: int) -> None:
    for admin in responsible(work):
        told = {"calendar": calendar, "year": year}
        work.outbox.owe(f"{YEAR_UNKNOWN}:{calendar}:{year}:{admin.id}", YEAR_UNKNOWN, to_member=admin.id, data=told)
