"""The teams."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, Connection, select

from sales.people import Team
from storage.schema import teams
from storage.subject import Met, Subject, names, values

TEAM_CHANGES: Final = "changes of teams"
"""Counts the changes of the teams of a workspace."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestDue:
    """A team whose weekly digest has fallen due."""

    workspace: str
    team_id: int


@dataclass(frozen=True, slots=True)
class Teams(Subject):
    """Reads and keeps teams."""

    met: Callable[[], Met[Team]]
    """Teams that were read since one was last changed, by their numbers."""

    def get(self, team_id: int) -> Team:
        """Return a team of the workspace; the id comes from a row, so it is there."""
        met = self.met()
        return met.get(team_id) or met.keep(team_id, self._read(teams.c.id == team_id)[0])

    def find(self, team_id: int) -> Team | None:
        """Return the team with that number, if there is one."""
        return next(iter(self._read(teams.c.id == team_id)), None)

    def by_channel(self, channel: str) -> Team | None:
        """Return the team whose channel that is, if any."""
        return next(iter(self._read(teams.c.channel == channel)), None)

    def all(self) -> Sequence[Team]:
        """Return every team."""
        found, met = self._read(teams.c.id > 0), self.met()
        return [met.keep(team.id, team) for team in found]

    def add(self, team: Team, digest_due_at: datetime | None) -> Team:
        """Write a new team down and give it a number."""
        numbered = replace(team, id=self.scope.next_number("teams"))
        self.scope.add(teams, {**values(numbered), "digest_due_at": digest_due_at})
        return numbered

    def change(self, team: Team, digest_due_at: datetime | None) -> None:
        """Write the team's new settings down, and when its next digest is due."""
        self.scope.next_number(TEAM_CHANGES)
        self.scope.change(teams, teams.c.id == team.id, {**values(team, "id"), "digest_due_at": digest_due_at})

    def schedule_digest(self, team_id: int, due_at: datetime) -> None:
        """Say when the team's next digest is due."""
        self.scope.change(teams, teams.c.id == team_id, {"digest_due_at": due_at})

    def _read(self, where: ColumnElement[bool]) -> list[Team]:
        rows = self.scope.all(self.scope.columns(teams, *names(Team)).where(where).order_by(teams.c.id))
        return [Team(**row._asdict()) for row in rows]


def digests_due(connection: Connection, now: datetime, limit: int) -> list[DigestDue]:
    """Return the teams of all workspaces whose digest has fallen due, the longest due first."""
    query = select(teams.c.workspace, teams.c.id).where(teams.c.digest_due_at <= now)
    rows = connection.execute(query.order_by(teams.c.digest_due_at).limit(limit))
    return [DigestDue(workspace=row.workspace, team_id=row.id) for row in rows]
