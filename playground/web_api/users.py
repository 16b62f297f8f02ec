"""users: who is in the workspace."""

from collections.abc import Mapping

from playground.people import Member, profile_of
from playground.shapes import Json, SlackError
from playground.web_api.method import Method, page, paged, required
from playground.world import World


def _member(world: World, params: Json) -> Member:
    user = required(params, "user", "user_not_found")
    if user not in world.people:
        raise SlackError("user_not_found")
    return world.people[user]


def _described(world: World, member: Member, params: Json) -> Json:
    return world.describe_member(member, with_locale=bool(params.get("include_locale")))


def info(world: World, params: Json) -> Json:
    """Describe a person."""
    return {"user": _described(world, _member(world, params), params)}


def listing(world: World, params: Json) -> Json:
    """List everybody of the workspace, people whose accounts are gone included, people of other companies not."""
    ours = [member for member in world.people.values() if not member.home_team]
    shown, cursor = page(ours, params, default=1000)
    return paged("members", [_described(world, member, params) for member in shown], cursor)


def profile(world: World, params: Json) -> Json:
    """Return the profile of a person, or of the app's bot when nobody is named."""
    member = _member(world, params) if params.get("user") else world.bot
    if member.home_team:
        return {"profile": world.describe_member(member)["profile"]}
    return {"profile": profile_of(member, with_email=world.manifest.grants("users:read.email"))}


def by_email(world: World, params: Json) -> Json:
    """Find a person by e-mail address."""
    wanted = required(params, "email", "users_not_found").casefold()
    ours = [member for member in world.people.values() if member.email and not member.home_team]
    found = [member for member in ours if member.email.casefold() == wanted and not member.is_deactivated]
    if not found:
        raise SlackError("users_not_found")
    return {"user": _described(world, found[0], params)}


def presence(world: World, params: Json) -> Json:
    """Say whether a person is there; without a name, whether the app is."""
    member = _member(world, params) if params.get("user") else world.bot
    is_there = not member.is_deactivated and not member.is_away
    return {"presence": "active" if is_there else "away"}


METHODS: Mapping[str, Method] = {
    "users.info": Method(run=info, scopes=("users:read",)),
    "users.list": Method(run=listing, scopes=("users:read",), needs_team=True),
    "users.getPresence": Method(run=presence, scopes=("users:read",)),
    "users.profile.get": Method(run=profile, scopes=("users.profile:read", "users:read")),
    "users.lookupByEmail": Method(run=by_email, scopes=("users:read.email",)),
}
