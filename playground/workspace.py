"""The workspace as apps, tests and the server meet it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from playground import responses, web_api
from playground.clock import Clock
from playground.courier import Deliver
from playground.driver import Person
from playground.ground import Ground
from playground.journal import FROM_APP
from playground.shapes import Json, SlackError
from playground.world import TEAM, World


class Workspace(World):
    """A Slack workspace with one app installed: apps connect to it and call it, people act in it."""

    def __init__(
        self,
        *,
        clock: Clock | None = None,
        ground: Ground | None = None,
        manifest: Mapping[str, Any] | None = None,
        name: str = "Northwind",
        team: str = TEAM,
        with_app: bool = True,
    ) -> None:
        """Set up an empty workspace on a clock, or beside others on their ground.

        Without a manifest the app may do everything.
        """
        ground = ground or Ground(clock or Clock())
        super().__init__(ground, manifest=manifest, name=name, team=team, with_app=with_app)

    @property
    def is_connected(self) -> bool:
        """Say whether the app is reached, over a connection that it holds or over HTTP."""
        return self.courier.is_reached

    def connect(self, deliver: Deliver, transport: str = "process") -> Callable[[], None]:
        """Hand envelopes to `deliver` from now on; return what ends that."""
        disconnect = self.courier.connect(deliver, transport)
        self.changes.tell("bot")

        def _end() -> None:
            disconnect()
            self.changes.tell("bot")

        return _end

    def call(self, method: str, params: Mapping[str, Any], token: str | None) -> Json:
        """Answer a Web API call; events that it causes wait for `settle`."""
        return web_api.call(self, method, params, token)

    def respond(self, key: str, content: Json) -> str:
        """Take what the app posts to a response address; return `ok` or Slack's error code.

        The address says which workspace of the app it is for.
        """
        world = self.ground.world(self.tickets.team_of(key) or self.team)
        with self.lock:
            try:
                responses.respond(world, key, content)
                answer = "ok"
            except SlackError as error:
                answer = error.code
        told = {"content": content, "answer": answer}
        self.journal.write(FROM_APP, "response_url", key, told, team=world.team)
        return answer

    def as_(self, reference: str) -> Person:
        """Return a person to act as, by id, handle or full name."""
        return Person(self, self.member_named(reference).id)

    def on_settle(self, settler: Callable[[], None]) -> None:
        """Call `settler` after every act of a person and after every jump of the clock."""
        self.settlers.append(settler)

    def on_jump(self, jumper: Callable[[], None]) -> None:
        """Call `jumper` after every jump of the clock."""
        self.ground.jumpers.append(jumper)

    def jump(self, to: datetime) -> datetime:
        """Move the clock forward and return the new moment."""
        return self.clock.jump(to)
