"""Putting an opportunity to sleep until a day, and the sweep that wakes it on that day."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter

from sales.advice import AdviceVerdict
from sales.authority import ensure_change
from sales.errors import SalesError
from sales.opportunity import Event, EventCode, Opportunity, Place
from sales.people import Member
from sales.sleeping import asleep, woken
from services.advising import decide, hush
from services.calendars import due_moment
from services.changes import Change, ensure_open, planned, step_of, today_of, write_down
from services.daybreak import AHEAD, BATCH
from services.said import Said
from storage.store import Store
from storage.waking import Sleeper, sleepers
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Acted:
    """An opportunity after one act, and the event that can be undone."""

    opportunity: Opportunity
    owner: Member
    event: Event


def sleep(work: Work, me: Member, opportunity: Opportunity, until: date, words: str, said: Said) -> Acted:
    """Put an opportunity to sleep until a day, and keep why; refuses a day that is not to come, and what has ended."""
    owner = work.members.get(opportunity.owner_id)
    ensure_change(me, opportunity, owner)
    ensure_open(opportunity)
    today = today_of(work, owner)
    if until <= today:
        raise SalesError("sleep-past", day=until, id=opportunity.id)
    after = planned(asleep(opportunity, words, today), step_of(work, opportunity, owner, until))
    data = decide(work, me, opportunity, AdviceVerdict.SLEPT, words)
    saved, event = write_down(work, opportunity, after, Change(code=EventCode.SLEPT, me=me, said=said, data=data))
    return Acted(opportunity=saved, owner=owner, event=event)


def usual_day(work: Work, opportunity: Opportunity) -> date:
    """Return until when an opportunity sleeps where nobody says a day: the playbook's, on its owner's calendar."""
    today = today_of(work, work.members.get(opportunity.owner_id))
    return today + timedelta(days=work.playbook_of(opportunity.team_id).sleep_days)


def wake_due(store: Store) -> int:
    """Wake whatever slept until today, before the day's cards are written; return how many there were."""
    count = 0
    while due := _sleepers(store):
        count += len(due)
        for workspace, rows in groupby(sorted(due, key=attrgetter("workspace")), key=attrgetter("workspace")):
            with store.begin(workspace) as work:
                wake_all(work, rows)
    return count


def wake_all(work: Work, rows: Iterable[Sleeper]) -> None:
    """Wake each opportunity that still sleeps until the day that it was found for."""
    for row in rows:
        opportunity = work.opportunities.get(row.opportunity_id)
        if opportunity.is_asleep and opportunity.generation == row.generation:
            with suppress(SalesError):  # another process has changed it in this very moment
                _wake(work, opportunity)


def _wake(work: Work, before: Opportunity) -> None:
    owner = work.members.get(before.owner_id)
    today = today_of(work, owner)
    on, due_at = before.next_on or today, before.due_at or work.now
    if on < today:  # the bot was away; nobody else is late
        on, due_at = today, due_moment(work, owner, today, None)
    said = Said(place=Place.CLOCK, key=f"wake:{before.id}:{before.generation}")
    write_down(work, before, woken(before, on, due_at), Change(code=EventCode.WOKEN, me=None, said=said))
    hush(work, before)


def _sleepers(store: Store) -> Sequence[Sleeper]:
    with store.look() as connection:
        return sleepers(connection, store.now() + AHEAD, BATCH)
