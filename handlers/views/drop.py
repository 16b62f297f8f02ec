"""Why an opportunity is dropped, written in a form."""

from handlers.pressed import answer_done, carried_card, submitted_opportunity
from handlers.turn import Turn
from handlers.views.entered import entered
from services.dropping import drop


def drop_submitted(turn: Turn) -> None:
    """Drop the opportunity for the reason that was written."""
    opportunity = submitted_opportunity(turn)
    dropped = drop(turn.work, turn.me, opportunity, entered(turn.payload["view"])["words"] or "", turn.said)
    answer_done(turn, dropped.opportunity, dropped.event, carried_card(turn))
