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
    query = select(o.owner_id, number).where(scope.own(opportunities), o.team_id == team_id, o.status == Status.OPEN)
    query = query.where(o.due_at < before).group_by(o.owner_id).order_by(number.desc(), o.owner_id)
    return {row.owner_id: row.number for row in scope.all(query)}
