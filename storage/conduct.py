"""How people work a team's deals, grouped by person in the database: due and done, kept, heard and signed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, Text, and_, case, cast, func, literal, null, or_, select, union_all
from sqlalchemy.orm import aliased

from sales.conduct import Conduct, Missed
from sales.opportunity import EventCode
from sales.vocabulary import Feedback, Status
from storage.as_of import AsOf, as_of
from storage.days import Clocks, day_of, days_between, days_passed, wall_day
from storage.dwell import ENDS
from storage.schema import events, follow_ups, opportunities
from storage.subject import Subject

_E: Final = events.c
_F: Final = follow_ups.c
_O: Final = opportunities.c
_READ_BACK: Final = ("owner_id", "team_id", "status", "next_on")
_BEGINNINGS: Final = (EventCode.CREATED, EventCode.IMPORTED, EventCode.WOKEN)
"""Changes that settle no next date: it begins with them."""
_LAST: Final = 2**63 - 1
_SILENT: Final = ("[]", f'["{Feedback.NO_RESPONSE.value}"]')
"""What stands in a follow-up in which the customer said nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The days that count, as they stood at a moment."""

    team_id: int
    first: date
    last: date
    at: datetime
    """Nothing that came later is known."""
    clocks: Clocks


class Conducts(Subject):
    """Counts what people did, by their numbers."""

    def kept(self, span: Days) -> Mapping[int, Conduct]:
        """Return how many follow-ups were due, and how many came in time.

        Every next date counts on its day, or on the day of the follow-up that came before it; a deal counts once a day.
        What was put off before its day was not due; a date that was put off after its day, or stands yet, was missed.
        """
        each = self._due(span).subquery()
        query = select(each.c.owner_id, func.count().label("due"), func.sum(each.c.kept).label("on_time"))
        rows = self.scope.all(query.group_by(each.c.owner_id))
        return {row.owner_id: Conduct(due=row.due, on_time=int(row.on_time)) for row in rows}

    def missed(self, span: Days, owner_id: int | None, limit: int) -> Sequence[Missed]:
        """Return the follow-ups that did not come in time, of one owner or of all, the latest first."""
        each = self._due(span).subquery()
        here = (_O.workspace == self.scope.workspace) & (_O.id == each.c.opportunity_id)
        query = select(each.c.opportunity_id, _O.name, each.c.owner_id, each.c.day).join_from(each, opportunities, here)
        query = query.where(each.c.kept == 0, *([each.c.owner_id == owner_id] if owner_id else []))
        rows = self.scope.all(query.order_by(each.c.day.desc(), each.c.opportunity_id).limit(limit))
        return [
            Missed(
                opportunity_id=row.opportunity_id,
                name=row.name,
                owner_id=row.owner_id,
                due_on=date.fromisoformat(row.day),
            )
            for row in rows
        ]

    def records(self, span: Days, fields: Sequence[str]) -> Mapping[int, Conduct]:
        """Return how many deals were open at the moment, and how many of the fields were filled in."""
        then = as_of(self.scope, span.at, among=AsOf(self.scope).ever(span.team_id, span.at)).c
        filled: ColumnElement[int] = literal(0)
        for name in fields:
            filled = filled + case((then[name].is_not(None), 1), else_=0)
        query = select(then.owner_id, func.count().label("deals"), func.sum(filled).label("filled"))
        query = query.where(then.team_id == span.team_id, then.status == Status.OPEN).group_by(then.owner_id)
        return {
            row.owner_id: Conduct(deals=row.deals, asked=row.deals * len(fields), filled=int(row.filled))
            for row in self.scope.all(query)
        }

    def heard(self, span: Days, since: datetime, days: int) -> Mapping[int, Conduct]:
        """Return how many follow-ups there were since a moment, and how many words of customers were answered.

        An answer is the next contact, or the end of the deal, within a number of days; what still has time is left out.
        """
        each = self._contacts(span, since).subquery()
        is_asked = each.c.asks == 1
        answered = and_(is_asked, days_passed(self.scope, each.c.at, each.c.after) <= days)
        is_over = each.c.at <= span.at - timedelta(days=days)
        counts = [
            func.sum(case((is_true, 1), else_=0)).label(name)
            for name, is_true in (
                ("words", and_(is_asked, or_(answered, is_over))),
                ("answered", answered),
            )
        ]
        query = select(each.c.member_id, func.count().label("follow_ups"), *counts).where(each.c.made == 1)
        return {
            row.member_id: Conduct(follow_ups=row.follow_ups, words=int(row.words), answered=int(row.answered))
            for row in self.scope.all(query.group_by(each.c.member_id))
        }

    def outcomes(self, span: Days, currency: str) -> Mapping[int, Conduct]:
        """Return what ended in the span, by owner."""
        rows = self.scope.all(self._ended(span, currency))
        return {
            row.owner_id: Conduct(
                won=int(row.won),
                lost=int(row.lost),
                dropped=int(row.dropped),
                value=row.value or Decimal(0),
                priced=row.priced,
                days=int(row.days or 0),
                dated=row.dated,
                again=int(row.again),
            )
            for row in rows
        }

    def _due(self, span: Days) -> Select[Any]:
        """Select every deal and day on which a follow-up was due or made before, and whether it came in time."""
        then = self._history(span).subquery()
        day = wall_day(self.scope, then.c.at, then.c.owner_id, span.clocks)
        known = select(then, day.label("seen")).where(then.c.at <= span.at).subquery()
        in_time = and_(known.c.touch == 1, known.c.seen <= known.c.next_on)
        counted = case((in_time, known.c.seen), (known.c.seen > known.c.next_on, known.c.next_on))
        kept = func.min(case((in_time, 1), else_=0)).label("kept")
        query = select(known.c.opportunity_id, known.c.owner_id, counted.label("day"), kept)
        own = (known.c.team_id == str(span.team_id), known.c.status == Status.OPEN.value, known.c.settles == 1)
        inside = counted.between(span.first.isoformat(), span.last.isoformat())
        return query.where(*own, inside).group_by(known.c.opportunity_id, known.c.owner_id, counted)

    def _history(self, span: Days) -> Select[Any]:
        """Select what may settle a next date, with the state of its deal just before, and for each deal the moment.

        A field's value before a change is what the first change from there on replaced, else today's.
        """
        own, o = self._steps(span).subquery(), aliased(opportunities, name="o").c
        order = {"partition_by": own.c.opportunity_id, "order_by": (own.c.at, own.c.id), "rows": (0, None)}
        before = {name: func.min(own.c[name]).over(**order) for name in _READ_BACK}
        query = select(own.c.opportunity_id, own.c.at, own.c.touch, own.c.settles)
        for name, told in before.items():
            old = func.nullif(func.substr(told, 20), "")
            value = case((told.is_not(None), old), else_=cast(o[name], Text))
            query = query.add_columns(
                (cast(value, opportunities.c.id.type) if name == "owner_id" else value).label(name)
            )
        here = and_(o.workspace == self.scope.workspace, o.id == own.c.opportunity_id)
        return query.where(here, o.status != Status.VOID, o.created_at <= span.at)

    def _steps(self, span: Days) -> Any:
        among = AsOf(self.scope).ever(span.team_id, span.clocks.since)
        stands = and_(_E.undone.is_(False), _E.code != EventCode.UNDONE)
        said = and_(_F.workspace == _E.workspace, _F.id == _E.follow_up_id, _F.withdrawn.is_(False))
        touch = case((_F.id.is_not(None), 1), else_=0)
        settles = case((_E.code.in_(_BEGINNINGS), 0), else_=1)
        olds = [self._old(name).label(name) for name in _READ_BACK]
        changed = select(_E.opportunity_id, _E.at, _E.id, touch.label("touch"), settles.label("settles"), *olds)
        changed = changed.select_from(events.outerjoin(follow_ups, said))
        changed = changed.where(
            self.scope.own(events), _E.at >= span.clocks.since, stands, _E.opportunity_id.in_(among)
        )
        nothing = [cast(null(), Text).label(name) for name in _READ_BACK]
        flags = (literal(0).label("touch"), literal(1).label("settles"))
        now = select(_O.id, literal(span.at, _E.at.type), literal(_LAST, _E.id.type), *flags, *nothing)
        return union_all(changed, now.where(self.scope.own(opportunities), _O.id.in_(among)))

    def _old(self, name: str) -> ColumnElement[str]:
        """Return the number of a change and what it replaced in a field, as a text that sorts; null where nothing."""
        number = func.printf("%019d", _E.id)
        if self.scope.connection.dialect.name == "postgresql":
            number = func.lpad(cast(_E.id, Text), 19, "0")
        told = number.concat(func.coalesce(_E.changes[(name, 0)].as_string(), ""))
        return case((_E.changes[name].as_string().is_not(None), told))

    def _contacts(self, span: Days, since: datetime) -> Select[Any]:
        """Select every contact with when the next came; ends of deals are answers too, but nobody's contacts."""
        mine = select(_O.id).where(self.scope.own(opportunities), _O.team_id == span.team_id)
        asks = case((cast(_F.feedback, Text).in_(_SILENT), 0), else_=1)
        said = select(_F.opportunity_id, _F.member_id, _F.at, asks.label("asks"), literal(1).label("made")).where(
            self.scope.own(follow_ups), _F.withdrawn.is_(False), _F.at >= since, _F.at <= span.at,
            _F.opportunity_id.in_(mine),
        )  # fmt: skip
        nobody = (_E.opportunity_id, literal(0), _E.at, literal(0), literal(0))
        ended = select(*nobody).where(
            self.scope.own(events), _E.at >= since, _E.at <= span.at, _E.undone.is_(False), _E.code.in_(ENDS),
            _E.opportunity_id.in_(mine),
        )  # fmt: skip
        each = union_all(said, ended).subquery()
        after = func.lead(each.c.at).over(partition_by=each.c.opportunity_id, order_by=(each.c.at, each.c.made.desc()))
        return select(each, after.label("after"))

    def _ended(self, span: Days, currency: str) -> Select[Any]:
        then = as_of(self.scope, span.at, among=AsOf(self.scope).ever(span.team_id, span.at)).c
        is_won = then.status == Status.WON
        in_money = and_(is_won, then.currency == currency)
        took = days_between(self.scope, day_of(self.scope, then.created_at), then.closed_on)
        once = aliased(opportunities, name="once").c
        signed = and_(once.workspace == then.workspace, once.account_id == then.account_id, once.id != then.id)
        earlier = select(once.id).where(signed, once.status == Status.WON, once.closed_on < then.closed_on).exists()
        counts = [
            func.sum(case((is_true, 1), else_=0)).label(name)
            for name, is_true in (
                *((status.value, then.status == status) for status in (Status.WON, Status.LOST, Status.DROPPED)),
                ("again", and_(is_won, earlier)),
            )
        ]
        priced = case((in_money, then.amount))
        dated = case((and_(is_won, took >= 0), took))
        sums = (func.sum(priced).label("value"), func.count(priced).label("priced"))
        times = (func.sum(dated).label("days"), func.count(dated).label("dated"))
        query = select(then.owner_id, *counts, *sums, *times).group_by(then.owner_id)
        inside = (then.team_id == span.team_id, then.closed_on.between(span.first, span.last))
        return query.where(*inside, then.status.in_((Status.WON, Status.LOST, Status.DROPPED)))
