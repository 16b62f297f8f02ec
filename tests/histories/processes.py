"""A process of the bot that can be killed at any moment: its memory is gone, and what it had begun is left as it is."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from slack_sdk.errors import SlackApiError
from sqlalchemy import Connection, Engine

from bot.settings import SlackAccess
from bot.wiring import Bot, build
from playground.apps import over_socket
from playground.shapes import Undelivered
from storage.store import Store

COMMAND = "/opp"
Point = Literal["commit", "committed", "call", "called"]
"""Just before a commit and just after it, just before a call to Slack and just after Slack has done what it asked."""
POINTS: tuple[Point, ...] = ("commit", "committed", "call", "called")


class Killed(BaseException):
    """The process is no more; nothing in it can catch this and clean up."""


@dataclass(slots=True)
class Doom:
    """Where a process is to be killed, and how often it may pass there before."""

    point: Point
    after: int


@dataclass(kw_only=True)
class Process:
    """One of several bots on one database."""

    engine: Engine
    now: Callable[[], datetime]
    access: SlackAccess
    doom: Doom | None = None
    bot: Bot | None = None
    deaths: list[Point] = field(default_factory=list)
    """Where it was killed, which proves that the kills landed."""
    unsaved: list[Callable[[], None]] = field(default_factory=list)
    """How to forget what it alone has heard since its last commit."""

    def start(self) -> None:
        """Begin anew, unless Slack cannot be reached to ask who the bot is."""
        try:
            self.bot = build(self.access, COMMAND, MortalStore(self))
        except (SlackApiError, OSError):
            self.bot = None
        except Killed:
            self.bot = None

    def pass_by(self, point: Point) -> None:
        """Die here if this is the place; what it alone has heard is then known to nobody."""
        if point == "committed":
            self.unsaved.clear()
        if self.doom and self.doom.point == point:
            self.doom.after -= 1
            if self.doom.after < 0:
                self.deaths.append(point)
                while self.unsaved:
                    self.unsaved.pop()()
                raise Killed

    def settle(self) -> None:
        """Sweep and deliver what is due and owed now."""
        if self.bot:
            with self._mortal():
                self.bot.settle()

    def hear(self, envelope: dict[str, Any]) -> dict[str, Any] | None:
        """Take an envelope; raises Undelivered where the process is gone before its acknowledgement."""
        if self.bot is None:
            raise Undelivered("timeout")
        with self._mortal():
            return over_socket(self.bot.app)(envelope)
        raise Undelivered("timeout")

    @contextmanager
    def _mortal(self) -> Iterator[None]:
        try:
            yield
        except Killed:
            self.bot, self.doom = None, None


class MortalStore(Store):
    """A store of one process among several, which may be killed before or after any commit.

    A SQLite file has one process only, where nobody tests otherwise: here several take turns, one after another.
    """

    def __init__(self, process: Process) -> None:
        """Open the database for a process that has just begun."""
        super().__init__(process.engine, process.now)
        self._process = process

    @property
    def is_alone(self) -> bool:
        """Say that others write too."""
        return False

    @contextmanager
    def connect_writing(self, *, steady: bool = False) -> Iterator[Connection]:
        """Open a transaction that writes."""
        with super().connect_writing(steady=steady) as connection:
            yield connection
            self._process.pass_by("commit")
        self._process.pass_by("committed")
