"""When and where a team has each of its posts: what it chose, else as every team begins."""

from collections.abc import Mapping

from sales.letters import Letter
from sales.people import Team
from sales.posts import PostKind, Schedule, due_after, usual
from services.calendars import team_hours
from storage.work import Work


def lines_of(work: Work, team: Team) -> Mapping[PostKind, Schedule]:
    """Return when and where a team has each kind posted; what it never chose is as every team begins."""
    kept = work.schedules.of(team.id)
    return {kind: kept.get(kind) or usual(team.id, kind) for kind in PostKind}


def plan_posts(work: Work, team: Team) -> None:
    """Write down when each of a team's posts falls due next; its clock or its digest may have changed."""
    for line in lines_of(work, team).values():
        keep_post(work, team, line)


def place_of(line: Schedule, team: Team) -> str | None:
    """Return the channel that a post goes to."""
    return line.channel or team.channel


def keep_post(work: Work, team: Team, line: Schedule) -> None:
    """Write a schedule down, and when it next falls due."""
    due_at = due_after(line, team, team_hours(work, team), work.now) if line.is_on else None
    work.schedules.keep(line, due_at)


def team_of_post(work: Work, letter: Letter) -> Team | None:
    """Return the team of a post where the channel that the letter goes to is still one of its own."""
    team = work.teams.find(int(str(letter.data["team"])))
    if team is None:
        return None
    return team if letter.channel in {team.channel, *(line.channel for line in lines_of(work, team).values())} else None
