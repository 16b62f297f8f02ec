"""What people have put right."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, true

from sales.corrections import Correction
from storage.schema import corrections
from storage.subject import Subject, names, values


class Corrections(Subject):
    """Keeps readings that were put right, word for word."""

    def add(self, **said: Any) -> Correction:
        """Write a correction down, made now."""
        now = self.scope.now
        correction = Correction(id=self.scope.ids.take(now), at=now, **said)
        row = {"reading": dict(correction.reading), "correction": dict(correction.correction)}
        self.scope.add(corrections, {**values(correction), **row})
        return correction

    def get(self, correction_id: int) -> Correction:
        """Return a correction of the workspace; the id comes from a button, so it is there."""
        return self._read(corrections.c.id == correction_id)[0]

    def behind(self, event_id: int) -> Correction | None:
        """Return the correction that made a change, if one did."""
        return next(iter(self._read(corrections.c.event_id == event_id)), None)

    def tie(self, correction_id: int, event_id: int) -> None:
        """Keep which change a correction made."""
        self.scope.change(corrections, corrections.c.id == correction_id, {"event_id": event_id})

    def all(self) -> Iterator[Correction]:
        """Yield every correction of the workspace, the oldest first."""
        yield from self._read(true())

    def _read(self, where: ColumnElement[bool]) -> list[Correction]:
        query = self.scope.columns(corrections, *names(Correction)).where(where).order_by(corrections.c.id)
        return [Correction(**row._asdict()) for row in self.scope.all(query)]
