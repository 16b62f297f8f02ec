"""[Reschedule] on a card."""

from handlers.blocks.forms import reschedule_form
from handlers.pressed import carry_on, changeable, reading
from handlers.turn import Turn
from services.changes import ensure_open


def reschedule_pressed(turn: Turn) -> None:
    """Open the form for the next date of what the button names, filled with the present one."""
    if opportunity := changeable(turn, turn.value):
        ensure_open(opportunity)
        turn.open(reschedule_form(opportunity, reading(turn), carry_on(turn, opportunity)))
