"""A Bolt app of a few lines, unmodified, as anybody would write it for Slack."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from slack_bolt import App, BoltRequest
from slack_sdk import WebClient

from playground.in_process import in_process
from playground.workspace import Workspace

Json = dict[str, Any]

CARD: list[Json] = [
    {"type": "section", "block_id": "facts", "text": {"type": "mrkdwn", "text": "*Acme* ¥120k"}},
    {
        "type": "actions",
        "block_id": "deal",
        "elements": [
            {"type": "button", "action_id": "won", "text": {"type": "plain_text", "text": "Won"}, "value": "12:3"},
            {"type": "button", "action_id": "edit", "text": {"type": "plain_text", "text": "Edit"}, "value": "12:3"},
            {
                "type": "static_select",
                "action_id": "feedback",
                "placeholder": {"type": "plain_text", "text": "What happened?"},
                "options": [
                    {"text": {"type": "plain_text", "text": "Price too high"}, "value": "price_high"},
                    {"text": {"type": "plain_text", "text": "Positive"}, "value": "positive"},
                ],
            },
        ],
    },
]

MODAL: Json = {
    "type": "modal",
    "callback_id": "new_deal",
    "title": {"type": "plain_text", "text": "New deal"},
    "submit": {"type": "plain_text", "text": "Save"},
    "notify_on_close": True,
    "blocks": [
        {
            "type": "input",
            "block_id": "name",
            "label": {"type": "plain_text", "text": "Name"},
            "element": {"type": "plain_text_input", "action_id": "it"},
        },
        {
            "type": "input",
            "block_id": "owner",
            "optional": True,
            "label": {"type": "plain_text", "text": "Owner"},
            "element": {"type": "users_select", "action_id": "it"},
        },
        {
            "type": "input",
            "block_id": "customer",
            "optional": True,
            "label": {"type": "plain_text", "text": "Customer"},
            "element": {"type": "external_select", "action_id": "customer", "min_query_length": 1},
        },
    ],
}

HOME: Json = {
    "type": "home",
    "blocks": [{"type": "header", "text": {"type": "plain_text", "text": "Today: 2 due"}}, CARD[1]],
}


class Heard(list[tuple[str, Json]]):
    """What the app was told, by kind and payload, in order."""

    def of(self, kind: str) -> list[Json]:
        return [payload for name, payload in self if name == kind]


def customers_like(typed: str) -> list[Json]:
    """Return the options for what somebody has typed."""
    names = [name for name in ("Acme", "Acorn", "Zenith") if name.lower().startswith(typed.lower())]
    return [{"text": {"type": "plain_text", "text": name}, "value": name} for name in names]


def small_app(base_url: str, heard: Heard, signing_secret: str = "unused over sockets") -> App:
    """Return an app that answers `/opp` and the rest, and notes what it hears."""
    client = WebClient(token="xoxb-playground", base_url=base_url)
    app = App(name="small", client=client, process_before_response=True, signing_secret=signing_secret)
    _commands(app, heard)
    _interactions(app, heard)
    _events(app, heard)
    return app


def _commands(app: App, heard: Heard) -> None:
    @app.command("/opp")
    def opp(ack: Callable[..., Any], body: Json, client: WebClient) -> None:
        heard.append(("command", body))
        verb, _, rest = body["text"].partition(" ")
        if verb == "form":
            client.views_open(trigger_id=body["trigger_id"], view=MODAL)
            ack()
        elif verb == "card":
            client.chat_postMessage(channel=body["user_id"], text="Acme ¥120k", blocks=CARD)
            ack()
        elif verb == "file":
            client.files_upload_v2(channel=body["channel_id"], filename="book.csv", content="Acme")
            ack()
        elif verb == "all":
            ack(text=f"Everybody: {rest}", response_type="in_channel")
        elif verb == "break":
            raise RuntimeError(rest)
        else:
            ack(f"Filed: {body['text']}")


def _interactions(app: App, heard: Heard) -> None:
    @app.action("won")
    def won(ack: Callable[..., Any], body: Json, respond: Callable[..., Any]) -> None:
        heard.append(("action", body))
        ack()
        if "response_url" in body:
            respond(text="Congratulations", replace_original=False)

    @app.action("edit")
    def edit(ack: Callable[..., Any], body: Json, client: WebClient) -> None:
        heard.append(("action", body))
        client.views_open(trigger_id=body["trigger_id"], view=MODAL)
        ack()

    @app.action("feedback")
    def feedback(ack: Callable[..., Any], body: Json, client: WebClient) -> None:
        heard.append(("action", body))
        chosen = body["actions"][0]["selected_option"]["value"]
        place = {"channel": body["channel"]["id"], "ts": body["message"]["ts"]}
        client.chat_update(**place, text=f"Logged: {chosen}", blocks=[])
        ack()

    @app.options("customer")
    def customers(ack: Callable[..., Any], body: Json) -> None:
        heard.append(("options", body))
        ack(options=customers_like(body["value"]))

    @app.view("new_deal")
    def submitted(ack: Callable[..., Any], body: Json) -> None:
        heard.append(("view", body))
        name = body["view"]["state"]["values"]["name"]["it"]["value"]
        answers: dict[str, Json] = {
            "taken": {"response_action": "errors", "errors": {"name": "That name is taken."}},
            "more": {"response_action": "push", "view": MODAL | {"title": {"type": "plain_text", "text": "More"}}},
            "again": {"response_action": "update", "view": MODAL | {"title": {"type": "plain_text", "text": "Again"}}},
            "clear": {"response_action": "clear"},
        }
        ack(**answers.get(name, {}))

    @app.view_closed("new_deal")
    def closed(ack: Callable[..., Any], body: Json) -> None:
        heard.append(("closed", body))
        ack()

    @app.shortcut("log")
    def log(ack: Callable[..., Any], body: Json, client: WebClient) -> None:
        heard.append(("shortcut", body))
        client.views_open(trigger_id=body["trigger_id"], view=MODAL)
        ack()


def _events(app: App, heard: Heard) -> None:
    @app.event("app_home_opened")
    def home(body: Json, event: Json, client: WebClient) -> None:
        heard.append(("event", body))
        client.views_publish(user_id=event["user"], view=HOME)

    @app.event({"type": "message"})
    def message(body: Json, event: Json) -> None:
        heard.append(("event", body))
        if "please fail" in event.get("text", ""):
            raise RuntimeError(event["text"])

    @app.event("app_mention")
    def mention(body: Json, event: Json, client: WebClient) -> None:
        heard.append(("event", body))
        client.chat_postMessage(channel=event["channel"], thread_ts=event["ts"], text="You called?")

    for name in ("member_joined_channel", "reaction_added", "user_change", "channel_archive", "channel_rename"):

        @app.event(name)
        def other(body: Json) -> None:
            heard.append(("event", body))


def dispatch(app: App, envelope: Json) -> Json | None:
    """Hand an envelope to a Bolt app as its Socket Mode handler does; raises when the app does not acknowledge."""
    headers: dict[str, str | Sequence[str]] = {}
    if envelope.get("retry_attempt"):
        headers["x-slack-retry-num"] = str(envelope["retry_attempt"])
    response = app.dispatch(BoltRequest(mode="socket_mode", body=envelope["payload"], headers=headers))
    if response.status != 200:
        raise RuntimeError(response.body)
    if not response.body:
        return None
    try:
        parsed: Json = json.loads(response.body)
    except ValueError:
        return {"text": response.body}
    return parsed


@contextmanager
def connected(workspace: Workspace) -> Iterator[Heard]:
    """Connect the app without a network and yield what it hears."""
    heard = Heard()
    with in_process(workspace) as base_url:
        app = small_app(base_url, heard)
        disconnect = workspace.connect(lambda envelope: dispatch(app, envelope))
        yield heard
        disconnect()
