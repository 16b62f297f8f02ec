"""Whose numbers somebody asks for: a team's, or one person's."""

from handlers.commands.team import team_channel
from handlers.turn import Turn
from parsing.forecasts import ForecastAsked
from sales.errors import SalesError
from sales.people import Member, Team
from services.listing import team_called
from services.people import colleague
from services.teams import team_here


def whose(turn: Turn, asked: ForecastAsked) -> tuple[Team, Member | None]:
    """Return the team, and the owner where only one is meant: oneself, for whoever does not manage the team."""
    if asked.person:
        owner = colleague(turn.work, asked.person)
        return team_of(turn, owner), owner
    if asked.team or asked.rest:
        return _named(turn, asked), None
    team = asked_team(turn)
    if asked.scope == "all" or (turn.me.manages(team.id) and asked.scope != "mine"):
        return team, None
    return team_of(turn, turn.me), turn.me


def team_of(turn: Turn, member: Member) -> Team:
    """Return a member's own team; refuses where there is none."""
    team = turn.work.teams.find(member.team_id) if member.team_id else None
    if team is None:
        raise SalesError("team-not-yours")
    return team


def asked_team(turn: Turn) -> Team:
    """Return the team of the channel, else one's own; refuses where there is neither."""
    team = team_here(turn.work, turn.me, team_channel(turn.origin))
    if team is None:
        raise SalesError("team-not-yours")
    return team


def _named(turn: Turn, asked: ForecastAsked) -> Team:
    try:
        return team_called(turn.work, asked.team or asked.rest)
    except SalesError as unknown:
        raise unknown if asked.team else SalesError("forecast-unread", said=asked.rest) from None
