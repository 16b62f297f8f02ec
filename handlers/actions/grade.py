"""The grades under the question which one a deal has."""

from handlers.blocks import ids
from handlers.blocks.filed import filed_message
from handlers.blocks.grades import grade_note
from handlers.pressed import changeable
from handlers.turn import Turn
from parsing import UpdateDraft
from sales.vocabulary import Grade
from services.updates import file_update


def grade_pressed(turn: Turn) -> None:
    """Give the deal the grade of the button, unless it has moved on since the button was shown."""
    if opportunity := changeable(turn, turn.value):
        draft = UpdateDraft(grade=Grade(ids.target(turn.value)[2]))
        filed = file_update(turn.work, turn.me, opportunity, draft, turn.said)
        said = filed_message(filed, turn.t, turn.now.date())
        playbook = turn.work.playbook_of(filed.opportunity.team_id)
        turn.answer(said.above(grade_note(filed.opportunity.grade, turn.t, playbook)), replace=True)
