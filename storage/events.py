"""The append-only history."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Integer,
    Select,
    bindparam,
    case,
    func,
    insert,
    literal_column,
    select,
    true,
)
from sqlalchemy.sql.dml import ReturningInsert

from sales.opportunity import Change, Event, EventCode, Place
from sales.vocabulary import Status
from storage.ids import IDS_A_MOMENT
from storage.schema import events, opportunities
from storage.scope import OWN
from storage.subject import Subject, names

LATEST: Final = 200
"""Changes of one member that a message is looked for among; more than anybody makes in a day."""
_TAKEN: Final = bindparam("taken", type_=BigInteger)
_COUNT: Final = bindparam("count", type_=BigInteger)
# Written out, as every change of an opportunity would hand them over anew.
_MOMENT: Final = literal_column(f"{IDS_A_MOMENT}", BigInteger)
_NONE: Final = literal_column("0", BigInteger)
_LIVE: Final = frozenset({Status.OPEN.value, Status.ASLEEP.value})
_TEAM: Final = (
    select(opportunities.c.team_id)
    .where(opportunities.c.workspace == bindparam(OWN), opportunities.c.id == bindparam("about", type_=Integer))
    .scalar_subquery()
)


def adding(newest: Select[tuple[int | None]], **values: Any) -> ReturningInsert[tuple[int]]:
    """Return the statement that writes an entry after another one; its id is the one taken where that comes after."""
    last = func.coalesce(newest.scalar_subquery(), _NONE)
    number = case((last < _TAKEN, _TAKEN), else_=(last // _MOMENT + 1) * _MOMENT + _COUNT)
    return insert(events).values(id=number, **values).returning(events.c.id)


_NEWEST: Final = select(func.max(events.c.id)).where(events.c.workspace == bindparam(OWN))
# As one statement, since every change of an opportunity writes an entry; the team is looked up only by what ends one.
_ADD: Final = adding(_NEWEST)
_ADD_END: Final = adding(_NEWEST, left_team_id=_TEAM)


class Events(Subject):
    """Reads and grows the history; the only thing of an entry that ever changes here is the mark that it was undone."""

    def add(
        self,
        code: EventCode,
        opportunity_id: int,
        member_id: int | None,
        place: Place,
        changes: Mapping[str, Change],
        data: Mapping[str, object] | None = None,
        follow_up_id: int | None = None,
    ) -> Event:
        """Write down what happened now, which comes after all that is written, whatever the clock says."""
        event = Event(
            id=self.scope.ids.take(self.scope.now),
            at=self.scope.now,
            code=code,
            opportunity_id=opportunity_id,
            member_id=member_id,
            place=place,
            changes=dict(changes),
            data=dict(data or {}),
            follow_up_id=follow_up_id,
        )
        row = event_row(event, None)
        taken = {"taken": row.pop("id"), "count": event.id % IDS_A_MOMENT}
        statement = _ADD
        if "team_id" not in changes and ends(changes):
            statement, row["about"] = _ADD_END, opportunity_id
            del row["left_team_id"]
        written = self.scope.scalar(statement, workspace=self.scope.workspace, **row, **taken)
        return event if written == event.id else replace(event, id=written)

    def get(self, event_id: int) -> Event:
        """Return an entry of the workspace's history; the id comes from a row, so it is there."""
        return self._read(events.c.id == event_id, 1)[0]

    def last_of(self, member_id: int, opportunity_id: int | None = None) -> Event | None:
        """Return a member's latest change that still stands, of one opportunity where given, if any."""
        mine = _stands(events.c.member_id == member_id)
        return next(iter(self._read(mine & _about(opportunity_id), 1)), None)

    def said_in(self, member_id: int, message: str) -> Sequence[Event]:
        """Return a member's changes that stand and were said in a message, the newest first; looks at their latest."""
        latest = self._read(_stands(events.c.member_id == member_id), LATEST)
        return [event for event in latest if event.data.get("message") == message]

    def standing_of(self, member_id: int, since: datetime) -> Sequence[Event]:
        """Return a member's changes since a moment that stand, the newest first."""
        return self._read(_stands((events.c.member_id == member_id) & (events.c.at >= since)), LATEST)

    def newest_of(self, opportunity_id: int) -> Event | None:
        """Return the latest change of an opportunity that still stands, whoever made it."""
        return next(iter(self._read(_stands(_about(opportunity_id)), 1)), None)

    def of(self, opportunity_id: int, limit: int) -> Sequence[Event]:
        """Return the latest entries about an opportunity, the newest first."""
        return self._read(events.c.opportunity_id == opportunity_id, limit)

    def since(self, opportunity_id: int, earlier_id: int, limit: int) -> Sequence[Event]:
        """Return the entries about an opportunity that are younger than an id, the oldest first."""
        query = self.scope.columns(events, *names(Event)).where(events.c.opportunity_id == opportunity_id)
        query = query.where(events.c.id > earlier_id).order_by(events.c.id).limit(limit)
        return [_event(row._asdict()) for row in self.scope.all(query)]

    def mark_undone(self, event_id: int) -> bool:
        """Mark an entry as taken back; False when it already was."""
        stands = (events.c.id == event_id) & events.c.undone.is_(False)
        return self.scope.change(events, stands, {"undone": True}) == 1

    def _read(self, where: ColumnElement[bool], limit: int) -> list[Event]:
        query = self.scope.columns(events, *names(Event)).where(where)
        query = query.order_by(events.c.id.desc()).limit(limit)
        return [_event(row._asdict()) for row in self.scope.all(query)]


def _stands(where: ColumnElement[bool]) -> ColumnElement[bool]:
    return where & events.c.undone.is_(False) & (events.c.code != EventCode.UNDONE)


def _about(opportunity_id: int | None) -> ColumnElement[bool]:
    return true() if opportunity_id is None else events.c.opportunity_id == opportunity_id


def ends(changes: Mapping[str, Change]) -> bool:
    """Say whether a change takes an opportunity out of what is worked or asleep."""
    before, after = changes.get("status", (None, None))
    return before in _LIVE and after not in _LIVE


def team_left(changes: Mapping[str, Change], team_id: int | None) -> int | None:
    """Return the team whose pipeline an opportunity of a team leaves by a change, if any."""
    before, _ = changes.get("team_id", (team_id if ends(changes) else None, None))
    return int(str(before)) if before is not None else None


def event_row(event: Event, team_id: int | None) -> dict[str, Any]:
    """Return an entry about an opportunity of a team as column values, with the stage that it moved beside its changes.

    So it says which team's pipeline the opportunity left by it.
    """
    row = {name: getattr(event, name) for name in names(Event)}
    stage = event.changes.get("stage", (None, None))
    return {
        **row,
        "changes": dict(event.changes),
        "data": dict(event.data),
        "stage_from": stage[0],
        "stage_to": stage[1],
        "left_team_id": team_left(event.changes, team_id),
    }


def _event(row: dict[str, Any]) -> Event:
    changes = {name: (pair[0], pair[1]) for name, pair in row["changes"].items()}
    return Event(**{**row, "changes": changes})
