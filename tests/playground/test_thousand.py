"""A thousand interactions over a connection that breaks at every fiftieth, and one effect of each."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import timedelta

import pytest
from slack_sdk import WebClient

from playground import seed
from playground.clock import Clock
from playground.server import Server
from playground.shapes import DONE, Json, Outcome
from playground.workspace import Workspace
from tests.playground.conftest import START
from tests.playground.hands import WAIT, call
from tests.playground.ledgers import OFTEN, Breaks, Cuts, Ledger, over_async_socket, over_requests, over_socket
from tests.playground.small_app import MODAL

MANY = 1000

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
def server(is_socket: bool) -> Iterator[Server]:
    settings = MANIFEST["settings"] | {"socket_mode_enabled": is_socket}
    manifest = MANIFEST | {"settings": settings}
    workspace = seed.workspace(clock=Clock(START, frozen=True), manifest=manifest, bot_in=["sales-us"])
    workspace.courier.patience = 10 * WAIT  # a busy machine is not what this test is about
    made = Server(workspace)
    made.start()
    yield made
    made.stop()


WAYS = [
    pytest.param(over_socket, Breaks, True, id="socket"),
    pytest.param(over_async_socket, Breaks, True, id="async socket"),
    pytest.param(over_requests, Cuts, False, id="http"),
]


@pytest.mark.parametrize(("joined", "kind", "is_socket"), WAYS)
def test_a_thousand_interactions_over_a_breaking_connection_have_one_effect_each(
    server: Server, joined: Callable[..., AbstractContextManager[Ledger]], kind: type[Breaks]
) -> None:
    workspace, breaks = server.workspace, kind(server)
    client = WebClient(token=workspace.bot_token, base_url=f"{workspace.base_url}/api/", retry_handlers=[])
    script = Script(workspace, breaks)
    with joined(server, breaks, client) as ledger:
        for n in range(MANY):
            script.play(n)
        workspace.jump(workspace.clock.now() + timedelta(minutes=10))
    done = [seen.text for seen in workspace.as_("ben").sees() if seen.text.startswith("Done")]
    assert Counter(done) == Counter(f"Done {n}" for n in range(MANY))

    assert breaks.meant == MANY // OFTEN
    more = breaks.made - breaks.meant  # none, unless an SDK took its connection for dead while the machine stood still
    retried = [tries for tries in ledger.tries.values() if tries != ["0"]]
    assert 0 <= len(script.failures) + len(retried) - breaks.meant <= more
    assert all("dispatch_failed" in said or breaks.reason in said for said in script.failures)
    assert {tries[-1] for tries in retried} <= {"1", "2"}  # mostly nobody is there yet at once, but a minute later
    assert 0 <= sum(times == 2 for times in ledger.heard.values()) - breaks.meant / 2 <= more
