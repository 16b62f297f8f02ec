"""`/opp stage Acme quote`; forward through the gates, back with a reason."""

from dataclasses import replace

from handlers.asking import meant
from handlers.blocks.stages import stages_message
from handlers.gates import answer_filed, tried
from handlers.turn import Turn
from handlers.understanding import understood
from sales.errors import SalesError
from sales.opportunity import EventCode


def stage(turn: Turn) -> None:
    """Move an opportunity to a stage; without one offer all of them."""
    draft = understood(turn, "stage")
    opportunity = meant(turn, "stage", draft) if draft else None
    if draft is None or opportunity is None:
        return
    if draft.stage is None:
        turn.answer(stages_message(opportunity, turn.work.playbook_of(opportunity.team_id).stages, turn.t))
        return
    if draft.stage == opportunity.stage:
        raise SalesError("stage-same", id=opportunity.id, name=opportunity.name)
    if moved := tried(turn, opportunity, replace(draft, outcome=None), EventCode.STAGE_MOVED):
        answer_filed(turn, moved)
