"""What all workspaces that have the app installed share: the clock, the app itself, and the way to it."""

from __future__ import annotations

from collections.abc import Callable
from threading import RLock
from typing import TYPE_CHECKING

from playground.clock import Clock
from playground.codes import Codes
from playground.courier import Courier
from playground.event_health import EventHealth
from playground.faults import Faults
from playground.ids import Ids
from playground.journal import Changes, Journal
from playground.manifest import Manifest
from playground.rates import Rates
from playground.shapes import Answer, Json
from playground.tickets import Tickets
from playground.tokens import Grant, Tokens

if TYPE_CHECKING:
    from playground.world import World

    Gate = Callable[[World, str, Json], Answer | None]


class Ground:
    """One app and one clock under one or several workspaces.

    `lock` guards them all; nobody holds it while an envelope is on its way to the app. `gates` are asked in order
    before each Web API call, with its workspace, its method and its decoded parameters; an answer of theirs ends it.
    `declared` is what the app says of itself wherever it is installed; `contexts` are the teams that see each event.
    """

    def __init__(self, clock: Clock) -> None:
        """Lay the ground for workspaces on a clock."""
        self.clock = clock
        self.lock = RLock()
        self.ids = Ids(clock.now().isoformat())
        self.journal = Journal(clock)
        self.changes = Changes()
        self.tickets = Tickets(clock, self.ids)
        self.courier = Courier(clock, self.journal, self.ids)
        self.courier.socket_mode = self._socket_mode
        self.tokens = Tokens(clock, self.ids)
        self.codes = Codes(clock, self.ids)
        self.rates = Rates(clock)
        self.faults = Faults(clock, self.courier)
        self.event_health = EventHealth(clock, self.courier)
        self.app = "A0PLAYGRND"
        self.app_token = "xapp-playground"  # noqa: S105 - opens nothing but the workspaces on this machine
        self.client_id, self.client_secret = "playground", "playground-client-secret"
        self.signing_secret = "playground-signing-secret"  # noqa: S105 - the same
        self.tokens.add(Grant(token=self.app_token, kind="app"))
        self.base_url = "http://127.0.0.1:0"
        self.declared: Manifest | None = None
        self.contexts: dict[str, tuple[str, ...]] = {}
        self.worlds: dict[str, World] = {}
        self.gates: list[Gate] = [self.faults.gate, self.rates.gate]
        self.settlers: list[Callable[[], None]] = []
        self.jumpers: list[Callable[[], None]] = []
        clock.watch(self._after_jump)

    @property
    def first(self) -> World:
        """Return the workspace that was there first: whose call it is when a token names none."""
        return next(iter(self.worlds.values()))

    def world(self, team: str | None) -> World:
        """Return a workspace by its team id, or the first when none is named; raises LookupError."""
        if team is None:
            return self.first
        if team not in self.worlds:
            raise LookupError(f"there is no workspace {team!r}")
        return self.worlds[team]

    def settle(self) -> None:
        """Carry all waiting events, let whoever asked for it work, and carry what that caused."""
        with self.clock.hold():
            self.clock.run_due()
            self.courier.drain()
            for settler in tuple(self.settlers):
                settler()
            self.courier.drain()

    @property
    def manifest(self) -> Manifest:
        """Return what the app says of itself where it is installed, or has said where it is nowhere any more."""
        installed = (world.manifest for world in self.worlds.values() if world.installation is not None)
        return next(installed, None) or self.declared or Manifest()

    def _socket_mode(self) -> bool | None:
        return self.manifest.socket_mode

    def _after_jump(self) -> None:
        self.changes.tell("clock")
        for jumper in tuple(self.jumpers):
            jumper()
        self.settle()
