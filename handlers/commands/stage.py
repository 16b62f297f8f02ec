"""`/opp stage Acme quote`; forward through the gates, back with a reason."""

from dataclasses import replace

from handlers.asking import meant
from handlers.blocks.stages import stages_message
from handlers.gates import answer_filed, tried
from handlers.turn import Turn
from handlers.understanding import understood
from sales.errors import SalesError
from sales.opportunity import EventCode, Opportunity
from services.pipeline import pace_of


def stage(turn: Turn) -> None:
    """Move an opportunity to a stage; without one offer all of them."""
    draft = understood(turn, "stage")
    opportunity = meant(turn, "stage", draft) if draft else None
    if draft is None or opportunity is None:
        return
    if draft.stage is None:
        _offer(turn, opportunity)
        return
    if draft.stage == opportunity.stage:
        raise SalesError("stage-same", id=opportunity.id, name=opportunity.name)
    if moved := tried(turn, opportunity, replace(draft, outcome=None), EventCode.STAGE_MOVED):
        answer_filed(turn, moved)


def _offer(turn: Turn, opportunity: Opportunity) -> None:
    """Answer with where it stands, and with all the stages of its team."""
    stages = turn.work.playbook_of(opportunity.team_id).stages
    owner = turn.work.members.get(opportunity.owner_id)
    turn.answer(stages_message(opportunity, stages, turn.t, pace_of(turn.work, opportunity, owner)))
