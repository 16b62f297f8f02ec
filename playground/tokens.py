"""The tokens that were given out, what each is good for, and how one is exchanged for the next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from playground.clock import Clock
from playground.ids import Ids
from playground.shapes import SlackError

LIFE = timedelta(hours=12)
GRACE = timedelta(minutes=1)
"""How long a spent refresh token still answers with what it gave; Slack speaks of a short while and no figure."""
MOST_ACTIVE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """One token: an app-level one belongs to no team, one of an organisation to several."""

    token: str
    kind: Literal["bot", "app"]
    team: str | None = None
    enterprise: str | None = None
    """The organisation that has installed the app as a whole."""
    expires: datetime | None = None

    @property
    def owner(self) -> str | None:
        """Return the team or the organisation that has installed the app."""
        return self.enterprise or self.team


@dataclass(frozen=True, slots=True, kw_only=True)
class Installation:
    """The app in a workspace, or in several of an organisation: who has installed it, and with what token."""

    teams: tuple[str, ...]
    grant: Grant
    refresh_token: str | None = None
    installer: str = ""

    @property
    def is_org_wide(self) -> bool:
        """Say whether an organisation has installed the app as a whole."""
        return self.grant.enterprise is not None

    @property
    def token(self) -> str:
        """Return the token that the installation began with."""
        return self.grant.token


@dataclass(slots=True, kw_only=True)
class Refresh:
    """A refresh token: whose tokens it renews, and what it was exchanged for, once it was."""

    owner: Grant
    used: datetime | None = None
    given: tuple[Grant, str] | None = None


class Tokens:
    """Knows every token that was given out."""

    def __init__(self, clock: Clock, ids: Ids) -> None:
        """Start with none."""
        self._clock, self._ids = clock, ids
        self._grants: dict[str, Grant] = {}
        self._dead: dict[str, str] = {}
        self._exchanged: set[str] = set()
        self._refreshes: dict[str, Refresh] = {}

    def add(self, grant: Grant) -> Grant:
        """Give out a token."""
        self._grants[grant.token] = grant
        return grant

    def known(self, token: str | None) -> Grant:
        """Return what a token is good for.

        Raises `not_authed`, `invalid_auth`, `token_revoked`, `account_inactive` or `token_expired`.
        """
        if not token:
            raise SlackError("not_authed")
        if token not in self._grants:
            raise SlackError("invalid_auth")
        if token in self._dead:
            raise SlackError(self._dead[token])
        grant = self._grants[token]
        if grant.expires is not None and grant.expires <= self._clock.now():
            raise SlackError("token_expired")
        return grant

    def active(self, owner: str | None) -> list[Grant]:
        """Return the bot tokens of an installation that are good now, the oldest first."""
        found = (each for each in self._grants.values() if each.kind == "bot" and each.owner == owner)
        now = self._clock.now()
        return [each for each in found if each.token not in self._dead and (not each.expires or each.expires > now)]

    def has_rotated(self, owner: str | None) -> bool:
        """Say whether an installation has ever had a token that expires."""
        return any(each.owner == owner and each.expires is not None for each in self._grants.values())

    def issue(self, team: str | None, enterprise: str | None, *, is_rotated: bool) -> tuple[Grant, str | None]:
        """Return a new token, and one to refresh it with if it expires."""
        owner = Grant(token="", kind="bot", team=team, enterprise=enterprise)
        if is_rotated:
            return self._pair(owner)
        return self.add(Grant(token=self._name("xoxb"), kind="bot", team=team, enterprise=enterprise)), None

    def _name(self, prefix: str) -> str:
        return f"{prefix}-{self._ids.new('token')}"

    def _pair(self, owner: Grant) -> tuple[Grant, str]:
        expires = self._clock.now() + LIFE
        name = self._name("xoxe.xoxb-1")
        fresh = self.add(Grant(token=name, kind="bot", team=owner.team, enterprise=owner.enterprise, expires=expires))
        self.kill(self.active(owner.owner)[:-MOST_ACTIVE], "token_revoked")
        refresh = self._name("xoxe-1")
        self._refreshes[refresh] = Refresh(owner=owner)
        return fresh, refresh

    def refresh(self, token: str | None) -> tuple[Grant, str]:
        """Exchange a refresh token for the next pair; raises `invalid_refresh_token` when it is unknown or spent."""
        record = self._refreshes.get(token or "")
        now = self._clock.now()
        if record is None or (record.used is not None and now - record.used > GRACE):
            raise SlackError("invalid_refresh_token")
        if record.given is None:
            record.used, record.given = now, self._pair(record.owner)
        return record.given

    def exchange(self, token: str | None) -> tuple[Grant, str]:
        """Exchange a token that never expires for a pair that does, once."""
        if token in self._exchanged:
            raise SlackError("token_already_exchanged")
        grant = self.known(token)
        if grant.expires is not None:
            raise SlackError("invalid_token")
        pair = self._pair(grant)
        self.kill([grant], "token_revoked")
        self._exchanged.add(grant.token)
        return pair

    def kill(self, grants: Iterable[Grant], code: str) -> None:
        """Make tokens useless; calls with them are refused with the code."""
        for grant in grants:
            self._dead[grant.token] = code

    def forget(self, owner: str | None, code: str) -> None:
        """Make every token of an installation useless, and those that would refresh them."""
        self.kill([each for each in self._grants.values() if each.owner == owner and each.kind == "bot"], code)
        self._refreshes = {key: each for key, each in self._refreshes.items() if each.owner.owner != owner}
