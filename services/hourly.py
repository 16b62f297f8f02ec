"""A sweep that is not worth running at every tick."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from storage.store import Store

EVERY: Final = timedelta(hours=1)


@dataclass(slots=True)
class Hourly:
    """Runs a sweep at most once an hour."""

    store: Store
    sweep: Callable[[Store], int]
    last: datetime | None = None
    """When it last ran; a clock that was set back begins anew."""

    def __call__(self) -> int:
        """Run the sweep where its hour has come, and return how much there was."""
        now = self.store.now()
        if self.last and abs(now - self.last) < EVERY:
            return 0
        self.last = now
        return self.sweep(self.store)
