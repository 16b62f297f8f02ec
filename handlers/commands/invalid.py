"""`/opp invalid Acme a student who wants a brochure`."""

from handlers.asking import meant
from handlers.pressed import answer_done
from handlers.turn import Turn
from parsing import read_update
from sales.errors import SalesError
from services.invalid import mark_invalid


def invalid_verb(turn: Turn) -> None:
    """Mark a lead as none, for the reason that is said; the words must name it beyond doubt."""
    draft = read_update(turn.text, turn.now, turn.known)
    opportunity = meant(turn, "invalid", draft, exactly=True)
    if opportunity is None:
        return
    if not draft.note.strip():
        raise SalesError("invalid-why", id=opportunity.id, name=opportunity.name)
    marked = mark_invalid(turn.work, turn.me, opportunity, draft.note, turn.said)
    answer_done(turn, marked.opportunity, marked.event, None)
