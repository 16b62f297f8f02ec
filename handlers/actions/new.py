"""[+ New] in the home."""

from handlers.blocks.forms import new_form
from handlers.pressed import reading
from handlers.turn import Turn


def new_pressed(turn: Turn) -> None:
    """Open the form for a new opportunity."""
    turn.open(new_form(turn.work.playbook_of(turn.me.team_id), reading(turn)))
