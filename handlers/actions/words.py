"""[Words] under a team."""

from handlers.blocks import ids
from handlers.blocks.words_form import words_form
from handlers.turn import Turn
from services.words import ensure_may_word


def words_pressed(turn: Turn) -> None:
    """Open the form of the workspace's own words, as they are now."""
    ensure_may_word(turn.work, turn.me)
    version, playbook, _ = turn.work.playbooks.latest()
    private = ids.carry(version=version, to=turn.origin.address)
    turn.open(words_form(playbook, turn.work.stages_known(), turn.t, private))
