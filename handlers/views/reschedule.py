"""The next date, chosen in a form."""

from datetime import date, time

from handlers.pressed import answer_done, carried_card, submitted_opportunity
from handlers.turn import Turn
from handlers.views.entered import entered
from services.snoozing import snooze


def reschedule_submitted(turn: Turn) -> None:
    """Move the next date to what was chosen."""
    chosen, opportunity = entered(turn.payload["view"]), submitted_opportunity(turn)
    hour = time.fromisoformat(chosen["hour"]) if chosen.get("hour") else None
    snoozed = snooze(turn.work, turn.me, opportunity, date.fromisoformat(chosen["day"]), hour, turn.said)
    answer_done(turn, snoozed.opportunity, snoozed.event, carried_card(turn))
