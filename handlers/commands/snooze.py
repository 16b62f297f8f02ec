"""`/opp snooze Acme 2d`."""

from datetime import datetime

from handlers.asking import meant
from handlers.blocks.snoozed import snoozed_message
from handlers.reading import read_by
from handlers.turn import Turn
from parsing import read_update, read_when
from sales.errors import SalesError
from services.snoozing import snooze


def snooze_verb(turn: Turn) -> None:
    """Move the next date of an opportunity, and nothing else."""
    draft = read_update(turn.text, turn.now, turn.known)
    opportunity = meant(turn, "snooze", draft)
    if opportunity is None:
        return
    when = read_when(draft.note, turn.now)
    if when is None:
        raise SalesError("snooze-when", id=opportunity.id, name=opportunity.name)
    on, at = (when.date(), when.timetz().replace(tzinfo=None)) if isinstance(when, datetime) else (when, None)
    snoozed = snooze(turn.work, turn.me, opportunity, on, at, turn.said)
    turn.answer(snoozed_message(snoozed, read_by(turn.work, turn.me)))
