"""`/opp drop Acme no fit`."""

from handlers.asking import ask, meant
from handlers.blocks.sleeping import why_message
from handlers.pressed import answer_done
from handlers.turn import Turn
from parsing import UpdateDraft, read_update
from sales.authority import ensure_change
from services.changes import ensure_open
from services.dropping import drop
from services.finding import Choice


def drop_verb(turn: Turn) -> None:
    """Drop the opportunity that is meant beyond doubt, for the reason that is said; without one offer the form."""
    draft = read_update(turn.text, turn.now, turn.known)
    opportunity = meant(turn, "drop", draft, exactly=True)
    if opportunity is None:
        return
    if turn.about is None and _begins_otherwise(draft):
        ask(turn, "drop", Choice(options=[opportunity]))
        return
    ensure_change(turn.me, opportunity, turn.work.members.get(opportunity.owner_id))
    ensure_open(opportunity)
    if not draft.note.strip():
        turn.answer(why_message(opportunity, turn.t))
        return
    dropped = drop(turn.work, turn.me, opportunity, draft.note, turn.said)
    answer_done(turn, dropped.opportunity, dropped.event, None)


def _begins_otherwise(draft: UpdateDraft) -> bool:
    """Say whether the words do not begin with the name: `drop the price for Acme` may be meant as a report."""
    return draft.spans.get("opportunity", (0, 0))[0] > 0
