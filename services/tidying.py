"""Housekeeping: what has had its effect long ago is thrown away, a little at a time."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from storage.store import Store
from storage.tidying import drop_letters, forget_keys

KEPT: Final = timedelta(days=30)
"""How long what was said is known by its key; Slack brings nothing again after some hours."""
EVERY: Final = timedelta(hours=1)


@dataclass(slots=True)
class Tidying:
    """A sweep that does something at most once an hour."""

    store: Store
    last: datetime | None = None
    """When it last looked; a clock that was set back begins anew."""

    def __call__(self) -> int:
        """Throw away what is older than thirty days, and return how many rows there were."""
        now = self.store.now()
        if self.last and abs(now - self.last) < EVERY:
            return 0
        self.last = now
        return forget_keys(self.store, now - KEPT) + drop_letters(self.store, now - KEPT)
