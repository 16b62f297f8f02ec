"""Telling a team's managers that its digest does not come, and why."""

from typing import Final

from sales.letters import Letter
from sales.people import Role
from storage.work import Work

SHARED: Final = "shared_with_another_company"
"""Why a digest is held back: people of another company would read it."""


def tell_managers(work: Work, letter: Letter, fault: str) -> None:
    """Owe each manager of a digest's team one word that it could not be posted, and why."""
    _tell(work, int(str(letter.data["team"])), letter.channel, fault, str(letter.id))


def tell_of_readers(work: Work, channel: str, since: str) -> None:
    """Owe each manager of a channel's team one word, once, that outsiders read it and no digest comes there."""
    team = work.teams.by_channel(channel)
    if team:
        _tell(work, team.id, channel, SHARED, f"{team.id}:{channel}:{since}")


def _tell(work: Work, team_id: int, channel: str | None, fault: str, key: str) -> None:
    for member in work.members.of_team(team_id):
        if any(seat.team_id == team_id and seat.role is Role.MANAGER for seat in member.memberships):
            told = {"team": team_id, "channel": channel, "fault": fault}
            work.outbox.owe(f"unposted:{key}:{member.id}", "unposted", to_member=member.id, data=told)
