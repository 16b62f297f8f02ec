"""Ids that nobody types: growing with time, unique without asking the database."""

import itertools
import secrets
from datetime import datetime

_COUNTER_BITS = 20


def first_id(moment: datetime) -> int:
    """Return the smallest id that is taken at a moment."""
    return int(moment.timestamp() * 1000) << _COUNTER_BITS


class Ids:
    """Makes 63-bit ids: milliseconds since 1970, then a counter that starts at random in each process."""

    def __init__(self) -> None:
        """Start the counter in the lower half, so that it does not wrap within a millisecond."""
        self._count = itertools.count(secrets.randbelow(1 << (_COUNTER_BITS - 1)))

    def take(self, now: datetime, after: int = 0) -> int:
        """Return an id larger than those that this process took at an earlier moment, and than another one.

        The other one matters where a clock was put back, or where it is not the one that the other id was made by.
        """
        low = next(self._count) & ((1 << _COUNTER_BITS) - 1)
        milliseconds = max(int(now.timestamp() * 1000), (after >> _COUNTER_BITS) + 1)
        return (milliseconds << _COUNTER_BITS) | low
