"""Several workspaces on one ground: the app comes into each of them, into an organisation, or shares a channel."""

from collections.abc import Iterable
from typing import Any

from playground import installs, sharing
from playground.messages import Channel
from playground.people import Member
from playground.shapes import Json
from playground.tokens import Installation
from playground.workspace import Workspace


class Grid:
    """The workspaces beside the first one; all share its clock, its app and its lock."""

    def __init__(self, home: Workspace) -> None:
        """Begin with one workspace."""
        self._home = home
        self._names = 0

    def add(
        self, name: str, *, team: str | None = None, people: Iterable[Member] = (), enterprise: Json | None = None
    ) -> Workspace:
        """Found a workspace that has not installed the app; its people are in #general.

        `enterprise` holds id and name of the organisation that it belongs to.
        """
        self._names += 1
        key = team or f"T0GRID{self._names}"
        made = Workspace(ground=self._home.ground, name=name, team=key, with_app=False)
        made.enterprise = enterprise
        for member in people:
            made.add_person(member)
        made.new_channel("general", [user for user in made.people if user != made.bot.id])
        return made

    def install(
        self, workspace: Workspace, *, scopes: Iterable[str] | None = None, is_rotated: bool = False
    ) -> Installation:
        """Install the app in a workspace."""
        return installs.install([workspace], scopes, is_rotated=is_rotated)

    def install_org(
        self, *workspaces: Workspace, scopes: Iterable[str] | None = None, is_rotated: bool = False
    ) -> Installation:
        """Install the app in an organisation for these workspaces of it."""
        return installs.install_org(workspaces, scopes, is_rotated=is_rotated)

    def open_to(self, workspace: Workspace, of: Workspace) -> Installation:
        """Give the app of an organisation one more workspace, beside the one that has it already."""
        wider = installs.open_to(workspace, of)
        workspace.settle()
        return wider

    def uninstall(self, workspace: Workspace, *, tokens_first: bool = False) -> None:
        """Take the app out of a workspace, and out of the others of its installation."""
        installs.uninstall(workspace, tokens_first=tokens_first)
        workspace.settle()

    def share(self, channel: Channel, of: Workspace, with_: Workspace, **named: Any) -> Channel:  # noqa: ANN401
        """Share a channel with another company's workspace; see `sharing.share`."""
        shared = sharing.share(of, with_, channel, **named)
        of.settle()
        return shared

    def unshare(self, channel: Channel, of: Workspace, with_: Workspace) -> None:
        """End that."""
        sharing.unshare(of, with_, channel)
        of.settle()
