"""Teams: set up and changed by the people themselves, and shown with their numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import time
from decimal import Decimal
from operator import attrgetter
from typing import Final
from zoneinfo import ZoneInfo

from sales.errors import FormError, SalesError
from sales.funnel import Tally
from sales.hours import moment
from sales.people import Member, Role, Team
from sales.teams import digest_after, ensure_sound
from services.calendars import hours_of
from services.outsiders import is_shared, look_at
from services.posting_days import plan_posts
from services.profiles import keep_wall_clock, member_for
from storage.funnel import Funnel
from storage.standing import late_by_owner
from storage.work import Work

_HOURS: Final = attrgetter("work_start", "work_end", "workdays", "calendar")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a set-up asks for: the settings, and by Slack id who is in the team and who manages it."""

    settings: Team
    people: Sequence[str] = ()
    managers: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A team as one member may see it."""

    team: Team
    managers: Sequence[Member]
    reps: Sequence[Member]
    may_change: bool
    open: Tally | None = None
    """None for people outside the team."""
    late: Mapping[str, int] | None = None
    """Late follow-ups by the owner's name, the most first; None for all but managers."""


def create_team(work: Work, me: Member, plan: Plan) -> Team:
    """Set a team up; whoever does it is one of its managers."""
    _ensure_possible(work, plan.settings)
    team = work.teams.add(plan.settings, digest_after(plan.settings, work.now))
    look_at(work, team)
    plan_posts(work, team)
    _seat(work, me, team, replace(plan, managers=[*plan.managers, *([me.slack_id] if me.slack_id else [])]))
    return team


def change_team(work: Work, me: Member, team_id: int, plan: Plan) -> Team:
    """Change a team's settings and people; refuses all but its managers and admins."""
    before = work.teams.get(team_id)
    ensure_manages(work, me, before)
    if not plan.managers:
        raise SalesError("team-needs-manager")
    team = replace(plan.settings, id=team_id, region=before.region)
    _ensure_possible(work, team)
    work.teams.change(team, digest_after(team, work.now))
    look_at(work, team)
    plan_posts(work, team)
    _seat(work, me, team, plan)
    if _HOURS(before) != _HOURS(team):
        for member in work.members.of_team(team.id):
            keep_wall_clock(work, member.id)
    return team


def ensure_manages(work: Work, me: Member, team: Team) -> None:
    """Refuse what only managers of the team and admins may do, and say who they are."""
    if me.manages(team.id):
        return
    managers = _managers(work, team)
    if not managers:
        raise SalesError("team-admins-only", team=team.name)
    raise SalesError("team-managers-only", team=team.name, who=managers)


def ensure_inside(me: Member, team: Team) -> None:
    """Refuse a team's numbers to people outside it, and say who may see them."""
    if not (me.is_admin or _role(me, team)):
        raise SalesError("team-outside", team=team.name)


def team_here(work: Work, me: Member, channel: str | None) -> Team | None:
    """Return the team whose channel this is, else the member's own; None where neither is."""
    of_channel = work.teams.by_channel(channel) if channel else None
    return of_channel or (work.teams.find(me.team_id) if me.team_id else None)


def team_named(work: Work, name: str) -> Team:
    """Return the team of that name in any case; refuses where there is none, and says which there are."""
    teams = work.teams.all()
    found = next((team for team in teams if team.name.casefold() == name.strip().casefold()), None)
    if found is None:
        raise SalesError("team-unknown", name=name.strip(), teams=[team.name for team in teams])
    return found


def standing(work: Work, me: Member, team: Team) -> Standing:
    """Return a team with its people, its numbers for those inside, and who is late for its managers."""
    people = [member for member in work.members.of_team(team.id) if member.active]
    inside = me.is_admin or _role(me, team) is not None
    return Standing(
        team=team,
        managers=[m for m in people if _role(m, team) is Role.MANAGER],
        reps=[m for m in people if _role(m, team) is Role.REP],
        may_change=me.manages(team.id),
        open=_open(work, team) if inside else None,
        late=late_now(work, team) if me.manages(team.id) else None,
    )


def invited(work: Work, channel: str, key: str, inviter: str | None) -> None:
    """Owe a welcome to a channel that the bot was brought into, in the language of whoever brought it."""
    by = member_for(work, inviter).id if inviter else None
    work.outbox.owe(f"welcome:{key}", "welcome", channel=channel, data={"inviter": by})


def _ensure_possible(work: Work, team: Team) -> None:
    ensure_sound(team)
    if team.channel is None:
        raise SalesError("team-needs-channel")
    if any(each.id != team.id and each.name.casefold() == team.name.casefold() for each in work.teams.all()):
        raise SalesError("team-name-taken", team=team.name)
    other = work.teams.by_channel(team.channel)
    if other and other.id != team.id:
        raise SalesError("team-channel-taken", team=other.name)
    if is_shared(work, team.channel):
        raise FormError({"channel": [SalesError("channel-shared")]})


def _seat(work: Work, me: Member, team: Team, plan: Plan) -> None:
    """Make the team's people those of the plan; imported ones stay, for no menu of Slack's can name them."""
    before = {member.id: member for member in work.members.of_team(team.id)}
    wanted = {member_for(work, user).id: Role.REP for user in plan.people}
    wanted |= {member_for(work, user).id: Role.MANAGER for user in plan.managers}
    clocks = {number: hours_of(work, work.members.get(number)) for number in wanted.keys() | before.keys()}
    for member_id, role in wanted.items():
        work.members.put_in_team(member_id, team.id, role)
    for member in before.values():
        if member.slack_id and member.id not in wanted:
            work.members.take_from_team(member.id, team.id)
    for number in sorted(clocks):
        if hours_of(work, work.members.get(number)) != clocks[number]:
            keep_wall_clock(work, number)
    newcomers = wanted.keys() - before.keys()
    work.opportunities.adopt(newcomers, team.id)
    for member_id in sorted(newcomers - {me.id}):
        told = {"team": team.id, "by": me.id}
        work.outbox.owe(f"first_contact:{team.id}:{member_id}", "first_contact", to_member=member_id, data=told)


def _managers(work: Work, team: Team) -> list[str]:
    people = work.members.of_team(team.id)
    return [member.name for member in people if _role(member, team) is Role.MANAGER and member.active]


def _role(member: Member, team: Team) -> Role | None:
    return next((seat.role for seat in member.memberships if seat.team_id == team.id), None)


def _open(work: Work, team: Team) -> Tally:
    by_stage = Funnel(work.scope, team.id).by_stage().values()
    currencies = sorted({currency for tally in by_stage for currency in tally.sums})
    sums = {c: sum((tally.sums.get(c, Decimal(0)) for tally in by_stage), Decimal(0)) for c in currencies}
    return Tally(count=sum(tally.count for tally in by_stage), sums=sums)


def late_now(work: Work, team: Team) -> dict[str, int]:
    """Return how many follow-ups are late by the owner's name, the most first."""
    today = work.now.astimezone(ZoneInfo(team.zone)).date()
    late = late_by_owner(work.scope, team.id, moment(today, time(0), team.zone))
    return {work.members.get(member_id).name: count for member_id, count in late.items()}
