"""An app of a few lines that uses every surface the page draws: cards, modals, options, home."""

from typing import Any

from playground.workspace import Workspace

Json = dict[str, Any]


def plain(text: str) -> Json:
    """Return a plain text object."""
    return {"type": "plain_text", "text": text}


def option(text: str, value: str) -> Json:
    """Return an option."""
    return {"text": plain(text), "value": value}


def button(text: str, action_id: str, **more: object) -> Json:
    """Return a button."""
    return {"type": "button", "text": plain(text), "action_id": action_id, "value": "1", **more}


def field(block_id: str, label: str, element: Json, *, optional: bool = False) -> Json:
    """Return an input block."""
    entry = element | {"action_id": "v"}
    return {"type": "input", "block_id": block_id, "label": plain(label), "element": entry, "optional": optional}


CONFIRM: Json = {
    "title": plain("Drop Acme?"),
    "text": plain("It leaves the pipeline."),
    "confirm": plain("Yes, drop"),
    "deny": plain("Keep"),
}

WHAT: Json = {
    "type": "static_select",
    "action_id": "what",
    "placeholder": plain("What happened?"),
    "options": [option("Positive", "positive"), option("Price too high", "price")],
}

CARD: list[Json] = [
    {
        "type": "section",
        "block_id": "facts",
        "text": {"type": "mrkdwn", "text": "*Acme* <b>¥120k</b>"},
        "accessory": WHAT,
    },
    {
        "type": "actions",
        "block_id": "do",
        "elements": [button("Details", "form"), button("Drop", "drop", confirm=CONFIRM)],
    },
]

FORM: Json = {
    "type": "modal",
    "callback_id": "deal",
    "title": plain("New opportunity"),
    "submit": plain("Save"),
    "notify_on_close": True,
    "blocks": [
        field("name", "Name", {"type": "plain_text_input"}),
        field("grade", "Grade", {"type": "radio_buttons", "options": [option("A", "a"), option("B", "b")]}),
        field("account", "Account", {"type": "external_select", "min_query_length": 1}, optional=True),
        {"type": "actions", "block_id": "more", "elements": [button("Next page", "push")]},
    ],
}

OPTIONS = [option("One", "1"), option("Two", "2")]

EVERYTHING: Json = {
    "type": "modal",
    "title": plain("Everything"),
    "submit": plain("Send"),
    "blocks": [
        {"type": "alert", "level": "warning", "text": plain("Careful")},
        field("name", "Title", {"type": "plain_text_input", "multiline": True, "initial_value": "as it was"}),
        field("amount", "Amount", {"type": "number_input", "is_decimal_allowed": True, "min_value": "1"}),
        field("mail", "Mail", {"type": "email_text_input"}),
        field("site", "Site", {"type": "url_text_input"}),
        field("day", "Day", {"type": "datepicker"}),
        field("hour", "Hour", {"type": "timepicker"}),
        field("moment", "Moment", {"type": "datetimepicker"}),
        field("ticks", "Ticks", {"type": "checkboxes", "options": OPTIONS}),
        field("choice", "Choice", {"type": "static_select", "options": OPTIONS}),
        field("several", "Several", {"type": "multi_static_select", "options": OPTIONS}),
        field("owner", "Owner", {"type": "users_select"}),
        field("helpers", "Helpers", {"type": "multi_users_select"}),
        field("place", "Place", {"type": "conversations_select"}),
        field("channel", "Channel", {"type": "channels_select"}),
        field("proof", "Proof", {"type": "file_input", "max_files": 1}),
        field("story", "Story", {"type": "rich_text_input"}),
        field("customer", "Customer", {"type": "external_select", "min_query_length": 1}),
        field("rivals", "Rivals", {"type": "multi_external_select", "min_query_length": 1}),
        field("places", "Where", {"type": "multi_conversations_select"}),
        field("channels", "Told in", {"type": "multi_channels_select"}),
        field("grade", "Grade", {"type": "radio_buttons", "options": OPTIONS}),
    ],
}

