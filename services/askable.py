"""Who is asked to agree to a move, read once however many requests there are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import Final

from sales.approvals import Absence, Approval, standing_in
from sales.people import Member, Role
from services.changes import today_of
from services.daybreak import is_reachable
from storage.work import Work

_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Askable:
    """The people who may be asked as things stand now: managers, whoever stands in for them, and admins."""

    work: Work

    def managers(self, team_id: int | None, asker: int) -> tuple[Member, ...]:
        """Return the managers of a team who are asked, or whoever stands in for them today."""
        managers = [each for each in self._managers if team_id in led(each)] if team_id else []
        if not managers:
            return ()
        away = self._absences(managers)
        stand_ins = [self.work.members.get(each.delegate_id) for each in away.values() if each.delegate_id]
        able = {member.id: member for member in stand_ins if is_reachable(member)}
        return standing_in(managers, away, able, self.work.now, asker)

    def about(self, approval: Approval, team_id: int | None) -> tuple[Member, ...]:
        """Return who is asked about a request: the managers, and the admins once it has gone on to them."""
        asked = self.managers(team_id, approval.member_id)
        besides = {approval.member_id, *(each.id for each in asked)}
        gone_on = approval.fell_back_at or not asked
        return (*asked, *(each for each in self._admins if each.id not in besides)) if gone_on else asked

    def stands_in_for(self, me: Member) -> Iterable[Member]:
        """Return those for whom somebody stands in today."""
        named = (number for number, rows in self._soon.items() if any(each.delegate_id == me.id for each in rows))
        away = self._absences([self.work.members.get(number) for number in named])
        return [self.work.members.get(number) for number, each in away.items() if each.delegate_id == me.id]

    @cached_property
    def _managers(self) -> Sequence[Member]:
        return [each for each in self.work.members.leading() if is_reachable(each)]

    @cached_property
    def _admins(self) -> Sequence[Member]:
        return [each for each in self.work.members.admins() if is_reachable(each)]

    @cached_property
    def _soon(self) -> Mapping[int, Sequence[Absence]]:
        """What is known of absences; a day begins earlier and ends later in other zones."""
        return self.work.absences.since((self.work.now - _DAY).date())

    def _absences(self, people: Iterable[Member]) -> Mapping[int, Absence]:
        today = {member.id: today_of(self.work, member) for member in people}
        return {n: each for n, day in today.items() for each in self._soon.get(n, ()) if each.covers(day)}


def led(member: Member) -> list[int]:
    """Return the teams that somebody manages; admins manage them all, but are asked last."""
    return [seat.team_id for seat in member.memberships if seat.role is Role.MANAGER]
