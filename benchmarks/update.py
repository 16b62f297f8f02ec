"""`/opp update`, from dispatch to commit to ack, against bare Bolt with the same statements in plain Core."""

import itertools
import json
from collections.abc import Iterator

from slack_bolt import Ack, App
from slack_bolt.request import BoltRequest
from slack_sdk import WebClient
from sqlalchemy import event

from benchmarks.bare import file_update
from benchmarks.timing import interleave, line
from bot.wiring import Identity, build_app
from handlers.counter import Counter
from handlers.listeners import register
from storage.store import Store

WORKSPACE = "T0BENCH"
USER = "U0BEN"
SAID = "Acme sent the quote, too pricey, next Wed 3pm"
OK = 200


def measure(store: Store, other: Store, rounds: int) -> Iterator[str]:
    """Yield the figures of one update; ours and the bare pair have a store each, with one opportunity."""
    ours = _opened(store)
    _opened(other)
    bare = _bare(other)
    count = itertools.count(1)

    def said(app: App) -> None:
        _say(app, SAID, f"said-{next(count)}")

    queries = [_queries(each, app, f"counted-{n}") for n, (each, app) in enumerate(((store, ours), (other, bare)))]
    timed = interleave(rounds, {"oppbot": lambda: said(ours), "bare Bolt + Core": lambda: said(bare)})
    share = timed["bare Bolt + Core"].median / timed["oppbot"].median
    figures = line("/opp update to ack", f"{queries[0]}:{queries[1]} queries", timed, "oppbot")
    yield f"{figures}   {share:.2f} of its rate, {1 / timed['oppbot'].median:,.0f} a second"


def _opened(store: Store) -> App:
    """Return our app with one opportunity in its store, and its rep already greeted."""
    app = _app()
    register(app, Counter(store), "/opp")
    _say(app, "new Acme 120k A call Fri", "opened")
    return app


def _app() -> App:
    identity = Identity(workspace=WORKSPACE, name="bench", bot_user="U0BOT", bot_id="B0BOT")
    return build_app(WebClient(retry_handlers=[]), identity)


def _bare(store: Store) -> App:
    app = _app()
    count = itertools.count(1)

    @app.command("/opp")
    def _update(ack: Ack, body: dict[str, str]) -> None:
        with store.connect_writing() as connection:
            key = f"command:{body['trigger_id']}"
            file_update(connection, WORKSPACE, body["user_id"], "Acme", body["text"], key, next(count))
        ack(text="filed")

    return app


def _say(app: App, text: str, trigger: str) -> None:
    place = {"team_id": WORKSPACE, "channel_id": "C0"}
    body = {"command": "/opp", "text": text, **place, "user_id": USER, "trigger_id": trigger}
    answer = app.dispatch(BoltRequest(mode="socket_mode", body=body))
    if answer.status != OK or "saved nothing" in json.dumps(answer.body):
        raise RuntimeError(answer.body)


def _queries(store: Store, app: App, trigger: str) -> int:
    """Count what one update executes."""
    heard: list[object] = []

    def hear(_connection: object, element: object, *_: object) -> None:
        heard.append(element)

    event.listen(store.engine, "before_execute", hear)
    _say(app, SAID, trigger)
    event.remove(store.engine, "before_execute", hear)
    return len(heard)
