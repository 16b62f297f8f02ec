"""Memory that the C library holds without need."""

import ctypes
from typing import Final

_ARENAS: Final = -8
"""M_ARENA_MAX of glibc's mallopt."""
_ALL: Final = 0


def share_one_arena() -> None:
    """Let all threads take memory from one arena; glibc gives each its own, which keeps what others could use.

    Costs nothing here, as one thread at a time runs Python; where the C library is another, nothing happens.
    """
    if mallopt := getattr(ctypes.CDLL(None), "mallopt", None):
        mallopt(_ARENAS, 1)


def give_back() -> None:
    """Return free memory to the system, as after the compiling of many patterns."""
    if trim := getattr(ctypes.CDLL(None), "malloc_trim", None):
        trim(_ALL)
