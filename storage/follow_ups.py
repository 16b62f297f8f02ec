"""The follow-ups."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement

from sales.opportunity import FollowUp
from storage.schema import follow_ups
from storage.subject import Subject, names, values


class FollowUps(Subject):
    """Reads and keeps what was said to and by customers."""

    def new_id(self) -> int:
        """Return an id for a follow-up that is about to be written."""
        return self.scope.ids.take(self.scope.now)

    def add(self, follow_up: FollowUp) -> None:
        """Write a follow-up down."""
        self.scope.add(follow_ups, values(follow_up))

    def get(self, follow_up_id: int) -> FollowUp:
        """Return a follow-up of the workspace; the id comes from a row, so it is there."""
        return self._read(follow_ups.c.id == follow_up_id, 1)[0]

    def latest(self, opportunity_id: int, limit: int) -> Sequence[FollowUp]:
        """Return the last follow-ups of an opportunity that stand, the newest first."""
        stands = (follow_ups.c.opportunity_id == opportunity_id) & follow_ups.c.withdrawn.is_(False)
        return self._read(stands, limit)

    def change(self, follow_up_id: int, **changes: Any) -> None:
        """Change a follow-up."""
        self.scope.change(follow_ups, follow_ups.c.id == follow_up_id, changes)

    def _read(self, where: ColumnElement[bool], limit: int) -> list[FollowUp]:
        query = self.scope.columns(follow_ups, *names(FollowUp)).where(where)
        query = query.order_by(follow_ups.c.at.desc(), follow_ups.c.id.desc()).limit(limit)
        return [FollowUp(**row._asdict()) for row in self.scope.all(query)]
