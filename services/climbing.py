"""The sweep that tells owners and managers what nobody asked about: what is not followed up, and what is stuck."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from sales.at_risk import risk_order
from sales.ladder import Alarm, occurrence
from sales.letters import Letter, LetterState
from sales.opportunity import Opportunity
from sales.people import Member, Role
from services.calendars import hours_of
from services.daybreak import is_reachable, next_morning
from services.ladder import LADDER, WARNING, key_of, rows_of
from services.overdue import Calendars
from storage.advice import workspaces_known
from storage.alerts import Alerts
from storage.store import Store
from storage.work import Work

MOST_ROWS: Final = 10
"""Opportunities in one letter to a manager; more wait for the next day."""
MOST_WARNINGS: Final = 3
"""Warnings that wait for one owner's next morning card."""
Found = tuple[Opportunity, Alarm]


def climb_all(store: Store) -> int:
    """Tell what there is to tell in every workspace; return how many alarms there were."""
    with store.look() as connection:
        known = workspaces_known(connection)
    return sum(climb(store, workspace) for workspace in known)


def climb(store: Store, workspace: str) -> int:
    """Tell owners and managers of one workspace what they have not been told; return how many alarms there were."""
    with store.read(workspace) as work:
        untold = list(_untold(work))
        found = _by_risk(work, untold) if untold and _Desks.of(work) else []
    if not found:
        return 0
    with store.begin(workspace) as work:
        return _Desks.of(work).tell(found)


def _untold(work: Work) -> Iterator[Found]:
    """Yield every alarm that holds now and may not have been told."""
    playbooks = [work.playbook, *(work.playbook_of(team.id) for team in work.teams.all())]
    calendars, alerts = Calendars(work=work), Alerts(work.scope)
    before = work.now - timedelta(days=min(each.manager_days for each in playbooks))
    for o in alerts.untouched_since(before):
        if Alarm.UNTOUCHED in calendars.alarms(o):
            yield o, Alarm.UNTOUCHED
    for o in alerts.stuck(playbooks):
        yield from ((o, why) for why in calendars.alarms(o) if why is not Alarm.UNTOUCHED)


def _by_risk(work: Work, found: Sequence[Found]) -> list[Found]:
    """Return alarms by the money at risk, silence before what is stuck."""
    deals = {o.id: o for o, _ in found}
    ordered = risk_order(list(deals.values()), work.now.date(), work.playbook_of, work.mornings.typical())
    place = {o.id: nth for nth, o in enumerate(ordered)}
    return sorted(found, key=lambda pair: (pair[1] is not Alarm.UNTOUCHED, place[pair[0].id]))


@dataclass(kw_only=True)
class _Desks:
    """Who can be told something now: managers by team, each with one letter a day, and owners with a morning card."""

    work: Work
    managers: Mapping[int, Sequence["_Desk"]]
    owners: dict[int, int]
    """How many warnings each owner can still be given."""

    @classmethod
    def of(cls, work: Work) -> "_Desks":
        """Return the desks of everybody in the workspace who can be reached."""
        people = [member for member in work.members.all() if is_reachable(member)]
        waiting = Alerts(work.scope).waiting(WARNING, [member.id for member in people])
        owners = {member.id: MOST_WARNINGS - waiting.get(member.id, 0) for member in people}
        led: dict[int, list[_Desk]] = {}
        for desk in _desks(work, [member for member in people if _led(member)]):
            for team_id in _led(desk.manager) if desk.room else ():
                led.setdefault(team_id, []).append(desk)
        return cls(work=work, managers=led, owners=owners)

    def __bool__(self) -> bool:
        """Say whether there is anybody to tell."""
        return bool(self.managers) or any(room > 0 for room in self.owners.values())

    def tell(self, found: Sequence[Found]) -> int:
        """Tell what there is room for, and return how many alarms that were."""
        count = sum(self._tell(o, why) for o, why in found)
        for desk in {id(each): each for desks in self.managers.values() for each in desks}.values():
            desk.owe(self.work)
        return count

    def _tell(self, o: Opportunity, why: Alarm) -> bool:
        desks = [each for each in self.managers.get(o.team_id or 0, ()) if each.takes(o)]
        is_warned = why is not Alarm.UNTOUCHED and self.owners.get(o.owner_id, 0) > 0
        waits = why is not Alarm.UNTOUCHED and o.owner_id in self.owners and not is_warned
        if waits or not (desks or is_warned):
            return False
        if not Alerts(self.work.scope).give(o.id, why, occurrence(o, why)):
            return False
        for desk in desks:
            desk.rows.append((o.id, why))
        if is_warned:
            self._warn(o, why)
        return True

    def _warn(self, o: Opportunity, why: Alarm) -> None:
        self.owners[o.owner_id] -= 1
        key, data = f"{WARNING}:{o.id}:{why.value}:{self.work.now.isoformat()}", {"why": why.value}
        self.work.outbox.owe(key, WARNING, to_member=o.owner_id, opportunity_id=o.id, data=data)
        if letter := Alerts(self.work.scope).letter(key):
            self.work.notices.fold(letter.id)


@dataclass(kw_only=True)
class _Desk:
    """One manager's letter of their next morning, which is written in until the postman takes it."""

    manager: Member
    day: str
    opens: datetime
    """When that morning begins."""
    letter: Letter | None
    rows: list[tuple[int, Alarm]]
    before: int
    """How many rows it had."""

    @property
    def room(self) -> int:
        """How many rows more it takes; none once it is on its way."""
        is_out = self.letter is not None and self.letter.state is not LetterState.QUEUED
        return 0 if is_out else MOST_ROWS - len(self.rows)

    def takes(self, o: Opportunity) -> bool:
        """Say whether an opportunity is told here: there is room, it is another's, and it is not told already."""
        return self.room > 0 and o.owner_id != self.manager.id and all(number != o.id for number, _ in self.rows)

    def owe(self, work: Work) -> None:
        """Owe the letter for the manager's morning, or write in the one that waits."""
        if len(self.rows) == self.before:
            return
        data = {"day": self.day, "rows": [[number, why.value] for number, why in self.rows]}
        if self.letter:
            Alerts(work.scope).add_to(self.letter, data)
        else:
            key = key_of(self.manager.id, self.day)
            work.outbox.owe(key, LADDER, to_member=self.manager.id, data=data, not_before=self.opens)


def _led(member: Member) -> Sequence[int]:
    return [seat.team_id for seat in member.memberships if seat.role is Role.MANAGER]


def _desks(work: Work, managers: Sequence[Member]) -> Iterator[_Desk]:
    """Yield each manager's desk for their next morning to begin, with the letter begun for it."""
    work.teams.all()  # when somebody works is asked of their team: all are read at once
    mornings = [(manager, *_morning(work, manager)) for manager in managers]
    letters = Alerts(work.scope).letters([key_of(manager.id, day) for manager, day, _ in mornings])
    for manager, day, opens in mornings:
        letter = letters.get(key_of(manager.id, day))
        rows = list(rows_of(letter)) if letter else []
        yield _Desk(manager=manager, day=day, opens=opens, letter=letter, rows=rows, before=len(rows))


def _morning(work: Work, manager: Member) -> tuple[str, datetime]:
    hours = hours_of(work, manager)
    opens = next_morning(work, hours, work.now - timedelta(microseconds=1))
    return opens.astimezone(ZoneInfo(hours.zone)).date().isoformat(), opens
