"""`/opp team`: who is in the team of the channel, in one's own or in `team East`; `team 90d` tells its numbers."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from handlers.blocks.awards import awards_message
from handlers.blocks.coaching import coaching_message, lessons_message
from handlers.blocks.conduct import conduct_message
from handlers.blocks.team import no_team_message, team_message, without_channel
from handlers.turn import Message, Origin, Turn
from parsing.team_words import TeamAsked, TeamView, read_team
from sales.errors import SalesError
from sales.people import Team
from services import lessons, stops
from services.awards import awards_for
from services.board import board_of
from services.conduct import USUAL_DAYS, conduct_for
from services.lessons import learnt
from services.stops import coaching_of
from services.teams import standing, team_here, team_named


def team(turn: Turn) -> None:
    """Show the team, its numbers, or the way to set one up."""
    asked = _asked(turn)
    if asked.view is TeamView.PEOPLE:
        _people(turn)
    else:
        turn.answer(_VIEWS[asked.view](turn, _meant(turn, asked), asked.days))


def _numbers(turn: Turn, team: Team, days: int | None) -> Message:
    told = conduct_for(turn.work, turn.me, team, days or USUAL_DAYS)
    return conduct_message(told, board_of(turn.work, turn.me, team) if told.whole else None, turn.t)


def _stops(turn: Turn, team: Team, days: int | None) -> Message:
    return coaching_message(coaching_of(turn.work, turn.me, team, days or stops.USUAL_DAYS), turn.t)


def _works(turn: Turn, team: Team, days: int | None) -> Message:
    return lessons_message(learnt(turn.work, turn.me, team, days or lessons.USUAL_DAYS), turn.t)


def _awards(turn: Turn, team: Team, days: int | None) -> Message:
    """Awards are of the last month, whatever days are named."""
    del days
    return awards_message(awards_for(turn.work, turn.me, team), turn.t)


_VIEWS: Final[Mapping[TeamView, Callable[[Turn, Team, int | None], Message]]] = MappingProxyType(
    {TeamView.NUMBERS: _numbers, TeamView.STOPS: _stops, TeamView.WORKS: _works, TeamView.AWARDS: _awards}
)


def _asked(turn: Turn) -> TeamAsked:
    """Return what is asked for; the whole name of a team means that team, whatever words it is made of."""
    said = turn.text.strip().casefold()
    is_name = any(each.name.casefold() == said for each in turn.work.teams.all()) if said else True
    return TeamAsked(view=TeamView.PEOPLE) if is_name else read_team(turn.text)


def _meant(turn: Turn, asked: TeamAsked) -> Team:
    if asked.name:
        return team_named(turn.work, asked.name)
    found = team_here(turn.work, turn.me, team_channel(turn.origin))
    if found is None:
        raise SalesError("team-not-yours")
    return found


def _people(turn: Turn) -> None:
    channel = team_channel(turn.origin)
    named = team_named(turn.work, turn.text) if turn.text.strip() else None
    found = named or team_here(turn.work, turn.me, channel)
    if found is None:
        teams = turn.work.teams.all()
        mine = [team for team in teams if turn.me.manages(team.id)]
        turn.answer(no_team_message(teams, mine, channel, turn.t))
        return
    shown = standing(turn.work, turn.me, found)
    waiting = without_channel([found]) if shown.may_change else []
    taken = turn.work.teams.by_channel(channel) if channel else None
    free = None if taken or (named and not waiting) else channel
    turn.answer(team_message(shown, turn.t, free, waiting))


def team_channel(origin: Origin) -> str | None:
    """Return the channel in which something was said; None in a conversation with the bot, which can have no team."""
    return origin.channel if origin.channel and not origin.channel.startswith("D") else None
