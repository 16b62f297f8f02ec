"""[Reopen] beside a customer gone cold."""

from handlers.pressed import answer_done, changeable, pressed_card
from handlers.turn import Turn
from services.dropping import reopen


def reopen_pressed(turn: Turn) -> None:
    """Open again what the button names, unless it has moved on since the letter came."""
    if opportunity := changeable(turn, turn.value):
        opened = reopen(turn.work, turn.me, opportunity, turn.said)
        answer_done(turn, opened.opportunity, opened.event, pressed_card(turn))
