"""The hourly sweeps where nothing is to be said, and where there is of one opportunity in a hundred."""

import time
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta

from sqlalchemy import Connection, Integer, cast, event, insert, literal, null, select, update

from benchmarks.data import NOW, WORKSPACE
from sales.approvals import ApprovalState
from sales.people import Role
from sales.vocabulary import Status
from services.advising import advise_all
from services.approvals import fall_back
from services.chasing import chase_all
from services.climbing import climb_all
from services.talk_tracks import settle_tracks
from storage.schema import approvals, members, memberships, opportunities, track_uses, workspaces
from storage.store import Store

ONE_IN = 100
LONG_AGO = NOW - timedelta(days=200)
SWEEPS: Mapping[str, Callable[[Store], int]] = {
    "ladder and warnings": climb_all,
    "drop advice": advise_all,
    "talk tracks": settle_tracks,
    "approvals that lapse": fall_back,
    "approvals nobody answers": chase_all,
}
_O, _M = opportunities.c, members.c
_NTH = _O.id % ONE_IN == 0


def measure(store: Store, size: str) -> Iterator[str]:
    """Yield seconds, statements and findings of each sweep; only what is told is written."""
    with store.connect_writing() as connection:
        _people(connection)
        _quiet(connection)
    yield from _each(store, size, "nothing")
    with store.connect_writing() as connection:
        _loud(connection)
    yield from _each(store, size, f"1 in {ONE_IN}")


def _each(store: Store, size: str, share: str) -> Iterator[str]:
    for what, sweep in SWEEPS.items():
        count = 0

        def _count(*_said: object) -> None:
            nonlocal count
            count += 1

        event.listen(store.engine, "before_cursor_execute", _count)
        began = time.perf_counter()
        found = sweep(store)
        took = time.perf_counter() - began
        event.remove(store.engine, "before_cursor_execute", _count)
        yield f"{f'{what}, {share}':<40} {size:>11}   {took:8.3f} s   {count:>7,} statements   {found:>6,} found"


def _people(connection: Connection) -> None:
    """Let the first of every ten people manage their team, and the others be of it."""
    own = {"workspace": WORKSPACE, "name": "Bench"}
    connection.execute(insert(workspaces), own)
    names = ["workspace", "member_id", "team_id", "role", "joined"]
    team = cast((_M.id - 1 - (_M.id - 1) % 10) / 10 + 1, Integer)
    managers = select(_M.workspace, _M.id, team, literal(Role.MANAGER.value), literal(1)).where(_M.id % 10 == 1)
    reps = select(_M.workspace, _M.id, team, literal(Role.REP.value), literal(1)).where(_M.id % 10 != 1)
    for query in (managers, reps):
        connection.execute(insert(memberships).from_select(names, query))


def _quiet(connection: Connection) -> None:
    """Let everything be as it should: touched, heard and come further today, and due later."""
    today = dict.fromkeys(("last_touch_at", "heard_at", "progressed_at", "stage_since"), NOW)
    later = {"due_at": NOW + timedelta(days=3), "next_on": (NOW + timedelta(days=3)).date()}
    connection.execute(update(opportunities).where(_O.status == Status.OPEN).values(**today, **later))


def _loud(connection: Connection) -> None:
    """Let one in a hundred be late, silent, weak and waiting for an approval, after a talk that nothing followed."""
    theirs = _O.status == Status.OPEN, _NTH
    before = dict.fromkeys(("last_touch_at", "heard_at", "progressed_at", "stage_since"), LONG_AGO)
    connection.execute(update(opportunities).where(*theirs).values(**before, due_at=LONG_AGO, next_on=LONG_AGO.date()))
    asked = {
        "workspace": _O.workspace, "id": _O.id, "opportunity_id": _O.id, "member_id": _O.owner_id,
        "from_stage": literal("lead"), "stage": _O.stage, "version": _O.version, "event_id": _O.id * 3,
        "at": literal(LONG_AGO, _O.due_at.type), "words": literal(""),
        "fallback_at": literal(NOW - timedelta(hours=1), _O.due_at.type),
        "state": literal(ApprovalState.OPEN.value),
    }  # fmt: skip
    connection.execute(insert(approvals).from_select(list(asked), select(*asked.values()).where(*theirs)))
    used = {
        "workspace": _O.workspace, "id": _O.id, "opportunity_id": _O.id, "generation": literal(1),
        "track": literal("open"), "language": literal("en"), "at": literal(LONG_AGO, _O.due_at.type),
        "offered": literal(value=True), "used_at": literal(LONG_AGO, _O.due_at.type), "member_id": _O.owner_id,
        "until": literal(LONG_AGO + timedelta(days=7), _O.due_at.type), "followed": null(),
    }  # fmt: skip
    connection.execute(insert(track_uses).from_select(list(used), select(*used.values()).where(*theirs)))
