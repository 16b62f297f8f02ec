"""The sweep that tells owners what is due: a question to an index, never a stored timer."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Final

from sales.letters import Letter
from sales.opportunity import Event, EventCode, Opportunity
from sales.people import Member
from services.history import who_said_next
from services.pipeline import Details, details
from storage.due import Due, due_now
from storage.store import Store
from storage.work import Work

BATCH: Final = 500
ANSWERS: Final = frozenset({"due_at", "status", "owner_id"})
"""Fields whose move answers a reminder: the date is another one, or it is somebody else's."""
LOOKED_AT: Final = 50
"""Changes after a reminder that are looked through for its answer."""
REMINDING: Final = frozenset({"reminder", "done"})
"""Kinds of card that a reminder is in its life."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """What an owner is told when a next date has come."""

    shown: Details
    promised_by: Member | None = None
    """Who named the date; None where the cadence made it."""


def remind(store: Store) -> int:
    """Owe a reminder for every next date that has come, once each; return how many were due."""
    with store.look() as connection:
        due = due_now(connection, store.now(), BATCH)
    for workspace, rows in groupby(sorted(due, key=attrgetter("workspace")), key=attrgetter("workspace")):
        with store.begin(workspace) as work:
            remind_owners(work, list(rows))
    return len(due)


def remind_owners(work: Work, due: Sequence[Due]) -> None:
    """Owe each owner with a Slack account one reminder for each next date."""
    reachable = {member.id for member in work.members.all() if member.slack_id and member.active}
    for row in due:
        if row.owner_id in reachable:
            key = f"reminder:{row.opportunity_id}:{row.generation}"
            work.outbox.owe(
                key,
                "reminder",
                to_member=row.owner_id,
                opportunity_id=row.opportunity_id,
                data={"generation": row.generation},
            )
    work.opportunities.mark_reminded((row.opportunity_id, row.generation) for row in due)


def due_reminder(work: Work, letter: Letter) -> Reminder | None:
    """Return what a reminder tells; None where its date has moved on, or where a card that says so stands already."""
    opportunity = work.opportunities.get(letter.opportunity_id or 0)
    if opportunity.generation != letter.data["generation"] or not _is_theirs(opportunity, letter):
        return None
    return None if _has_card(work, opportunity) else reminder_of(work, opportunity)


def reminder_of(work: Work, opportunity: Opportunity) -> Reminder:
    """Return what an owner is told of an opportunity that is due."""
    return Reminder(shown=details(work, opportunity), promised_by=who_said_next(work, opportunity))


def answer_to(work: Work, letter: Letter) -> Event | None:
    """Return the change that answered a reminder, by whichever way, if one did and still stands."""
    later = work.events.since(letter.opportunity_id or 0, letter.id, LOOKED_AT)
    return next((event for event in later if _answers(event)), None)


def is_due_card(work: Work, opportunity: Opportunity, letter: Letter) -> bool:
    """Say whether a reminder that has gone out is still to be acted on; taking its answer back makes it so again."""
    return _is_theirs(opportunity, letter) and answer_to(work, letter) is None


def _has_card(work: Work, opportunity: Opportunity) -> bool:
    ours = [card for card in work.cards.of(opportunity.id) if card.kind in REMINDING and card.letter_id]
    letters = [work.outbox.get(card.letter_id) for card in ours if card.letter_id]
    return any(letter and is_due_card(work, opportunity, letter) for letter in letters)


def _is_theirs(opportunity: Opportunity, letter: Letter) -> bool:
    return opportunity.is_open and opportunity.owner_id == letter.to_member


def _answers(event: Event) -> bool:
    return not event.undone and event.code is not EventCode.UNDONE and bool(ANSWERS & event.changes.keys())
