"""What nobody asks for any more: keys that nothing can bring again, and letters that left nothing behind."""

from datetime import datetime
from typing import Final

from sqlalchemy import Column, Select, delete, select, tuple_

from sales.letters import LetterState
from storage.schema import inbox, outbox
from storage.store import Store

PASSING: Final = frozenset({"home", "tick", "look_at", "look_up", "roster", "rewrite", "morning_edit"})
"""Kinds of letters that no card, no change and no count refers to: pages, marks, edits and questions to Slack."""
BATCH: Final = 500
"""Rows that are thrown away in one transaction, so that nobody waits for it."""
_KEYS: Final = select(inbox.c.workspace, inbox.c.key).order_by(inbox.c.at).limit(BATCH)
_LETTERS: Final = (
    select(outbox.c.workspace, outbox.c.id)
    .where(outbox.c.kind.in_(PASSING), outbox.c.state.in_((LetterState.SENT, LetterState.WITHDRAWN)))
    .limit(BATCH)
)


def forget_keys(store: Store, before: datetime) -> int:
    """Forget the keys of the inbox that are older than a moment; return how many there were."""
    return _clear(store, _KEYS.where(inbox.c.at < before), inbox.c.key)


def drop_letters(store: Store, before: datetime) -> int:
    """Throw away the letters of passing kinds that were written before a moment and are over; return how many."""
    return _clear(store, _LETTERS.where(outbox.c.written_at < before), outbox.c.id)


def _clear(store: Store, found: Select[tuple[str, str]] | Select[tuple[str, int]], key: Column[object]) -> int:
    """Look without holding anybody up, and write for as long as one batch takes."""
    count, table = 0, key.table
    while True:
        with store.look() as connection:
            rows = [tuple(row) for row in connection.execute(found)]
        if not rows:
            return count
        with store.connect_writing() as connection:
            connection.execute(delete(table).where(tuple_(table.c.workspace, key).in_(rows)))
        count += len(rows)
