"""The month or the quarter that a report tells, and the one before it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final, Self

from sales.hours import DAY


class PeriodKind(StrEnum):
    """How long a period is."""

    MONTH = "month"
    QUARTER = "quarter"


_MONTHS: Final = MappingProxyType({PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3})


@dataclass(frozen=True, slots=True)
class Period:
    """A month or a quarter of the calendar."""

    kind: PeriodKind
    first: date

    @classmethod
    def of(cls, kind: PeriodKind, day: date) -> Self:
        """Return the period that a day is in."""
        return cls(kind, _months_on(day, -((day.month - 1) % _MONTHS[kind])))

    @property
    def last(self) -> date:
        """Its last day."""
        return self.next.first - DAY

    @property
    def next(self) -> "Period":
        """The period after it."""
        return Period(self.kind, _months_on(self.first, _MONTHS[self.kind]))

    @property
    def before(self) -> "Period":
        """The period before it."""
        return Period(self.kind, _months_on(self.first, -_MONTHS[self.kind]))

    @property
    def place(self) -> int:
        """Its place in its year, from 1."""
        return (self.first.month + _MONTHS[self.kind] - 1) // _MONTHS[self.kind]

    @property
    def name(self) -> str:
        """What it is called in keys: 2026-11 or 2026-Q4."""
        return f"{self.first:%Y-%m}" if self.kind is PeriodKind.MONTH else f"{self.first.year}-Q{self.place}"


def _months_on(day: date, months: int) -> date:
    """Return the first day of the month that lies some months from a day's own."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)
