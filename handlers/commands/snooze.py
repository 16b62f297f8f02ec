"""`/opp snooze Acme 2d`."""

from datetime import date, datetime, time

from handlers.asking import meant
from handlers.blocks.snoozed import snoozed_message
from handlers.reading import read_by
from handlers.turn import Turn
from handlers.understanding import understood
from parsing import UpdateDraft, read_when
from sales.errors import SalesError
from services.snoozing import snooze


def snooze_verb(turn: Turn) -> None:
    """Move the next date of an opportunity, and nothing else."""
    draft = understood(turn, "snooze")
    opportunity = meant(turn, "snooze", draft) if draft else None
    if draft is None or opportunity is None:
        return
    on, at = _when(turn, draft)
    if on is None:
        raise SalesError("snooze-when", id=opportunity.id, name=opportunity.name)
    snoozed = snooze(turn.work, turn.me, opportunity, on, at, turn.said)
    turn.answer(snoozed_message(snoozed, read_by(turn.work, turn.me)))


def _when(turn: Turn, draft: UpdateDraft) -> tuple[date | None, time | None]:
    """Return the day and hour that are said, or that a button has settled."""
    if turn.settled:
        return draft.follow_up_at, draft.follow_up_time
    when = read_when(draft.note, turn.now)
    return (when.date(), when.time()) if isinstance(when, datetime) else (when, None)
