"""[Drop with reason]: a form for the reason."""

from handlers.blocks.sleeping import drop_form
from handlers.pressed import carry_on, changeable, reading
from handlers.turn import Turn
from services.changes import ensure_open


def drop_pressed(turn: Turn) -> None:
    """Open the form that drops what the button names."""
    if opportunity := changeable(turn, turn.value):
        ensure_open(opportunity)
        turn.open(drop_form(opportunity, reading(turn), carry_on(turn, opportunity)))
