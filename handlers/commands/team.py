"""`/opp team`: who is in the team of the channel, or in one's own, and how it stands."""

from handlers.blocks.team import no_team_message, team_message
from handlers.turn import Origin, Turn
from services.teams import standing, team_here


def team(turn: Turn) -> None:
    """Show the team, or the way to set one up."""
    channel = team_channel(turn.origin)
    found = team_here(turn.work, turn.me, channel)
    if found is None:
        turn.answer(no_team_message(turn.work.teams.all(), channel, turn.t))
        return
    free = channel if found.channel != channel else None
    turn.answer(team_message(standing(turn.work, turn.me, found), turn.t, free))


def team_channel(origin: Origin) -> str | None:
    """Return the channel in which something was said; None in a conversation with the bot, which can have no team."""
    return origin.channel if origin.channel and not origin.channel.startswith("D") else None
