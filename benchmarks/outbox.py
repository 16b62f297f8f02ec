"""Letters claimed and settled a second, each settled in a transaction of its own, against raw SQL doing the same."""

import statistics
import time
from collections.abc import Callable, Iterator

from sqlalchemy import PoolProxiedConnection, text

from benchmarks.data import NOW
from sales.letters import Letter, Sent
from sales.people import Member
from scheduler.hands import HANDS, Hands
from scheduler.postman import BATCH, Postman
from storage.store import Store
from storage.work import Work

EACH = 20
"""Letters in each workspace, each to another member, as one place takes one at a time."""
_READY = (
    "SELECT workspace, id FROM outbox WHERE state IN ('queued', 'claimed', 'unsure') AND available_at <= {now} "
    "ORDER BY rank, available_at, id LIMIT {limit}"
)
_CLAIM = (
    "UPDATE outbox SET state = 'claimed', attempts = attempts + 1, available_at = {until}, claimed_by = 'raw' "
    "WHERE (workspace, id) IN ({ready}) RETURNING workspace, id"
)
_SETTLE = (
    "UPDATE outbox SET state = 'sent', sent_channel = 'D1', sent_ts = '1.1', sent_at = {now} "
    "WHERE workspace = '{workspace}' AND id = {number}"
)
_OWE_AGAIN = "UPDATE outbox SET state = 'queued', attempts = 0, available_at = written_at, claimed_by = NULL"


def measure(store: Store, workspaces: int, rounds: int) -> Iterator[str]:
    """Yield how many letters a second go out, one after the other and by many hands, where Slack takes no time."""
    for number in range(workspaces):
        with store.begin(f"T{number}") as work:
            _owe(work)
    senders = {"one after the other": _rounds, f"{HANDS} hands": _hands, "raw SQL": _raw}
    turns = [{name: _rate(store, send, workspaces * EACH) for name, send in senders.items()} for _ in range(rounds)]
    rates = {name: statistics.median(turn[name] for turn in turns) for name in senders}
    for name, rate in rates.items():
        told = f"{rate:,.0f} a second   {rate / rates['raw SQL']:.2f} of raw SQL"
        yield f"{'letters, ' + name:<28} {workspaces * EACH:>11,}   {told}"


def _owe(work: Work) -> None:
    for number in range(EACH):
        member = work.members.add(Member(id=0, name=f"Rep {number}", slack_id=f"U{number}"))
        work.outbox.owe(f"reminder:{number}", "reminder", to_member=member.id, data={"at_risk": number})


def _rate(store: Store, send: Callable[[Store], object], letters: int) -> float:
    """Owe all letters again, and return how many a second are sent."""
    with store.connect_writing() as connection:
        connection.execute(text(_OWE_AGAIN))
        connection.execute(text("DELETE FROM gates"))
    began = time.perf_counter()
    send(store)
    took = time.perf_counter() - began
    with store.look() as connection:
        sent = connection.execute(text("SELECT count(*) FROM outbox WHERE state = 'sent'")).scalar()
    if sent != letters:
        raise RuntimeError(f"{sent} of {letters} letters were sent")
    return letters / took


def _postman(store: Store) -> Postman:
    return Postman(store=store, post=arrived, name="bench")


def arrived(_letter: Letter) -> tuple[Sent, Callable[[Work], None]]:
    """Say that a letter has arrived, at once."""
    return Sent(channel="D1", ts="1.1"), lambda _work: None


def _rounds(store: Store) -> None:
    postman = _postman(store)
    while postman.round():
        pass


def _hands(store: Store) -> None:
    hands = Hands(_postman(store), HANDS, lambda: None)
    while hands.send_out():
        pass
    hands.end()


def _raw(store: Store) -> None:
    is_postgres = store.engine.dialect.name == "postgresql"
    now = f"'{NOW:%Y-%m-%d %H:%M:%S.%f}{'+00' if is_postgres else ''}'"
    ready = _READY.format(now=now, limit=BATCH) + (" FOR UPDATE SKIP LOCKED" if is_postgres else "")
    claim = _CLAIM.format(until=now.replace("2026", "2027"), ready=ready)
    connection = store.engine.raw_connection()
    begin = None if is_postgres else "BEGIN IMMEDIATE"
    while letters := _in_one(connection, begin, claim):
        for workspace, number in letters:
            _in_one(connection, begin, _SETTLE.format(now=now, workspace=workspace, number=number))
    connection.close()


def _in_one(connection: PoolProxiedConnection, begin: str | None, statement: str) -> list[tuple[str, int]]:
    """Run a statement in a transaction of its own, and return its rows."""
    cursor = connection.cursor()
    if begin:
        cursor.execute(begin)
    cursor.execute(statement)
    rows = cursor.fetchall() if cursor.description else []
    connection.commit()
    cursor.close()
    return list(rows)
