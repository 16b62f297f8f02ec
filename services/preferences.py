"""What a person sets for themselves."""

from dataclasses import asdict, dataclass, replace
from datetime import time

from sales.errors import FormError, SalesError
from sales.people import Member
from sales.teams import ensure_hours
from services.calendars import calendar_of, hours_of
from services.profiles import keep_wall_clock
from services.rezoning import UNKNOWN, put_days_right
from services.said import Said
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnHours:
    """What a member sets of their working hours; None is as their team has it."""

    work_start: time | None = None
    work_end: time | None = None
    workdays: frozenset[int] | None = None
    calendar: str | None = None


def choose_language(work: Work, me: Member, language: str, said: Said) -> Member:
    """Speak a language to a member from now on, whatever their Slack profile says; their home follows."""
    work.members.choose_language(me.id, language)
    work.outbox.owe(f"home:{me.id}:{said.key}", "home", to_member=me.id)
    return replace(me, language=language)


def choose_zone(work: Work, me: Member, zone: str, said: Said) -> None:
    """Reckon a member's days in a zone from now on; nine o'clock stays nine o'clock, and their home follows."""
    work.members.change(me.id, zone=zone)
    keep_wall_clock(work, me.id)
    if me.zone == UNKNOWN:
        put_days_right(work, work.members.get(me.id), me.zone)
    work.outbox.owe(f"home:{me.id}:{said.key}", "home", to_member=me.id)


def choose_hours(work: Work, me: Member, own: OwnHours, said: Said) -> Member:
    """Keep when a member works, and send what is owed to them by it; refuses hours that end before they begin."""
    chosen = with_hours(me, own)
    hours = hours_of(work, chosen)
    try:
        ensure_hours(hours.start, hours.end, calendar_of(work, chosen))
    except SalesError as refusal:
        raise FormError({"work_end": [refusal]}) from refusal
    work.members.change(me.id, **asdict(own))
    keep_wall_clock(work, me.id)
    work.outbox.owe(f"home:{me.id}:{said.key}", "home", to_member=me.id)
    return chosen


def with_hours(me: Member, own: OwnHours) -> Member:
    """Return the member with other hours of their own."""
    return replace(me, **asdict(own))
