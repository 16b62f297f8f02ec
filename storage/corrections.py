"""What people have put right."""

from collections.abc import Iterator
from typing import Any

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

    def all(self) -> Iterator[Correction]:
        """Yield every correction of the workspace, the oldest first."""
        query = self.scope.columns(corrections, *names(Correction)).order_by(corrections.c.id)
        for row in self.scope.all(query):
            yield Correction(**row._asdict())
