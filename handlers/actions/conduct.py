"""The buttons under the numbers of a team."""

from datetime import date

from handlers.blocks.conduct import MOST_MISSED, conduct_message, conduct_why_message
from handlers.turn import Turn
from services.board import board_of
from services.conduct import Told, conduct_for, missed_for


def conduct_why_pressed(turn: Turn) -> None:
    """Show how the numbers come about, of the same days."""
    told = _told(turn)
    missed = missed_for(turn.work, turn.me, told, MOST_MISSED)
    turn.answer(conduct_why_message(told, missed, turn.work.playbook_of(told.team.id), turn.t))


def conduct_pressed(turn: Turn) -> None:
    """Show the numbers of a team to who manages it, and their own to its reps."""
    told = _told(turn)
    board = board_of(turn.work, turn.me, told.team) if told.whole else None
    turn.answer(conduct_message(told, board, turn.t))


def _told(turn: Turn) -> Told:
    number, days, *last = turn.value.split(":")
    team = turn.work.teams.get(int(number))
    return conduct_for(turn.work, turn.me, team, int(days), date.fromisoformat(last[0]) if last else None)
