"""The people who sell and the teams they sell in."""

from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum

WORKDAYS = frozenset({0, 1, 2, 3, 4})
"""Monday to Friday, as `date.weekday()` counts."""


class Role(StrEnum):
    """What a member may do in a team."""

    REP = "rep"
    MANAGER = "manager"


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A member's place in one team."""

    team_id: int
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A person of the workspace, with or without a Slack account."""

    id: int
    name: str
    """The whole name, such as Ben Carter; Slack's id until Slack has said it."""
    handle: str | None = None
    """What colleagues type behind an @; None until Slack has said it."""
    slack_id: str | None = None
    """None until an imported person is matched; such a member gets no letters."""
    email: str | None = None
    zone: str = "UTC"
    language: str = "en"
    is_admin: bool = False
    active: bool = True
    profile_known: bool = False
    """Whether name, zone and language come from Slack and not from a guess."""
    greeted: bool = False
    """Whether the bot has told them how to begin."""
    wants_week: bool = True
    """Whether their own week comes to them before the team's digest."""
    work_start: time | None = None
    """When their working day begins, on their own clock; None where their team's hours hold."""
    work_end: time | None = None
    workdays: frozenset[int] | None = None
    """As `date.weekday()` counts; None where their team's days hold."""
    calendar: str | None = None
    """Whose holidays they have, such as CN; empty for none, None where their team's hold."""
    memberships: tuple[Membership, ...] = field(default=())
    """In the order of joining; the first team is where new opportunities go."""

    @property
    def team_id(self) -> int | None:
        """The member's first team."""
        return self.memberships[0].team_id if self.memberships else None

    def manages(self, team_id: int | None) -> bool:
        """Say whether the member manages the team; admins manage every team."""
        managed = any(m.team_id == team_id and m.role is Role.MANAGER for m in self.memberships)
        return self.is_admin or managed

    @property
    def is_manager(self) -> bool:
        """Whether the member manages any team."""
        return self.is_admin or any(m.role is Role.MANAGER for m in self.memberships)


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """A group of members with a channel, a clock and a currency of its own."""

    id: int
    name: str
    channel: str | None = None
    """Slack's id of the channel that gets the weekly digest."""
    zone: str = "UTC"
    language: str = "en"
    currency: str = "USD"
    work_start: time = time(9)
    work_end: time = time(18)
    workdays: frozenset[int] = WORKDAYS
    calendar: str = ""
    """Whose public holidays the team has, such as CN or US; empty for none."""
    digest_weekday: int = 0
    """0 is Monday."""
    digest_time: time = time(9)
    region: str | None = None
    """Where the team sells, as an import told it."""
