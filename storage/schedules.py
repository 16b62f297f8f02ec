"""When and where the teams have something posted besides the digest."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, select

from sales.posts import PostKind, Schedule
from storage.schema import schedules
from storage.subject import Subject, names, values

_S: Final = schedules.c


@dataclass(frozen=True, slots=True, kw_only=True)
class PostDue:
    """A post of a team that has fallen due."""

    workspace: str
    team_id: int
    kind: PostKind
    due_at: datetime


class Schedules(Subject):
    """Reads and keeps the schedules of one workspace."""

    def of(self, team_id: int) -> Mapping[PostKind, Schedule]:
        """Return what is known of a team's posts by kind."""
        rows = self.scope.all(self.scope.columns(schedules, *names(Schedule)).where(_S.team_id == team_id))
        return {row.kind: Schedule(**row._asdict()) for row in rows}

    def keep(self, line: Schedule, due_at: datetime | None) -> None:
        """Write a schedule down instead of the one of its kind, and when it next falls due; never where it is None."""
        kept = {**values(line), "due_at": due_at}
        if not self.scope.add_unless_there(schedules, kept):
            self.scope.change(schedules, (_S.team_id == line.team_id) & (_S.kind == line.kind), kept)

    def put_off(self, line: Schedule, due_at: datetime) -> None:
        """Say when a post next falls due."""
        self.scope.change(schedules, (_S.team_id == line.team_id) & (_S.kind == line.kind), {"due_at": due_at})


def posts_due(connection: Connection, now: datetime, limit: int) -> Sequence[PostDue]:
    """Return the posts of all workspaces that have fallen due, the longest due first."""
    query = select(_S.workspace, _S.team_id, _S.kind, _S.due_at).where(_S.due_at <= now)
    rows = connection.execute(query.order_by(_S.due_at).limit(limit))
    return [PostDue(**row._asdict()) for row in rows]
