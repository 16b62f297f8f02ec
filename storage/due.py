"""What is due: the one question that the clock asks across all workspaces."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cache
from typing import Any, Final, NamedTuple, cast

from sqlalchemy import Connection, Dialect

from storage.types import Moment

_SWEEP: Final = (
    "SELECT workspace, id AS opportunity_id, generation, owner_id FROM opportunities "
    "WHERE status = 'open' AND reminded < generation AND due_at <= (SELECT {now}) ORDER BY due_at LIMIT {limit}"
)
"""Has the condition of ix_opportunities_due word for word, or SQLite would not use it.

The moment is a query of its own and the limit no parameter: otherwise PostgreSQL thinks a plan for just these values
cheaper than the one that it has, and plans at every sweep, for longer than the sweep itself takes.
"""


class Due(NamedTuple):
    """An opportunity whose next date has come, and whose owner has not been told of that date."""

    workspace: str
    opportunity_id: int
    generation: int
    owner_id: int


def due_now(connection: Connection, now: datetime, limit: int) -> Sequence[Due]:
    """Return what is due and not yet reminded of, the longest due first; the cost is per row returned.

    The rows are the driver's tuples with the names of a `Due`: a sweep gets many, and making each anew costs as much
    as reading it.
    """
    statement, in_driver_terms = sweep(connection.dialect, limit)
    return cast("Sequence[Due]", connection.exec_driver_sql(statement, (in_driver_terms(now),)).all())


@cache
def sweep(dialect: Dialect, limit: int) -> tuple[str, Callable[[datetime], Any]]:
    """Return the question as a driver takes it, and what turns a moment into its one parameter."""
    mark = "%s" if dialect.paramstyle == "pyformat" else "?"
    moment: Any = Moment().dialect_impl(dialect)
    return _SWEEP.format(now=mark, limit=limit), moment.bind_processor(dialect)
