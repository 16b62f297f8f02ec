"""[Reports] of a team."""

from handlers.blocks import ids
from handlers.blocks.posts import posts_form
from handlers.turn import Turn
from services.posting_days import lines_of
from services.teams import ensure_manages


def posts_pressed(turn: Turn) -> None:
    """Open the form, filled in with when and where the team's reports come; only for managers and admins."""
    team = turn.work.teams.get(int(turn.value))
    ensure_manages(turn.work, turn.me, team)
    private = ids.carry(team=team.id, to=turn.origin.in_place)
    turn.open(posts_form(team, lines_of(turn.work, team), turn.t, turn.now, private))
