"""The codes with which an app fetches its token once somebody has allowed it to be installed."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from playground.clock import Clock
from playground.ids import Ids
from playground.shapes import SlackError

LIFE = timedelta(minutes=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """What somebody has allowed: where, which scopes, and where the app wanted the code sent."""

    teams: tuple[str, ...]
    enterprise: str | None
    """The organisation, when the app is for all of it."""
    installer: str
    scopes: tuple[str, ...]
    redirect_uri: str | None
    made: datetime


class Codes:
    """Mints codes and takes each once, within ten minutes."""

    def __init__(self, clock: Clock, ids: Ids) -> None:
        """Start with none."""
        self._clock, self._ids = clock, ids
        self._consents: dict[str, Consent] = {}

    def new(
        self,
        teams: tuple[str, ...],
        installer: str,
        scopes: tuple[str, ...],
        *,
        enterprise: str | None = None,
        redirect_uri: str | None = None,
    ) -> str:
        """Return a code for what was allowed."""
        code = self._ids.new("code")
        self._consents[code] = Consent(
            teams=teams,
            enterprise=enterprise,
            installer=installer,
            scopes=scopes,
            redirect_uri=redirect_uri,
            made=self._clock.now(),
        )
        return code

    def use(self, code: str, redirect_uri: str | None) -> Consent:
        """Spend a code; raises `invalid_code`, or `bad_redirect_uri` when the app names another address than before."""
        consent = self._consents.pop(code, None)
        if consent is None or self._clock.now() - consent.made > LIFE:
            raise SlackError("invalid_code")
        if redirect_uri != consent.redirect_uri:
            raise SlackError("bad_redirect_uri")
        return consent
