"""auth, team and bots."""

from collections.abc import Mapping

from playground import installs
from playground.shapes import Json, SlackError
from playground.web_api.method import Method, page, paged
from playground.world import World


def auth_test(world: World, params: Json) -> Json:
    """Say whose token this is; one of an organisation names the organisation."""
    grant = world.ground.tokens.known(params["token"])
    org = world.enterprise if grant.enterprise else None
    said: Json = {
        "url": f"{world.base_url}/",
        "team": org["name"] if org else world.name,
        "user": world.bot.name,
        "team_id": org["id"] if org else world.team,
        "user_id": world.bot.id,
        "bot_id": world.bot_id,
        "is_enterprise_install": org is not None,
    }
    said |= {"enterprise_id": world.enterprise["id"]} if world.enterprise else {}
    left = grant.expires - world.clock.now() if grant.expires else None
    return said | ({"expires_in": int(left.total_seconds())} if left else {})


def revoke(world: World, params: Json) -> Json:
    """Make the token useless that this is called with, unless it is only a test."""
    if params.get("test") in (True, "1", "true", 1):
        return {"revoked": False}
    installs.revoke(world, params["token"])
    return {"revoked": True}


def teams(world: World, params: Json) -> Json:
    """List the workspaces that the token reaches."""
    grant = world.ground.tokens.known(params["token"])
    reached = [each for each in world.ground.worlds.values() if each.is_reached_by(grant)]
    shown, cursor = page([{"id": each.team, "name": each.name} for each in reached], params)
    return paged("teams", shown, cursor)


def team_info(world: World, params: Json) -> Json:
    """Describe the workspace, or another of its organisation that the app is installed in together with it."""
    team = params.get("team") or world.team
    teams = world.installation.teams if world.installation else ()
    if team not in teams:
        raise SlackError("team_not_found")
    found = world.ground.worlds[str(team)]
    told: Json = {"id": found.team, "name": found.name, "domain": found.domain, "email_domain": "", "icon": {}}
    org = found.enterprise
    named = {"enterprise_id": org["id"], "enterprise_name": org["name"]} if org else {}
    return {"team": told | named}


def bots_info(world: World, params: Json) -> Json:
    """Describe the app's bot."""
    if params.get("bot", world.bot_id) != world.bot_id:
        raise SlackError("bot_not_found")
    bot = {"id": world.bot_id, "app_id": world.app, "user_id": world.bot.id, "name": world.bot.real_name}
    return {"bot": bot | {"deleted": False, "updated": 0, "icons": {}}}


def api_test(_world: World, params: Json) -> Json:
    """Return the arguments."""
    if "error" in params:
        raise SlackError(str(params["error"]))
    return {"args": params}


METHODS: Mapping[str, Method] = {
    "api.test": Method(run=api_test, caller=None),
    "auth.teams.list": Method(run=teams, sees_token=True),
    "auth.test": Method(run=auth_test, sees_token=True),
    "auth.revoke": Method(run=revoke, sees_token=True),
    "team.info": Method(run=team_info, scopes=("team:read",)),
    "bots.info": Method(run=bots_info, scopes=("users:read",)),
}
