"""One letter is one call to Slack, of a shape that Slack takes."""

from types import SimpleNamespace
from typing import Any, cast

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from handlers.post import LONGEST, Post
from sales.letters import Later, Letter, Undeliverable
from storage.store import Store
from tests.builders import NOW, WORKSPACE


class Slack:
    """Keeps what it was sent, or refuses it for want of a scope."""

    def __init__(self, *, denying: bool = False) -> None:
        self.sent: list[dict[str, Any]] = []
        self.denying = denying

    def reactions_add(self, **_: Any) -> SimpleNamespace:
        raise self._denied()

    def chat_update(self, **args: Any) -> SimpleNamespace:
        if self.denying:
            raise self._denied()
        self.sent.append(args)
        return SimpleNamespace(data={"ok": True, "channel": "D1", "ts": "1.0"})

    @staticmethod
    def _denied() -> SlackApiError:
        answer = {"ok": False, "error": "missing_scope"}
        call: dict[str, Any] = {"client": WebClient(), "http_verb": "POST", "api_url": "", "req_args": {}}
        refused = SlackResponse(data=answer, headers={}, status_code=200, **call)
        return SlackApiError("", refused)  # type: ignore[no-untyped-call]


def test_what_a_mute_bot_owes_waits_until_it_may_speak(sqlite_store: Store) -> None:
    data = {"to": {"channel": "D1", "ts": "1.0"}, "text": "x", "blocks": []}
    letter = Letter(id=1, workspace=WORKSPACE, key="answer", kind="message", data=data, written_at=NOW)
    with pytest.raises(Later, match="missing_scope"):
        Post(sqlite_store, cast("WebClient", Slack(denying=True)))(letter)


def test_a_tick_that_is_refused_is_not_tried_again(sqlite_store: Store) -> None:
    letter = Letter(id=1, workspace=WORKSPACE, key="tick", kind="tick", channel="C1", data={"ts": "1"}, written_at=NOW)
    with pytest.raises(Undeliverable, match="missing_scope"):
        Post(sqlite_store, cast("WebClient", Slack(denying=True)))(letter)


def test_a_message_is_never_edited_into_a_longer_one_than_slack_takes(sqlite_store: Store) -> None:
    slack = Slack()
    data = {"to": {"channel": "D1", "ts": "1.0"}, "text": "长" * (LONGEST + 1), "blocks": []}
    letter = Letter(id=1, workspace=WORKSPACE, key="answer", kind="message", data=data, written_at=NOW)
    Post(sqlite_store, cast("WebClient", slack))(letter)
    assert [len(args["text"]) for args in slack.sent] == [LONGEST]
