"""One letter is one call to Slack, of a shape that Slack takes."""

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from handlers.line import LONGEST
from handlers.post import Post
from sales.letters import Later, Letter, LetterState, Undeliverable
from services.outsiders import note_readers
from storage.store import Store
from tests.builders import NOW, WORKSPACE, Clock, a_member, a_team, owed_now


class Slack:
    """Keeps what it was sent, or refuses it for want of a scope."""

    def __init__(self, *, denying: bool = False, channel: dict[str, Any] | None = None) -> None:
        self.sent: list[dict[str, Any]] = []
        self.denying = denying
        self.channel = channel
        self.asked = 0

    def conversations_info(self, **_: Any) -> SimpleNamespace:
        self.asked += 1
        if self.channel is None:
            raise self._denied("channel_not_found")
        return SimpleNamespace(data={"ok": True, "channel": self.channel})

    def chat_postMessage(self, **args: Any) -> SimpleNamespace:  # noqa: N802 - as the SDK calls it
        self.sent.append(args)
        return SimpleNamespace(data={"ok": True, "channel": args["channel"], "ts": "1.0"})

    def reactions_add(self, **_: Any) -> SimpleNamespace:
        raise self._denied()

    def chat_update(self, **args: Any) -> SimpleNamespace:
        if self.denying:
            raise self._denied()
        self.sent.append(args)
        return SimpleNamespace(data={"ok": True, "channel": "D1", "ts": "1.0"})

    @staticmethod
    def _denied(error: str = "missing_scope") -> SlackApiError:
        answer = {"ok": False, "error": error}
        call: dict[str, Any] = {"client": WebClient(), "http_verb": "POST", "api_url": "", "req_args": {}}
        refused = SlackResponse(data=answer, headers={}, status_code=200, **call)
        return SlackApiError("", refused)  # type: ignore[no-untyped-call]


def only(slack: Slack) -> dict[str, WebClient]:
    """Return the one line that there is."""
    return {WORKSPACE: cast("WebClient", slack)}


def test_what_a_mute_bot_owes_waits_until_it_may_speak(sqlite_store: Store) -> None:
    data = {"to": {"channel": "D1", "ts": "1.0"}, "text": "x", "blocks": []}
    letter = Letter(id=1, workspace=WORKSPACE, key="answer", kind="message", data=data, written_at=NOW)
    with pytest.raises(Later, match="missing_scope"):
        Post(sqlite_store, only(Slack(denying=True)))(letter)


def test_a_tick_that_is_refused_is_not_tried_again(sqlite_store: Store) -> None:
    letter = Letter(id=1, workspace=WORKSPACE, key="tick", kind="tick", channel="C1", data={"ts": "1"}, written_at=NOW)
    with pytest.raises(Undeliverable, match="missing_scope"):
        Post(sqlite_store, only(Slack(denying=True)))(letter)


def test_a_message_is_never_edited_into_a_longer_one_than_slack_takes(sqlite_store: Store) -> None:
    slack = Slack()
    data = {"to": {"channel": "D1", "ts": "1.0"}, "text": "长" * (LONGEST + 1), "blocks": []}
    letter = Letter(id=1, workspace=WORKSPACE, key="answer", kind="message", data=data, written_at=NOW)
    Post(sqlite_store, only(slack))(letter)
    assert [len(args["text"]) for args in slack.sent] == [LONGEST]


def an_answer(member: int, **to: str) -> Letter:
    """Return an answer to somebody, to be posted."""
    data = {"to": to, "text": "Acme 120k", "blocks": []}
    return Letter(id=1, workspace=WORKSPACE, key="a", kind="message", to_member=member, data=data, written_at=NOW)


@pytest.fixture
def ben(sqlite_store: Store) -> int:
    with sqlite_store.begin(WORKSPACE) as work:
        return work.members.add(a_member(slack_id="U0BEN")).id


@pytest.mark.parametrize("sign", ["is_ext_shared", "is_pending_ext_shared"])
@pytest.mark.parametrize("place", [{"channel": "C1", "thread_ts": "1.0"}, {"channel": "C1", "ts": "1.0"}])
def test_what_outsiders_would_read_goes_to_the_person(
    sqlite_store: Store, ben: int, sign: str, place: dict[str, str]
) -> None:
    slack = Slack(channel={sign: True})
    Post(sqlite_store, only(slack))(an_answer(ben, **place))
    [sent] = slack.sent
    assert (sent["channel"], "thread_ts" in sent, "ts" in sent) == ("U0BEN", False, False)
    assert "people of another company" in str(sent["blocks"])


