"""The alarms that were told, each once, and where there may be something to tell."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, and_, exists, func, or_, select

from sales.ladder import Alarm, Alert
from sales.letters import Letter, LetterState
from sales.opportunity import Opportunity
from sales.playbook import Playbook
from sales.stuck import DAY, HOUR, NEGOTIATION
from sales.vocabulary import Status
from storage.opportunities import COLUMNS
from storage.outbox import COLUMNS as LETTER
from storage.schema import alerts, opportunities, outbox
from storage.subject import Subject, names

BATCH: Final = 1_000
"""Opportunities that are read together."""
_A: Final = alerts.c
_O: Final = opportunities.c
_B: Final = outbox.c
_OF_IT: Final = (_A.workspace == _O.workspace) & (_A.opportunity_id == _O.id)
_TOUCHED: Final = func.coalesce(_O.last_touch_at, _O.created_at)


class Alerts(Subject):
    """Reads and keeps alerts; one is given once."""

    def get(self, number: int, why: Alarm) -> Alert | None:
        """Return the latest alert of a kind about an opportunity, if there ever was one."""
        row = self.scope.one(self.scope.columns(alerts, *names(Alert)).where(_this(number, why)))
        return Alert(**row._asdict()) if row else None

    def give(self, number: int, why: Alarm, occurrence: int) -> bool:
        """Keep that an alarm is told now; False where this very one was told before."""
        fresh = {"occurrence": occurrence, "since": self.scope.now}
        if self.scope.add_unless_there(alerts, {"opportunity_id": number, "why": why, **fresh}):
            return True
        another = _this(number, why) & (_A.occurrence != occurrence)
        return self.scope.change(alerts, another, fresh) == 1

    def untouched_since(self, before: datetime) -> Iterator[Opportunity]:
        """Yield the late opportunities of teams that nobody touched since a moment, and whose silence was not told."""
        told = exists().where(_OF_IT, _A.why == Alarm.UNTOUCHED, _A.occurrence == _O.generation)
        return self._open(_O.team_id.is_not(None), _O.due_at <= self.scope.now, before > _TOUCHED, ~told)

    def stuck(self, playbooks: Sequence[Playbook]) -> Iterator[Opportunity]:
        """Yield the opportunities that may be stuck by one of the playbooks, and of which that was not told."""
        planned = _O.next_promised & (_O.due_at > self.scope.now)
        return self._open(~planned, or_(*self._reasons(playbooks)))

    def counts_silent(self, team_id: int, before: datetime) -> Mapping[int, int]:
        """Return how many late opportunities of a team nobody has touched since a moment, by owner."""
        # Grouped by the column itself, SQLite goes through the owners of all teams, as an index has them in order.
        owner = (_O.owner_id + 0).label("owner")
        query = select(owner, func.count().label("number")).where(*self._silent(team_id, before)).group_by("owner")
        return {row.owner: row.number for row in self.scope.all(query)}

    def silent(self, team_id: int, before: datetime, limit: int) -> Sequence[Opportunity]:
        """Return those of a team's late opportunities that nobody has touched since a moment, the longest first."""
        query = select(*COLUMNS).where(*self._silent(team_id, before)).order_by(_TOUCHED, _O.id).limit(limit)
        return [Opportunity(**row._asdict()) for row in self.scope.all(query)]

    def waiting(self, kind: str, members: Iterable[int]) -> Mapping[int, int]:
        """Return how many letters of a kind wait for the next morning card of each of some members."""
        query = select(_B.to_member, func.count().label("number"))
        held = self.scope.own(outbox), _B.to_member.in_(list(members)), _B.kind == kind, _B.state == LetterState.FOLDED
        rows = self.scope.all(query.where(*held, _B.sent_at.is_(None)).group_by(_B.to_member))
        return {row.to_member: row.number for row in rows}

    def letter(self, key: str) -> Letter | None:
        """Return the letter of a key, if it is there."""
        row = self.scope.one(select(*LETTER).where(self.scope.own(outbox), _B.key == key))
        return Letter(**row._asdict()) if row else None

    def letters(self, keys: Sequence[str]) -> Mapping[str, Letter]:
        """Return those of some letters that are there, by their keys."""
        query = select(*LETTER).where(self.scope.own(outbox))
        found: list[Row[Any]] = []
        for first in range(0, len(keys), BATCH):
            found += self.scope.all(query.where(_B.key.in_(keys[first : first + BATCH])))
        return {row.key: Letter(**row._asdict()) for row in found}

    def add_to(self, letter: Letter, data: Mapping[str, object]) -> bool:
        """Change what a letter tells; False where somebody has begun to send it."""
        return self.scope.change(outbox, (_B.id == letter.id) & (_B.state == LetterState.QUEUED), {"data": data}) == 1

    def _silent(self, team_id: int, before: datetime) -> tuple[ColumnElement[bool], ...]:
        late = _O.due_at <= self.scope.now, before > _TOUCHED
        return self.scope.own(opportunities), _O.status == Status.OPEN, _O.team_id == team_id, *late

    def _reasons(self, playbooks: Sequence[Playbook]) -> Iterator[ColumnElement[bool]]:
        now = self.scope.now
        stages = sorted({code for each in playbooks for code in each.awaits_feedback})
        offered = now - min(each.proposal_hours for each in playbooks) * HOUR
        unheard = or_(_O.heard_at.is_(None), _O.heard_at < _O.stage_since)
        yield and_(_O.stage.in_(stages), _O.stage_since < offered, unheard, ~_told_in_stage(Alarm.NO_WORD))
        negotiated = now - min(each.negotiation_days for each in playbooks) * DAY
        yield and_(_O.stage == NEGOTIATION, _O.stage_since < negotiated, ~_told_in_stage(Alarm.NEGOTIATION))
        told = exists().where(_OF_IT, _A.why == Alarm.SLIPS, _A.occurrence == _O.slips)
        yield and_(_O.slips >= max(min(each.slips for each in playbooks), 1), ~told)

    def _open(self, *where: ColumnElement[bool]) -> Iterator[Opportunity]:
        query = select(*COLUMNS).where(self.scope.own(opportunities), _O.status == Status.OPEN, *where)
        query = query.order_by(_O.id).limit(BATCH)
        rows = self.scope.all(query)
        while rows:
            yield from (Opportunity(**row._asdict()) for row in rows)
            rows = self.scope.all(query.where(_O.id > rows[-1].id)) if len(rows) == BATCH else ()


def _told_in_stage(why: Alarm) -> Any:
    return exists().where(_OF_IT, _A.why == why, _A.since > _O.stage_since)


def _this(number: int, why: Alarm) -> ColumnElement[bool]:
    return (_A.opportunity_id == number) & (_A.why == why)
