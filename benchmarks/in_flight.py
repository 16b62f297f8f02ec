"""What happens to updates that come all at once: how long each waits, and whether SQLite ever refuses one."""

import itertools
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from slack_bolt import App
from sqlalchemy import text

from benchmarks import apps
from benchmarks.crowd import Crowd, crowd
from benchmarks.goals import at_most
from benchmarks.update import bare_app, filing
from bot.wiring import prepare
from storage.engine import open_engine
from storage.store import Store

IN_FLIGHT = 32
ROUNDS = 6
"""Crowds that talk by turns, of which the best counts: others on the machine only ever make one slower."""
WRITERS = 16
SAID = "Kontor{} sent quote v{}, too pricey, next Wed 3pm"
TURNS = itertools.count(1)


def measure(ours: Store, by_hand: Store, seconds: float) -> Iterator[str]:
    """Yield the waits with 32 in flight, against bare Bolt and Core; each store gets a customer for each person."""
    app, bare = _peopled(ours, IN_FLIGHT), bare_app(filing(by_hand, _customer))
    _peopled(by_hand, IN_FLIGHT)
    length = seconds / ROUNDS
    turns = [(_talk(app, IN_FLIGHT, length), _talk(bare, IN_FLIGHT, length)) for _ in range(ROUNDS)]
    own, other = (min((turn[place] for turn in turns), key=lambda each: each.hundredth) for place in (0, 1))
    yield f"{told(f'{IN_FLIGHT} in flight', own)}   {own.hundredth / other.hundredth:.2f} × bare Bolt + Core"
    yield at_most(f"99th percentile of the wait for the ack, {IN_FLIGHT} in flight", own.hundredth, 100, " ms")


def write(store: Store, seconds: float) -> Iterator[str]:
    """Yield what 16 writers meet on one SQLite file, with somebody reading beside them as `oppbot funnel` does."""
    app = _peopled(store, WRITERS)
    with _reading(store) as looked:
        wrote = _talk(app, WRITERS, seconds)
    faults = len(wrote.faults) + len(looked.faults)
    yield f"{told(f'{WRITERS} writers', wrote)}   {len(wrote.waits):,} filed in {seconds:g} s, {looked.count:,} looks"
    yield at_most(f"{WRITERS} writers for {seconds:g} s on one SQLite file, lock and other errors", faults, 0)
    yield at_most(f"{WRITERS} writers, 99th percentile of the wait", wrote.hundredth, 150, " ms")
    yield at_most(f"{WRITERS} writers, longest wait", wrote.longest, 1000, " ms")


def _peopled(store: Store, people: int) -> App:
    app = apps.oppbot(store)
    prepare()
    for person in range(people):
        apps.send(app, apps.command(f"new Kontor{person} 120k A call Fri", f"opened-{person}", f"U{person}"))
    return app


def _customer(body: apps.Body) -> str:
    return f"Kontor{body['user_id'][1:]}"


def _talk(app: App, people: int, seconds: float) -> Crowd:
    def _act(person: int) -> None:
        turn = next(TURNS)
        apps.send(app, apps.command(SAID.format(person, turn), f"said-{turn}", f"U{person}"))

    return crowd(people, seconds, _act)


def told(what: str, said: Crowd) -> str:
    """Return the row of how long a crowd waited."""
    waits = f"mean {said.mean:.0f} ms, 99 of 100 in {said.hundredth:.0f} ms, the longest {said.longest:.0f} ms"
    return f"{f'/opp update, {what}':<28} {'':>11}   {said.rate:,.0f} a second, {waits}"


class _Looks:
    """How often somebody looked, and what stood in the way."""

    def __init__(self) -> None:
        self.count = 0
        self.faults: list[str] = []

    def look(self, store: Store, ended: threading.Event) -> None:
        engine = open_engine(str(store.engine.url), read_only=True)
        while not ended.wait(0.05):
            try:
                with engine.connect() as connection:
                    connection.execute(text("SELECT status, count(*) FROM opportunities GROUP BY status")).all()
                self.count += 1
            except Exception as fault:  # noqa: BLE001 - each is counted, and told with the figures
                self.faults.append(repr(fault))
        engine.dispose()


@contextmanager
def _reading(store: Store) -> Iterator[_Looks]:
    looks, ended = _Looks(), threading.Event()
    looker = threading.Thread(target=looks.look, args=(store, ended))
    looker.start()
    try:
        yield looks
    finally:
        ended.set()
        looker.join()
