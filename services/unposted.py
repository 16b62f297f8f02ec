"""Telling a team's managers that its digest does not come, and why."""

from typing import Final

from sales.letters import Letter
from sales.people import Role
from storage.work import Work

DIGEST: Final = "digest"
REPORTS: Final = frozenset({DIGEST, "losses", "monthly", "quarterly"})
"""Kinds of letters that a team has posted on a schedule."""
SHARED: Final = "shared_with_another_company"
"""Why a digest is held back: people of another company would read it."""


def tell_managers(work: Work, letter: Letter, fault: str) -> None:
    """Owe each manager of the team of a digest or report one word that it could not be posted, and why."""
    _tell(work, int(str(letter.data["team"])), letter.channel, fault, str(letter.id), letter.kind)


def tell_of_readers(work: Work, channel: str, since: str) -> None:
    """Owe each manager of a channel's team one word, once, that outsiders read it and no digest comes there."""
    team = work.teams.by_channel(channel)
    if team:
        _tell(work, team.id, channel, SHARED, f"{team.id}:{channel}:{since}")


def _tell(work: Work, team_id: int, channel: str | None, fault: str, key: str, kind: str = DIGEST) -> None:
    for member in work.members.of_team(team_id):
        if any(seat.team_id == team_id and seat.role is Role.MANAGER for seat in member.memberships):
            told = {"team": team_id, "channel": channel, "fault": fault, "kind": kind}
            work.outbox.owe(f"unposted:{key}:{member.id}", "unposted", to_member=member.id, data=told)
