"""The versions of the playbook."""

from sqlalchemy import func, select

from sales.playbook import Playbook
from storage.schema import playbooks
from storage.scope import columns
from storage.subject import Subject

_LATEST = columns(playbooks, "body").order_by(playbooks.c.version.desc()).limit(1)


class Playbooks(Subject):
    """Reads and grows the workspace's playbooks; a change is a new version."""

    def current(self) -> Playbook:
        """Return the playbook that holds now; the default where the workspace never changed it."""
        row = self.scope.one(_LATEST)
        return Playbook.from_data(row.body) if row else Playbook()

    def add(self, playbook: Playbook, member_id: int | None) -> None:
        """Keep a new version of the playbook."""
        latest = select(func.coalesce(func.max(playbooks.c.version), 0)).where(self.scope.own(playbooks))
        version = int(self.scope.scalar(latest)) + 1
        row = {"version": version, "body": playbook.to_data(), "member_id": member_id, "at": self.scope.now}
        self.scope.add(playbooks, row)
