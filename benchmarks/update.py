"""`/opp update`, from dispatch to commit to ack, against bare Bolt with the same statements in bare Core."""

import itertools
import json
import re
from collections.abc import Callable, Iterator

from slack_bolt import Ack, App
from slack_bolt.request import BoltRequest
from slack_sdk import WebClient
from sqlalchemy import Executable, event

from benchmarks.timing import interleave, line
from bot.wiring import Identity, build_app
from handlers.counter import Counter
from handlers.listeners import register
from storage.store import Store

WORKSPACE = "T0BENCH"
TRIGGER = "trigger"
SAID = "Acme sent the quote, too pricey, next Wed 3pm"
OK = 200
LONG_ID = re.compile(r"\d{16,}")
Statement = tuple[Executable, dict[str, object]]


def measure(store: Store, other: Store, rounds: int) -> Iterator[str]:
    """Yield the figures of one update; ours and the bare pair have an empty store each."""
    ours, recorded = _opened(store), _opened(other)
    statements = _listen(other, lambda: _say(recorded, SAID, f"{TRIGGER}1"))
    bare = _bare(other, statements)
    count = itertools.count(2)
    timed = interleave(
        rounds,
        {
            "oppbot": lambda: _say(ours, SAID, f"{TRIGGER}{next(count)}"),
            "bare Bolt + Core": lambda: _say(bare, SAID, f"{TRIGGER}{next(count)}"),
        },
    )
    share = timed["bare Bolt + Core"].median / timed["oppbot"].median
    rate = 1 / timed["oppbot"].median
    figures = line("/opp update to ack", f"{len(statements)} queries", timed, "oppbot")
    yield f"{figures}   {share:.2f} of its rate, {rate:,.0f} a second"


def _opened(store: Store) -> App:
    """Return our app with one opportunity in its store, and its rep already greeted."""
    app = _app()
    register(app, Counter(store), "/opp")
    _say(app, "new Acme 120k A call Fri", f"{TRIGGER}0")
    return app


def _app() -> App:
    identity = Identity(workspace=WORKSPACE, name="bench", bot_user="U0BOT", bot_id="B0BOT")
    return build_app(WebClient(retry_handlers=[]), identity)


def _say(app: App, text: str, trigger: str) -> None:
    body = {
        "command": "/opp",
        "text": text,
        "team_id": WORKSPACE,
        "user_id": "U0BEN",
        "channel_id": "C0",
        "trigger_id": trigger,
    }
    answer = app.dispatch(BoltRequest(mode="socket_mode", body=body))
    if answer.status != OK or "saved nothing" in json.dumps(answer.body):
        raise RuntimeError(answer.body)


def _listen(store: Store, act: Callable[[], None]) -> list[Statement]:
    """Return the statements that an act executes, as Core elements with their parameters."""
    heard: list[tuple[Executable | str, dict[str, object]]] = []

    def hear(
        _connection: object, element: Executable | str, _many: object, params: dict[str, object], _options: object
    ) -> None:
        heard.append((element, dict(params)))

    event.listen(store.engine, "before_execute", hear)
    act()
    event.remove(store.engine, "before_execute", hear)
    return [(element, params) for element, params in heard if not isinstance(element, str)]


def _bare(store: Store, statements: list[Statement]) -> App:
    app = _app()
    count = itertools.count(1)

    @app.command("/opp")
    def _update(ack: Ack) -> None:
        turn = next(count)
        with store.connect_writing() as connection:
            for element, params in statements:
                connection.execute(element, {name: _fresh(name, value, turn) for name, value in params.items()})
        ack(text="filed")

    return app


def _fresh(name: str, value: object, turn: int) -> object:
    """Make a recorded parameter new: keys and long ids stay unique, versions count on."""
    if name in {"version", "expected"} and isinstance(value, int):
        return value + turn
    if isinstance(value, str) and value.startswith(f"command:{TRIGGER}"):
        return f"{value}-{turn}"
    if isinstance(value, str) and LONG_ID.search(value):
        return LONG_ID.sub(lambda found: str(int(found.group()) + turn), value)
    return value + turn if isinstance(value, int) and value > 1 << 40 else value
