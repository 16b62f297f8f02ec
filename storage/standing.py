"""Who is late: open opportunities of a team whose next date has passed, counted by owner."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import func, select

from sales.vocabulary import Status
from storage.schema import opportunities
from storage.scope import Scope


def late_by_owner(scope: Scope, team_id: int, before: datetime) -> Mapping[int, int]:
    """Return how many open opportunities of a team fell due before a moment, by owner, the most first."""
    o, number = opportunities.c, func.count().label("number")
    # Grouped by the column itself, SQLite goes through the owners of all teams, as an index has them in order.
    owner = (o.owner_id + 0).label("owner")
    query = select(owner, number).where(scope.own(opportunities), o.team_id == team_id, o.status == Status.OPEN)
    query = query.where(o.due_at < before).group_by("owner").order_by(number.desc(), "owner")
    return {row.owner: row.number for row in scope.all(query)}
