"""The books are compared in earnest: whatever is missing or there twice is found."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from playground import seed
from playground.workspace import Workspace
from sales.letters import Sent
from storage.store import Store
from tests.builders import open_book
from tests.crash.ledger import compare


@dataclass
class Talk:
    confirmed: list[str] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    pressed: list[str] = field(default_factory=list)


@pytest.fixture
def workspace() -> Workspace:
    return seed.workspace(bot_in=("general",))


def post(workspace: Workspace, letter: int) -> Any:
    mark = {"event_type": "oppbot_letter", "event_payload": {"letter": str(letter)}}
    channel = workspace.channel_named("general", workspace.bot.id).id
    said = {"channel": channel, "text": "word1", "metadata": mark}
    return workspace.call("chat.postMessage", said, workspace.bot_token)


def letter_to(store: Store, workspace: Workspace, sent: Sent | None = None) -> int:
    with store.begin(workspace.team) as work:
        work.outbox.owe("digest:1", "digest", channel="C1", event_id=1)
        (letter,) = work.outbox.caused_by(1)
        if sent:
            work.outbox.settle(letter, sent)
        return letter.id


def test_what_a_person_was_told_and_no_book_holds_is_lost(sqlite_store: Store, workspace: Workspace) -> None:
    said = Talk(confirmed=["Acme"], written=["word1"], pressed=["Bolt"])
    balance = compare(workspace, sqlite_store, [said])
    assert balance.lost == ["deal Acme", "word1 was not filed", "word1 was not answered", "press on Bolt"]


def test_a_deal_that_is_due_and_a_letter_that_is_open_are_lost(sqlite_store: Store, workspace: Workspace) -> None:
    with sqlite_store.begin(workspace.team) as work:
        open_book(work, due_at=work.now)
    letter_to(sqlite_store, workspace)
    lost = compare(workspace, sqlite_store, []).lost
    assert lost == ["letter digest:1 is queued", "the reminder of Acme", "1 deals, but 0 were opened"]


def test_a_letter_that_arrived_nowhere_is_lost(sqlite_store: Store, workspace: Workspace) -> None:
    channel = workspace.channel_named("general", workspace.bot.id).id
    letter_to(sqlite_store, workspace, Sent(channel=channel, ts="1.0"))
    assert compare(workspace, sqlite_store, []).lost == ["letter digest:1 arrived nowhere"]


def test_a_letter_that_was_posted_twice_is_repeated(sqlite_store: Store, workspace: Workspace) -> None:
    answer = post(workspace, letter := letter_to(sqlite_store, workspace))
    assert compare(workspace, sqlite_store, []).repeated == []
    post(workspace, letter)
    balance = compare(workspace, sqlite_store, [])
    assert balance.repeated == [(answer["channel"], "digest:1")]
