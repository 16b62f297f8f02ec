"""Why a grade stays, written in a form."""

from handlers.blocks import ids
from handlers.blocks.doubts import explained_message, settled_message
from handlers.pressed import reading
from handlers.turn import Turn
from handlers.views.entered import entered
from services.regrading import explain


def explain_submitted(turn: Turn) -> None:
    """Keep the line; where the doubt was settled while the form was open, say by whom."""
    view = turn.payload["view"]
    doubt, event = explain(turn.work, turn.me, int(ids.carried(view)["flag"]), entered(view)["words"] or "", turn.said)
    if event is None:
        turn.answer(settled_message(doubt, reading(turn)))
        return
    opportunity = turn.work.opportunities.get(doubt.flag.opportunity_id)
    turn.answer(explained_message(doubt, opportunity, event.id, turn.t))
