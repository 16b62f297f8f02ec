"""One letter is one call to Slack, of a shape that Slack takes."""

from types import SimpleNamespace
from typing import Any, cast

from slack_sdk import WebClient

from handlers.post import LONGEST, Post
from sales.letters import Letter
from storage.store import Store
from tests.builders import NOW, WORKSPACE


class Slack:
    """Keeps what it was sent."""

    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []

    def chat_update(self, **args: Any) -> SimpleNamespace:
        self.sent.append(args)
        return SimpleNamespace(data={"ok": True, "channel": "D1", "ts": "1.0"})


def test_a_message_is_never_edited_into_a_longer_one_than_slack_takes(sqlite_store: Store) -> None:
    slack = Slack()
    data = {"to": {"channel": "D1", "ts": "1.0"}, "text": "长" * (LONGEST + 1), "blocks": []}
    letter = Letter(id=1, workspace=WORKSPACE, key="answer", kind="message", data=data, written_at=NOW)
    Post(sqlite_store, cast("WebClient", slack))(letter)
    assert [len(args["text"]) for args in slack.sent] == [LONGEST]
