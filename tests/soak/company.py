"""Many workspaces at once, with a Slack that takes its time over each call, and the bot that serves them all."""

import random
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from threading import Lock
from urllib.parse import urlsplit
from urllib.request import Request, build_opener, install_opener
from urllib.response import addinfourl

from bot.settings import SlackAccess
from bot.wiring import Bot, build
from playground.clock import Clock
from playground.in_process import HOST, Loopback, read_params
from playground.people import Member
from playground.rates import Limits
from playground.workspace import Workspace
from storage.engine import open_engine
from storage.migrate import upgrade
from storage.store import Store
from tests.stories.town import installed

LATENCY = (0.05, 0.15)
"""Seconds that Slack takes for an answer."""
POST = "chat.postMessage"
TOO_MANY = 429
Place = tuple[str, str]
"""A bot's token and the channel that it wrote to."""


@dataclass(kw_only=True)
class Journal:
    """When Slack took messages, where it refused one, and which calls came too early after that."""

    taken: dict[Place, list[float]] = field(default_factory=lambda: defaultdict(list))
    refused: dict[Place, tuple[float, float]] = field(default_factory=dict)
    """When a place was limited last, and until when."""
    limited: list[tuple[Place, float, float]] = field(default_factory=list)
    early: int = 0


class SlowSlack(Loopback):
    """Answers every call after as long as Slack takes, and keeps the journal."""

    def __init__(self, workspace: Workspace, seed: int = 9) -> None:
        """Answer for all workspaces of a ground."""
        super().__init__(workspace)
        self.journal = Journal()
        self._dice, self._lock = random.Random(seed), Lock()

    def http_open(self, request: Request) -> addinfourl | None:
        """Take one call."""
        with self._lock:
            seconds = self._dice.uniform(*LATENCY)
        time.sleep(seconds / 2)
        place = self._place(request)
        with self._lock:
            now = time.monotonic()
            self._note_early(place, now)
            answered = super().http_open(request)
            self._note(place, now, answered)
        time.sleep(seconds / 2)
        return answered

    def _place(self, request: Request) -> Place | None:
        if urlsplit(request.full_url).path.rpartition("/")[2] != POST:
            return None
        body = request.data if isinstance(request.data, bytes) else b""
        return request.get_header("Authorization") or "", str(read_params(request, body)["channel"])

    def _note_early(self, place: Place | None, now: float) -> None:
        if place in self.journal.refused and now < self.journal.refused[place][1]:
            self.journal.early += 1

    def _note(self, place: Place | None, now: float, answered: addinfourl | None) -> None:
        if place is None or answered is None:
            return
        if answered.code == TOO_MANY:
            until = now + float(answered.headers["Retry-After"])
            self.journal.refused[place] = (now, until)
            self.journal.limited.append((place, now, until))
        else:
            self.journal.taken[place].append(now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """The workspaces, the bot in all of them, and what Slack saw."""

    workspaces: list[Workspace]
    bot: Bot
    store: Store
    clock: Clock
    journal: Journal


@contextmanager
def company(folder: Path, workspaces: int, people: int, *, start: datetime | None = None) -> Iterator[Company]:
    """Found a company with so many workspaces, and so many people in each; nothing ticks yet."""
    clock = Clock(start)
    found = list(_founded(clock, workspaces, people))
    store = Store(open_engine(f"sqlite:///{folder / 'soak.db'}"), clock.now)
    upgrade(store.engine)
    slack = SlowSlack(found[0])
    found[0].base_url = f"http://{HOST}"
    install_opener(build_opener(slack))
    try:
        tokens = tuple(each.bot_token for each in found)
        app_token, api_url = found[0].ground.app_token, f"http://{HOST}/api/"
        bot = build(SlackAccess(bot_tokens=tokens, app_token=app_token, api_url=api_url), "/opp", store)
        yield Company(workspaces=found, bot=bot, store=store, clock=clock, journal=slack.journal)
    finally:
        install_opener(build_opener())
        store.close()


def _founded(clock: Clock, workspaces: int, people: int) -> Iterator[Workspace]:
    ground = None
    for number in range(workspaces):
        made = Workspace(
            clock=clock, ground=ground, manifest=installed("socket"), name=f"W{number}", team=f"T{number:04}"
        )
        made.rates.limits = Limits()
        ground = made.ground
        for person in range(people):
            name = f"rep{person}"
            made.add_person(Member(id=f"U{number:04}{person:04}", name=name, real_name=name, zone="America/New_York"))
        yield made


def rate(times: list[float], begin: float, end: float) -> float:
    """Return the messages a second within a span."""
    return sum(begin <= at < end for at in times) / (end - begin)


def seconds(span: timedelta) -> float:
    """Return a span in seconds."""
    return span.total_seconds()
