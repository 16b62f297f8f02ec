"""The few Bolt listeners; each looks its handler up in a table of its own."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from slack_bolt import Ack, App, BoltResponse
from slack_sdk import WebClient

from handlers import origins
from handlers.actions import ACTIONS
from handlers.blocks import ids
from handlers.commands import respond
from handlers.counter import Counter
from handlers.events import EVENTS
from handlers.turn import Origin
from handlers.views import VIEWS
from sales.opportunity import Place

OURS = re.compile(f"^{ids.PREFIX}")
ANY = re.compile(".*")
Body = Mapping[str, Any]


def register(app: App, counter: Counter, command: str) -> None:
    """Give the app its listeners and its one error door."""

    @app.command(command)
    def _on_command(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack(**counter.serve(client, origins.of_command(body), respond, text=body.get("text", ""), payload=body))

    @app.action(OURS)
    def _on_press(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        handler = ACTIONS[ids.name_of(body["actions"][0]["action_id"])]
        counter.serve(client, origins.of_press(body), handler, payload=body)
        ack()

    @app.view(OURS)
    def _on_submit(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        handler = VIEWS[ids.name_of(body["view"]["callback_id"])]
        ack(**counter.serve(client, submitted(body), handler, payload=body))

    @app.event(ANY)
    def _on_event(body: dict[str, Any], client: WebClient) -> None:
        if handler := EVENTS.get(body["event"]["type"]):
            handler(counter, client, body)

    @app.error
    def _on_error(error: Exception, body: dict[str, Any]) -> BoltResponse:
        return door(counter, error, body)


def submitted(body: Body) -> Origin:
    """Return a submission's origin: the address its modal carried along, and the first input for refusals."""
    view = body["view"]
    first = next((b["block_id"] for b in view["blocks"] if b["type"] == "input"), "words")
    address = ids.carried(view).get("to", {})
    return replace(origins.of_view(body), reply_to={**address, "block": first})


def door(counter: Counter, error: Exception, body: Body) -> BoltResponse:
    """Tell a bug once; events stay unanswered so that Slack brings them again."""
    origin = _origin(body)
    reply = counter.fail(origin, error) if origin else {}
    return BoltResponse(status=500 if "event" in body else 200, body=reply or "")


def _origin(body: Body) -> Origin | None:
    if "command" in body:
        return origins.of_command(body)
    if "view" in body and body.get("type") == "view_submission":
        return submitted(body)
    if "actions" in body:
        return origins.of_press(body)
    event = body.get("event", {})
    if event.get("type") in {"message", "app_mention"} and event.get("user"):
        return origins.of_message(body, Place.DM if event.get("channel_type") == "im" else Place.MENTION)
    return None
