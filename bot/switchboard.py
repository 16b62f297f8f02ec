"""Keeps the connections of Socket Mode: more than one, each replaced as soon as it breaks, ends or goes deaf."""

import random
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Final

import structlog
from slack_bolt import App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.wire import Pace, Wire

WIRES: Final = 2
"""Connections at once; Slack allows ten."""
log = structlog.get_logger()


class Keeper:
    """Watches one connection in a thread of its own and opens another in its place."""

    def __init__(self, open_wire: Callable[[], Wire], pace: Pace) -> None:
        """Keep how a connection is opened, and how often it is looked after."""
        self.wire: Wire | None = None
        self.rebuilds = 0
        self._open, self._pace = open_wire, pace
        self._attempts = 0
        self._again_at = 0.0
        self._ended = threading.Event()
        self._watch = threading.Thread(target=self._keep, name="keeper", daemon=True)
        self._leaving: list[threading.Thread] = []

    def start(self) -> None:
        """Begin to watch; opens the connection where that has not been done."""
        self._watch.start()

    def stop(self) -> None:
        """Answer what is in hand and close."""
        self._ended.set()
        self._watch.join()
        self._let_go(self.wire)
        for leaving in self._leaving:
            leaving.join()

    def open(self) -> None:
        """Open a connection in place of the one before, which answers what it has in hand; raises as `Wire` does."""
        before, self.wire = self.wire, self._open()
        self._let_go(before)

    def _keep(self) -> None:
        while not self._ended.wait(self._pace.look):
            try:
                self._look()
            except Exception:  # whatever it is, the next look comes
                log.exception("wire.unwatched")

    def _look(self) -> None:
        now = time.monotonic()
        if self.wire and self.wire.is_well:
            if now > self.wire.opened_at + self._pace.steady:
                self._attempts = 0
        elif now >= self._again_at:
            self._again_at = now + self._pause()
            self._replace()

    def _pause(self) -> float:
        """Return the seconds until the next attempt, if this one comes to nothing."""
        doubled = self._pace.first_pause * 2 ** min(self._attempts, 10)
        self._attempts += 1
        return float(min(doubled, self._pace.longest_pause) * random.SystemRandom().uniform(1, 1.25))

    def _replace(self) -> None:
        told = {"silent": round(self.wire.silence(), 1)} if self.wire else {}
        try:
            self.open()
        except (SlackApiError, SlackClientError, OSError) as fault:
            self._again_at = max(self._again_at, time.monotonic() + _asked(fault))
            log.warning("wire.refused", fault=_word(fault), **told)
        else:
            self.rebuilds += bool(told)
            log.info("wire.opened", **told)

    def _let_go(self, wire: Wire | None) -> None:
        """Close a connection beside everything else, as that takes the SDK seconds."""
        self._leaving = [each for each in self._leaving if each.is_alive()]
        if wire:
            self._leaving.append(threading.Thread(target=wire.close, name="leaving", daemon=True))
            self._leaving[-1].start()


class Switchboard:
    """All connections of the bot."""

    def __init__(self, app: App, slack: WebClient, app_token: str, pace: Pace | None = None) -> None:
        """Keep what opens connections; nothing is opened yet."""
        pace = pace or Pace()
        open_wire = partial(Wire, app, slack, app_token, pace)
        self._keepers = [Keeper(open_wire, pace) for _ in range(WIRES)]

    def start(self) -> None:
        """Open the first connection, which raises where Slack refuses it, and the others while that one listens."""
        self._keepers[0].open()
        for keeper in self._keepers:
            keeper.start()

    def stop(self) -> None:
        """Close all connections, with everything in hand answered."""
        stopping = [threading.Thread(target=keeper.stop, name="stopping") for keeper in self._keepers]
        for each in stopping:
            each.start()
        for each in stopping:
            each.join()

    def _well(self) -> list[Wire]:
        return [keeper.wire for keeper in self._keepers if keeper.wire and keeper.wire.is_well]

    @property
    def connections(self) -> int:
        """Return how many connections are there and heard."""
        return len(self._well())

    @property
    def silence(self) -> float | None:
        """Return the seconds since a pong was last heard on any connection; None where there is none."""
        return min((wire.silence() for wire in self._well()), default=None)

    @property
    def rebuilds(self) -> int:
        """Return how often a connection has been replaced by another."""
        return sum(keeper.rebuilds for keeper in self._keepers)


def _asked(fault: Exception) -> float:
    """Return the seconds that Slack asks to be left alone."""
    headers = fault.response.headers if isinstance(fault, SlackApiError) else {}
    return float(next((value for name, value in headers.items() if name.lower() == "retry-after"), 0))


def _word(fault: Exception) -> str:
    return str(fault.response["error"]) if isinstance(fault, SlackApiError) else str(fault)
