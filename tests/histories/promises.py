"""What is promised of any history, once the weather has cleared up and everything has come to its end."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import select

from handlers.looking import MARK
from playground.workspace import Workspace
from sales.letters import LetterState
from sales.opportunity import Opportunity
from storage.outbox import OWED
from storage.schema import metadata, opportunities, outbox
from tests.histories.acts import MARKS
from tests.histories.audit import amiss
from tests.histories.country import TEAMS, Country
from tests.histories.ledger import Thing

BURST, A_SECOND = 5, 1.0
"""Messages into one conversation at once, one that was held up on its way among them, and the seconds for each more."""
TARDY: Final = timedelta(minutes=5)


def broken(country: Country) -> list[str]:
    """Name the promises that were not kept."""
    return [f"{promise.__name__}: {fault}" for promise in PROMISES for fault in promise(country)]


def each_thing_counts_once(country: Country) -> Iterator[str]:
    """Hold every thing said to one effect, however often it was brought, and changes to things said."""
    yield from country.ledger.faults
    for thing in country.ledger.things.values():
        if len(thing.effects) > 1:
            yield f"{thing.key} was brought {thing.brought} times and had {len(thing.effects)} effects"
    caused = {event for thing in country.ledger.things.values() for effect in thing.effects for event in effect}
    seen = {event for events in country.ledger.seen.values() for event in events}
    yield from (f"nobody said what made change {event}" for event in seen - caused)


def what_is_said_is_what_is_done(country: Country) -> Iterator[str]:
    """Hold each effect to what was meant."""
    for thing in country.ledger.things.values():
        if thing.meaning and thing.effects:
            yield from _otherwise(country, thing, thing.effects[0][0])


def _otherwise(country: Country, thing: Thing, number: int) -> Iterator[str]:
    meaning = thing.meaning
    assert meaning
    with country.store.read(thing.workspace) as work:
        event = work.events.get(number)
        words = work.follow_ups.get(event.follow_up_id).words if event.follow_up_id else ""
    if event.code is not meaning.code or meaning.number not in {None, event.opportunity_id}:
        yield f"{meaning} became {event}"
    if meaning.words not in words:
        yield f"{meaning.words!r} became {words!r}"
    opened = country.ledger.openings.get((thing.workspace, event.opportunity_id), {})
    became = opened if meaning.number is None else {name: new for name, (_, new) in event.changes.items()}
    wrong = {name: became[name] for name, value in meaning.sets.items() if name in became and became[name] != value}
    if wrong:
        yield f"{meaning} became {wrong}"


def the_history_sums_to_what_is(country: Country) -> Iterator[str]:
    """Hold the state of every opportunity to the sum of its history."""
    for team in TEAMS:
        with country.store.read(team) as work:
            for opportunity in work.opportunities.find(opportunities.c.id > 0):
                yield from amiss(work, opportunity, country.ledger)


def every_letter_comes_to_its_end(country: Country) -> Iterator[str]:
    """Hold every letter to being sent or withdrawn, unless its hour has not come."""
    now = country.now()
    with country.store.look() as connection:
        for letter in connection.execute(select(outbox)):
            late = letter.state in OWED and letter.available_at < now - TARDY
            if late or letter.state is LetterState.DEAD:
                yield f"{letter.state} since {letter.written_at}: {letter.kind} {letter.key}: {letter.fault}"


def each_letter_is_one_message(country: Country) -> Iterator[str]:
    """Hold what was posted to what was owed: none twice, none lost, none that nobody owed."""
    posted = Counter(letter for workspace in country.workspaces for letter in _letters_in(workspace))
    yield from (f"letter {letter} was posted {count} times" for letter, count in posted.items() if count > 1)
    with country.store.look() as connection:
        rows = {str(row.id): row for row in connection.execute(select(outbox))}
    sent = {key for key, row in rows.items() if row.state is LetterState.SENT and row.place and row.sent_ts}
    yield from (f"{rows[key].kind} {rows[key].key} is said to be sent and was not" for key in sent - posted.keys())
    for key in posted.keys() - sent:
        row = rows.get(key)
        if row is None or row.state is not LetterState.SENT:
            yield f"{row.kind} {row.key} was posted and is {row.state}" if row else f"letter {key} is not known"


def _letters_in(workspace: Workspace) -> Iterator[str]:
    for timeline in workspace.timelines.values():
        for message in timeline:
            if (message.metadata or {}).get("event_type") == MARK:
                yield str((message.metadata or {})["event_payload"]["letter"])


def nobody_sees_another_workspace(country: Country) -> Iterator[str]:
    """Hold rows, messages and homes to their own workspace."""
    for workspace, strange in zip(country.workspaces, reversed(MARKS), strict=True):
        shown = [(m.text, m.blocks, m.attachments) for t in workspace.timelines.values() for m in t]
        homes = [view.body for view in workspace.views.homes.values()]
        if strange in repr((shown, homes)):
            yield f"{workspace.name} reads of {strange}"
        yield from _strange_rows(country, workspace.team, strange)


def _strange_rows(country: Country, team: str, strange: str) -> Iterator[str]:
    with country.store.look() as connection:
        for table in metadata.sorted_tables:
            rows = connection.execute(select(table).where(table.c.workspace == team)).all()
            if strange in repr(rows):
                yield f"{table.name} of {team} holds {strange}"
            if connection.scalar(select(table.c.workspace).where(table.c.workspace.not_in(TEAMS))):
                yield f"{table.name} has rows of nobody"


def slack_is_left_alone_when_it_says_so(country: Country) -> Iterator[str]:
    """Hold every call to the Retry-After before it, whichever process was told."""
    yield from country.wire.troubles.impatient


def each_conversation_keeps_its_pace(country: Country) -> Iterator[str]:
    """Hold messages to a burst, and after it to one a second in each conversation.

    Answers to response addresses that had expired are no messages that were planned.
    """
    with country.store.look() as connection:
        paced = {str(number) for number in connection.scalars(select(outbox.c.id).where(outbox.c.place != ""))}
    for place, posted in country.wire.posted.items():
        moments = [at for at, letter in posted if letter in paced]
        yield from (f"{place}: too many messages at {at}" for at in too_soon(moments))


def too_soon(moments: Sequence[datetime]) -> Iterator[datetime]:
    """Yield the moments at which there were more than a burst, and one for each second since it began."""
    paid = 0.0
    for at in moments:
        paid = max(paid, at.timestamp()) + A_SECOND
        if paid - at.timestamp() > BURST * A_SECOND + 0.001:
            yield at


def what_is_due_is_told_once(country: Country) -> Iterator[str]:
    """Hold each date of an open opportunity to being told of, and told of once."""
    told: dict[tuple[str, int, object], int] = defaultdict(int)
    with country.store.look() as connection:
        for row in connection.execute(select(outbox).where(outbox.c.kind == "reminder")):
            told[row.workspace, row.opportunity_id, row.data["generation"]] += row.state is LetterState.SENT
    yield from (f"{date} was told of {count} times" for date, count in told.items() if count > 1)
    for team in TEAMS:
        with country.store.read(team) as work:
            late = work.opportunities.find(opportunities.c.due_at < country.now() - TARDY)
            yield from (f"{team} #{o.id} was due at {o.due_at}" for o in late if _is_untold(country, team, o))


def _is_untold(country: Country, team: str, opportunity: Opportunity) -> bool:
    query = select(opportunities.c.reminded).where(opportunities.c.workspace == team)
    with country.store.look() as connection:
        reminded: int = connection.scalars(query.where(opportunities.c.id == opportunity.id)).one()
    key = f"reminder:{opportunity.id}:{opportunity.generation}"
    with country.store.look() as connection:
        own = (outbox.c.workspace == team) & (outbox.c.key == key)
        is_owed = connection.scalar(select(outbox.c.id).where(own)) is not None
    is_told = is_owed or opportunity.next_time is None
    return opportunity.is_open and (reminded < opportunity.generation or not is_told)


def nobody_is_disturbed(country: Country) -> Iterator[str]:
    """Hold what nobody asked for to its reader's working hours."""
    yield from country.hours.untimely


PROMISES: Final[tuple[Callable[[Country], Iterator[str]], ...]] = (
    each_thing_counts_once,
    what_is_said_is_what_is_done,
    the_history_sums_to_what_is,
    every_letter_comes_to_its_end,
    each_letter_is_one_message,
    nobody_sees_another_workspace,
    slack_is_left_alone_when_it_says_so,
    each_conversation_keeps_its_pace,
    what_is_due_is_told_once,
    nobody_is_disturbed,
)
