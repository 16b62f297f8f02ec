"""[More] under a long answer."""

from handlers.commands import VERBS
from handlers.settling import own_question, take_up
from handlers.turn import Turn


def next_page_pressed(turn: Turn) -> None:
    """Show the next rows in place of those shown; the list is read afresh."""
    number, _, offset = turn.value.partition(":")
    question = own_question(turn, int(number))
    take_up(turn, question)
    turn.offset = int(offset)
    VERBS[question.verb](turn)
