"""The same reminders as jobs of procrastinate, which keeps them in PostgreSQL as our outbox does there."""

import asyncio
import time
from collections.abc import Callable, Iterator

from sqlalchemy import make_url

from benchmarks.outbox import arrived
from scheduler.hands import HANDS, Hands
from scheduler.postman import Postman
from storage.store import Store

WORKSPACES = 100
"""Over which our letters are spread, as Slack's pace in each would hold them up."""
Rates = tuple[float, float]
"""Reminders owed, each in a transaction of its own, and reminders worked off, a second."""


def measure(store: Store, url: str, reminders: int) -> Iterator[str]:
    """Yield how many reminders a second are owed and worked off, where sending one takes no time."""
    own, their = _ours(store, reminders), asyncio.run(_theirs(url, reminders))
    for what, mine, other in zip(("reminders owed", f"and sent, {HANDS} at once"), own, their, strict=True):
        told = f"{mine:,.0f} a second   {mine / other:.2f} of procrastinate's rate"
        yield f"{what:<28} {reminders:>11,}   {told}"


def _ours(store: Store, reminders: int) -> Rates:
    postman = Postman(store=store, post=arrived, name="bench")
    hands = Hands(postman, HANDS, lambda: None)
    owing = _timed(lambda: _owe(store, reminders))
    sending = _timed(lambda: _send(hands))
    return reminders / owing, reminders / sending


def _owe(store: Store, reminders: int) -> None:
    for number in range(reminders):
        with store.begin(f"T{number % WORKSPACES}") as work:
            work.outbox.owe(f"reminder:{number}", "reminder", to_member=number, data={"at_risk": number})


def _send(hands: Hands) -> None:
    while hands.send_out():
        pass
    hands.end()


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


async def _theirs(url: str, reminders: int) -> Rates:
    from procrastinate import App, PsycopgConnector  # noqa: PLC0415 - the extra `bench` brings it

    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    app = App(connector=PsycopgConnector(conninfo=plain))
    ring = app.task(_ring)
    async with app.open_async():
        await app.schema_manager.apply_schema_async()
        began = time.perf_counter()
        for number in range(reminders):
            await ring.defer_async(number=number)
        owed = time.perf_counter()
        await app.run_worker_async(wait=False, concurrency=HANDS, listen_notify=False, install_signal_handlers=False)
        return reminders / (owed - began), reminders / (time.perf_counter() - owed)


async def _ring(*, number: int) -> None:
    """Stand for the message to Slack."""
    del number
