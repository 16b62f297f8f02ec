"""When a person's working day begins, and the sweep that owes everybody their morning card then."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from operator import attrgetter
from typing import Final
from zoneinfo import ZoneInfo

from sales.at_risk import hundredths_at_risk
from sales.hours import Hours, moment
from sales.opportunity import Opportunity
from sales.people import Member
from services.calendars import hours_of
from services.monthly import owe_closing
from services.unknown_years import tell_of_unknown_years
from storage.mornings import MORNING, Waking, morning_key, waking
from storage.store import Store
from storage.work import Work

AHEAD: Final = timedelta(seconds=60)
"""How long before its moment a letter is written, so that it waits when the moment comes."""
BATCH: Final = 500
_YEAR: Final = 366


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """The card that a member is to be given: of which day, from which moment on, and which of that day's."""

    day: date
    at: datetime
    """What falls due until then stands on it."""
    after: datetime | None = None
    """What fell due until then stands on an earlier card of the day."""
    nth: int = 0


def begin_days(store: Store) -> int:
    """Owe everybody whose working day begins the card of what is due and late; return how many people there were."""
    count = 0
    while people := _waking(store):
        count += len(people)
        for workspace, rows in groupby(people, key=attrgetter("workspace")):
            with store.begin(workspace) as work:
                wake(work, list(rows))
    return count


def wake(work: Work, people: Sequence[Waking]) -> None:
    """Owe the members their card where they have something to do, and plan when they are looked at next."""
    ahead = work.now + AHEAD
    known = {row.member_id: row.due_at for row in people}
    starts: dict[int, Start] = {}
    plans: dict[int, datetime] = {}
    waking = [member for member in work.members.all() if member.id in known]
    for member in waking:
        hours = hours_of(work, member)
        plans[member.id] = next_morning(work, hours, ahead)
        if is_reachable(member):
            owe_closing(work, member, hours, known[member.id], ahead)
        start = morning_of(work, hours, _day(ahead, hours))
        if known[member.id] and is_reachable(member) and hours.is_workday(start.day) and start.at <= ahead:
            starts[member.id] = start
    tell_of_unknown_years(work, waking)
    work.mornings.plan(plans)
    give_cards(work, starts)


def give_cards(work: Work, starts: Mapping[int, Start]) -> None:
    """Owe each member a card, unless they have it or nothing is left to do; most money at risk is told first."""
    if not starts:
        return
    folded = work.notices.folded(starts)
    due, typical = work.mornings.due(starts, max(start.at for start in starts.values())), work.mornings.typical()
    for member_id, start in starts.items():
        to_do = [o for o in due.get(member_id, ()) if stands_on(o, start)]
        if to_do or (member_id in folded and not start.nth):
            risk = hundredths_at_risk(to_do, start.day, work.playbook_of, typical)
            _owe(work, member_id, start, risk)


def stands_on(opportunity: Opportunity, start: Start) -> bool:
    """Say whether an opportunity that is due to a card's reader is something to do on it."""
    due_at, on = opportunity.due_at, opportunity.next_on
    if due_at is None or due_at > start.at or (start.after and due_at <= start.after):
        return False
    return opportunity.next_time is None or (on is not None and on < start.day)


def morning_of(work: Work, hours: Hours, day: date) -> Start:
    """Return the card of a day: at the playbook's hour, or with the first minute of work where that is later."""
    return Start(day=day, at=moment(day, hours.morning(work.playbook.morning), hours.zone))


def next_morning(work: Work, hours: Hours, after: datetime) -> datetime:
    """Return when the first card after a moment is due; a year later where no day is a workday."""
    first = _day(after, hours)
    days = (first + timedelta(days=ahead) for ahead in range(_YEAR))
    mornings = (morning_of(work, hours, day).at for day in days if hours.is_workday(day))
    return next((at for at in mornings if at > after), after + timedelta(days=_YEAR))


def start_for(work: Work, member: Member, due_at: datetime) -> Start:
    """Return the card on which something is told that falls due at a moment: of the day when the member works next."""
    hours = hours_of(work, member)
    opens = hours.next_open(max(work.now, due_at))
    start = morning_of(work, hours, _day(opens, hours))
    return Start(day=start.day, at=max(start.at, due_at))


def is_reachable(member: Member) -> bool:
    """Say whether there is somebody to send a letter to."""
    return bool(member.slack_id) and member.active


def _owe(work: Work, member_id: int, start: Start, risk: int) -> None:
    after = {"after": start.after.isoformat()} if start.after else {}
    data = {"day": start.day.isoformat(), "at": start.at.isoformat(), "at_risk": risk, **after}
    key = morning_key(member_id, start.day, start.nth)
    work.outbox.owe(key, MORNING, to_member=member_id, data=data, not_before=max(start.at, work.now))


def _waking(store: Store) -> Sequence[Waking]:
    with store.look() as connection:
        return waking(connection, store.now() + AHEAD, BATCH)


def _day(at: datetime, hours: Hours) -> date:
    return at.astimezone(ZoneInfo(hours.zone)).date()
