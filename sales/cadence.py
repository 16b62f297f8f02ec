"""When an opportunity is looked at next: as promised, or by its grade's cadence."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from sales.people import WORKDAYS
from sales.playbook import Playbook
from sales.vocabulary import Grade

DAYS_OF_WEEK: Final = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """The next date of an opportunity, as a wall-clock promise and as a moment."""

    on: date
    at: time | None
    promised: bool
    due_at: datetime
    """UTC."""


def on_workday(day: date, workdays: Collection[int] = WORKDAYS) -> date:
    """Return the day itself or the first workday after it; a week later where no day is one."""
    week = (day + timedelta(days=ahead) for ahead in range(DAYS_OF_WEEK))
    return next((each for each in week if each.weekday() in workdays), day + timedelta(days=DAYS_OF_WEEK))


def moment(day: date, at: time, zone: str) -> datetime:
    """Turn a wall-clock time in a zone into a UTC moment; a time that a clock change skips moves forward with it."""
    return datetime.combine(day, at, ZoneInfo(zone)).astimezone(UTC)


def next_step(
    playbook: Playbook,
    grade: Grade,
    today: date,
    zone: str,
    promised: date | None = None,
    at: time | None = None,
    workdays: Collection[int] = WORKDAYS,
) -> NextStep:
    """Return the promised next step, or the one of the grade's cadence; a day without an hour is a workday."""
    wanted = promised or today + timedelta(days=playbook.cadence_days[grade])
    on = wanted if promised and at else on_workday(wanted, workdays)
    due_at = moment(on, at or playbook.morning, zone)
    return NextStep(on=on, at=at, promised=promised is not None, due_at=due_at)


def not_at_once(step: NextStep, playbook: Playbook, now: datetime, zone: str) -> NextStep:
    """Return the step with its reminder still to come: what is put on the rest of today waits for the afternoon.

    Somebody who has just said "today" does not need to hear it back; after the afternoon the next morning serves.
    """
    if step.at or step.due_at > now:
        return step
    afternoon = moment(step.on, playbook.afternoon, zone)
    following = moment(on_workday(step.on + timedelta(days=1)), playbook.morning, zone)
    return replace(step, due_at=afternoon if afternoon > now else following)
