"""The demo: the bot and the playground in one process, on one clock, with a book that is thrown away."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import yaml

from bot import wiring
from bot.archive import open_to_write
from bot.demo_book import fill
from bot.manifest import manifest_text
from bot.settings import Settings, SlackAccess
from playground import seed
from playground.clock import Clock
from playground.server import Server
from playground.workspace import Workspace
from sales.errors import SalesError

COMMAND: Final = "/opp"
CHANNELS: Final = {"east": "sales-east", "us": "sales-us"}
"""Where each team of the book meets."""


@contextmanager
def open_demo(port: int, clock: Clock | None = None) -> Iterator[tuple[str, wiring.Bot]]:
    """Yield the address of the playground's page, and the bot that is wired to it.

    Port 0 takes a free one. Without a clock the demo begins now, and its book is told back from today.
    """
    manifest = yaml.safe_load(manifest_text(COMMAND))
    workspace = seed.workspace(clock=clock, manifest=manifest, bot_in=CHANNELS.values())
    with ExitStack() as until_the_end:
        place = Path(until_the_end.enter_context(TemporaryDirectory(prefix="oppbot-demo-")))
        settings = Settings(database_url=f"sqlite:///{place / 'demo.db'}")
        store = until_the_end.enter_context(open_to_write(settings, workspace.clock.now))
        server = Server(workspace, port=port)
        until_the_end.callback(server.stop)
        address = _listen(server, port)
        bot = wiring.build(_access(workspace, address), COMMAND, store)
        _hand_over_the_book(workspace, bot)
        workspace.on_settle(bot.settle)
        yield address, bot


def _hand_over_the_book(workspace: Workspace, bot: wiring.Bot) -> None:
    people = {member.name: member.id for member in seed.PEOPLE}
    channels = {team: workspace.channel_named(name, workspace.bot.id).id for team, name in CHANNELS.items()}
    with bot.store.begin(bot.identity.workspace) as work:
        fill(work, people, channels)


def _listen(server: Server, port: int) -> str:
    try:
        return server.start()
    except OSError as taken:
        raise SalesError("demo-port-taken", port=port, fault=taken.strerror or str(taken)) from taken


def _access(workspace: Workspace, address: str) -> SlackAccess:
    return SlackAccess(bot_tokens=(workspace.bot_token,), app_token=workspace.app_token, api_url=f"{address}/api/")
