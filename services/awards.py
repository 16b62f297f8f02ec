"""Awards and leaderboards of a month, for teams that ask for them; posted with the first digest of the next one."""

from collections.abc import Mapping
from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from sales.awards import Awards, awards_of
from sales.errors import SalesError
from sales.hours import DAY
from sales.people import Member, Team
from services.conduct import conduct_of
from services.teams import ensure_inside
from storage.work import Work

AWARDS: Final = "awards"
"""The kind of letter that tells a team's channel who did best in a month."""


def awards_in(work: Work, team: Team, month: date) -> Awards:
    """Return who of a team did best in the month of a day, as its end left it."""
    first = month.replace(day=1)
    last = _next_month(first) - DAY
    playbook = work.playbook_of(team.id)
    numbers = conduct_of(work, team, first, last)
    return awards_of(team, (first, last), _names(work, team), numbers, playbook.sample_cases, playbook.entry_weight)


def awards_for(work: Work, me: Member, team: Team) -> Awards:
    """Return who did best last month; refuses people outside the team, and where the team asked for no awards."""
    ensure_inside(me, team)
    if not work.playbook_of(team.id).awards:
        raise SalesError("awards-off", team=team.name)
    return awards_in(work, team, month_before(work, team))


def owe_awards(work: Work, team: Team) -> None:
    """Owe a team's channel the awards of the last month, once, where the team asks for them."""
    if team.channel is None or not work.playbook_of(team.id).awards:
        return
    month = month_before(work, team)
    data = {"team": team.id, "month": month.isoformat()}
    work.outbox.owe(f"{AWARDS}:{team.id}:{month:%Y-%m}", AWARDS, channel=team.channel, data=data)


def month_before(work: Work, team: Team) -> date:
    """Return the first day of the last whole month on the team's own calendar."""
    today = work.now.astimezone(ZoneInfo(team.zone)).date()
    return (today.replace(day=1) - DAY).replace(day=1)


def _next_month(first: date) -> date:
    return (first + 31 * DAY).replace(day=1)


def _names(work: Work, team: Team) -> Mapping[int, str]:
    """Return who may be honoured: whoever is in the team and works here."""
    return {member.id: member.name for member in work.members.of_team(team.id) if member.active}
