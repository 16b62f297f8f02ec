"""Carries an import's plan out, in one unit of work."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time

from sales.changes import to_json
from sales.hours import moment
from sales.opportunity import NOBODY, Change, Event, EventCode, Opportunity, Place
from sales.people import Member
from sales.spreading import free_days
from sales.vocabulary import LossReason, Status
from services.calendars import due_moment, hours_of
from services.changes import today_of
from services.imports.people import People, seat_people
from services.imports.plan import Plan
from services.imports.records import Line
from storage.accounts import name_key
from storage.arrivals import Arrivals
from storage.work import Work

_CLOSINGS = {Status.WON: EventCode.WON, Status.LOST: EventCode.LOST, Status.DROPPED: EventCode.DROPPED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """Makes records of lines: everything that a line names, by number."""

    work: Work
    plan: Plan
    people: People
    accounts: Mapping[str, int]
    products: Mapping[str, int]
    days: Mapping[int, Iterator[date]] = field(default_factory=dict)
    """Member number to the days on which there is still room."""

    def opportunity(self, number: int, line: Line) -> Opportunity:
        """Return the record of a line."""
        name = self.plan.owner_of(line)
        owner, team = self.people.owner(name), self.people.team(name)
        began = self.began(line)
        is_open = line.status is Status.OPEN
        fresh = Opportunity(
            id=number,
            name=line.name,
            account_id=self.accounts[name_key(line.customer or NOBODY)],
            owner_id=owner.id,
            team_id=team.id if team else None,
            product_id=self.products[name_key(line.product)] if line.product else None,
            status=line.status,
            stage=self.plan.code_of(line),
            grade=line.grade or self.plan.playbook.default_grade,
            grade_assumed=line.grade is None,
            amount=line.amount,
            currency=line.currency,
            close_on=line.close_on if is_open else None,
            generation=int(is_open),
            created_at=began,
            stage_since=self._at(line.stage_since, line) or began,
            closed_on=line.closed,
            loss_reason=LossReason.OTHER if line.status is Status.LOST and line.loss_words else None,
            loss_words=line.loss_words if line.status is Status.LOST else None,
            last_touch_at=self._at(line.touched, line),
            last_words=line.words,
            source=line.source,
            source_key=line.key,
        )
        return self._planned(fresh, line, owner) if is_open else fresh

    def began(self, line: Line) -> datetime:
        """Return when a line's opportunity was opened; the import itself where the file does not say."""
        return self._at(line.created, line) or self.work.now

    def history(self, o: Opportunity, line: Line) -> Iterator[Event]:
        """Yield what is known to have happened, each on its own day, and that it was imported now."""
        stage = {"stage": (None, o.stage)}
        if line.created:
            yield self._event(o, EventCode.CREATED, o.created_at, stage)
        if code := _CLOSINGS.get(o.status):
            closed = self._ending(o)
            yield self._event(o, code, self._at(line.closed, line) or self.work.now, closed)
        yield self._event(o, EventCode.IMPORTED, self.work.now, {} if line.created else stage, line)

    def _ending(self, o: Opportunity) -> dict[str, Change]:
        """What came with the end was not known before it; an amount that no open deal of the file has is such."""
        late = ("amount", "currency") if self.plan.is_priced_at_end else ()
        told = {name: (None, to_json(getattr(o, name))) for name in ("closed_on", *late, "loss_reason")}
        return {"status": (Status.OPEN.value, o.status.value)} | {n: c for n, c in told.items() if c[1] is not None}

    def _event(
        self, o: Opportunity, code: EventCode, at: datetime, changes: Mapping[str, Change], line: Line | None = None
    ) -> Event:
        data = {"source": self.plan.book.source, "row": line.row} if line else {}
        return Event(
            id=self.work.ids.take(at),
            at=at,
            code=code,
            opportunity_id=o.id,
            member_id=None,
            place=Place.IMPORT,
            changes=changes,
            data=data,
        )

    def _at(self, day: date | None, line: Line) -> datetime | None:
        """Noon of a day stays on that day in nearly every zone, should the team's be set later."""
        if day is None:
            return None
        team = self.people.team(self.plan.owner_of(line))
        return min(moment(day, time(12), team.zone if team else "UTC"), self.work.now)

    def _planned(self, o: Opportunity, line: Line, owner: Member) -> Opportunity:
        promised = line.next_on is not None and line.next_on >= today_of(self.work, owner)
        on = line.next_on if promised and line.next_on else next(self.days[owner.id])
        due_at = due_moment(self.work, owner, on, None)
        return replace(o, next_on=on, next_promised=promised, due_at=due_at)


def apply(work: Work, plan: Plan) -> int:
    """Write what was planned and return how many opportunities are new."""
    if plan.playbook != work.playbook:
        work.playbooks.add(plan.playbook, None)
    people = seat_people(work, plan)
    arrivals = Arrivals(work.scope)
    accounts = arrivals.accounts([line.customer or NOBODY for line in plan.new], plan.book.details)
    arrival = Arrival(
        work=work,
        plan=plan,
        people=people,
        accounts=accounts,
        products=_products(work, plan),
        days=_days(work, plan, people),
    )
    met = [(line.customer, line.contact) for line in plan.new]
    arrivals.meet((accounts[name_key(account)], contact) for account, contact in met if account and contact)
    first = arrivals.reserve(len(plan.new)) if plan.new else 0
    ordered = sorted(plan.new, key=lambda line: line.row)
    numbered = {line.row: number for number, line in enumerate(ordered, start=first)}
    made = [(arrival.opportunity(numbered[line.row], line), line) for line in sorted(plan.new, key=_urgency)]
    made.sort(key=lambda pair: pair[0].id)
    arrivals.add([o for o, _ in made], [event for o, line in made for event in arrival.history(o, line)])
    return len(made)


def _products(work: Work, plan: Plan) -> dict[str, int]:
    """A product is called as those who sell it call it, whatever the price list's spelling of it."""
    named = dict.fromkeys(line.product for line in plan.new if line.product)
    spelt = {name_key(name): name for name in reversed(named)}
    for price in plan.book.prices:
        name = spelt.get(name_key(price.product), price.product)
        work.accounts.ensure_product(name, price.list_price, plan.book.currency)
    return {name_key(name): work.accounts.ensure_product(name, None, None).id for name in named}


def _days(work: Work, plan: Plan, people: People) -> dict[int, Iterator[date]]:
    """Return for each owner the workdays from today on, each as often as there is room on it."""
    owners = {people.owner(choice.name).id: people.owner(choice.name) for choice in plan.owners}
    if not owners:
        return {}
    today = {number: today_of(work, owner) for number, owner in owners.items()}
    taken: dict[int, Counter[date]] = {number: Counter() for number in owners}
    for (number, day), count in Arrivals(work.scope).load(min(today.values())).items():
        taken.setdefault(number, Counter())[day] += count
    per_day = plan.playbook.imported_per_day
    hours = {number: hours_of(work, owner) for number, owner in owners.items()}
    return {number: free_days(today[number], per_day, taken[number], hours[number]) for number in owners}


def _urgency(line: Line) -> tuple[date, int, int]:
    """What is to be signed first is looked at first, then what is youngest."""
    return line.close_on or date.max, -(line.created or date.min).toordinal(), line.row
