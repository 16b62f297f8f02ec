"""The health of every open opportunity in one pass, against reading the bare rows; and that of a real book."""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from sqlalchemy import bindparam, select

from benchmarks.data import WORKSPACE
from benchmarks.goals import at_most
from benchmarks.timing import interleave, line
from sales.vocabulary import Status
from services.health import examine
from services.imports.apply import apply
from services.imports.books import read_book
from services.imports.plan import make_plan
from services.imports.records import Wishes
from storage.engine import open_engine
from storage.listing import BATCH, GLANCED, Wanted
from storage.migrate import upgrade
from storage.schema import opportunities as o
from storage.store import Store
from storage.work import Work

MOST_SECONDS: Final = 2
"""That the pass over the real book of 8,800 opportunities may take, on two cores."""
AFTER_ITS_LAST_DAY: Final = datetime(2018, 1, 2, 12, tzinfo=UTC)
"""When the real book was still warm."""
EVERYTHING: Final = Wanted(reader_id=0)


def measure(store: Store, what: str, workspace: str = WORKSPACE, rounds: int = 3) -> Iterator[str]:
    """Yield what a pass over all open opportunities of a workspace takes: health, drop advice, what is stuck."""
    with store.read(workspace) as work:
        calls = {
            "oppbot": lambda: deque(examine(work, EVERYTHING), maxlen=0),
            "bare rows": lambda: deque(_bare(work, workspace), maxlen=0),
        }
        timed = interleave(rounds, calls)
        count = sum(1 for _ in _bare(work, workspace))
    took = timed["oppbot"].median
    yield f"{line('health of all open', what, timed, 'oppbot')}   {took / max(count, 1) * 1e6:.2f} µs each of {count:,}"


def measure_real(folder: Path) -> Iterator[str]:
    """Yield the same of the book in a folder, with its goal; says so where it is not there."""
    if not folder.is_dir():
        yield f"the real book is absent: set OPPBOT_SHARED to the folder that has {folder.parent.name}/{folder.name}"
        return
    with _imported(folder) as store:
        yield from measure(store, "8,800 real", rounds=9)
        with store.read(WORKSPACE) as work:
            timed = interleave(9, {"pass": lambda: deque(examine(work, EVERYTHING), maxlen=0)})
    yield at_most("health of a real book of 8,800", timed["pass"].median, MOST_SECONDS, " s")


def _bare(work: Work, workspace: str) -> Iterator[object]:
    query = select(*GLANCED).where(o.c.workspace == workspace, o.c.status == Status.OPEN, o.c.id > bindparam("after"))
    query = query.order_by(o.c.id).limit(BATCH)
    rows = work.connection.execute(query, {"after": 0}).all()
    while rows:
        yield from rows
        rows = work.connection.execute(query, {"after": rows[-1].id}).all()


@contextmanager
def _imported(folder: Path) -> Iterator[Store]:
    with TemporaryDirectory(prefix="oppbot-bench-") as here:
        store = Store(open_engine(f"sqlite:///{Path(here) / 'real.db'}"), lambda: AFTER_ITS_LAST_DAY)
        upgrade(store.engine)
        with store.begin(WORKSPACE) as work:
            apply(work, make_plan(work, read_book(folder, Wishes()), Wishes()))
        yield store
        store.close()
