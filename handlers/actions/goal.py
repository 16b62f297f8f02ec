"""[Undo] under a goal that was just set."""

from handlers.blocks.goals import goal_set_message
from handlers.turn import Turn
from services.goals import goal_called, take_back


def goal_undo_pressed(turn: Turn) -> None:
    """Put the goal back to what it was, in its place; refuses where it was set otherwise since."""
    kept = take_back(turn.work, turn.me, goal_called(turn.value))
    team = turn.work.teams.get(kept.team_id)
    owner = turn.work.members.get(kept.member_id) if kept.member_id else None
    turn.answer(goal_set_message(kept, team, owner, turn.t, is_undone=True), replace=True)
