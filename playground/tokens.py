"""The tokens that the workspace has given out, and what each is good for."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from playground.clock import Clock
from playground.shapes import SlackError


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """One token: an app-level one belongs to no team."""

    token: str
    kind: Literal["bot", "app"]
    team: str | None = None
    expires: datetime | None = None


class Tokens:
    """Knows every token that was given out."""

    def __init__(self, clock: Clock) -> None:
        """Start with none."""
        self._clock = clock
        self._grants: dict[str, Grant] = {}

    def add(self, grant: Grant) -> None:
        """Give out a token."""
        self._grants[grant.token] = grant

    def known(self, token: str | None) -> Grant:
        """Return what a token is good for; raises `not_authed`, `invalid_auth` or `token_expired`."""
        if not token:
            raise SlackError("not_authed")
        if token not in self._grants:
            raise SlackError("invalid_auth")
        grant = self._grants[token]
        if grant.expires is not None and grant.expires <= self._clock.now():
            raise SlackError("token_expired")
        return grant
