"""When an opportunity is looked at next: as promised, or by its grade's cadence."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sales.people import WORKDAYS
from sales.playbook import Playbook
from sales.vocabulary import Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """The next date of an opportunity, as a wall-clock promise and as a moment."""

    on: date
    at: time | None
    promised: bool
    due_at: datetime
    """UTC."""


def on_workday(day: date, workdays: Collection[int] = WORKDAYS) -> date:
    """Return the day itself or the first workday after it."""
    return next(d for n in range(8) if (d := day + timedelta(days=n)).weekday() in workdays or n == 7)


def moment(day: date, at: time, zone: str) -> datetime:
    """Turn a wall-clock time in a zone into a UTC moment; a time that a clock change skips moves forward with it."""
    return datetime.combine(day, at, ZoneInfo(zone)).astimezone(UTC)


def next_step(
    playbook: Playbook, grade: Grade, today: date, zone: str, promised: date | None = None, at: time | None = None
) -> NextStep:
    """Return the promised next step, or the one that the grade's cadence asks for; days without an hour mean workdays."""
    wanted = promised or today + timedelta(days=playbook.cadence_days[grade])
    on = wanted if promised and at else on_workday(wanted)
    due_at = moment(on, at or playbook.morning, zone)
    return NextStep(on=on, at=at, promised=promised is not None, due_at=due_at)
