"""The workspace itself."""

from collections.abc import Iterable
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
    denied: tuple[str, ...] = ()
    """What the app asks for and was not granted when it last connected: Slack's scopes, in order."""


class Workspaces(Subject):
    """Reads and keeps the workspace's own row."""

    def get(self) -> Workspace | None:
        """Return the workspace, or None before its first connection."""
        row = self.scope.one(
            self.scope.columns(workspaces, "workspace", "name", "bot_user", "bot_id", "language", "denied")
        )
        return Workspace(**row._asdict()) if row else None

    def denied(self) -> tuple[str, ...]:
        """Return the scopes that the app asks for and was not granted."""
        known = self.get()
        return known.denied if known else ()

    def keep(self, name: str, bot_user: str | None, bot_id: str | None, denied: Iterable[str] = ()) -> None:
        """Write down who the workspace and its bot are, and which scopes the bot was denied."""
        who = {"name": name, "bot_user": bot_user, "bot_id": bot_id, "denied": tuple(denied)}
        if not self.scope.add_unless_there(workspaces, who):
            self.scope.change(workspaces, workspaces.c.workspace == self.scope.workspace, who)
