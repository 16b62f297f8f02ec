"""What is due: the one question that the clock asks across all workspaces."""

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from functools import cache, partial
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Dialect

from storage.types import Moment

_SWEEP: Final = (
    "SELECT workspace, id, generation, owner_id FROM opportunities "
    "WHERE status = 'open' AND reminded < generation AND due_at <= (SELECT {now}) ORDER BY due_at LIMIT {limit}"
)
"""Has the condition of ix_opportunities_due word for word, or SQLite would not use it.

The moment is a query of its own and the limit no parameter: otherwise PostgreSQL thinks a plan for just these values
cheaper than the one that it has, and plans at every sweep, for longer than the sweep itself takes.
"""


class Due(NamedTuple):
    """An opportunity whose next date has come, and whose owner has not been told of that date.

    A tuple, as a sweep makes many: a dataclass takes longer to make than its row takes to read.
    """

    workspace: str
    opportunity_id: int
    generation: int
    owner_id: int


_AS_DUE: Final = partial(tuple.__new__, Due)
"""`Due._make` without a call of Python for each row."""


def due_now(connection: Connection, now: datetime, limit: int) -> list[Due]:
    """Return what is due and not yet reminded of, the longest due first; the cost is per row returned.

    The driver is asked directly: what SQLAlchemy adds to a statement is as much as the whole answer takes.
    """
    statement, in_driver_terms = sweep(connection.dialect, limit)
    with closing(connection.connection.cursor()) as cursor:
        cursor.execute(statement, (in_driver_terms(now),))
        return list(map(_AS_DUE, cursor.fetchall()))


@cache
def sweep(dialect: Dialect, limit: int) -> tuple[str, Callable[[datetime], Any]]:
    """Return the question as a driver takes it, and what turns a moment into its one parameter."""
    mark = "%s" if dialect.paramstyle == "pyformat" else "?"
    moment: Any = Moment().dialect_impl(dialect)
    return _SWEEP.format(now=mark, limit=limit), moment.bind_processor(dialect)
