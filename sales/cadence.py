"""When an opportunity is looked at next: as promised, or by its grade's cadence."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from sales.hours import DAY, Hours, moment
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


def next_step(
    playbook: Playbook,
    grade: Grade,
    today: date,
    hours: Hours,
    promised: date | None = None,
    at: time | None = None,
) -> NextStep:
    """Return the promised next step, or the one of the grade's cadence; a day without an hour is a workday."""
    wanted = promised or today + timedelta(days=playbook.cadence_days[grade])
    on = wanted if promised and at else hours.next_workday(wanted)
    due_at = moment(on, at or hours.morning(playbook.morning), hours.zone)
    return NextStep(on=on, at=at, promised=promised is not None, due_at=due_at)


def not_at_once(step: NextStep, playbook: Playbook, now: datetime, hours: Hours) -> NextStep:
    """Return the step with its reminder still to come: what is put on the rest of today waits for the afternoon.

    Somebody who has just said "today" does not need to hear it back; after the afternoon the next morning serves.
    """
    if step.at or step.due_at > now:
        return step
    afternoon = moment(step.on, playbook.afternoon, hours.zone)
    following = moment(hours.next_workday(step.on + DAY), hours.morning(playbook.morning), hours.zone)
    return replace(step, due_at=afternoon if afternoon > now and hours.is_open(afternoon) else following)
