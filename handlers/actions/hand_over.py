"""[Hand over] on a card."""

from handlers.blocks.forms import hand_over_form
from handlers.pressed import carry_on, changeable, reading
from handlers.turn import Turn
from services.changes import ensure_open


def hand_over_pressed(turn: Turn) -> None:
    """Open the form that hands over what the button names."""
    open_hand_over(turn, turn.value)


def open_hand_over(turn: Turn, value: str) -> None:
    """Open the form that asks for the new owner and a few words."""
    if opportunity := changeable(turn, value):
        ensure_open(opportunity)
        turn.open(hand_over_form(opportunity, reading(turn), carry_on(turn, opportunity)))
