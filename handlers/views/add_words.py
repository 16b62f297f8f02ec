"""A follow-up, written in a form."""

from handlers.blocks import ids
from handlers.blocks.filed import filed_message
from handlers.turn import Turn
from handlers.understanding import understood
from handlers.views.entered import entered
from sales.errors import SalesError
from services.updates import file_update


def add_words_submitted(turn: Turn) -> None:
    """Read the words and file them on the opportunity whose button opened the form."""
    view = turn.payload["view"]
    opportunity = turn.work.opportunities.get(int(ids.carried(view)["id"]))
    turn.text, turn.about = entered(view)["words"] or "", opportunity.id
    draft = understood(turn, "update")
    if draft is None:
        return
    if draft.is_empty:
        raise SalesError("add-words-needed")
    filed = file_update(turn.work, turn.me, opportunity, draft, turn.said)
    turn.answer(filed_message(filed, turn.t, turn.now.date()))
