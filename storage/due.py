"""What is due: the one question that the clock asks across all workspaces."""

from datetime import datetime
from functools import partial
from typing import Final, NamedTuple

from sqlalchemy import Connection, bindparam, select, text

from storage.schema import opportunities
from storage.types import Moment

_MARKED: Final = text("opportunities.status = 'open' AND opportunities.reminded < opportunities.generation")
"""Word for word the condition of ix_opportunities_due: SQLite uses a partial index for nothing else."""
_DUE: Final = (
    select(opportunities.c.workspace, opportunities.c.id, opportunities.c.generation, opportunities.c.owner_id)
    .where(_MARKED, opportunities.c.due_at <= bindparam("now", type_=Moment()))
    .order_by(opportunities.c.due_at)
    .limit(bindparam("most"))
)


class Due(NamedTuple):
    """An opportunity whose next date has come, and whose owner has not been told of that date.

    A tuple, as a sweep makes many: a dataclass takes longer to make than its row takes to read.
    """

    workspace: str
    opportunity_id: int
    generation: int
    owner_id: int


_AS_DUE: Final = partial(tuple.__new__, Due)
"""`Due._make` without a call of Python for each row, which would take longer than reading the row."""


def due_now(connection: Connection, now: datetime, limit: int) -> list[Due]:
    """Return what is due and not yet reminded of, the longest due first; the cost is per row returned."""
    return list(map(_AS_DUE, connection.execute(_DUE, {"now": now, "most": limit}).all()))
