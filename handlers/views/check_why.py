"""Why a manager found a deal doubtful or not real, written in a form."""

from handlers.blocks import ids
from handlers.blocks.spot_check import spot_check_message
from handlers.pressed import reading
from handlers.turn import Turn
from handlers.views.entered import entered
from services.spot_checks import check_named, say_why, weekly_check


def check_why_submitted(turn: Turn) -> None:
    """Keep the line, and show it in the letter whose button opened the form."""
    view = turn.payload["view"]
    team, week, nth = str(ids.carried(view)["check"]).split(":")
    check = check_named(turn.work, int(team), week, int(nth))
    say_why(turn.work, turn.me, check, entered(view)["words"] or "")
    letter = weekly_check(turn.work, turn.work.teams.get(check.team_id), week)
    turn.answer(spot_check_message(letter, reading(turn)), replace=True)
