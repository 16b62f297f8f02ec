"""The deals behind one line of what changed, between the same two moments."""

from datetime import datetime

from handlers.blocks.changed import deals_message
from handlers.turn import Turn
from sales.bridge import Term
from services.changed import PAGE, changed_of
from services.teams import ensure_inside


def changed_deals_pressed(turn: Turn) -> None:
    """Show the deals of a term, a page at a time, those that move most first."""
    team_id, owner_id, since, until, code, offset = turn.value.split("|")
    team = turn.work.teams.get(int(team_id))
    owner = turn.work.members.get(int(owner_id)) if int(owner_id) else None
    ensure_inside(turn.me, team)
    moments = (datetime.fromisoformat(since), datetime.fromisoformat(until))
    found = changed_of(turn.work, team, owner, *moments)
    term = Term(code)
    page = found.found.terms[term][int(offset) : int(offset) + PAGE]
    owners = {} if owner else {each.owner_id: turn.work.members.get(each.owner_id).name for each in page}
    message = deals_message(found, term, int(offset), owners, turn.t)
    turn.answer(message, replace=int(offset) > 0)
