"""The versions of the playbook."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam

from sales.playbook import Playbook
from storage.schema import playbooks
from storage.scope import columns
from storage.subject import Subject

WORKSPACE: Final = 0
"""In the place of a team: the playbook of the whole workspace."""
COUNTER: Final = "playbooks"
"""Counts the changes of all playbooks of a workspace."""
_ALL: Final = columns(playbooks, "version", "body", "member_id").where(playbooks.c.team_id == bindparam("team"))
_LATEST: Final = _ALL.order_by(playbooks.c.version.desc()).limit(1)
_THEN: Final = _ALL.where(playbooks.c.at <= bindparam("moment")).order_by(playbooks.c.version.desc()).limit(1)
_NUMBERED: Final = _ALL.where(playbooks.c.version == bindparam("number"))
_HISTORY: Final = (
    columns(playbooks, "version", "body", "member_id", "at")
    .where(playbooks.c.team_id == bindparam("team"))
    .order_by(playbooks.c.version.desc())
    .limit(bindparam("most"))
)
_TEAMS: Final = columns(playbooks, "team_id", "body").where(playbooks.c.team_id > WORKSPACE)
_OWN: Final = _TEAMS.order_by(playbooks.c.team_id, playbooks.c.version)


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A version of a playbook: who kept it when."""

    version: int
    body: Mapping[str, object]
    """The workspace's whole playbook, or the knobs that a team has for itself, as data."""
    member_id: int | None
    at: datetime


class Playbooks(Subject):
    """Reads and grows the workspace's playbooks and those of its teams; a change is a new version."""

    def changes(self) -> int:
        """Return how often any playbook of the workspace has been changed."""
        return self.scope.counted(COUNTER)[0]

    def current(self) -> Playbook:
        """Return the workspace's playbook that holds now; the default where it was never changed."""
        return self.latest()[1]

    def latest(self) -> tuple[int, Playbook, int | None]:
        """Return the number of the version that holds now, the playbook itself and who made it."""
        row = self.scope.one(_LATEST, team=WORKSPACE)
        return (row.version, Playbook.from_data(row.body), row.member_id) if row else (0, Playbook(), None)

    def numbered(self, version: int) -> Playbook:
        """Return an earlier version; 0 is the default, which every workspace begins with."""
        row = self.scope.one(_NUMBERED, team=WORKSPACE, number=version)
        return Playbook.from_data(row.body) if row else Playbook()

    def own(self, team_id: int) -> tuple[int, Mapping[str, object]]:
        """Return the version of the knobs that a team has for itself, 0 where it has none, and them as data."""
        row = self.scope.one(_LATEST, team=team_id)
        return (row.version, row.body) if row else (0, {})

    def body_at(self, team_id: int, moment: datetime) -> Mapping[str, object]:
        """Return the knobs that a team had for itself at a moment, or with `WORKSPACE` the workspace, as data."""
        row = self.scope.one(_THEN, team=team_id, moment=moment)
        return row.body if row else {}

    def own_at(self, team_id: int, version: int) -> Mapping[str, object]:
        """Return the knobs that a team had for itself in an earlier version, as data."""
        row = self.scope.one(_NUMBERED, team=team_id, number=version)
        return row.body if row else {}

    def history(self, team_id: int, most: int) -> Sequence[Version]:
        """Return the latest versions of a team's own knobs, or with `WORKSPACE` of the workspace's, newest first."""
        return [Version(**row._asdict()) for row in self.scope.all(_HISTORY, team=team_id, most=most)]

    def own_of_teams(self) -> Mapping[int, Mapping[str, object]]:
        """Return the knobs that each team has for itself, as data, by team; teams without any are left out."""
        return {row.team_id: row.body for row in self.scope.all(_OWN)}

    def add(self, playbook: Playbook, member_id: int | None) -> None:
        """Keep a playbook as the workspace's version that holds from now on."""
        self.change(lambda _: playbook, member_id)

    def change(self, make: Callable[[Playbook], Playbook], member_id: int | None) -> Playbook:
        """Keep a new version made of the one that holds; where two change at once, the later is made of the earlier."""
        while True:
            version, before, _ = self.latest()
            made = make(before)
            if made == before or self._keep(WORKSPACE, version + 1, made.to_data(), member_id):
                return made

    def keep_own(self, team_id: int, knobs: Mapping[str, object], after: int, member_id: int | None) -> bool:
        """Keep the knobs of a team as the version after another; False where that one is not the latest any more."""
        return self._keep(team_id, after + 1, knobs, member_id)

    def _keep(self, team_id: int, version: int, body: Mapping[str, object], member_id: int | None) -> bool:
        row = {"team_id": team_id, "version": version, "body": body, "member_id": member_id, "at": self.scope.now}
        is_kept = self.scope.add_unless_there(playbooks, row)
        if is_kept:
            self.scope.next_number(COUNTER)
        return is_kept
