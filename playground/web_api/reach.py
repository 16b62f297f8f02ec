"""Which workspace a call is for: that of its token, or with an organisation's token the one that it names."""

from playground.ground import Ground
from playground.shapes import Json, SlackError
from playground.tokens import Grant
from playground.web_api.method import Method
from playground.world import World

NAMES = ("channel", "channel_id", "user", "user_id", "users")


def reached(ground: Ground, method: Method, grant: Grant | None, params: Json) -> World:
    """Return the workspace; raises `missing_argument` or `team_access_not_granted`.

    With a workspace's own token `team_id` says nothing.
    """
    if grant is None or grant.enterprise is None:
        return ground.world(grant.team if grant else None)
    worlds = [world for world in ground.worlds.values() if world.is_reached_by(grant)]
    team = params.get("team_id")
    if team:
        return _named(worlds, str(team))
    if method.needs_team:
        raise SlackError(
            "missing_argument", response_metadata={"messages": ["[ERROR] missing required field: team_id"]}
        )
    return next((world for world in worlds if _is_meant(world, params)), worlds[0])


def _named(worlds: list[World], team: str) -> World:
    for world in worlds:
        if world.team == team:
            return world
    raise SlackError("team_access_not_granted")


def _is_meant(world: World, params: Json) -> bool:
    team = world.tickets.team_of(str(params.get("trigger_id")))
    if team:
        return team == world.team
    if params.get("view_id"):
        return world.views.has(str(params["view_id"]))
    named = {str(params[key]).partition(",")[0] for key in NAMES if params.get(key)}
    return bool(named & (world.channels.keys() | world.people.keys()))
