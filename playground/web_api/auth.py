"""auth, team and bots."""

from collections.abc import Mapping

from playground.shapes import Json, SlackError
from playground.web_api.method import Method
from playground.world import World


def auth_test(world: World, _params: Json) -> Json:
    """Say whose token this is."""
    return {
        "url": f"{world.base_url}/",
        "team": world.name,
        "user": world.bot.name,
        "team_id": world.team,
        "user_id": world.bot.id,
        "bot_id": world.bot_id,
        "is_enterprise_install": False,
    }


def team_info(world: World, _params: Json) -> Json:
    """Describe the workspace."""
    domain = world.name.lower()
    return {"team": {"id": world.team, "name": world.name, "domain": domain, "email_domain": "", "icon": {}}}


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
    "auth.test": Method(run=auth_test),
    "team.info": Method(run=team_info, scopes=("team:read",)),
    "bots.info": Method(run=bots_info, scopes=("users:read",)),
}
