"""The due sweep against the same statement in bare Core and in raw SQL."""

from collections.abc import Iterator

from sqlalchemy import select, text

from benchmarks.data import NOW
from benchmarks.goals import at_most
from benchmarks.timing import interleave, line
from storage.due import due_now
from storage.schema import opportunities as o
from storage.store import Store

LIMIT = 500
MILLION = 1_000_000
RAW = (
    "SELECT workspace, id, generation, owner_id FROM opportunities "
    "WHERE status = 'open' AND reminded < generation AND due_at <= {now} ORDER BY due_at LIMIT {limit}"
)


def measure(store: Store, size: int, rounds: int) -> Iterator[str]:
    """Yield the figures of one sweep over all workspaces of a store."""
    with store.look() as connection:
        core = select(o.c.workspace, o.c.id, o.c.generation, o.c.owner_id)
        core = core.where(text("status = 'open' AND reminded < generation"), o.c.due_at <= NOW)
        core = core.order_by(o.c.due_at).limit(LIMIT)
        cursor = connection.connection.cursor()
        moment = NOW.isoformat(" ") if connection.dialect.name == "postgresql" else f"{NOW:%Y-%m-%d %H:%M:%S.%f}"
        raw = RAW.format(now=f"'{moment}'", limit=LIMIT)
        timed = interleave(
            rounds,
            {
                "oppbot": lambda: due_now(connection, NOW, LIMIT),
                "bare Core": lambda: connection.execute(core).all(),
                "raw SQL": lambda: cursor.execute(raw).fetchall(),
            },
        )
        found = len(due_now(connection, NOW, LIMIT))
    yield f"{line('due sweep', f'{size:,}', timed, 'oppbot')}   {timed['oppbot'].median / found * 1e6:.2f} µs a row due"
    limit, most = ("raw SQL", 2) if size >= MILLION else ("bare Core", 3)
    yield at_most(f"due sweep at {size:,}, × {limit}", timed["oppbot"].ratio(timed[limit]), most)
