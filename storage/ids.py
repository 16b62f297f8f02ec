"""Ids that nobody types: growing with time, unique without asking the database."""

import itertools
import secrets
from datetime import datetime

_COUNTER_BITS = 20


class Ids:
    """Makes 63-bit ids: milliseconds since 1970, then a counter that starts at random in each process."""

    def __init__(self) -> None:
        """Start the counter in the lower half, so that it does not wrap within a millisecond."""
        self._count = itertools.count(secrets.randbelow(1 << (_COUNTER_BITS - 1)))

    def take(self, now: datetime) -> int:
        """Return an id larger than those that this process took at an earlier moment."""
        low = next(self._count) & ((1 << _COUNTER_BITS) - 1)
        return (int(now.timestamp() * 1000) << _COUNTER_BITS) | low
