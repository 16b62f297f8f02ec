"""What may come between the desk and its archive, told apart by what is left to do about it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

IN_EACH_OTHERS_WAY: Final = frozenset({"40001", "40P01", "23505"})
"""PostgreSQL's codes for two transactions of which one had to go: out of order, deadlocked, or second with a key."""


class ClashError(Exception):
    """Two units of work got into each other's way; this one saved nothing, and can be run again."""


class ArchiveAwayError(Exception):
    """The database cannot be reached, or cannot write."""

    def __init__(self, fault: str, *, in_doubt: bool = False) -> None:
        """Keep what the database says, and whether the change may have been saved all the same."""
        super().__init__(fault)
        self.in_doubt = in_doubt


@dataclass(slots=True)
class Progress:
    """How far a unit of work has come."""

    is_ending: bool = False
    """Whether all that remains is to save it."""


@contextmanager
def told_apart() -> Iterator[Progress]:
    """Turn the database's own errors into what a caller can act on; mistakes in a statement stay what they are."""
    progress = Progress()
    try:
        yield progress
    except DBAPIError as fault:
        if getattr(fault.orig, "sqlstate", None) in IN_EACH_OTHERS_WAY:
            raise ClashError(type(fault.orig).__name__) from None  # which may repeat what people wrote
        if isinstance(fault, OperationalError | InterfaceError) or fault.connection_invalidated:
            raise ArchiveAwayError(str(fault.orig), in_doubt=progress.is_ending) from fault
        raise
    except PoolTimeoutError as fault:
        raise ArchiveAwayError(str(fault)) from fault
