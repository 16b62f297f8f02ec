"""The workspace itself."""

from dataclasses import dataclass

from storage.schema import workspaces
from storage.subject import Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """A Slack workspace that the bot serves."""

    workspace: str
    name: str
    bot_user: str | None
    bot_id: str | None
    language: str


class Workspaces(Subject):
    """Reads and keeps the workspace's own row."""

    def get(self) -> Workspace | None:
        """Return the workspace, or None before its first connection."""
        row = self.scope.one(self.scope.columns(workspaces, "workspace", "name", "bot_user", "bot_id", "language"))
        return Workspace(**row._asdict()) if row else None

    def keep(self, name: str, bot_user: str | None, bot_id: str | None) -> None:
        """Write down who the workspace and its bot are."""
        who = {"name": name, "bot_user": bot_user, "bot_id": bot_id}
        if not self.scope.add_unless_there(workspaces, who):
            self.scope.change(workspaces, workspaces.c.workspace == self.scope.workspace, who)
