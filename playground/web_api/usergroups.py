"""usergroups: the groups of a paid workspace, and who is in them."""

from collections.abc import Mapping

from playground.shapes import Json, SlackError
from playground.web_api.method import Method, required
from playground.world import World


def _refuse_free(world: World) -> None:
    if not world.is_paid:
        raise SlackError("plan_upgrade_required")


def listing(world: World, params: Json) -> Json:
    """List the groups."""
    _refuse_free(world)
    shown = [each for each in world.usergroups.values() if params.get("include_disabled") or not each.is_disabled]
    with_users, with_count = bool(params.get("include_users")), bool(params.get("include_count"))
    return {"usergroups": [each.as_slack(world.team, with_users=with_users, with_count=with_count) for each in shown]}


def users(world: World, params: Json) -> Json:
    """List the members of a group."""
    _refuse_free(world)
    group = world.usergroups.get(required(params, "usergroup", "no_such_subteam"))
    if group is None or (group.is_disabled and not params.get("include_disabled")):
        raise SlackError("no_such_subteam")
    return {"users": list(group.users)}


METHODS: Mapping[str, Method] = {
    "usergroups.list": Method(run=listing, scopes=("usergroups:read",), needs_team=True),
    "usergroups.users.list": Method(run=users, scopes=("usergroups:read",), needs_team=True),
}
