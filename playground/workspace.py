"""The workspace as apps, tests and the server meet it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from playground import responses, web_api
from playground.clock import Clock
from playground.courier import Deliver
from playground.driver import Person
from playground.faults import RESPONSE, Faults
from playground.ground import Ground
from playground.journal import FROM_APP
from playground.rates import Rates
from playground.shapes import Answer, Json, SlackError
from playground.world import TEAM, World

SPENT = ("expired_url", "used_url")


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
        """Take what the app posts to a response address; return `ok` or Slack's error code."""
        body = self.answer_response(key, content).body
        return "ok" if body["ok"] else str(body["error"])

    def answer_response(self, key: str, content: Json) -> Answer:
        """Take what the app posts to a response address, which says which workspace it is for, and answer as Slack."""
        world, ground = self.ground.world(self.tickets.team_of(key) or self.team), self.ground
        stopped = ground.faults.gate(world, RESPONSE, content) or ground.rates.posting(key)
        found = stopped or self._responded(world, key, content)
        told = {"content": content, "answer": "ok" if found.body["ok"] else found.body["error"]}
        self.journal.write(FROM_APP, "response_url", key, told, team=world.team)
        return replace(found, is_lost=ground.faults.loses(RESPONSE))

    def _responded(self, world: World, key: str, content: Json) -> Answer:
        try:
            with self.lock:
                responses.respond(world, key, content)
        except SlackError as error:
            return Answer(body=error.answer(), status=404 if error.code in SPENT else 400)
        return Answer(body={"ok": True})

    @property
    def rates(self) -> Rates:
        """Return how fast the app may call."""
        return self.ground.rates

    @property
    def faults(self) -> Faults:
        """Return what can be made to go wrong."""
        return self.ground.faults

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
