"""Which amount or day was meant: one of the buttons under the question."""

from handlers.commands import VERBS
from handlers.settling import settle
from handlers.turn import Turn


def reading_pressed(turn: Turn) -> None:
    """Do what was asked for, with the words read as was pressed."""
    question, chosen = settle(turn)
    turn.settled = (*turn.settled, chosen)
    VERBS[question.verb](turn)
