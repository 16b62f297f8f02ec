"""The day until which an opportunity sleeps, chosen in a form."""

from datetime import date

from handlers.pressed import answer_done, carried_card, submitted_opportunity
from handlers.turn import Turn
from handlers.views.entered import entered
from services.sleeping import sleep


def sleep_submitted(turn: Turn) -> None:
    """Put the opportunity to sleep until the chosen day."""
    chosen, opportunity = entered(turn.payload["view"]), submitted_opportunity(turn)
    until = date.fromisoformat(chosen["day"])
    slept = sleep(turn.work, turn.me, opportunity, until, chosen.get("words") or "", turn.said)
    answer_done(turn, slept.opportunity, slept.event, carried_card(turn))
