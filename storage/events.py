"""The append-only history."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement

from sales.opportunity import Change, Event, EventCode, Place
from storage.schema import events
from storage.subject import Subject, names


class Events(Subject):
    """Reads and grows the history; the only thing that ever changes in it is the mark that an entry was undone."""

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
        """Write down what happened now."""
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
        self.scope.add(events, _row(event))
        return event

    def get(self, event_id: int) -> Event:
        """Return an entry of the workspace's history; the id comes from a row, so it is there."""
        return self._read(events.c.id == event_id, 1)[0]

    def last_of(self, member_id: int) -> Event | None:
        """Return a member's latest change that still stands, if any."""
        mine = (events.c.member_id == member_id) & events.c.undone.is_(False) & (events.c.code != EventCode.UNDONE)
        return next(iter(self._read(mine, 1)), None)

    def of(self, opportunity_id: int, limit: int) -> Sequence[Event]:
        """Return the latest entries about an opportunity, the newest first."""
        return self._read(events.c.opportunity_id == opportunity_id, limit)

    def mark_undone(self, event_id: int) -> bool:
        """Mark an entry as taken back; False when it already was."""
        stands = (events.c.id == event_id) & events.c.undone.is_(False)
        return self.scope.change(events, stands, {"undone": True}) == 1

    def _read(self, where: ColumnElement[bool], limit: int) -> list[Event]:
        query = self.scope.columns(events, *names(Event)).where(where)
        query = query.order_by(events.c.at.desc(), events.c.id.desc()).limit(limit)
        return [_event(row._asdict()) for row in self.scope.all(query)]


def _row(event: Event) -> dict[str, Any]:
    row = {name: getattr(event, name) for name in names(Event)}
    stage = event.changes.get("stage", (None, None))
    return {
        **row,
        "changes": dict(event.changes),
        "data": dict(event.data),
        "stage_from": stage[0],
        "stage_to": stage[1],
    }


def _event(row: dict[str, Any]) -> Event:
    changes = {name: (pair[0], pair[1]) for name, pair in row["changes"].items()}
    return Event(**{**row, "changes": changes})
