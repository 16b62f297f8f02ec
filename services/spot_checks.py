"""The weekly spot check: drawn for each team once a week, told to its managers on their first morning, judged once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from itertools import groupby, islice
from operator import attrgetter
from typing import Final
from zoneinfo import ZoneInfo

from sales.at_risk import comparable
from sales.errors import SalesError
from sales.hours import WEEK, moment
from sales.opportunity import EventCode, Opportunity
from sales.people import Member, Team
from sales.spot_checks import (
    Candidate,
    CheckVerdict,
    SpotCheck,
    Usual,
    days_late,
    is_outlier,
    iso_week,
    sample,
    usual_amounts,
)
from services.calendars import hours_of
from services.daybreak import is_reachable
from services.flags import Doubt, doubt_about
from services.teams import ensure_manages
from services.untouched import owe_list
from storage.ids import first_id
from storage.spot_checks import Visit, visits
from storage.store import Store
from storage.work import Work

SPOT_CHECK: Final = "spot_check"
"""The kind of letter that asks a manager to look more closely."""
FIRST_CLOCK: Final = timedelta(hours=14)
"""How far ahead of UTC a week begins where it begins first; it is drawn before that is anybody's Monday."""
BATCH: Final = 100
RESTS: Final = timedelta(days=28)
"""How long a deal is not drawn again on which somebody has found something."""
MOST_ASKED: Final = 3
"""Unusual amounts, and people who write late, that one letter asks about."""
LONGEST: Final = 500
"""Characters of why something was found so."""
_LOOKED_AT: Final = 200
_NAMED: Final = frozenset({EventCode.CREATED, EventCode.IMPORTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A deal of the week's draw with what a manager should know of it."""

    check: SpotCheck
    opportunity: Opportunity
    owner: Member
    doubt: Doubt | None = None
    judge: Member | None = None
    """Who has found something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unusual:
    """An amount that is new this week, and far above what the team's deals are mostly worth."""

    opportunity: Opportunity
    owner: Member
    usual: Usual


@dataclass(frozen=True, slots=True, kw_only=True)
class Late:
    """Somebody who wrote contacts down days after they took place."""

    member: Member
    count: int
    days: int
    """Of the latest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeeklyCheck:
    """What a manager is asked about a team in a week."""

    team: Team
    week: str
    drawn: Sequence[Drawn]
    unusual: Sequence[Unusual] = ()
    late: Sequence[Late] = ()

    def __bool__(self) -> bool:
        """Say whether there is anything to ask."""
        return bool(self.drawn or self.unusual or self.late)


def ask_managers(store: Store) -> int:
    """Owe every manager whose week begins the check of their team, and plan the next; return how many there were."""
    with store.look() as connection:
        due = visits(connection, store.now(), BATCH)
    for workspace, rows in groupby(due, key=attrgetter("workspace")):
        with store.begin(workspace) as work:
            for row in rows:
                _visit(work, row)
    return len(due)


def weekly_check(work: Work, team: Team, week: str) -> WeeklyCheck:
    """Return the check of a team's week as it stands now; what has ended unchecked is left out."""
    drawn = [_told(work, check) for check in work.spot_checks.of_week(team.id, week)]
    since, until = _before(team, week)
    return WeeklyCheck(
        team=team,
        week=week,
        drawn=[each for each in drawn if each.opportunity.is_open or each.check.verdict],
        unusual=list(_unusual(work, team, since, until)),
        late=_late(work, team, since, until),
    )


def judge(work: Work, me: Member, check: SpotCheck, verdict: CheckVerdict) -> bool:
    """Keep what a manager found; False where somebody had found something before; refuses all but managers."""
    ensure_manages(work, me, work.teams.get(check.team_id))
    return work.spot_checks.judge(check, me.id, verdict)


def say_why(work: Work, me: Member, check: SpotCheck, words: str) -> None:
    """Keep why it was found so; only for whoever found it."""
    if check.member_id != me.id:
        raise SalesError("check-not-yours")
    work.spot_checks.say_why(check, " ".join(words.split())[:LONGEST])


def check_named(work: Work, team_id: int, week: str, nth: int) -> SpotCheck:
    """Return the drawn deal that a button names; refuses where there is none."""
    found = next((each for each in work.spot_checks.of_week(team_id, week) if each.nth == nth), None)
    if found is None:
        raise SalesError("check-gone")
    return found


def _visit(work: Work, row: Visit) -> None:
    """Owe a manager the check of the week that begins, and plan the next; whoever is new waits for their first one."""
    monday = _monday((work.now + FIRST_CLOCK).date())
    if row.due_at:
        _ask(work, work.members.get(row.member_id), work.teams.get(row.team_id), monday)
    following = datetime.combine(monday + WEEK, time(0), UTC) - FIRST_CLOCK
    work.spot_checks.plan(row.member_id, row.team_id, following)


def _ask(work: Work, manager: Member, team: Team, monday: date) -> None:
    """Owe the week's check and list on the first morning of it that the manager works; nothing where none is left."""
    hours = hours_of(work, manager)
    morning = moment(hours.next_workday(monday), hours.morning(work.playbook.morning), hours.zone)
    at = hours.next_open(max(morning, work.now))
    if not is_reachable(manager) or at.astimezone(ZoneInfo(hours.zone)).date() >= monday + WEEK:
        return
    week = iso_week(monday)
    owe_list(work, manager, team, week, at)
    _draw(work, team, week)
    if weekly_check(work, team, week):
        key, data = f"{SPOT_CHECK}:{team.id}:{week}:{manager.id}", {"team": team.id, "week": week}
        work.outbox.owe(key, SPOT_CHECK, to_member=manager.id, data=data, not_before=at)


def _draw(work: Work, team: Team, week: str) -> None:
    """Draw the deals of a team's week, unless they are drawn: the team's managers are asked about the same."""
    if work.spot_checks.of_week(team.id, week):
        return
    playbook, today = work.playbook_of(team.id), work.now.date()
    deals = work.spot_checks.checkable(team.id, playbook.spot_check_grades, work.now - RESTS)
    typical, doubts = work.mornings.typical(), work.flags.open_counts(o.id for o in deals)
    candidates = [Candidate(opportunity=o, worth=comparable(o, typical), flags=doubts.get(o.id, 0)) for o in deals]
    for nth, o in enumerate(sample(candidates, playbook.spot_checks, f"{team.id}:{week}", today, playbook)):
        work.spot_checks.draw(_check(o, team, week, nth))


def _check(o: Opportunity, team: Team, week: str, nth: int) -> SpotCheck:
    return SpotCheck(
        team_id=team.id,
        week=week,
        nth=nth,
        opportunity_id=o.id,
        grade=o.grade,
        amount=o.amount,
        currency=o.currency,
    )


def _told(work: Work, check: SpotCheck) -> Drawn:
    o = work.opportunities.get(check.opportunity_id)
    by = work.members.get(check.member_id) if check.member_id else None
    doubt = doubt_about(work, o)
    return Drawn(check=check, opportunity=o, owner=work.members.get(o.owner_id), doubt=doubt, judge=by)


def _unusual(work: Work, team: Team, since: datetime, until: datetime) -> Iterator[Unusual]:
    """Yield the largest amounts that were named in a while and are far above the usual one of their currency."""
    playbook = work.playbook_of(team.id)
    for currency, usual in usual_amounts(work.spot_checks.amounts(team.id)).items():
        limit = usual.amount * Decimal(playbook.amount_outlier)
        large = work.spot_checks.above(team.id, currency, limit, _LOOKED_AT)
        named = (o for o in large if is_outlier(o, usual, playbook) and _is_named_in(work, o, since, until))
        for o in islice(named, MOST_ASKED):
            yield Unusual(opportunity=o, owner=work.members.get(o.owner_id), usual=usual)


def _is_named_in(work: Work, o: Opportunity, since: datetime, until: datetime) -> bool:
    entries = work.events.since(o.id, first_id(since), _LOOKED_AT)
    return any(e.at < until and (e.code in _NAMED or "amount" in e.changes) for e in entries)


def _late(work: Work, team: Team, since: datetime, until: datetime) -> Sequence[Late]:
    """Return who wrote contacts down late in a while, the latest first."""
    playbook, zone = work.playbook_of(team.id), ZoneInfo(team.zone)
    found: dict[int, list[int]] = {}
    for entry in work.spot_checks.entries(team.id, since, until, until.astimezone(zone).date()):
        if days := days_late(entry.happened_on, entry.at.astimezone(zone).date(), playbook):
            found.setdefault(entry.member_id, []).append(days)
    told = [Late(member=work.members.get(n), count=len(days), days=max(days)) for n, days in found.items()]
    return sorted(told, key=lambda late: (-late.days, late.member.id))[:MOST_ASKED]


def _before(team: Team, week: str) -> tuple[datetime, datetime]:
    """Return when the seven days before a week begin and end, on the team's clock."""
    monday = date.fromisoformat(f"{week}-1")
    return moment(monday - WEEK, time(0), team.zone), moment(monday, time(0), team.zone)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
