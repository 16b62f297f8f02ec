"""What was advised about opportunities, what became of it, and which ones may be advised about now."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, and_, exists, false, func, or_, select

from sales.advice import Advice, AdviceKind, AdviceVerdict
from sales.opportunity import Opportunity
from sales.vocabulary import Grade, Status
from storage.opportunities import COLUMNS
from storage.schema import advice, opportunities, workspaces
from storage.subject import Subject, names

BATCH: Final = 1_000
"""Opportunities that are read together."""
GOING_ON: Final = (Status.OPEN, Status.ASLEEP, Status.WON)
"""States of an opportunity that show that its customer has not gone cold."""
_A: Final = advice.c
_O: Final = opportunities.c
_OF_IT: Final = (_A.workspace == _O.workspace) & (_A.opportunity_id == _O.id)


class Advices(Subject):
    """Reads and keeps advice; one is settled once."""

    def get(self, number: int, kind: AdviceKind) -> Advice | None:
        """Return the latest advice of a kind about an opportunity, if there ever was one."""
        row = self.scope.one(self.scope.columns(advice, *names(Advice)).where(_this(number, kind)))
        return Advice(**row._asdict()) if row else None

    def give(self, number: int, kind: AdviceKind, quiet_until: datetime) -> bool:
        """Keep that something is advised now; False where it was, and the time to be quiet is not over."""
        fresh = {"since": self.scope.now, "quiet_until": quiet_until, "verdict": None, "member_id": None, "words": None}
        if self.scope.add_unless_there(advice, {"opportunity_id": number, "kind": kind, **fresh}):
            return True
        over = _this(number, kind) & (_A.quiet_until <= self.scope.now)
        return self.scope.change(advice, over, fresh) == 1

    def settle(self, number: int, kind: AdviceKind, **decided: Any) -> bool:
        """Keep what was decided about an advice; False where nothing waits for a decision."""
        return self.scope.change(advice, _this(number, kind) & _A.verdict.is_(None), decided) == 1

    def reopen(self, number: int, kind: AdviceKind, member_id: int, quiet_until: datetime) -> bool:
        """Let an advice wait again that a member kept until a moment; False where it does not stand so."""
        kept = _this(number, kind) & (_A.verdict == AdviceVerdict.KEPT) & (_A.member_id == member_id)
        again = {"verdict": None, "member_id": None}
        return self.scope.change(advice, kept & (_A.quiet_until == quiet_until), again) == 1

    def stand_again(self, number: int, verdict: AdviceVerdict, member_id: int | None) -> bool:
        """Let the advice to drop wait again that a member has settled in a way; False where it does not stand so."""
        settled = _this(number, AdviceKind.DROP) & (_A.verdict == verdict) & (_A.member_id == member_id)
        again = {"verdict": None, "member_id": None, "words": None}
        return self.scope.change(advice, settled, again) == 1

    def hush(self, number: int, kind: AdviceKind, **decided: Any) -> None:
        """Keep that nothing of a kind is advised until a moment, whether it was or not."""
        row = {"opportunity_id": number, "kind": kind, "since": self.scope.now, **decided}
        if not self.scope.add_unless_there(advice, row):
            self.scope.change(advice, _this(number, kind), decided)

    def waiting(self) -> Mapping[int, int]:
        """Return how many pieces of advice wait for the decision of each owner."""
        mine = self.scope.own(opportunities), _O.status == Status.OPEN, _A.verdict.is_(None)
        query = select(_O.owner_id, func.count().label("number")).join(advice, _OF_IT)
        rows = self.scope.all(query.where(*mine, _A.quiet_until > self.scope.now).group_by(_O.owner_id))
        return {row.owner_id: row.number for row in rows}

    def stuck_since(self, before: datetime) -> Iterator[Opportunity]:
        """Yield the open opportunities without progress since a moment of which dropping may be advised now."""
        progressed = func.coalesce(_O.progressed_at, _O.stage_since)
        query = self._open(progressed < before, self._may_hear(AdviceKind.DROP)).order_by(_O.id).limit(BATCH)
        rows = self.scope.all(query)
        while rows:
            yield from (Opportunity(**row._asdict()) for row in rows)
            rows = self.scope.all(query.where(_O.id > rows[-1].id)) if len(rows) == BATCH else ()

    def stale(self, owner_id: int, silent_since: Mapping[Grade, datetime], limit: int) -> Sequence[Opportunity]:
        """Return what stands on an owner's list of the closing day: silent for long, the longest first."""
        touched = func.coalesce(_O.last_touch_at, _O.created_at)
        silent = or_(false(), *(and_(_O.grade == grade, touched < at) for grade, at in silent_since.items()))
        query = self._open(_O.owner_id == owner_id, silent, self._may_hear(AdviceKind.STALE))
        return [Opportunity(**row._asdict()) for row in self.scope.all(query.order_by(touched, _O.id).limit(limit))]

    def cold(self, owner_id: int, ended: tuple[date, date], but_in: Sequence[str], limit: int) -> Sequence[Opportunity]:
        """Return an owner's deals that were lost or dropped in a span of days, the largest first.

        Those that ended in some stages are left out, and those of accounts with which something is going on.
        """
        other = opportunities.alias()
        going_on = exists().where(
            other.c.workspace == _O.workspace, other.c.account_id == _O.account_id, other.c.status.in_(GOING_ON)
        )
        query = select(*COLUMNS).where(self.scope.own(opportunities), _O.owner_id == owner_id, ~going_on)
        query = query.where(_O.status.in_([Status.LOST, Status.DROPPED]), _O.closed_on.between(*ended))
        query = query.where(_O.stage.not_in(list(but_in)), self._may_hear(AdviceKind.REVISIT))
        ordered = query.order_by(func.coalesce(_O.amount, 0).desc(), _O.id).limit(limit)
        return [Opportunity(**row._asdict()) for row in self.scope.all(ordered)]

    def _open(self, *where: ColumnElement[bool]) -> Any:
        return select(*COLUMNS).where(self.scope.own(opportunities), _O.status == Status.OPEN, *where)

    def _may_hear(self, kind: AdviceKind) -> ColumnElement[bool]:
        """Return the condition that nothing keeps advice of a kind quiet now."""
        return ~exists().where(_OF_IT, _A.kind == kind, _A.quiet_until > self.scope.now)


def _this(number: int, kind: AdviceKind) -> ColumnElement[bool]:
    return (_A.opportunity_id == number) & (_A.kind == kind)


def workspaces_known(connection: Connection) -> Sequence[str]:
    """Return every workspace that the archive has."""
    return list(connection.scalars(select(workspaces.c.workspace).order_by(workspaces.c.workspace)))
