"""How much is owed in several workspaces together: what health and metrics look at."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, case, func, select

from storage.outbox import IS_OWED, WHOSE
from storage.schema import outbox


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlog:
    """Letters that are owed."""

    owed: int
    oldest: datetime | None
    """Since when one of them could have been sent, where one could."""


def look_at_backlog(connection: Connection, now: datetime, workspaces: Collection[str]) -> Backlog:
    """Count what is owed in some workspaces; reads nothing but the index of owed letters."""
    ready = case((outbox.c.available_at <= now, outbox.c.available_at))
    query = select(func.count(), func.min(ready)).where(IS_OWED, WHOSE.in_(workspaces))
    owed, oldest = connection.execute(query).one()
    return Backlog(owed=owed, oldest=oldest)
