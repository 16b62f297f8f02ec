"""`/opp why Acme`: what the health of a deal is made of; `why team` and `why #east`: how a team's deals do, by rep."""

from dataclasses import replace

from handlers.asking import meant
from handlers.blocks.why import team_health_message, why_message
from handlers.commands.team import team_channel
from handlers.reading import read_by
from handlers.turn import Turn
from parsing import read_list_filters, read_update
from parsing.colleagues import is_about_team
from sales.errors import SalesError
from sales.people import Team
from services.coaching import team_health
from services.listing import team_called
from services.teams import team_here
from services.why import reasons


def why(turn: Turn) -> None:
    """Explain one opportunity's health, or that of a team's."""
    if team := _team(turn):
        turn.answer(team_health_message(team_health(turn.work, turn.me, team), turn.t))
    elif opportunity := meant(turn, "why", read_update(turn.text, turn.now, turn.known)):
        told = why_message(reasons(turn.work, opportunity), read_by(turn.work, turn.me))
        turn.answer(replace(told, public=turn.public))


def _team(turn: Turn) -> Team | None:
    """Return the team that is asked about, if one is; without a name it is that of the channel, or one's own."""
    if not is_about_team(turn.text):
        return None
    if named := read_list_filters(turn.text, turn.now).team:
        return team_called(turn.work, named)
    found = team_here(turn.work, turn.me, team_channel(turn.origin))
    if found is None:
        raise SalesError("team-not-yours")
    return found
