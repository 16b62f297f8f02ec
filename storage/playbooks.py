"""The versions of the playbook."""

from collections.abc import Callable
from typing import Final

from sqlalchemy import bindparam

from sales.playbook import Playbook
from storage.schema import playbooks
from storage.scope import columns
from storage.subject import Subject

_ALL: Final = columns(playbooks, "version", "body", "member_id")
_LATEST: Final = _ALL.order_by(playbooks.c.version.desc()).limit(1)
_NUMBERED: Final = _ALL.where(playbooks.c.version == bindparam("number"))


class Playbooks(Subject):
    """Reads and grows the workspace's playbooks; a change is a new version."""

    def current(self) -> Playbook:
        """Return the playbook that holds now; the default where the workspace never changed it."""
        return self.latest()[1]

    def latest(self) -> tuple[int, Playbook, int | None]:
        """Return the number of the version that holds now, the playbook itself and who made it."""
        row = self.scope.one(_LATEST)
        return (row.version, Playbook.from_data(row.body), row.member_id) if row else (0, Playbook(), None)

    def numbered(self, version: int) -> Playbook:
        """Return an earlier version; 0 is the default, which every workspace begins with."""
        row = self.scope.one(_NUMBERED, number=version)
        return Playbook.from_data(row.body) if row else Playbook()

    def add(self, playbook: Playbook, member_id: int | None) -> None:
        """Keep a playbook as the version that holds from now on."""
        self.change(lambda _: playbook, member_id)

    def change(self, make: Callable[[Playbook], Playbook], member_id: int | None) -> Playbook:
        """Keep a new version made of the one that holds; where two change at once, the later is made of the earlier."""
        while True:
            version, before, _ = self.latest()
            made = make(before)
            row = {"version": version + 1, "body": made.to_data(), "member_id": member_id, "at": self.scope.now}
            if made == before or self.scope.add_unless_there(playbooks, row):
                return made