SECOND: Json = {
    "type": "modal",
    "title": plain("Second page"),
    "blocks": [{"type": "section", "text": plain("On top")}],
}

SHARES: Json = {"type": "pie", "segments": [{"label": "A", "value": 3}, {"label": "B", "value": 1}]}

HOME: Json = {
    "type": "home",
    "blocks": [
        {"type": "header", "text": plain("Good morning")},
        {"type": "actions", "block_id": "top", "elements": [button("+ New", "form")]},
        {"type": "data_visualization", "title": "By grade", "chart": SHARES},
    ],
}


class SmallDesk:
    """Answers what a workspace sends; remembers the names of what it was sent."""

    def __init__(self, workspace: Workspace) -> None:
        """Work for one workspace."""
        self._workspace = workspace
        self.submitted: list[Json] = []
        self.started: list[str] = []
        self.states: list[Json] = []

    def deliver(self, envelope: Json) -> Json | None:
        """Take an envelope and return what the acknowledgement holds."""
        payload = envelope["payload"]
        kind = payload.get("type") if envelope["type"] != "slash_commands" else "command"
        answer = getattr(self, f"_{kind}", None)
        return answer(payload) if answer else None

    def _call(self, method: str, **params: object) -> Json:
        return self._workspace.call(method, params, self._workspace.bot_token)

    def _command(self, payload: Json) -> Json:
        if payload["text"] == "everything":
            self._call("views.open", trigger_id=payload["trigger_id"], view=EVERYTHING)
            return {}
        if payload["text"] == "card":
            self._call("chat.postMessage", channel=payload["channel_id"], text="Acme", blocks=CARD)
            return {}
        return {"text": f"Heard: {payload['text']}"}

    def _event_callback(self, payload: Json) -> None:
        if payload["event"]["type"] == "link_shared":
            self._unfurl(payload["event"])
        if payload["event"]["type"] == "app_home_opened" and payload["event"]["tab"] == "home":
            self._call("views.publish", user_id=payload["event"]["user"], view=HOME)

    def _unfurl(self, event: Json) -> None:
        unfurls = {link["url"]: {"text": "Acme, 12k"} for link in event["links"]}
        self._call("chat.unfurl", unfurl_id=event["unfurl_id"], source=event["source"], unfurls=unfurls)

    def _block_suggestion(self, payload: Json) -> Json:
        return {"options": [option(f"{payload['value']} Ltd", "ltd"), option(f"{payload['value']} GmbH", "gmbh")]}

    def _block_actions(self, payload: Json) -> None:
        name = payload["actions"][0]["action_id"]
        self.states.append(payload.get("view", {}).get("state", {}).get("values", {}))
        if name == "form":
            self._call("views.open", trigger_id=payload["trigger_id"], view=FORM)
        elif name == "push":
            self._call("views.push", trigger_id=payload["trigger_id"], view=SECOND)
        else:
            self._rewrite(payload, name)

    def _rewrite(self, payload: Json, name: str) -> None:
        chosen = payload["actions"][0].get("selected_option", {}).get("value", name)
        place = {"channel": payload["channel"]["id"], "ts": payload["message"]["ts"]}
        blocks = [{"type": "section", "text": plain(f"Logged: {chosen}")}]
        self._call("chat.update", text="Logged", blocks=blocks, **place)

    def _shortcut(self, payload: Json) -> None:
        self.started.append(payload["callback_id"])
        self._call("views.open", trigger_id=payload["trigger_id"], view=SECOND)

    _message_action = _shortcut

    def _view_submission(self, payload: Json) -> Json:
        values = payload["view"]["state"]["values"]
        if values["name"]["v"]["value"] == "taken":
            return {"response_action": "errors", "errors": {"name": "There is one already."}}
        self.submitted.append(values)
        return {}
