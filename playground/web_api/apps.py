"""apps: what an app asks about itself."""

from collections.abc import Mapping

from playground.shapes import Json
from playground.web_api.method import Method
from playground.world import World


def open_connection(world: World, _params: Json) -> Json:
    """Return a socket address that can be used once."""
    address = world.base_url.replace("http", "ws", 1)
    return {"url": f"{address}/socket/{world.tickets.socket()}"}


METHODS: Mapping[str, Method] = {
    "apps.connections.open": Method(run=open_connection, caller="app"),
}
