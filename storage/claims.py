"""Taking letters up to send them: one at a time for each place, under a lease, by as many processes as there are."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, func, or_, select, update

from sales.letters import Letter, LetterState
from storage.gates import (
    AT_A_PLACE,
    IN_A_WORKSPACE,
    WHOLE,
    Gate,
    Key,
    leave_all,
    lock,
    next_opening,
    shut_workspaces,
    write,
)
from storage.outbox import COLUMNS, IS_OWED, WHOSE
from storage.schema import gates, outbox

LANDING: Final = timedelta(seconds=10)
"""How long a call may be on its way that nobody waits for any more; as long as somebody would."""
_SILENT: Final = outbox.c.place == ""
_THERE: Final = (gates.c.workspace == outbox.c.workspace) & (gates.c.place == outbox.c.place)
_FREE: Final = or_(gates.c.busy_until.is_(None), gates.c.busy_until <= bindparam("now")) & (
    gates.c.opens_at <= bindparam("now")
)
# Built once, as it is asked at every tick and after every commit.
_READY: Final = (
    select(*COLUMNS)
    .outerjoin(gates, _THERE)
    .where(IS_OWED, outbox.c.available_at <= bindparam("now"))
    .where(or_(_SILENT, gates.c.place.is_(None), _FREE))
    .order_by(outbox.c.rank, outbox.c.available_at, outbox.c.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True, of=outbox)
)
_OURS: Final = _READY.where(WHOSE.in_(bindparam("ours", expanding=True)))
_HERE: Final = (outbox.c.workspace == bindparam("ws")) & (outbox.c.id == bindparam("number"))
_LATER: Final = select(func.min(outbox.c.available_at)).where(IS_OWED, outbox.c.available_at > bindparam("now"))
_TAKE: Final = (
    update(outbox)
    .where(_HERE)
    .values(
        state=LetterState.CLAIMED,
        attempts=bindparam("times"),
        available_at=bindparam("lease_until"),
        claimed_by=bindparam("claimer"),
    )
)


def claim(
    connection: Connection,
    now: datetime,
    lease_until: datetime,
    claimer: str,
    limit: int,
    workspaces: Collection[str] | None = None,
) -> list[Letter]:
    """Take letters that may be sent now, by rank and then the oldest first, for as long as the lease says.

    One at most for each place. Of each it says how far it had come before, and that it has been tried once more.
    """
    found = _ready(connection, now, limit, workspaces)
    first = {(row.workspace, row.place or row.id): row for row in reversed(found)}
    chosen = [row for row in found if first[row.workspace, row.place or row.id] is row]
    keys = {key for row in chosen if row.place for key in ((row.workspace, row.place), (row.workspace, WHOLE))}
    standing = lock(connection, keys, now)
    moved: dict[Key, Gate] = {}
    through = [row for row in chosen if not row.place or _pass(standing, moved, row, now, lease_until)]
    write(connection, moved)
    letters = [Letter(**{**row._asdict(), "attempts": row.attempts + 1}) for row in through]
    _take(connection, letters, lease_until, claimer)
    return letters


def _take(connection: Connection, letters: Sequence[Letter], lease_until: datetime, claimer: str) -> None:
    marks = {"lease_until": lease_until, "claimer": claimer}
    rows = [{"ws": each.workspace, "number": each.id, "times": each.attempts, **marks} for each in letters]
    if rows:
        connection.execute(_TAKE, rows)


def _ready(connection: Connection, now: datetime, limit: int, workspaces: Collection[str] | None) -> Sequence[Row[Any]]:
    """Return the letters whose moment has come and whose place is open."""
    query, told = _READY, {"now": now, "most": limit}
    if workspaces is not None:
        query, told = _OURS, {**told, "ours": list(workspaces)}
    if shut := shut_workspaces(connection, now):
        query = query.where(or_(_SILENT, outbox.c.workspace.not_in(shut)))
    return connection.execute(query, told).all()


def _pass(standing: Mapping[Key, Gate], moved: dict[Key, Gate], row: Row[Any], now: datetime, until: datetime) -> bool:
    """Let a letter through its two gates, if both are open and nobody else holds them."""
    here, whole = (row.workspace, row.place), (row.workspace, WHOLE)
    near, far = standing.get(here), moved.get(whole, standing.get(whole))
    if near is None or far is None or not (near.is_open(now) and far.is_open(now)):
        return False
    moved[here], moved[whole] = near.passed(now, AT_A_PLACE, until), far.passed(now, IN_A_WORKSPACE)
    return True


def next_moment(connection: Connection, now: datetime) -> datetime | None:
    """Return when the next letter may go that may not go now: its own moment, or that of a gate."""
    moments = [connection.scalar(_LATER, {"now": now}), next_opening(connection, now)]
    return min((moment for moment in moments if moment), default=None)


def release(connection: Connection, now: datetime) -> None:
    """Give back every letter that was taken; right only where whoever took them is known to be gone.

    They are looked for in a moment: a call may arrive at Slack's after its caller has died.
    """
    taken = outbox.c.state == LetterState.CLAIMED
    connection.execute(update(outbox).where(taken).values(state=LetterState.UNSURE, available_at=now + LANDING))
    leave_all(connection, now)
