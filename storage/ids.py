"""Ids that nobody types: growing with time, unique without asking the database."""

import itertools
import secrets
from datetime import datetime

_COUNTER_BITS = 20
IDS_A_MOMENT = 1 << _COUNTER_BITS
"""How far apart the ids of two milliseconds are."""


def first_id(moment: datetime) -> int:
    """Return the smallest id that is taken at a moment."""
    return int(moment.timestamp() * 1000) << _COUNTER_BITS


class Ids:
    """Makes 63-bit ids: milliseconds since 1970, then a counter that starts at random in each process."""

    def __init__(self) -> None:
        """Start the counter in the lower half, so that it does not wrap within a millisecond."""
        self._count = itertools.count(secrets.randbelow(IDS_A_MOMENT // 2))

    def take(self, now: datetime) -> int:
        """Return an id larger than those that this process took at an earlier moment."""
        return first_id(now) | next(self._count) & (IDS_A_MOMENT - 1)
