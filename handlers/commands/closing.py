"""`/opp closing`: the stale list in one form."""

from handlers.blocks.closing_day import closing_form, nothing_stale_message, open_message
from handlers.pressed import reading
from handlers.turn import Turn
from services.closing_day import stale


def closing(turn: Turn) -> None:
    """Open the form with all that nobody has followed up for long; where no form can open, offer it by a button."""
    rows = stale(turn.work, turn.me)
    if not rows:
        turn.answer(nothing_stale_message(turn.t))
    elif turn.origin.trigger_id:
        turn.open(closing_form(rows, reading(turn), turn.origin.address))
    else:
        turn.answer(open_message(len(rows), turn.t))
