"""A thousand interactions over a connection that breaks at every fiftieth, and one effect of each."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from slack_bolt import App, BoltRequest
from slack_sdk import WebClient

from playground import seed
from playground.clock import Clock
from playground.courier import Deliver
from playground.server import Server
from playground.shapes import DONE, Json, Outcome
from playground.workspace import Workspace
from tests.playground.clients import joined_over_socket
from tests.playground.conftest import START
from tests.playground.hands import WAIT, call
from tests.playground.small_app import MODAL
from tests.playground.wires import awaiting

MANY, OFTEN = 1000, 50
PING_SECONDS = 0.02
"""The SDK looks so often whether its connection is still there."""

Act = Callable[[], Outcome]
MANIFEST: Json = {
    "features": {
        "app_home": {"messages_tab_enabled": True},
        "slash_commands": [{"command": "/do", "should_escape": False}],
    },
    "oauth_config": {"scopes": {"bot": ["commands", "chat:write", "channels:history"]}},
    "settings": {
        "event_subscriptions": {"bot_events": ["message.channels"]},
        "interactivity": {"is_enabled": True},
        "socket_mode_enabled": True,
    },
}


class Breaks:
    """Ends the connection when it is due: before the app hears of what comes next, or before it acknowledges it."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._before_hearing = self._before_acknowledging = False

    def around(self, inner: Deliver) -> Deliver:
        def deliver(envelope: Json) -> Json | None:
            if self._before_hearing:
                self._before_hearing = False
                self._server.run(self._server.sockets.close())
            return inner(envelope)

        return deliver

    def in_hand(self) -> None:
        """End it without a word now that the app has done what it was asked for."""
        if self._before_acknowledging:
            self._before_acknowledging = False
            self._server.run(self._server.sockets.drop())

    @contextmanager
    def at(self, n: int) -> Iterator[None]:
        """Go on when the app has come back, if this is one of those at which the connection ends."""
        before, due = self._server.sockets.opened, n % OFTEN == OFTEN - 1
        self._before_hearing, self._before_acknowledging = due and n % 4 == 1, due and n % 4 == 3
        with awaiting(self._server.workspace, lambda: not due or self._server.sockets.opened > before):
            yield


class Ledger:
    """What the app did, each thing once however often it hears of it, and how often it heard."""

    def __init__(self, client: WebClient, breaks: Breaks) -> None:
        self._client, self._breaks = client, breaks
        self.heard: Counter[str] = Counter()
        self.tries: dict[str, list[str]] = {}

    def do(self, what: str) -> None:
        self.heard[what] += 1
        if self.heard[what] == 1:
            self._client.chat_postMessage(channel="U0BEN", text=f"Done {what}")
        self._breaks.in_hand()


def ledger_app(client: WebClient, ledger: Ledger) -> App:
    app = App(client=client, process_before_response=True, signing_secret="unused over sockets")

    @app.command("/do")
    def command(ack: Callable[..., Any], body: Json) -> None:
        ledger.do(body["text"])
        ack()

    @app.action("do")
    def press(ack: Callable[..., Any], body: Json) -> None:
        ledger.do(body["actions"][0]["value"])
        ack()

    @app.view("new_deal")
    def submitted(ack: Callable[..., Any], body: Json) -> None:
        ledger.do(body["view"]["private_metadata"])
        ack()

    @app.event("message")
    def message(body: Json, event: Json, request: BoltRequest) -> None:
        tried = request.headers.get("x-slack-retry-num", ["0"])[0]
        ledger.tries.setdefault(body["event_id"], []).append(tried)
        ledger.do(event["text"])

    return app


class Script:
    """What a person does, again where it was shown to have failed."""

    def __init__(self, workspace: Workspace, breaks: Breaks) -> None:
        self._workspace, self._ben, self._breaks = workspace, workspace.as_("ben"), breaks
        self.failures: list[str] = []

    def play(self, n: int) -> None:
        kinds = (self._command, self._press, self._say, self._submit, self._command, self._say, self._press)
        act = kinds[n % len(kinds)](str(n))
        with self._breaks.at(n):
            outcome = act()
        if not outcome.ok:
            self.failures.append(str(outcome.error))
            assert act().ok

    def _command(self, n: str) -> Act:
        return lambda: self._ben.command(f"/do {n}")

    def _press(self, n: str) -> Act:
        button = {"type": "button", "action_id": "do", "text": {"type": "plain_text", "text": "Do"}, "value": n}
        card = [{"type": "actions", "elements": [button]}]
        ts = call(self._workspace, "chat.postMessage", channel="U0BEN", text="Card", blocks=card)["ts"]
        return lambda: self._ben.message("dm", ts).press("Do")

    def _submit(self, n: str) -> Act:
        trigger = self._workspace.tickets.trigger(self._ben.id)
        call(self._workspace, "views.open", trigger_id=trigger, view=MODAL | {"private_metadata": n})
        return lambda: self._ben.modal.fill(Name="Acme").submit()

    def _say(self, n: str) -> Act:
        def say() -> Outcome:
            self._ben.say(n, "sales-us")
            return DONE

        return say


@pytest.fixture
def server() -> Iterator[Server]:
    workspace = seed.workspace(clock=Clock(START, frozen=True), manifest=MANIFEST, bot_in=["sales-us"])
    workspace.courier.patience = 10 * WAIT  # a busy machine is not what this test is about
    made = Server(workspace)
    made.start()
    yield made
    made.stop()


def test_a_thousand_interactions_over_a_breaking_connection_have_one_effect_each(server: Server) -> None:
    workspace, breaks = server.workspace, Breaks(server)
    workspace.courier.wraps.append(breaks.around)
    client = WebClient(token=workspace.bot_token, base_url=f"{workspace.base_url}/api/", retry_handlers=[])
    ledger, script = Ledger(client, breaks), Script(workspace, breaks)
    with joined_over_socket(server, ledger_app(client, ledger), PING_SECONDS):
        for n in range(MANY):
            script.play(n)
        workspace.jump(workspace.clock.now() + timedelta(minutes=10))
    done = [seen.text for seen in workspace.as_("ben").sees() if seen.text.startswith("Done")]
    assert Counter(done) == Counter(f"Done {n}" for n in range(MANY))

    breaks_made = MANY // OFTEN
    assert server.sockets.opened == 1 + breaks_made
    retried = [tries for tries in ledger.tries.values() if tries != ["0"]]
    assert len(script.failures) + len(retried) == breaks_made
    assert all("dispatch_failed" in said or "http_error" in said for said in script.failures)
    assert {tries[-1] for tries in retried} <= {"1", "2"}  # mostly nobody is there yet at once, but a minute later
    assert sum(times == 2 for times in ledger.heard.values()) == breaks_made / 2
