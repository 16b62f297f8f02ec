"""oauth: codes and refresh tokens become tokens."""

from collections.abc import Mapping

from playground import installs
from playground.installs import install, install_org
from playground.shapes import Json, SlackError
from playground.tokens import Grant
from playground.web_api.method import Method, required
from playground.world import World


def check_client(world: World, params: Json) -> None:
    """Raise `invalid_client_id` or `bad_client_secret` unless the app says who it is."""
    if params.get("client_id") != world.ground.client_id:
        raise SlackError("invalid_client_id")
    if params.get("client_secret") != world.ground.client_secret:
        raise SlackError("bad_client_secret")


def access(world: World, params: Json) -> Json:
    """Exchange the code of an installation, or a refresh token, for a token."""
    check_client(world, params)
    match params.get("grant_type", "authorization_code"):
        case "authorization_code":
            return _installed(world, params)
        case "refresh_token":
            return _refreshed(world, params)
        case _:
            raise SlackError("invalid_grant_type")


def _installed(world: World, params: Json) -> Json:
    ground = world.ground
    consent = ground.codes.use(required(params, "code", "invalid_code"), params.get("redirect_uri"))
    worlds = [ground.worlds[team] for team in consent.teams]
    put = install_org if consent.enterprise else install
    made = put(worlds, consent.scopes, consent.installer)
    told = _pair(made.grant, made.refresh_token, world) | installs.as_slack(worlds[0], made)
    return told | {"authed_user": {"id": consent.installer}}


def _pair(grant: Grant, refresh_token: str | None, world: World) -> Json:
    pair: Json = {"access_token": grant.token}
    if grant.expires is None:
        return pair
    left = grant.expires - world.clock.now()
    return pair | {"expires_in": int(left.total_seconds()), "refresh_token": refresh_token}


def _refreshed(world: World, params: Json) -> Json:
    return _renewed(world, *world.ground.tokens.refresh(params.get("refresh_token")))


def _renewed(world: World, grant: Grant, refresh_token: str) -> Json:
    installs.renewed(world.ground, grant)
    home = next(each for each in world.ground.worlds.values() if each.is_reached_by(grant))
    made = home.installation
    return _pair(grant, refresh_token, world) | (installs.as_slack(home, made) if made else {})


def exchange(world: World, params: Json) -> Json:
    """Exchange a token that never expires for one that does, if the app has turned rotation on."""
    check_client(world, params)
    if not (world.ground.declared and world.ground.declared.rotates):
        raise SlackError("token_rotation_not_enabled")
    return _renewed(world, *world.ground.tokens.exchange(required(params, "token", "invalid_token")))


METHODS: Mapping[str, Method] = {
    "oauth.v2.access": Method(run=access, caller=None),
    "oauth.v2.exchange": Method(run=exchange, caller=None, sees_token=True),
}
