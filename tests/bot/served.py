"""A Bolt app of one command behind the bot's own door, in a workspace that is served on this machine."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event
from typing import Any

from slack_bolt import Ack, App

from bot.identities import client, identify_all
from bot.settings import SlackAccess
from bot.wiring import build_app
from playground import seed
from playground.server import Server
from playground.workspace import Workspace

PATIENCE = 30.0
UNHURRIED = 15.0
"""Seconds in which a bot is to answer where its haste is not what is tested; Slack gives three."""


@dataclass
class Small:
    """The app, what it has heard, and what holds its answers back."""

    workspace: Workspace
    server: Server
    access: SlackAccess
    app: App
    heard: list[str] = field(default_factory=list)
    go_on: Event = field(default_factory=Event)

    def asks(self, text: str) -> bool:
        """Let Ben say something; True where he is answered in time."""
        return self.workspace.as_("ben").command(f"/opp {text}").ok

    def freeze(self, count: int | None = None) -> None:
        """Let connections stay open and go deaf and dumb."""
        self.server.run(self.server.sockets.freeze(count))

    def drop(self) -> None:
        """Let all connections break."""
        self.server.run(self.server.sockets.drop())


@contextmanager
def small_app(signing_secret: str = "") -> Iterator[Small]:
    """Serve a workspace and build an app that answers `/opp`, and holds its answer back where it is asked to wait."""
    workspace = seed.workspace()
    workspace.rates.limits = None
    server = Server(workspace)
    access = SlackAccess(
        bot_tokens=(workspace.bot_token,),
        app_token=workspace.app_token,
        api_url=f"{server.start()}/api/",
        signing_secret=signing_secret,
    )
    identities, _ = identify_all(access)
    small = Small(workspace, server, access, build_app(client(access), identities, signing_secret))

    @small.app.command("/opp")
    def _answer(ack: Ack, body: dict[str, Any]) -> None:
        small.heard.append(body["text"])
        if body["text"].startswith("wait"):
            assert small.go_on.wait(PATIENCE)
        ack("noted")

    try:
        yield small
    finally:
        small.go_on.set()
        server.stop()


def until(holds: Callable[[], bool]) -> float:
    """Return the seconds that it took until something held."""
    begun = time.monotonic()
    while not holds():
        assert time.monotonic() < begun + PATIENCE
        time.sleep(0.01)
    return time.monotonic() - begun
