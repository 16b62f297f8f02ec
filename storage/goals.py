"""The goals of teams and people, and what was done towards the ones that no deal tells."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from sqlalchemy import ColumnElement, bindparam, delete, func, select

from sales.goals import Goal, GoalKind
from storage.schema import follow_ups, goals, opportunities
from storage.scope import OWN, columns
from storage.subject import Subject, names, values

_G: Final = goals.c
_F: Final = follow_ups.c
_O: Final = opportunities.c
_OF: Final = columns(goals, *names(Goal)).where(
    _G.team_id == bindparam("team"), _G.first_on == bindparam("first"), _G.last_on == bindparam("last")
)
_KEY: Final = ("team_id", "member_id", "first_on", "last_on", "kind")
_REPLACED: Final = delete(goals).where(_G.workspace == bindparam(OWN), *(_G[name] == bindparam(name) for name in _KEY))


class Goals(Subject):
    """Reads and keeps the goals of one workspace."""

    def of(self, team_id: int, first: date, last: date) -> Sequence[Goal]:
        """Return the goals of a team and its people for a period, the team's first."""
        rows = self.scope.all(_OF.order_by(_G.member_id, _G.kind), team=team_id, first=first, last=last)
        return [Goal(**row._asdict()) for row in rows]

    def keep(self, goal: Goal) -> None:
        """Keep a goal instead of the one of its kind for the same people and period."""
        own = {OWN: self.scope.workspace, **{name: getattr(goal, name) for name in _KEY}}
        own["kind"] = GoalKind(goal.kind)
        self.scope.connection.execute(_REPLACED, own)
        self.scope.add(goals, values(goal))

    def followed(self, team_id: int, member_id: int, since: datetime, until: datetime) -> int:
        """Return how many follow-ups were made in a span about the deals of a team, by one member or by all."""
        about = (_F.workspace == _O.workspace, _F.opportunity_id == _O.id, _O.team_id == team_id)
        stands: tuple[ColumnElement[bool], ...] = (_F.withdrawn.is_(False), _F.at >= since, _F.at < until)
        query = select(func.count()).select_from(follow_ups).where(self.scope.own(follow_ups), *about, *stands)
        return int(self.scope.scalar(query.where(_F.member_id == member_id) if member_id else query))
