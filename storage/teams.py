"""The teams."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, select

from sales.people import Team
from storage.schema import teams
from storage.subject import Subject, names, values


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestDue:
    """A team whose weekly digest has fallen due."""

    workspace: str
    team_id: int


@dataclass(frozen=True, slots=True)
class Teams(Subject):
    """Reads and keeps teams."""

    met: dict[int, Team] = field(default_factory=dict)
    """Teams that this unit of work has read, for as long as it changes none."""

    def get(self, team_id: int) -> Team:
        """Return a team of the workspace; the id comes from a row, so it is there."""
        if team_id not in self.met:
            self.met[team_id] = self._read(teams.c.id == team_id)[0]
        return self.met[team_id]

    def find(self, team_id: int) -> Team | None:
        """Return the team with that number, if there is one."""
        return next(iter(self._read(teams.c.id == team_id)), None)

    def by_channel(self, channel: str) -> Team | None:
        """Return the team whose channel that is, if any."""
        return next(iter(self._read(teams.c.channel == channel)), None)

    def all(self) -> Sequence[Team]:
        """Return every team."""
        found = self._read(teams.c.id > 0)
        self.met.update((team.id, team) for team in found)
        return found

    def add(self, team: Team, digest_due_at: datetime | None) -> Team:
        """Write a new team down and give it a number."""
        numbered = replace(team, id=self.scope.next_number("teams"))
        self.scope.add(teams, {**values(numbered), "digest_due_at": digest_due_at})
        return numbered

    def change(self, team: Team, digest_due_at: datetime | None) -> None:
        """Write the team's new settings down, and when its next digest is due."""
        self.met.clear()
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
