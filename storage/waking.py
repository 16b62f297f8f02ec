"""What sleeps and is to wake: a question that the clock asks across all workspaces, answered by an index of its own."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final, NamedTuple

from sqlalchemy import Connection, bindparam, select, text

from storage.schema import opportunities

_O = opportunities.c
_WAKING: Final = (
    select(_O.workspace, _O.id, _O.generation)
    .where(text("status = 'asleep'"), _O.due_at <= bindparam("until"))
    .order_by(_O.due_at)
    .limit(bindparam("most"))
)
"""Has the condition of ix_opportunities_waking word for word, or SQLite would not use it."""


class Sleeper(NamedTuple):
    """An opportunity whose day to wake has come."""

    workspace: str
    opportunity_id: int
    generation: int


def sleepers(connection: Connection, until: datetime, limit: int) -> Sequence[Sleeper]:
    """Return what is to wake until a moment, the longest due first."""
    return [Sleeper(*row) for row in connection.execute(_WAKING, {"until": until, "most": limit})]
