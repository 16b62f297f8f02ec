"""`/opp say Acme` (一句话 极光): where a deal stands in one sentence, always put the same way, to be passed on."""

from dataclasses import replace

from handlers.asking import meant
from handlers.blocks.say import say_message
from handlers.reading import read_by
from handlers.turn import Turn
from parsing import read_update
from services.saying import told_of


def say(turn: Turn) -> None:
    """Tell in one sentence where an opportunity stands."""
    if opportunity := meant(turn, "say", read_update(turn.text, turn.now, turn.known)):
        told = say_message(told_of(turn.work, opportunity), read_by(turn.work, turn.me))
        turn.answer(replace(told, public=turn.public))
