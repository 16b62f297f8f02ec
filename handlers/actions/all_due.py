"""[All] under a morning card that has no room for everything."""

from handlers.commands import VERBS
from handlers.turn import Turn


def all_due_pressed(turn: Turn) -> None:
    """Show the whole day, as the bare command does."""
    VERBS["due"](turn)
