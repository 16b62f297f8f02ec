"""What waits for a moment of a clock that has been set back since: it would wait as much longer."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, or_, select, update

from sales.letters import LetterState
from storage.gates import Gate, write
from storage.outbox import IS_OWED
from storage.schema import gates, outbox


def follow_clock(connection: Connection, before: datetime, now: datetime) -> None:
    """Let gates, leases and letters whose moment had come wait no longer than if the clock had gone on."""
    back = before - now
    shut = select(gates).where(or_(gates.c.opens_at > now, gates.c.busy_until > now))
    moved = {
        (row.workspace, row.place): Gate(
            opens_at=row.opens_at - back,
            free_at=row.free_at - back,
            busy_until=row.busy_until and row.busy_until - back,
        )
        for row in connection.execute(shut.with_for_update())
    }
    write(connection, moved)
    _let_go(connection, before, now)
    _shorten_leases(connection, before, now)


def _let_go(connection: Connection, before: datetime, now: datetime) -> None:
    """Let letters whose moment had come go now; those meant for a later hour keep it."""
    waiting = (outbox.c.state != LetterState.CLAIMED) & (outbox.c.available_at > now)
    connection.execute(update(outbox).where(IS_OWED, waiting, outbox.c.available_at <= before).values(available_at=now))


def _shorten_leases(connection: Connection, before: datetime, now: datetime) -> None:
    """Let leases end as soon after now as they would have ended after what was said to be now."""
    taken = (outbox.c.state == LetterState.CLAIMED) & (outbox.c.available_at > before)
    query = select(outbox.c.workspace, outbox.c.id, outbox.c.available_at).where(IS_OWED, taken)
    rows = [
        {"ws": row.workspace, "number": row.id, "until": row.available_at - (before - now)}
        for row in connection.execute(query)
    ]
    here = (outbox.c.workspace == bindparam("ws")) & (outbox.c.id == bindparam("number"))
    if rows:
        connection.execute(update(outbox).where(here).values(available_at=bindparam("until")), rows)
