"""[Fix] under a read-back."""

from handlers.blocks import ids
from handlers.blocks.fix_form import fix_form
from handlers.reading import read_by
from handlers.turn import Turn
from services.corrections import fixable


def fix_pressed(turn: Turn) -> None:
    """Open the form, filled with what was understood."""
    found = fixable(turn.work, turn.me, int(turn.value))
    o = found.opportunity
    private = ids.carry(event=found.event.id, id=o.id, version=o.version, to=turn.origin.in_place)
    mine = turn.work.opportunities.of_owner(turn.me.id)
    turn.open(
        fix_form(found, mine, turn.work.playbook_of(found.opportunity.team_id), read_by(turn.work, turn.me), private)
    )
