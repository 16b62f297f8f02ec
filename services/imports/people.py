"""Finds or makes the people and teams that an import names; nobody made here has a Slack account or gets letters."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sales.people import Member, Role, Team
from services.calendars import hours_of
from services.imports.plan import Plan
from services.profiles import keep_wall_clock
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Who there is and which team they sell in, by casefolded name."""

    members: Mapping[str, Member]
    teams: Mapping[str, Team]
    team_of: Mapping[str, str]
    only_team: Team | None

    def owner(self, name: str) -> Member:
        """Return the member of that name or address."""
        return self.members[name.casefold()]

    def team(self, name: str) -> Team | None:
        """Return the team in which what a member owns is counted."""
        if told := self.team_of.get(name):
            return self.teams[told.casefold()]
        own = self.owner(name).team_id
        return next((team for team in self.teams.values() if team.id == own), self.only_team)


def seat_people(work: Work, plan: Plan) -> People:
    """Write down the people and teams that are new and put everybody in the team that the files tell."""
    teams = {team.name.casefold(): team for team in work.teams.all()}
    regions = {seat.team.casefold(): seat.region for seat in plan.book.seats}
    for name in plan.teams:
        made = replace(_like_the_others(work, name, plan.book.currency), region=regions.get(name.casefold()))
        teams[name.casefold()] = work.teams.add(made, None)
    members = _named(work)
    zone = next(iter(teams.values())).zone if teams else "UTC"
    for name in _names(plan):
        if name.casefold() not in members:
            members[name.casefold()] = work.members.add(Member(id=0, name=name, zone=zone))
    for name, team_name in plan.team_of.items():
        _seat(work, members[name.casefold()], teams[team_name.casefold()], Role.REP)
    for seat in plan.book.seats:
        if seat.manager and plan.team_of.get(seat.member) == seat.team:
            _seat(work, members[seat.manager.casefold()], teams[seat.team.casefold()], Role.MANAGER)
    only = next(iter(teams.values())) if len(teams) == 1 else None
    return People(members=_named(work), teams=teams, team_of=plan.team_of, only_team=only)


def _names(plan: Plan) -> dict[str, None]:
    """Return everybody once: owners, those who sit in a team, and who manages it."""
    managers = [seat.manager for seat in plan.book.seats if seat.manager]
    return dict.fromkeys([*(choice.name for choice in plan.owners), *plan.team_of, *managers])


def _named(work: Work) -> dict[str, Member]:
    members = work.members.all()
    by_email = {member.email.casefold(): member for member in members if member.email}
    by_handle = {member.handle.casefold(): member for member in reversed(members) if member.handle}
    return by_email | by_handle | {member.name.casefold(): member for member in reversed(members)}


def _like_the_others(work: Work, name: str, currency: str) -> Team:
    """A new team keeps the clock and the language of the first that is there."""
    first = next(iter(work.teams.all()), None)
    if first is None:
        return Team(id=0, name=name, currency=currency)
    return Team(id=0, name=name, currency=currency, zone=first.zone, language=first.language)


def _seat(work: Work, member: Member, team: Team, role: Role) -> None:
    """A manager stays one, whatever a file says of them as an owner; who gets other hours has their dates by them."""
    if role is Role.MANAGER or not any(seat.team_id == team.id for seat in member.memberships):
        before = hours_of(work, member)
        work.members.put_in_team(member.id, team.id, role)
        if hours_of(work, work.members.get(member.id)) != before:
            keep_wall_clock(work, member.id)
