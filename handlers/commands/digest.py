"""`/opp digest` and `/opp funnel`: a team's numbers, for its channel or for oneself."""

from handlers.blocks.digest import digest_message
from handlers.blocks.kit import esc, section
from handlers.commands.team import team_channel
from handlers.turn import Message, Turn
from sales.errors import SalesError
from sales.people import Team
from services.digests import post_now, running_week
from services.funnel import weekly
from services.teams import ensure_inside, team_here


def digest(turn: Turn) -> None:
    """Post the digest of the last seven days to the team's channel now, and say where."""
    team = _team(turn)
    post_now(turn.work, turn.me, team, turn.said)
    said = turn.t("digest-posted", team=esc(team.name), channel=f"<#{team.channel}>")
    turn.answer(Message(text=said, blocks=[section(said)]))


def funnel(turn: Turn) -> None:
    """Show the same numbers to the person alone; by a letter, for only that can fall back to words without a chart."""
    team = _team(turn)
    ensure_inside(turn.me, team)
    week = weekly(turn.work, team, running_week(turn.work, team))
    turn.tell(turn.origin.address, digest_message(week, turn.t))


def _team(turn: Turn) -> Team:
    found = team_here(turn.work, turn.me, team_channel(turn.origin))
    if found is None:
        raise SalesError("team-not-yours")
    return found
