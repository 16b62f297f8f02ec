"""apps: what an app asks about itself."""

from collections.abc import Mapping

from playground import installs
from playground.events import authorization
from playground.shapes import Json, SlackError
from playground.web_api.method import Method, page, paged, required
from playground.web_api.oauth import check_client
from playground.world import World


def open_connection(world: World, _params: Json) -> Json:
    """Return a socket address that can be used once."""
    address = world.base_url.replace("http", "ws", 1)
    return {"url": f"{address}/socket/{world.tickets.socket()}"}


def uninstall(world: World, params: Json) -> Json:
    """Take the app out of the workspace."""
    check_client(world, params)
    installs.uninstall(world)
    return {}


def authorizations(world: World, params: Json) -> Json:
    """List all installations that see an event; the event itself names one."""
    ground = world.ground
    teams = ground.contexts.get(required(params, "event_context", "invalid_event_context"))
    if teams is None:
        raise SlackError("invalid_event_context")
    found = {each.installation: each for each in map(ground.world, teams) if each.installation}
    shown, cursor = page([authorization(each) for each in found.values()], params)
    return paged("authorizations", shown, cursor)


METHODS: Mapping[str, Method] = {
    "apps.connections.open": Method(run=open_connection, caller="app"),
    "apps.event.authorizations.list": Method(run=authorizations, caller="app"),
    "apps.uninstall": Method(run=uninstall),
}
