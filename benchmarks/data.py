"""Books of any size: teams of a thousand opportunities each, as a larger company has more teams and not larger ones."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import insert, text

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
_CHUNK = 10_000
_STATUS = (Status.OPEN, Status.OPEN, Status.OPEN, Status.WON, Status.LOST)


@contextmanager
def sqlite_book(size: int) -> Iterator[Store]:
    """Yield a store on a SQLite file that holds so many opportunities."""
    with TemporaryDirectory(prefix="oppbot-bench-") as folder:
        store = Store(open_engine(f"sqlite:///{Path(folder) / 'bench.db'}"), lambda: NOW)
        fill(store, size)
        yield store
        store.close()


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
    store = Store(open_engine(url), lambda: NOW)
    fill(store, size)
    yield store
    store.close()


def fill(store: Store, size: int) -> None:
    """Write a book of so many opportunities, the same for the same size."""
    upgrade(store.engine)
    chance = random.Random(size)
    with store.connect_writing() as connection:
        for table, rows in _frame(size // TEAM_SIZE):
            connection.execute(insert(table), rows)
        for first in range(1, size + 1, _CHUNK):
            chunk = [_opportunity(n, chance, size) for n in range(first, min(first + _CHUNK, size + 1))]
            connection.execute(insert(opportunities), chunk)
            connection.execute(insert(events), [row for o in chunk for row in _events(o)])
    with store.engine.connect() as connection:
        connection.execution_options(isolation_level="AUTOCOMMIT").execute(text("ANALYZE"))


def _frame(team_count: int) -> Iterator[tuple[Any, list[dict[str, Any]]]]:
    own = {"workspace": WORKSPACE}
    yield teams, [{**own, **values(Team(id=n, name=f"Team {n}"))} for n in range(1, team_count + 1)]
    person = {**own, "zone": "UTC", "language": "en"}
    yield members, [{**person, "id": n, "name": f"Rep {n}", "slack_id": f"U{n}"} for n in range(1, team_count * 10 + 1)]
    yield accounts, [{**own, "id": n, "name": f"Account {n}", "name_key": f"account{n}"} for n in range(1, 501)]
    price = {**own, "currency": "USD", "list_price": Decimal(990)}
    yield products, [{**price, "id": n, "name": f"P{n}", "name_key": f"p{n}"} for n in range(1, 8)]


def _opportunity(number: int, chance: random.Random, size: int) -> dict[str, Any]:
    team = (number - 1) // TEAM_SIZE + 1
    status = chance.choice(_STATUS)
    is_open = status is Status.OPEN
    created = NOW - timedelta(days=chance.randrange(1, 700), minutes=number % 1440)
    due = number % (size // DUE) == 0
    return {
        "workspace": WORKSPACE,
        "id": number,
        "name": f"Opportunity {number}",
        "account_id": number % 500 + 1,
        "owner_id": (team - 1) * 10 + number % 10 + 1,
        "team_id": team,
        "product_id": number % 7 + 1,
        "status": Status.OPEN if due else status,
        "stage": chance.choice(STAGES),
        "grade": Grade.B,
        "grade_assumed": True,
        "amount": Decimal(chance.randrange(100, 90_000)) if number % 5 else None,
        "currency": "USD" if number % 5 else None,
        "next_promised": False,
        "due_at": NOW + timedelta(hours=-1 if due else number % 900 + 1) if is_open or due else None,
        "generation": 1,
        "version": 1,
        "created_at": created,
        "stage_since": created + timedelta(days=chance.randrange(20)),
        "closed_on": None if is_open or due else _ended(created, chance),
    }


def _ended(created: datetime, chance: random.Random) -> date:
    return min(created + timedelta(days=chance.randrange(1, 120)), NOW).date()


def _events(opportunity: dict[str, Any]) -> Iterator[dict[str, Any]]:
    own = {"workspace": WORKSPACE, "opportunity_id": opportunity["id"], "place": Place.COMMAND, "data": {}}
    steps = ((EventCode.CREATED, opportunity["created_at"], None, "lead"),)
    moved = ((EventCode.UPDATED, opportunity["stage_since"], "lead", opportunity["stage"]),)
    for place, (code, at, old, new) in enumerate(steps + moved):
        change = {"changes": {"stage": [old, new]}, "stage_from": old, "stage_to": new}
        yield {**own, **change, "id": opportunity["id"] * 2 + place, "at": at, "code": code}
