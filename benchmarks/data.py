"""Books of any size: teams of a thousand opportunities each, as a larger company has more teams and not larger ones."""

import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Connection, insert

from benchmarks.load import Values, load, settle, without_indexes
from sales.opportunity import EventCode, Place
from sales.people import Team
from sales.vocabulary import STAGES, Grade, Status
from storage.engine import open_engine
from storage.migrate import upgrade
from storage.schema import accounts, events, members, opportunities, products, teams
from storage.store import Store
from storage.subject import values

WORKSPACE = "T0BENCH"
NOW = datetime(2026, 11, 18, 6, 30, tzinfo=UTC)
TEAM_SIZE = 1_000
DUE = 200
"""How many are due, at every size."""
_CHUNK = 20_000
_STATUS = (Status.OPEN, Status.OPEN, Status.OPEN, Status.WON, Status.LOST)


@contextmanager
def sqlite_book(size: int) -> Iterator[Store]:
    """Yield a store on a SQLite file of its own that holds so many opportunities."""
    with TemporaryDirectory(prefix="oppbot-bench-") as folder:
        path = Path(folder) / "bench.db"
        shutil.copyfile(_written(size), path)
        store = Store(open_engine(f"sqlite:///{path}"), lambda: NOW)
        yield store
        store.close()


def _written(size: int) -> Path:
    """Return the file of a book that is written once in a run, however many parts look at it."""
    return Path(_folder(size).name) / "book.db"


@cache
def _folder(size: int) -> TemporaryDirectory[str]:
    folder = TemporaryDirectory(prefix="oppbot-bench-")
    store = Store(open_engine(f"sqlite:///{Path(folder.name) / 'book.db'}"), lambda: NOW)
    upgrade(store.engine)
    fill(store, size)
    store.close()
    return folder


@contextmanager
def empty_store() -> Iterator[Store]:
    """Yield a store on a SQLite file with tables and no rows."""
    with TemporaryDirectory(prefix="oppbot-bench-") as folder:
        store = Store(open_engine(f"sqlite:///{Path(folder) / 'bench.db'}"), lambda: NOW)
        upgrade(store.engine)
        yield store
        store.close()


@contextmanager
def postgres_book(url: str, size: int) -> Iterator[Store]:
    """Yield a store on an empty PostgreSQL database that then holds so many opportunities."""
    with empty_postgres(url) as store:
        fill(store, size)
        yield store


@contextmanager
def empty_postgres(url: str) -> Iterator[Store]:
    """Yield a store on an empty PostgreSQL database, with tables and no rows."""
    store = Store(open_engine(url), lambda: NOW)
    upgrade(store.engine)
    yield store
    store.close()


def fill(store: Store, size: int, team_size: int = TEAM_SIZE) -> None:
    """Write a book of so many opportunities, the same for the same size and in both databases."""
    with store.connect_writing() as connection:
        for table, rows in _frame(size // team_size):
            connection.execute(insert(table), rows)
        with without_indexes(connection, opportunities, events):
            _write_opportunities(connection, size, team_size)
    settle(store.engine)


def _frame(team_count: int) -> Iterator[tuple[Any, list[dict[str, Any]]]]:
    own = {"workspace": WORKSPACE}
    yield teams, [{**own, **values(Team(id=n, name=f"Team {n}"))} for n in range(1, team_count + 1)]
    person = {**own, "zone": "UTC", "language": "en"}
    yield members, [{**person, "id": n, "name": f"Rep {n}", "slack_id": f"U{n}"} for n in range(1, team_count * 10 + 1)]
    yield accounts, [{**own, "id": n, "name": f"Account {n}", "name_key": f"account{n}"} for n in range(1, 501)]
    price = {**own, "currency": "USD", "list_price": Decimal(990)}
    yield products, [{**price, "id": n, "name": f"P{n}", "name_key": f"p{n}"} for n in range(1, 8)]


def _write_opportunities(connection: Connection, size: int, team_size: int) -> None:
    chance = random.Random(size)
    for first in range(1, size + 1, _CHUNK):
        chunk = [_opportunity(n, chance, size, team_size) for n in range(first, min(first + _CHUNK, size + 1))]
        load(connection, opportunities, chunk)
        load(connection, events, [row for o in chunk for row in _events(o)])


def _opportunity(number: int, chance: random.Random, size: int, team_size: int) -> Values:
    team = (number - 1) // team_size + 1
    due = number % (size // DUE) == 0
    status = Status.OPEN if due else chance.choice(_STATUS)
    created = NOW - timedelta(days=chance.randrange(1, 700), minutes=number % 1440)
    is_open = status is Status.OPEN
    return {
        "workspace": WORKSPACE,
        "id": number,
        "name": f"Opportunity {number}",
        "account_id": number % 500 + 1,
        "owner_id": (team - 1) * 10 + number % 10 + 1,
        "team_id": team,
        "product_id": number % 7 + 1,
        "status": status,
        "stage": chance.choice(STAGES),
        "grade": Grade.B,
        "grade_assumed": 1,
        "amount": chance.randrange(100, 90_000) * 100 if number % 5 else None,
        "currency": "USD" if number % 5 else None,
        "next_promised": 0,
        "due_at": _moment(NOW + timedelta(hours=-1 if due else number % 900 + 1)) if is_open else None,
        "generation": 1,
        "version": 1,
        "created_at": _moment(created),
        "stage_since": _moment(created + timedelta(days=chance.randrange(20))),
        "closed_on": None if is_open else _ended(created, chance).isoformat(),
    }


def _moment(at: datetime) -> str:
    """Return a moment of UTC as SQLite holds it, and as PostgreSQL reads it where it keeps UTC."""
    return at.replace(tzinfo=None).isoformat(" ", "microseconds")


def _ended(created: datetime, chance: random.Random) -> date:
    return min(created + timedelta(days=chance.randrange(1, 120)), NOW).date()


def _events(opportunity: Values) -> Iterator[Values]:
    number, stage, status = int(opportunity["id"] or 0), opportunity["stage"], opportunity["status"]
    opened = {"at": opportunity["created_at"], "code": EventCode.CREATED, "changes": '{"stage": [null, "lead"]}'}
    yield _event(opportunity, number * 3, **opened, stage_to="lead")
    moved = {
        "at": opportunity["stage_since"],
        "code": EventCode.UPDATED,
        "changes": f'{{"stage": ["lead", "{stage}"]}}',
    }
    yield _event(opportunity, number * 3 + 1, **moved, stage_from="lead", stage_to=stage)
    if ended := opportunity["closed_on"]:
        changes = f'{{"status": ["open", "{status}"], "closed_on": [null, "{ended}"]}}'
        left = {"at": f"{ended} 12:00:00.000000", "code": str(status), "left_team_id": opportunity["team_id"]}
        yield _event(opportunity, number * 3 + 2, **left, changes=changes)


def _event(opportunity: Values, number: int, **said: str | int | None) -> Values:
    own = {"workspace": WORKSPACE, "opportunity_id": opportunity["id"], "place": Place.COMMAND, "data": "{}"}
    return {**own, "id": number, "stage_from": None, "stage_to": None, "left_team_id": None, **said}
