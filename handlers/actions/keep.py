"""[Keep 30 d] under the advice to drop an opportunity, and [Undo] under the answer to it."""

from zoneinfo import ZoneInfo

from handlers.blocks.advice import drop_advice_message, kept_message
from handlers.blocks.closing_day import taken_back_message
from handlers.pressed import changeable, reading
from handlers.turn import Turn
from services.advising import advised_of, keep, unkeep


def keep_pressed(turn: Turn) -> None:
    """Keep the opportunity in spite of the advice, and say so in its place; a second press hears who was first."""
    if opportunity := changeable(turn, turn.value):
        until = keep(turn.work, turn.me, opportunity).astimezone(ZoneInfo(turn.me.zone)).date()
        turn.answer(kept_message(opportunity, until, turn.t, turn.now.date()), replace=True)


def unkeep_pressed(turn: Turn) -> None:
    """Take the keeping back; the advice stands in its place again, with its three ways to decide."""
    if opportunity := changeable(turn, turn.value):
        unkeep(turn.work, turn.me, opportunity)
        found = advised_of(turn.work, opportunity)
        again = drop_advice_message(found, reading(turn)) if found else taken_back_message(1, 0, turn.t)
        turn.answer(again, replace=True)
