"""[Keep 30 d] under the advice to drop an opportunity."""

from zoneinfo import ZoneInfo

from handlers.blocks.advice import kept_message
from handlers.pressed import changeable
from handlers.turn import Turn
from services.advising import keep


def keep_pressed(turn: Turn) -> None:
    """Keep the opportunity in spite of the advice, and say so in its place; a second press hears who was first."""
    if opportunity := changeable(turn, turn.value):
        until = keep(turn.work, turn.me, opportunity).astimezone(ZoneInfo(turn.me.zone)).date()
        turn.answer(kept_message(opportunity, until, turn.t, turn.now.date()), replace=True)
