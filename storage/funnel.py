"""What the funnel counts, sums and ranks, all of it in the database; no opportunity is loaded that is not shown."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Executable, Row, bindparam

from sales.funnel import Ended, Tally
from sales.loss_report import Loss
from sales.vocabulary import Status
from storage import funnel_questions as questions
from storage.schema import opportunities
from storage.scope import OWN
from storage.subject import Subject
from storage.tallies import tallied

_O = opportunities.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohort:
    """How far the opportunities came that were opened in a span."""

    furthest: Mapping[int, int]
    """How many came to which rank at most; the won ones count as having come to the last."""
    seen: frozenset[int]
    """The ranks that any of them stood in."""
    size: int
    won: int


@dataclass(frozen=True, slots=True)
class Funnel(Subject):
    """Counts the opportunities of one team, or of the whole workspace."""

    team_id: int | None = None

    def by_stage(self) -> Mapping[str, Tally]:
        """Return the open opportunities by stage."""
        told = {"workspace": self.scope.workspace, "team": self.team_id}
        rows = self.scope.connection.execute(questions.by_stage(of_team=self.team_id is not None), told).all()
        return tallied(rows, _part)

    def unpriced(self) -> Mapping[str, Tally]:
        """Return the open opportunities without an amount by stage, at the list price of their products."""
        return tallied(self._asked(questions.unpriced), _part)

    def waiting_since(self) -> Mapping[str, Sequence[datetime]]:
        """Return for each stage since when the one or two open opportunities in the middle have been in it."""
        found: dict[str, list[datetime]] = {}
        for row in self._asked(questions.waiting):
            found.setdefault(row.part, []).append(row.value)
        return found

    def opened(self, since: datetime, until: datetime) -> Tally:
        """Return what was opened in a span; what an import brought without a date was not opened at all."""
        return tallied(self._asked(questions.opened, since=since, until=until), _part).get("", Tally())

    def closed(self, first: date, last: date) -> Mapping[Status, Tally]:
        """Return what was closed on the days from the first to the last, by how it ended."""
        rows = self._asked(questions.closed, first=first, last=last)
        return {Status(status): tally for status, tally in tallied(rows, _part).items()}

    def stopped(self, first: date, last: date) -> Mapping[str, Tally]:
        """Return what was lost or dropped on the days from the first to the last, by the stage in which that was."""
        return tallied(self._asked(questions.stopped, first=first, last=last), _part)

    def lost_for(self, first: date, last: date) -> Mapping[Loss, int]:
        """Return what was lost on the days from the first to the last, by reason, what lay below it, and rival."""
        rows = self._asked(questions.lost_for, first=first, last=last)
        return {(row.loss_reason, row.loss_detail, row.competitor): row.number for row in rows}

    def largest(self, status: Status, first: date, last: date, limit: int) -> Sequence[Ended]:
        """Return the largest opportunities that ended so on the days from the first to the last."""
        rows = self._asked(questions.largest, status, limit, first=first, last=last)
        return [Ended(**row._asdict()) for row in rows]

    def open_at(self, until: datetime, last: date) -> int:
        """Return how many were open at the end of a span: opened before, and closed later or not yet."""
        return sum(self._asked(questions.born_before, live, until=until, last=last)[0].number for live in (True, False))

    def moves(self, since: datetime, until: datetime, first: date) -> Mapping[tuple[str, str], Tally]:
        """Return the moves from stage to stage in a span that stand, of what was not closed before its first day."""
        rows = self._asked(questions.moves, since=since, until=until, first=first)
        return tallied(rows, lambda pair: (pair[0], pair[1]))

    def followed(self, since: datetime, until: datetime, first: date) -> tuple[int, int]:
        """Return how many follow-ups were made in a span, and about how many opportunities."""
        row = self._asked(questions.followed, since=since, until=until, first=first)[0]
        return row.made, row.about

    def cohort(self, since: datetime, until: datetime, stages: Sequence[str]) -> Cohort:
        """Return how far the opportunities came that were opened in a span, by the rank of their stages."""
        furthest, seen, won = (
            self._asked(questions.cohort, tuple(stages), what, since=since, until=until)
            for what in ("furthest", "seen", "won")
        )
        return Cohort(
            furthest={row.rank: row.number for row in furthest},
            seen=frozenset(row.rank for row in seen),
            size=sum(row.number for row in furthest),
            won=won[0].number,
        )

    def _asked(self, build: Callable[..., Executable], *shape: Hashable, **told: Any) -> Sequence[Row[Any]]:
        """Return the answer to a question that is built once, as building it takes longer than answering it."""
        query = _built(build, *shape, of_team=self.team_id is not None)
        return self.scope.all(query, **told, team=self.team_id)


@cache
def _built(build: Callable[..., Executable], *shape: Hashable, of_team: bool) -> Executable:
    own = (_O.workspace == bindparam(OWN), *([_O.team_id == bindparam("team")] if of_team else ()))
    return build(own, *shape)


def _part(named: Sequence[str]) -> str:
    return named[0] if named else ""
