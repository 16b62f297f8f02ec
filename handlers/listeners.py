"""The few Bolt listeners; each looks its handler up in a table of its own."""

import re
from typing import Any

from slack_bolt import Ack, App, BoltResponse
from slack_sdk import WebClient

from handlers import origins
from handlers.acted import noted
from handlers.actions import ACTIONS
from handlers.blocks import ids
from handlers.commands import respond
from handlers.counter import Counter
from handlers.door import door, submitted
from handlers.events import EVENTS
from handlers.views import VIEWS

OURS = re.compile(f"^{ids.PREFIX}")
ANY = re.compile(".*")


def register(app: App, counter: Counter, command: str) -> None:
    """Give the app its listeners, first the one that hears most, as Bolt asks each in turn; and its one error door."""

    @app.event(ANY)
    def _on_event(body: dict[str, Any], client: WebClient) -> None:
        if handler := EVENTS.get(body["event"]["type"]):
            handler(counter, client, body)

    @app.block_action(OURS)
    def _on_press(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        handler = ACTIONS[ids.name_of(body["actions"][0]["action_id"])]
        counter.serve(client, origins.of_press(body), noted(handler), payload=body)
        ack()

    @app.command(command)
    def _on_command(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack(**counter.serve(client, origins.of_command(body), respond, text=body.get("text", ""), payload=body))

    @app.view(OURS)
    def _on_submit(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        handler = VIEWS[ids.name_of(body["view"]["callback_id"])]
        ack(**counter.serve(client, submitted(body), handler, payload=body))

    @app.error
    def _on_error(error: Exception, body: dict[str, Any], client: WebClient) -> BoltResponse:
        return door(counter, client, error, body)
