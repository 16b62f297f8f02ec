"""The history of one opportunity, added up by somebody who does not trust the one who wrote it."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from sales.changes import DERIVED
from sales.opportunity import Event, EventCode, Opportunity
from storage.schema import events, follow_ups
from storage.work import Work
from tests.histories.ledger import TOLD, Fields, Ledger, fields_of


def amiss(work: Work, opportunity: Opportunity, ledger: Ledger) -> Iterator[str]:
    """Say where an opportunity differs from the sum of its history, and where the history contradicts itself."""
    told = _told(work, opportunity.id, ledger)
    name = f"{work.workspace} #{opportunity.id}"
    yield from (f"{name}: {fault}" for fault in _summed(work, opportunity, told, ledger))
    yield from (f"{name}: {fault}" for event in told for fault in _put_back(event, told))
    yield from (f"{name}: {fault}" for fault in _follow_ups(work, opportunity.id, told))
    yield from (f"{name}: {fault}" for fault in _on_the_wall(work, opportunity))
    if opportunity.version != len(told):
        yield f"{name} is version {opportunity.version} after {len(told)} changes"
    shown = [event.id for event in reversed(work.events.of(opportunity.id, 999))]
    if shown != [event.id for event in told]:
        yield f"{name} tells its history in another order than it happened"


def _told(work: Work, number: int, ledger: Ledger) -> list[Event]:
    """Return the history in the order in which it happened."""
    about = work.scope.columns(events, "id").where(events.c.opportunity_id == number)
    numbers = {row.id for row in work.scope.all(about)}
    return [work.events.get(event) for event in ledger.seen[work.workspace] if event in numbers]


def _summed(work: Work, opportunity: Opportunity, told: Sequence[Event], ledger: Ledger) -> Iterator[str]:
    state: Fields = dict(ledger.openings[work.workspace, opportunity.id])
    for event in told[1:]:
        for field, (old, new) in event.changes.items():
            if field in state and state[field] != old:
                yield f"{event.code} says that {field} was {old}, it was {state[field]}"
            if field in TOLD:
                state[field] = new
    present = fields_of(work, opportunity.id)
    yield from (
        f"{field} is {present[field]}, its history says {state[field]}"
        for field in TOLD
        if present[field] != state[field]
    )


def _put_back(event: Event, told: Sequence[Event]) -> Iterator[str]:
    """Hold a taking back to the exact reverse of what it takes back."""
    if event.code is not EventCode.UNDONE:
        return
    undone = next(each for each in told if each.id == event.data["event"])
    if not undone.undone:
        yield f"{undone.code} was taken back and stands"
    if undone.code is EventCode.CREATED:
        return
    for field, (old, new) in undone.changes.items():
        if field not in DERIVED and old != new and tuple(event.changes.get(field, ())) != (new, old):
            yield f"{undone.code} made {field} {new} from {old}, and taking it back {event.changes.get(field)}"


def _follow_ups(work: Work, number: int, told: Sequence[Event]) -> Iterator[str]:
    """Hold each follow-up to one change that stands as long as it does."""
    causes = {event.follow_up_id: event for event in told if event.follow_up_id}
    query = work.scope.columns(follow_ups, "id", "withdrawn").where(follow_ups.c.opportunity_id == number)
    for row in work.scope.all(query):
        cause = causes.get(row.id)
        if cause is None and told[0].code is not EventCode.CREATED:
            yield f"nobody wrote follow-up {row.id}"
        if cause and cause.undone != row.withdrawn:
            yield f"follow-up {row.id} of a change that is {'taken back' if cause.undone else 'standing'}"


def _on_the_wall(work: Work, opportunity: Opportunity) -> Iterator[str]:
    """Hold the moment at which something falls due to the day, and to the hour if one was said, on its owner's wall."""
    if opportunity.due_at is None or opportunity.next_on is None:
        return
    zone = ZoneInfo(work.members.get(opportunity.owner_id).zone)
    local = opportunity.due_at.astimezone(zone)
    if opportunity.next_time is None:
        if local.date() < opportunity.next_on:
            yield f"due at {local}, before {opportunity.next_on}"
        return
    meant = datetime.combine(opportunity.next_on, opportunity.next_time, tzinfo=zone)
    if opportunity.due_at != meant.astimezone(opportunity.due_at.tzinfo):
        yield f"due at {local} and not at {meant}"
