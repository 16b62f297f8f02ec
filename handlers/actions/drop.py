"""[Drop with reason], a button or a choice of a card's menu: a form for the reason."""

from handlers.blocks.sleeping import drop_form
from handlers.pressed import carry_on, changeable, reading
from handlers.turn import Turn
from services.changes import ensure_open


def drop_pressed(turn: Turn) -> None:
    """Open the form that drops what the button names."""
    open_drop(turn, turn.value)


def open_drop(turn: Turn, value: str) -> None:
    """Open the form for the reason, unless the deal has moved on since."""
    if opportunity := changeable(turn, value):
        ensure_open(opportunity)
        turn.open(drop_form(opportunity, reading(turn), carry_on(turn, opportunity)))
