"""What it costs Bolt to find the listener: our whole app against an app with one listener, both only acknowledging."""

import re
import time
from collections.abc import Callable, Iterator
from functools import partial

from slack_bolt import Ack, App

from benchmarks import apps
from benchmarks.goals import at_most
from benchmarks.timing import interleave, line
from handlers.counter import Counter, Reply
from handlers.door import submitted
from handlers.listeners import register
from handlers.origins import of_command, of_press
from storage.store import Store

OWN = {"team_id": apps.WORKSPACE, "user": {"id": apps.USER, "team_id": apps.WORKSPACE}, "trigger_id": "1"}
PRESS = {"type": "block_actions", "actions": [{"action_id": "opp:undo", "block_id": "b", "type": "button"}], **OWN}
FORM = {
    "type": "view_submission",
    "view": {"id": "V1", "type": "modal", "callback_id": "opp:words", "blocks": [], "state": {}},
    **OWN,
}
REACTION = {"type": "reaction_added", "user": apps.USER}
EVENT = {"type": "event_callback", "team_id": apps.WORKSPACE, "event_id": "E1", "event": REACTION}
PAYLOADS = {"a command": apps.command("x", "1"), "a press": PRESS, "a submission": FORM, "an event": EVENT}


class _Silent(Counter):
    """Serves nothing, so that nothing but the way to it is measured."""

    def serve(self, *_: object, **__: object) -> Reply:
        """Return an empty ack."""
        return {}


def measure(store: Store, rounds: int) -> Iterator[str]:
    """Yield the cost of dispatching each kind of payload."""
    full, ones = apps.bolt(), _with_one_listener()
    register(full, _Silent(store), "/opp")
    for what, body in PAYLOADS.items():
        calls = {"oppbot": partial(apps.send, full, body), "one listener": partial(apps.send, ones[what], body)}
        timed = interleave(rounds, calls, time.thread_time)
        yield line("dispatch", what, timed, "oppbot")
        ratio = timed["oppbot"].ratio(timed["one listener"])
        yield at_most(f"dispatch of {what} through the full app, × an app with one listener", ratio, 1.5)


def _with_one_listener() -> dict[str, App]:
    """Return an app for each kind; its listener reads where the payload comes from, as ours do, and acknowledges."""
    made = {what: apps.bolt() for what in PAYLOADS}
    made["a command"].command("/opp")(_acknowledging(of_command))
    made["a press"].action(re.compile("^opp:"))(_acknowledging(of_press))
    made["a submission"].view(re.compile("^opp:"))(_acknowledging(submitted))
    made["an event"].event("reaction_added")(_acknowledging(lambda _: None))
    return made


def _acknowledging(read: Callable[[apps.Body], object]) -> Callable[[Ack, apps.Body], None]:
    def _listen(ack: Ack, body: apps.Body) -> None:
        read(body)
        ack()

    return _listen
