"""Housekeeping: what has had its effect long ago is thrown away, a little at a time."""

from datetime import timedelta
from typing import Final

from storage.store import Store
from storage.tidying import drop_letters, forget_keys

KEPT: Final = timedelta(days=30)
"""How long what was said is known by its key; Slack brings nothing again after some hours."""


def tidy(store: Store) -> int:
    """Throw away what is older than thirty days, and return how many rows there were."""
    before = store.now() - KEPT
    return forget_keys(store, before) + drop_letters(store, before)
