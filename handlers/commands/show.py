"""`/opp show Acme`, or just the name."""

from handlers.asking import meant
from handlers.blocks.opportunity import opportunity_message
from handlers.turn import Turn
from parsing import read_update
from sales.opportunity import Opportunity
from services.pipeline import details


def show(turn: Turn) -> None:
    """Find the opportunity and show it."""
    if opportunity := meant(turn, "show", read_update(turn.text, turn.now, turn.known)):
        show_one(turn, opportunity)


def show_one(turn: Turn, opportunity: Opportunity) -> None:
    """Show one opportunity; with `!` for everybody in the channel."""
    shown = details(turn.work, opportunity)
    turn.answer(opportunity_message(shown, turn.t, turn.now.date(), public=turn.public))
