"""What is known of who reads a channel, how long it holds, and what follows where those are outsiders."""

from datetime import timedelta

import pytest

from sales.errors import FormError, SalesError
from sales.letters import Letter, Sent
from sales.opportunity import Place
from sales.people import Role, Team
from services.digests import post_now
from services.outsiders import (
    AT_ONCE,
    FRESH,
    PAUSE,
    ensure_own,
    is_shared,
    note_answer,
    note_envelope,
    note_readers,
    outsiders_read,
    renumber,
)
from services.said import Said
from services.teams import Plan, create_team
from storage.store import Store
from storage.work import Work
from tests.builders import WORKSPACE, Clock, a_member, a_team, owed_now, seated

EAST = "C0EAST"


def letters(store: Store, kind: str) -> list[Letter]:
    with store.connect_writing() as connection:
        return [each for each in owed_now(connection, store.now()) if each.kind == kind]


def managed(work: Work) -> Team:
    """Write down a team in the channel with one manager and one rep."""
    team = work.teams.add(a_team(channel=EAST), None)
    for name, role in (("Lin", Role.MANAGER), ("Ben", Role.REP)):
        seated(work, team.id, role, name=name, slack_id=f"U0{name}")
    return team


def post(work: Work, key: str, ts: str, channel: str = EAST, to_member: int | None = None) -> None:
    """Write down a message that a letter left in a channel."""
    work.outbox.owe(key, "message", event_id=1, to_member=to_member)
    work.outbox.settle(work.outbox.caused_by(1)[-1], Sent(channel=channel, ts=ts))


def test_what_slack_says_holds_for_a_while_and_is_asked_again_then(store: Store, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        assert outsiders_read(work, EAST) is None
        note_readers(work, EAST, shared=False)
        assert outsiders_read(work, EAST) is False
    clock.moment += FRESH
    with store.begin(WORKSPACE) as work:
        assert outsiders_read(work, EAST) is None
        note_readers(work, EAST, shared=True)
        assert outsiders_read(work, EAST) is True


def test_a_channel_once_known_as_shared_is_refused_until_slack_says_otherwise(store: Store, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        note_readers(work, EAST, shared=True)
    clock.moment += FRESH * 2
    with store.begin(WORKSPACE) as work:
        with pytest.raises(SalesError, match="channel-shared"):
            ensure_own(work, EAST)
        note_readers(work, EAST, shared=False)
        ensure_own(work, EAST)


def test_an_envelope_tells_of_outsiders_and_never_of_their_absence(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        note_envelope(work, EAST, shared=False)
        note_envelope(work, None, shared=True)
        assert work.channels.get(EAST) is None
        note_envelope(work, EAST, shared=True)
        note_envelope(work, EAST, shared=False)
        assert is_shared(work, EAST)
        assert not is_shared(work, None)


def test_managers_are_told_once_for_as_long_as_outsiders_read(store: Store, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        managed(work)
        note_readers(work, EAST, shared=True)
    clock.moment += FRESH
    with store.begin(WORKSPACE) as work:
        note_readers(work, EAST, shared=True)
    [told] = letters(store, "unposted")
    assert told.data["fault"] == "shared_with_another_company"
    clock.moment += timedelta(days=1)
    with store.begin(WORKSPACE) as work:
        work.outbox.settle(told, Sent())
        note_readers(work, EAST, shared=False)
        note_readers(work, EAST, shared=True)
    assert len(letters(store, "unposted")) == 1


def test_every_message_that_was_posted_there_is_hidden_once_and_nothing_elsewhere(store: Store, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        post(work, "first", "1.0")
        post(work, "edited", "1.0")
        post(work, "second", "2.0")
        post(work, "elsewhere", "3.0", "C0WEST")
        note_readers(work, EAST, shared=True)
    clock.moment += timedelta(seconds=1)
    with store.begin(WORKSPACE) as work:
        note_readers(work, EAST, shared=True)
    assert [(each.channel, each.data["ts"]) for each in letters(store, "hide")] == [(EAST, "2.0"), (EAST, "1.0")]


def test_a_message_is_hidden_in_the_words_of_whom_it_answered_though_it_was_edited_since(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        post(work, "answer", "1.0", to_member=7)
        post(work, "rewrite", "1.0")
        note_readers(work, EAST, shared=True)
    assert [each.to_member for each in letters(store, "hide")] == [7]


def test_what_slack_reports_after_it_was_asked_outweighs_its_answer(store: Store, clock: Clock) -> None:
    asked_at = clock.now()
    clock.advance(seconds=1)
    with store.begin(WORKSPACE) as work:
        note_readers(work, EAST, shared=True)
    clock.advance(seconds=1)
    with store.begin(WORKSPACE) as work:
        assert note_answer(work, EAST, shared=False, asked_at=asked_at)
        assert is_shared(work, EAST)
        assert not note_answer(work, EAST, shared=False, asked_at=clock.now())
        assert not is_shared(work, EAST)


def test_many_messages_are_hidden_newest_first_in_portions_that_slack_takes(store: Store, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        for number in range(AT_ONCE + 1):
            post(work, f"letter {number}", f"10{number:02}.0")
        note_readers(work, EAST, shared=True)
    first = letters(store, "hide")
    assert (len(first), first[0].data["ts"]) == (AT_ONCE, f"10{AT_ONCE}.0")
    clock.moment += PAUSE
    assert {each.data["ts"] for each in letters(store, "hide")} - {each.data["ts"] for each in first} == {"1000.0"}


@pytest.mark.parametrize("is_told_first", [True, False])
def test_a_channel_with_another_id_keeps_its_team_and_what_stands_there_is_hidden(
    store: Store, *, is_told_first: bool
) -> None:
    with store.begin(WORKSPACE) as work:
        team = managed(work)
        post(work, "first", "1.0")
        if is_told_first:
            note_readers(work, "C0NEW", shared=True)
        renumber(work, EAST, "C0NEW")
        if not is_told_first:
            note_readers(work, "C0NEW", shared=True)
        assert work.teams.get(team.id).channel == "C0NEW"
    owed = {each.kind: each for each in letters(store, "hide") + letters(store, "unposted")}
    assert owed["hide"].channel == "C0NEW"


def test_a_digest_asked_for_is_refused_where_outsiders_would_read_it(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        team = managed(work)
        note_readers(work, EAST, shared=True)
        with pytest.raises(SalesError, match="channel-shared"):
            post_now(work, a_member(is_admin=True), team, Said(place=Place.COMMAND, key="command:1"))
    assert letters(store, "digest") == []


def test_a_team_is_not_set_up_where_outsiders_read_and_the_form_says_so_at_the_channel(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        me = work.members.add(a_member())
        note_readers(work, EAST, shared=True)
        with pytest.raises(FormError) as refused:
            create_team(work, me, Plan(settings=a_team(id=0, channel=EAST)))
        assert [each.code for each in refused.value.faults["channel"]] == ["channel-shared"]


def test_the_channel_of_a_new_team_is_looked_at(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        create_team(work, work.members.add(a_member()), Plan(settings=a_team(id=0, channel=EAST)))
    [look] = letters(store, "look_at")
    assert look.channel == EAST
