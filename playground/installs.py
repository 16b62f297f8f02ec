"""The app comes into a workspace, or into those of an organisation, and leaves them again."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from playground import tidings
from playground.comings import refused
from playground.ground import Ground
from playground.manifest import Manifest
from playground.permits import may_act
from playground.shapes import DONE, Json, Outcome
from playground.tokens import Grant, Installation
from playground.world import World


def install(
    worlds: Sequence[World], scopes: Iterable[str] | None = None, installer: str = "", *, is_rotated: bool = False
) -> Installation:
    """Install the app in one workspace, with scopes beside those that it has; without any, with all that it declares.

    Tokens that expire once expire for good. An app that is installed again keeps its token if that does not expire.
    """
    with worlds[0].lock:
        return _install(worlds, None, scopes, installer, is_rotated=is_rotated)


def install_org(
    worlds: Sequence[World], scopes: Iterable[str] | None = None, installer: str = "", *, is_rotated: bool = False
) -> Installation:
    """Install the app in an organisation: one token and one bot user for these workspaces of it."""
    enterprise = worlds[0].enterprise
    if enterprise is None or any(world.enterprise != enterprise for world in worlds):
        raise ValueError("the workspaces are not of one organisation")
    with worlds[0].lock:
        for world in worlds:
            world.seat_bot(f"U0BOT{enterprise['id'][1:]}")
        return _install(worlds, str(enterprise["id"]), scopes, installer, is_rotated=is_rotated)


def open_to(world: World, of: World) -> Installation:
    """Give the app of an organisation one more workspace of it, beside the one that has it; none comes by itself."""
    made = of.installation
    if made is None or not made.is_org_wide or world.enterprise != of.enterprise:
        raise ValueError("the app is not installed in the organisation of this workspace")
    with world.lock:
        world.seat_bot(of.bot.id)
        wider = replace(made, teams=(*made.teams, world.team))
        for team in made.teams:
            world.ground.worlds[team].installation = wider
        _move_in(world, wider, None)
        world.manifest, world.bot_token = of.manifest, of.bot_token
        tidings.team_access_granted(world)
        return wider


def _install(
    worlds: Sequence[World], enterprise: str | None, scopes: Iterable[str] | None, installer: str, *, is_rotated: bool
) -> Installation:
    ground, team = worlds[0].ground, None if enterprise else worlds[0].team
    rotates = is_rotated or _declared(ground).rotates or ground.tokens.has_rotated(enterprise or team)
    kept = [] if rotates else ground.tokens.active(enterprise or team)
    grant, refresh = (kept[-1], None) if kept else ground.tokens.issue(team, enterprise, is_rotated=rotates)
    teams = tuple(world.team for world in worlds)
    made = Installation(teams=teams, grant=grant, refresh_token=refresh, installer=installer)
    for world in worlds:
        _move_in(world, made, scopes)
    return made


def _declared(ground: Ground) -> Manifest:
    return ground.declared or Manifest()


def _move_in(world: World, made: Installation, scopes: Iterable[str] | None) -> None:
    declared = _declared(world.ground)
    if scopes is None:
        world.manifest = declared
    elif not world.manifest.holds_all:
        world.manifest = declared.granted({*scopes, *world.manifest.granted_scopes})
    world.people[world.bot.id] = replace(world.bot, is_deactivated=False)
    world.installation, world.bot_token = made, made.token
    world.changes.tell("bot")


def renewed(ground: Ground, grant: Grant) -> None:
    """Let the workspaces of an installation know the token that it has now."""
    for world in ground.worlds.values():
        if world.is_reached_by(grant):
            world.bot_token = grant.token


def uninstall(world: World, *, tokens_first: bool = False, code: str = "account_inactive") -> None:
    """Take the app out of wherever it was installed together with this workspace.

    Its tokens are dead at once, with that code; the two events that tell of it come in either order.
    """
    with world.lock:
        installation = world.installation
        if installation is None:
            return
        tell = [tidings.app_uninstalled, tidings.tokens_revoked]
        for each in reversed(tell) if tokens_first else tell:
            each(world)
        world.ground.tokens.forget(installation.grant.owner, code)
        for team in installation.teams:
            _move_out(world.ground.worlds[team])


def _move_out(world: World) -> None:
    world.manifest, world.installation = Manifest({}), None
    world.people[world.bot.id] = replace(world.bot, is_deactivated=True)
    for channel in world.channels.values():
        if channel.kind != "im" and world.bot.id in channel.members:
            channel.members.remove(world.bot.id)
    world.scheduled.clear()
    world.views.homes.clear()
    for user in world.people:
        world.views.clear(user)
    world.changes.tell("bot")


def revoke(world: World, token: str) -> None:
    """Make one token useless; with the last one goes the app."""
    tokens = world.ground.tokens
    grant = tokens.known(token)
    if [each.token for each in tokens.active(grant.owner)] == [token]:
        uninstall(world, tokens_first=True, code="token_revoked")
    else:
        tokens.kill([grant], "token_revoked")
        tidings.tokens_revoked(world)


def as_slack(world: World, made: Installation) -> Json:
    """Return what oauth.v2.access says of an installation besides its tokens."""
    enterprise = made.grant.enterprise
    return {
        "token_type": "bot",
        "scope": world.manifest.scopes,
        "bot_user_id": world.bot.id,
        "app_id": world.app,
        "team": None if enterprise else {"id": world.team, "name": world.name},
        "enterprise": world.enterprise,
        "is_enterprise_install": enterprise is not None,
    }


def installs_app(world: World, user: str) -> Outcome:
    """Let an admin install the app in their workspace."""
    with world.lock:
        if refusal := _may_manage(world, user):
            return refused(world, user, refusal)
        install([world], installer=user)
    return DONE


def uninstalls_app(world: World, user: str) -> Outcome:
    """Let an admin take the app out of their workspace."""
    with world.lock:
        if refusal := _may_manage(world, user):
            return refused(world, user, refusal)
        uninstall(world)
    return DONE


def _may_manage(world: World, user: str) -> str | None:
    return may_act(world, user) or (None if world.people[user].is_admin else "only-admins")
