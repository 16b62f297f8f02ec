"""The sweep that tells owners what is due: a question to an index, never a stored timer; and the card of one hour."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter
from typing import Final
from zoneinfo import ZoneInfo

from sales.attention import TIMED
from sales.late import Late, lateness
from sales.letters import LATER, Letter, LetterState
from sales.opportunity import Event, EventCode, Opportunity
from sales.people import Member
from sales.talk_tracks import to_solve
from sales.vocabulary import Feedback
from services.day_cards import OUT, owe_edit, told_until
from services.daybreak import AHEAD, BATCH, Start, begin_days, give_cards, is_reachable, start_for
from services.history import who_said_next
from services.pipeline import Details, details
from services.talk_tracks import Opening, openings
from storage.due import Due, due_now
from storage.mornings import MOST_CARDS, Timing
from storage.store import Store
from storage.work import Work

AT_ONCE: Final = LATER - 1
"""The hundredths at risk of a reminder at its hour: whoever asked for the minute goes before all who did not."""
STANDS: Final = OUT | {LetterState.QUEUED}
"""States of a card that is there or will be."""
ANSWERS: Final = frozenset({"due_at", "status", "owner_id"})
"""Fields whose move answers a reminder: the date is another one, or it is somebody else's."""
LOOKED_AT: Final = 50
"""Changes after a reminder that are looked through for its answer."""
REMINDING: Final = frozenset({"reminder", "asked", "done"})
"""Kinds of card that a reminder is in its life."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """What an owner is told when a next date has come."""

    shown: Details
    promised_by: Member | None = None
    """Who named the date; None where the cadence made it."""
    late: Late | None = None
    """How late it is by now; None where it is not."""
    opening: Opening | None = None
    """What to begin the talk with."""
    solve: Feedback | None = None
    """The objection that is still open."""


def remind(store: Store) -> int:
    """Owe the cards of the day and what is due for every next date that has come; return how many dates there were.

    What is due within a minute is written already, and sent when its moment comes.
    """
    begin_days(store)
    count = 0
    while due := _coming(store):
        count += len(due)
        for workspace, rows in groupby(sorted(due, key=attrgetter("workspace")), key=attrgetter("workspace")):
            with store.begin(workspace) as work:
                remind_owners(work, list(rows))
    return count


def remind_owners(work: Work, due: Sequence[Due]) -> None:
    """Owe each owner with a Slack account what is due: at its hour a reminder, without one the card of their day."""
    reachable = {member.id: member for member in work.members.all() if is_reachable(member)}
    told = [each for each in work.mornings.timing(row.opportunity_id for row in due) if each.owner_id in reachable]
    for each in told:
        if each.next_time:
            _owe_at_its_hour(work, each)
    put_on_cards(work, [each for each in told if each.next_time is None], reachable)
    work.opportunities.mark_reminded((row.opportunity_id, row.generation) for row in due)


def put_on_cards(work: Work, due: Sequence[Timing], owners: Mapping[int, Member]) -> None:
    """See that all that falls due without an hour stands on a card: one to come, one that is edited, or a new one."""
    newest = {each.owner_id: each.due_at for each in due}  # the latest of an owner comes last
    starts = {number: start_for(work, owners[number], due_at) for number, due_at in newest.items()}
    cards = work.mornings.cards({number: start.day for number, start in starts.items()})
    new = {each.owner_id for each in due if not _has_place(work, each, cards.get(each.owner_id, ()))}
    following = {number: _following(starts[number], cards.get(number, ())) for number in new}
    give_cards(work, {number: start for number, start in following.items() if start.nth < MOST_CARDS})


def _following(start: Start, held: Sequence[Letter]) -> Start:
    """Return the card of a day that comes after those that are there."""
    told = [told_until(card) for card in held if card.state in STANDS]
    return replace(start, nth=len(held), after=max(told, default=None))


def _has_place(work: Work, due: Timing, held: Sequence[Letter]) -> bool:
    """Say whether a card of the day shows what is due, or will; one that is out already is owed an edit."""
    card = next((card for card in held if due.due_at <= told_until(card) and card.state in STANDS), None)
    if card and card.state in OUT:
        owe_edit(work, card, f"{due.opportunity_id}:{due.generation}")
    return card is not None


def _owe_at_its_hour(work: Work, due: Timing) -> None:
    key, data = f"reminder:{due.opportunity_id}:{due.generation}", {"generation": due.generation, TIMED: True}
    work.outbox.owe(
        key,
        "reminder",
        to_member=due.owner_id,
        opportunity_id=due.opportunity_id,
        data={**data, "at_risk": AT_ONCE},
        not_before=due.due_at,
    )


def _coming(store: Store) -> Sequence[Due]:
    with store.look() as connection:
        return due_now(connection, store.now() + AHEAD, BATCH)


def due_reminder(work: Work, letter: Letter) -> Reminder | None:
    """Return what a reminder tells; None where its date has moved on, or where a card that says so stands already.

    What was due on an earlier day stands on the card of this one.
    """
    opportunity = work.opportunities.get(letter.opportunity_id or 0)
    if opportunity.generation != letter.data["generation"] or not _is_theirs(opportunity, letter):
        return None
    if _is_past(work, opportunity) or _has_card(work, opportunity):
        return None
    return reminder_of(work, opportunity)


def _is_past(work: Work, opportunity: Opportunity) -> bool:
    """Say whether the day is over, on its owner's wall, on which an opportunity was due at an hour."""
    today = work.now.astimezone(ZoneInfo(work.members.get(opportunity.owner_id).zone)).date()
    return bool(opportunity.next_time and opportunity.next_on and opportunity.next_on < today)


def reminder_of(work: Work, opportunity: Opportunity) -> Reminder:
    """Return what an owner is told of an opportunity that is due."""
    owner, shown = work.members.get(opportunity.owner_id), details(work, opportunity)
    suited = openings(work, opportunity, owner.language, shown.promises, shown.contacts)
    return Reminder(
        shown=shown,
        promised_by=who_said_next(work, opportunity),
        late=lateness(opportunity, work.now, owner.zone),
        opening=next(iter(suited), None),
        solve=to_solve(opportunity.heard),
    )


def answer_to(work: Work, letter: Letter) -> Event | None:
    """Return the change that answered a reminder, by whichever way, if one did and still stands."""
    return answered_since(work, letter.opportunity_id or 0, letter.id)


def answered_since(work: Work, number: int, letter_id: int) -> Event | None:
    """Return the first change after a letter was written that gave an opportunity another date, end or owner."""
    return next((event for event in work.events.since(number, letter_id, LOOKED_AT) if _answers(event)), None)


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
