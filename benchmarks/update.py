"""`/opp update`, from dispatch to commit to ack, against bare Bolt with the same work in plain Core."""

import itertools
import json
from collections.abc import Callable, Iterator

from slack_bolt import Ack, App
from slack_bolt.request import BoltRequest
from slack_sdk import WebClient

from benchmarks.bare import file_update
from benchmarks.replay import listen, replayer
from benchmarks.timing import interleave, line
from bot.wiring import Identity, build_app
from handlers.counter import Counter
from handlers.listeners import register
from storage.store import Store

WORKSPACE = "T0BENCH"
USER = "U0BEN"
SAID = "Acme sent quote v{}, too pricey, next Wed 3pm"
"""Each time another sentence, as nobody says the same twice."""
OK = 200


def measure(ours: Store, by_hand: Store, again: Store, rounds: int) -> Iterator[str]:
    """Yield the figures of one update; ours and the two limits have a store each, with one opportunity."""
    app, recorded = _opened(ours), _opened(again)
    _opened(by_hand)
    statements = listen(again, lambda: _say(recorded, SAID.format(0), "recorded"))
    count = itertools.count(1)
    apps = {
        "oppbot": app,
        "bare Bolt + Core": _bare(_filing(by_hand)),
        "bare Bolt + Core built before": _bare(_replaying(replayer(again, statements))),
    }

    def said(to: App) -> Callable[[], None]:
        return lambda: _said_anew(to, next(count))

    timed = interleave(rounds, {name: said(each) for name, each in apps.items()})
    figures = line("/opp update to ack", f"{len(statements)} queries", timed, "oppbot")
    yield f"{figures}   {1 / timed['oppbot'].median:,.0f} a second"


def _opened(store: Store) -> App:
    """Return our app with one opportunity in its store, and its rep already greeted."""
    app = _app()
    register(app, Counter(store), "/opp")
    _say(app, "new Acme 120k A call Fri", "opened")
    return app


def _app() -> App:
    identity = Identity(workspace=WORKSPACE, name="bench", bot_user="U0BOT", bot_id="B0BOT")
    return build_app(WebClient(retry_handlers=[]), identity)


def _bare(act: Callable[[dict[str, str]], None]) -> App:
    """Return an app with one listener that acts and acknowledges."""
    app = _app()

    @app.command("/opp")
    def _update(ack: Ack, body: dict[str, str]) -> None:
        act(body)
        ack(text="filed")

    return app


def _filing(store: Store) -> Callable[[dict[str, str]], None]:
    count = itertools.count(1)

    def _file(body: dict[str, str]) -> None:
        with store.connect_writing() as connection:
            key = f"command:{body['trigger_id']}"
            file_update(connection, WORKSPACE, body["user_id"], "Acme", body["text"], key, next(count))

    return _file


def _replaying(again: Callable[[], None]) -> Callable[[dict[str, str]], None]:
    return lambda _body: again()


def _said_anew(app: App, turn: int) -> None:
    _say(app, SAID.format(turn), f"said-{turn}")


def _say(app: App, text: str, trigger: str) -> None:
    place = {"team_id": WORKSPACE, "channel_id": "C0"}
    body = {"command": "/opp", "text": text, **place, "user_id": USER, "trigger_id": trigger}
    answer = app.dispatch(BoltRequest(mode="socket_mode", body=body))
    if answer.status != OK or "saved nothing" in json.dumps(answer.body):
        raise RuntimeError(answer.body)
