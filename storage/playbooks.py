"""The versions of the playbook."""

from collections.abc import Callable, Mapping
from typing import Final

from sqlalchemy import bindparam

from sales.playbook import Playbook
from storage.schema import counters, playbooks
from storage.scope import columns
from storage.subject import Subject
from storage.types import written

WORKSPACE: Final = 0
"""In the place of a team: the playbook of the whole workspace."""
COUNTER: Final = "playbooks"
"""Counts the changes of all playbooks of a workspace."""
_ALL: Final = columns(playbooks, "version", "body", "member_id").where(playbooks.c.team_id == bindparam("team"))
_LATEST: Final = _ALL.order_by(playbooks.c.version.desc()).limit(1)
_NUMBERED: Final = _ALL.where(playbooks.c.version == bindparam("number"))
_CHANGES: Final = columns(counters, "last").where(counters.c.name == written(COUNTER)[0])


class Playbooks(Subject):
    """Reads and grows the workspace's playbooks and those of its teams; a change is a new version."""

    def changes(self) -> int:
        """Return how often any playbook of the workspace has been changed."""
        return int(self.scope.scalar(_CHANGES) or 0)

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
