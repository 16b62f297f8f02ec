"""Asking to be installed: what an app's authorize address says, and what the answer sends back to the app."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit

from playground.ground import Ground
from playground.manifest import Manifest
from playground.shapes import SlackError
from playground.world import World


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What an app asks of whoever opens its authorize address."""

    scopes: tuple[str, ...]
    optional: frozenset[str]
    """Those of the scopes that one may leave out."""
    state: str
    redirect_uri: str | None
    """The address that the app has named, if it has."""
    leads_to: str
    team: str | None = None


def asked(ground: Ground, query: Mapping[str, str]) -> Wish:
    """Read an authorize address.

    Raises `invalid_client_id`, `bad_redirect_uri`, `no_scopes`, `invalid_scope` or `invalid_team`.
    """
    declared = ground.declared or Manifest()
    if query.get("client_id") != ground.client_id:
        raise SlackError("invalid_client_id")
    named = query.get("redirect_uri") or None
    leads_to = declared.redirect(named)
    if leads_to is None:
        raise SlackError("bad_redirect_uri")
    scopes = tuple(scope for scope in query.get("scope", "").split(",") if scope)
    if not scopes:
        raise SlackError("no_scopes")
    if declared.refused_scopes(scopes) or query.get("user_scope"):
        raise SlackError("invalid_scope")
    team = query.get("team") or None
    if team and team not in ground.worlds:
        raise SlackError("invalid_team")
    optional = declared.optional & set(scopes)
    return Wish(
        scopes=scopes,
        optional=optional,
        state=query.get("state", ""),
        redirect_uri=named,
        leads_to=leads_to,
        team=team,
    )


def allow(world: World, wish: Wish, installer: str, *, declined: Iterable[str] = (), for_org: bool = False) -> str:
    """Allow an app into a workspace, or into all of its organisation; return where the browser goes with the code.

    Only scopes that the app calls optional can be declined. Raises `invalid_team` where there is no organisation.
    """
    if for_org and world.enterprise is None:
        raise SlackError("invalid_team")
    enterprise = world.enterprise["id"] if world.enterprise and for_org else None
    worlds = world.ground.worlds.values()
    teams = tuple(each.team for each in worlds if each.enterprise == world.enterprise) if for_org else (world.team,)
    scopes = tuple(scope for scope in wish.scopes if scope not in wish.optional & set(declined))
    code = world.ground.codes.new(teams, installer, scopes, enterprise=enterprise, redirect_uri=wish.redirect_uri)
    return _back(wish, code=code)


def cancel(wish: Wish) -> str:
    """Refuse an app; return where the browser goes."""
    return _back(wish, error="access_denied")


def _back(wish: Wish, **answer: str) -> str:
    joint = "&" if urlsplit(wish.leads_to).query else "?"
    return f"{wish.leads_to}{joint}{urlencode(answer | {'state': wish.state})}"


def follow(world: World, address: str, installer: str, *, declined: Iterable[str] = (), for_org: bool = False) -> str:
    """Open an authorize address as somebody and allow what it asks; return where the browser goes."""
    query = dict(parse_qsl(urlsplit(address).query, keep_blank_values=True))
    return allow(world, asked(world.ground, query), installer, declined=declined, for_org=for_org)
