"""The overdue ladder and the early warnings: who is to hear of one opportunity, and of what, by its own row alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from sales.hours import Hours
from sales.opportunity import Opportunity
from sales.playbook import Playbook
from sales.stuck import Why, stuck
from sales.vocabulary import Grade
from sales.watched import Watched, touched_at


class Rung(IntEnum):
    """How far up the ladder an opportunity has come."""

    NONE = 0
    """Nobody waits: its next date is still to come, or it is not worked."""
    DUE = 1
    """Its owner is reminded."""
    RED = 2
    """It stands red before its owner."""
    MANAGER = 3
    """The managers of its team hear of it."""


class Alarm(StrEnum):
    """What somebody is told of an opportunity that nobody asked about."""

    UNTOUCHED = "untouched"
    """Nobody has followed it up for long: for the managers, as its owner has it red."""
    NO_WORD = "no_word"
    """No word of the customer since an offer: for the owner and the managers, as all below."""
    NEGOTIATION = "negotiation"
    """Too long in negotiation."""
    SLIPS = "slips"
    """Its closing day was put off too often."""


_WARNS: Final = {Why.NO_WORD: Alarm.NO_WORD, Why.NEGOTIATION: Alarm.NEGOTIATION, Why.SLIPS: Alarm.SLIPS}
"""Which reasons for being stuck are told without being asked for; dwelling longer than usual stands on lists alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """An alarm that was told once."""

    opportunity_id: int
    why: Alarm
    occurrence: int
    """Which one it is: it is told anew for another."""
    since: datetime
    """When it was told."""


def rung(o: Opportunity, playbook: Playbook, now: datetime, hours: Hours) -> Rung:
    """Return how far up the ladder an opportunity is, on its owner's calendar; a next date to come silences it."""
    if not o.is_open or o.next_on is None or o.due_at is None or o.due_at > now:
        return Rung.NONE
    today = now.astimezone(ZoneInfo(hours.zone)).date()
    if not _is_red(o.next_on, today, playbook, hours):
        return Rung.DUE
    return Rung.MANAGER if _is_silent(o, playbook, now, hours) else Rung.RED


def is_told(o: Watched, playbook: Playbook, now: datetime, hours: Hours) -> bool:
    """Say whether managers hear of the silence about an opportunity that is open, by no more than a glance at it."""
    if o.due_at is None or o.due_at > now or not _is_silent(o, playbook, now, hours):
        return False
    due, today = (at.astimezone(ZoneInfo(hours.zone)).date() for at in (o.due_at, now))
    return _is_red(due, today, playbook, hours)


def patience(playbook: Playbook, grade: Grade) -> int:
    """Return the days without a follow-up after which the managers hear of an opportunity of a grade."""
    return max(playbook.manager_cadences * playbook.cadence_days[grade], playbook.manager_days)


def untouched_days(o: Watched, now: datetime, hours: Hours) -> int:
    """Return for how many days nobody has followed it up, but for public holidays; snoozing changes nothing."""
    zone = ZoneInfo(hours.zone)
    first, last = touched_at(o).astimezone(zone).date(), now.astimezone(zone).date()
    off = sum(first < day <= last and hours.is_holiday(day) for day in hours.calendar.off)
    return max((last - first).days - off, 0)


def alarms(o: Opportunity, playbook: Playbook, now: datetime, hours: Hours) -> Iterator[Alarm]:
    """Yield what there is to tell of an opportunity now, whether it was told before or not."""
    if rung(o, playbook, now, hours) is Rung.MANAGER:
        yield Alarm.UNTOUCHED
    if o.is_open:
        yield from (_WARNS[each.why] for each in stuck(o, playbook, now, {}) if each.why in _WARNS)


def occurrence(o: Opportunity, why: Alarm) -> int:
    """Return which one an alarm is: of a next date, of a number of slips, or of an entry into a stage."""
    if why is Alarm.UNTOUCHED:
        return o.generation
    return o.slips if why is Alarm.SLIPS else int(o.stage_since.timestamp())


def _is_silent(o: Watched, playbook: Playbook, now: datetime, hours: Hours) -> bool:
    return o.grade in playbook.ladder_grades and untouched_days(o, now, hours) >= patience(playbook, o.grade)


def _is_red(next_on: date, today: date, playbook: Playbook, hours: Hours) -> bool:
    """Say whether so many workdays have come after the next date; with none it is red on its own day."""
    left, day = playbook.red_workdays, next_on
    while left > 0 and day < today:
        day = hours.next_workday(date.fromordinal(day.toordinal() + 1))
        left -= 1
    return left == 0 and day <= today
