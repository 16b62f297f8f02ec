"""What the bot's work costs the processor of its process and that of a PostgreSQL server, each counted by itself."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.request import build_opener, install_opener

from sqlalchemy import text

from benchmarks import apps, world
from benchmarks.serving import TOKEN, Slack
from bot.settings import SlackAccess
from bot.wiring import Bot, build
from parsing import prepare_all, warm_up
from storage.copying import copy_all
from storage.engine import open_engine
from storage.migrate import upgrade
from storage.store import Store

TICKS_A_SECOND = 100
"""Units of processor time in /proc."""
DAYS = 25
"""Days that the clock jumps, so that everybody has something due."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Seconds of processor time that one of something takes."""

    process: float
    database: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Costs:
    """What a simulation needs to know."""

    update: Cost
    card: Cost
    """Writing the card of somebody's morning."""
    letter: Cost
    tick: Cost
    """Looking for what is due where nothing is."""
    letters_an_update: float


@dataclass(slots=True)
class _Clock:
    moment: datetime

    def now(self) -> datetime:
        return self.moment


def measure(url: str, workspaces: int, updates: int) -> Costs:
    """Fill an empty database with workspaces, let the bot work in them, and return what it cost."""
    clock = _Clock(datetime.now(UTC))
    with _served(url, workspaces, clock) as bot:
        bot.settle()
        update = _cost(bot.store, updates, lambda: _say(bot, workspaces, updates))
        owed = _owed(bot.store)
        bot.settle()
        tick = _cost(bot.store, updates, lambda: _tick(bot, updates))
        clock.moment = (clock.moment + timedelta(days=DAYS)).replace(hour=8, minute=59, second=30)
        card = _cost(bot.store, 1, bot.clockwork.tick)
        cards = _owed(bot.store)
        clock.moment += timedelta(minutes=1)
        letter = _cost(bot.store, cards, bot.settle)
    each = Cost(process=card.process / cards, database=card.database / cards)
    return Costs(update=update, card=each, letter=letter, tick=tick, letters_an_update=owed / updates)


@contextmanager
def _served(url: str, workspaces: int, clock: _Clock) -> Iterator[Bot]:
    with TemporaryDirectory(prefix="oppbot-bench-") as folder:
        path = Path(folder) / "world.db"
        world.build(path, workspaces)
        source, target = open_engine(f"sqlite:///{path}", read_only=True), open_engine(url)
        upgrade(target)
        list(copy_all(source, target))
        source.dispose()
    install_opener(build_opener(Slack()))
    store = Store(target, clock.now)
    tokens = tuple(f"{TOKEN}{world.workspace(number)}" for number in range(workspaces))
    warm_up()
    prepare_all()
    yield build(SlackAccess(bot_tokens=tokens, api_url="http://slack.invalid/api/"), "/opp", store)
    store.close()


def _say(bot: Bot, workspaces: int, updates: int) -> None:
    for turn in range(updates):
        number = turn // workspaces % world.OPPORTUNITIES
        words = f"Kontor{number} sent the quote v{turn}, too pricey, next Wed"
        body = apps.command(words, f"said-{turn}", f"U{number % world.MEMBERS}")
        apps.send(bot.app, {**body, "team_id": world.workspace(turn % workspaces)})


def _tick(bot: Bot, times: int) -> None:
    for _ in range(times):
        bot.clockwork.tick()


def _owed(store: Store) -> int:
    with store.look() as connection:
        return int(connection.scalar(text("SELECT count(*) FROM outbox WHERE state = 'queued'")) or 0)


def _cost(store: Store, count: int, act: Callable[[], object]) -> Cost:
    before, began = _database_seconds(store), time.process_time()
    act()
    took = time.process_time() - began
    return Cost(process=took / count, database=(_database_seconds(store) - before) / count)


def _database_seconds(store: Store) -> float:
    """Return the processor time that all processes of the server have had; it runs on this machine."""
    with store.look() as connection:
        pids = list(connection.scalars(text("SELECT pid FROM pg_stat_activity")))
    stats = [Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split() for pid in pids]
    return sum(int(stat[11]) + int(stat[12]) for stat in stats) / TICKS_A_SECOND
