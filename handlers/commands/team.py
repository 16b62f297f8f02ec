"""`/opp team`: who is in the team of the channel, in one's own or in `team East`, and how it stands."""

from handlers.blocks.team import no_team_message, team_message, without_channel
from handlers.turn import Origin, Turn
from services.teams import standing, team_here, team_named


def team(turn: Turn) -> None:
    """Show the team, or the way to set one up."""
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
