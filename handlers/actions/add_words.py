"""[Log follow-up] and [Add words] on a card."""

from handlers.blocks import ids
from handlers.blocks.forms import add_words_form
from handlers.pressed import carry_on, reading
from handlers.turn import Turn
from sales.authority import ensure_change


def add_words_pressed(turn: Turn) -> None:
    """Open a box to write in; words are added to whatever has happened since, so no version is asked for."""
    opportunity = turn.work.opportunities.get(ids.target(turn.value)[0])
    ensure_change(turn.me, opportunity, turn.work.members.get(opportunity.owner_id))
    turn.open(add_words_form(opportunity, reading(turn), carry_on(turn, opportunity)))