def test_slack_is_asked_once_for_several_messages(sqlite_store: Store, ben: int) -> None:
    slack = Slack(channel={"is_ext_shared": False})
    for _ in range(3):
        Post(sqlite_store, only(slack))(an_answer(ben, channel="C1"))
    assert (slack.asked, [sent["channel"] for sent in slack.sent]) == (1, ["C1"] * 3)


def test_of_conversations_with_one_person_slack_is_not_asked(sqlite_store: Store, ben: int) -> None:
    slack = Slack()
    for place in ("D1", "U0BEN"):
        Post(sqlite_store, only(slack))(an_answer(ben, channel=place))
    assert (slack.asked, len(slack.sent)) == (0, 2)


def test_a_channel_that_is_not_there_is_left_to_the_message_to_find_out(sqlite_store: Store, ben: int) -> None:
    slack = Slack()
    Post(sqlite_store, only(slack))(an_answer(ben, channel="C1"))
    assert [sent["channel"] for sent in slack.sent] == ["C1"]


def test_a_message_that_was_on_its_way_while_the_channel_was_shared_is_hidden(sqlite_store: Store, ben: int) -> None:
    with sqlite_store.begin(WORKSPACE) as work:
        note_readers(work, "C1", shared=False)
        work.outbox.owe("a", "message", to_member=ben, event_id=1)
        letter = replace(an_answer(ben, channel="C1"), id=work.outbox.caused_by(1)[0].id)
    delivered = Post(sqlite_store, only(Slack()))(letter)
    assert delivered
    with sqlite_store.begin(WORKSPACE) as work:
        note_readers(work, "C1", shared=True)
        work.outbox.settle(letter, delivered[0])
        delivered[1](work)
    with sqlite_store.connect_writing() as connection:
        owed = owed_now(connection, sqlite_store.now())
    assert [(each.kind, each.channel, each.data["ts"]) for each in owed] == [("hide", "C1", "1.0")]


def test_a_channel_that_is_shared_while_slack_answers_is_taken_for_shared(
    sqlite_store: Store, clock: Clock, ben: int
) -> None:
    class Slow(Slack):
        def conversations_info(self, **_: Any) -> SimpleNamespace:
            clock.advance(seconds=1)
            with sqlite_store.begin(WORKSPACE) as work:
                note_readers(work, "C1", shared=True)
            return super().conversations_info()

    slack = Slow(channel={"is_ext_shared": False})
    Post(sqlite_store, only(slack))(an_answer(ben, channel="C1"))
    assert [sent["channel"] for sent in slack.sent] == ["U0BEN"]


def test_nothing_is_sent_where_there_is_nothing_else_to_say(sqlite_store: Store) -> None:
    slack = Slack(channel={"is_ext_shared": True})
    with sqlite_store.begin(WORKSPACE) as work:
        team = work.teams.add(a_team(channel="C1"), None)
    data = {"team": team.id, "week": "2026-11-09"}
    letter = Letter(id=1, workspace=WORKSPACE, key="d", kind="digest", channel="C1", data=data, written_at=NOW)
    assert Post(sqlite_store, only(slack))(letter) is None
    assert slack.sent == []


def test_nobody_looks_for_a_message_where_slack_wants_to_be_left_alone(sqlite_store: Store) -> None:
    with sqlite_store.begin(WORKSPACE) as work:
        work.gates.close("conversations.history", NOW + timedelta(seconds=30))
    data = {"to": {"channel": "D1"}, "text": "x", "blocks": []}
    letter = Letter(id=1, workspace=WORKSPACE, key="answer", kind="message", data=data, written_at=NOW)
    slack = Slack()
    with pytest.raises(Later, match="ratelimited") as later:
        Post(sqlite_store, only(slack))(replace(letter, state=LetterState.UNSURE))
    assert (later.value.seconds, later.value.unsure, slack.sent) == (30, True, [])
