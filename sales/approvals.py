"""Approvals: which moves somebody else agrees to, who that is while people are away, and when the next one is asked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from sales.hours import Hours, moment
from sales.people import Member
from sales.playbook import Playbook

LONGEST: Final = 500
"""Characters of a reason, a question and an answer."""


class ApprovalState(StrEnum):
    """What became of a request."""

    OPEN = "open"
    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    """The one who asked, or what happened to the deal meanwhile, took it back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """A move that was asked for."""

    id: int
    opportunity_id: int
    member_id: int
    """Who asked."""
    from_stage: str
    stage: str
    """Where it would go."""
    version: int
    """The opportunity's, when it was asked last."""
    event_id: int
    """The change that it came with; taking that back withdraws it."""
    at: datetime
    words: str = ""
    """What the one who asked said with it."""
    fallback_at: datetime
    """When it goes to the next who may, where nobody has settled it."""
    fell_back_at: datetime | None = None
    state: ApprovalState = ApprovalState.OPEN
    settled_by: int | None = None
    settled_at: datetime | None = None
    settled_event: int | None = None
    """The change that settled it; taking a rejection or a withdrawal back asks again."""
    reason: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether nobody has settled it."""
        return self.state is ApprovalState.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalQuestion:
    """What somebody who may approve wants to know first, and the answer."""

    id: int
    approval_id: int
    member_id: int
    words: str
    at: datetime
    answer: str | None = None
    answered_by: int | None = None
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """Days on which somebody is away, on their own calendar, and who stands in."""

    member_id: int
    first_on: date
    last_on: date
    """The last day that they are away."""
    delegate_id: int | None = None

    def covers(self, day: date) -> bool:
        """Say whether they are away on a day."""
        return self.first_on <= day <= self.last_on


def approved_on_the_way(playbook: Playbook, current: str, wanted: str) -> tuple[str, ...]:
    """Return the codes of the stages between two that a manager agrees to, the wanted one included.

    None on the way back: who goes back asks for less.
    """
    first = playbook.rank(current) if current in playbook.stage_codes else -1
    entered = playbook.stages[first + 1 : playbook.rank(wanted) + 1]
    return tuple(stage.code for stage in entered if stage.approval)


def before_approval(playbook: Playbook, current: str, wanted: str) -> str:
    """Return the furthest stage on a way to which nobody has to agree; the current one where the next needs it."""
    needed = approved_on_the_way(playbook, current, wanted)
    if not needed:
        return wanted
    last = playbook.rank(needed[0]) - 1
    return playbook.stage_codes[last] if last > playbook.rank(current) else current


def standing_in(
    managers: Iterable[Member], absences: Mapping[int, Absence], people: Mapping[int, Member], now: datetime, asker: int
) -> tuple[Member, ...]:
    """Return who is asked: each manager but the one who asks, or while they are away whoever stands in for them.

    A manager whose stand-in is gone, asks, or is nobody is asked all the same.
    """
    asked = (_instead(each, absences.get(each.id), people, now, asker) for each in managers if each.id != asker)
    return tuple({member.id: member for member in asked}.values())


def is_away(member: Member, absence: Absence | None, now: datetime) -> bool:
    """Say whether somebody is away at a moment, by the day that it is for them."""
    return absence is not None and absence.covers(now.astimezone(ZoneInfo(member.zone)).date())


def _instead(
    manager: Member, absence: Absence | None, people: Mapping[int, Member], now: datetime, asker: int
) -> Member:
    if absence is None or not is_away(manager, absence, now):
        return manager
    delegate = people.get(absence.delegate_id or 0)
    return delegate if delegate and delegate.active and delegate.id != asker else manager


def may_settle(member: Member, asker: int, team_id: int | None, asked: Iterable[Member]) -> bool:
    """Say whether somebody may approve or reject: managers of the team, admins and whoever stands in for one.

    Who asked may not, unless nobody else is there who could be asked.
    """
    others = [each for each in asked if each.id != asker]
    if member.id == asker:
        return not others and member.manages(team_id)
    return member.manages(team_id) or any(each.id == member.id for each in others)


def after_working_hours(hours: Hours, at: datetime, count: int) -> datetime:
    """Return the moment at which so many hours have been worked since a moment."""
    left = timedelta(hours=count)
    begin = hours.next_open(at)
    while True:
        day = begin.astimezone(ZoneInfo(hours.zone)).date()
        end = moment(day, hours.end, hours.zone)
        if begin + left <= end:
            return begin + left
        left -= max(end - begin, timedelta(minutes=1))
        begin = hours.next_open(end)
