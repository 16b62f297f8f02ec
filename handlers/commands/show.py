"""`/opp show Acme`, or just the name."""

from handlers.asking import meant
from handlers.blocks.opportunity import opportunity_message
from handlers.outgoing import is_channel
from handlers.turn import Turn
from parsing import read_update
from sales.opportunity import Opportunity, Place
from services.pipeline import details, with_doubt


def show(turn: Turn) -> None:
    """Find the opportunity and show it."""
    if opportunity := meant(turn, "show", read_update(turn.text, turn.now, turn.known)):
        show_one(turn, opportunity)


def show_one(turn: Turn, opportunity: Opportunity) -> None:
    """Show one opportunity; with `!` for everybody in the channel."""
    shown = with_doubt(turn.work, details(turn.work, opportunity), None if _is_overheard(turn) else turn.me)
    turn.answer(opportunity_message(shown, turn.t, turn.now.date(), public=turn.public))


def _is_overheard(turn: Turn) -> bool:
    """Say whether others read the answer too."""
    posted = turn.origin.place in {Place.MENTION, Place.THREAD}
    return turn.public or (posted and is_channel(turn.origin.channel or ""))
