"""The doubts about the grades of opportunities."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, bindparam, func

from sales.contradictions import Flag, FlagVerdict
from sales.vocabulary import Grade, Status
from storage.schema import flags, opportunities
from storage.scope import columns
from storage.subject import Subject, names, values

_F: Final = flags.c
_OF: Final = columns(flags, *names(Flag)).where(_F.opportunity_id == bindparam("number")).order_by(_F.id)
_BY_ID: Final = columns(flags, *names(Flag)).where(_F.id == bindparam("number"))

_OPEN: Final = opportunities.c.status == Status.OPEN


class Flags(Subject):
    """Reads and keeps flags; one is settled once."""

    def raise_one(self, **said: Any) -> Flag:
        """Keep a doubt, raised now."""
        flag = Flag(id=self.scope.ids.take(self.scope.now), since=self.scope.now, **said)
        self.scope.add(flags, values(flag))
        return flag

    def get(self, flag_id: int) -> Flag | None:
        """Return a flag of the workspace, if there is one of that id."""
        row = self.scope.one(_BY_ID, number=flag_id)
        return Flag(**row._asdict()) if row else None

    def of(self, opportunity_id: int) -> Sequence[Flag]:
        """Return all flags of an opportunity, the oldest first."""
        return [Flag(**row._asdict()) for row in self.scope.all(_OF, number=opportunity_id)]

    def open_counts(self, numbers: Iterable[int]) -> Mapping[int, int]:
        """Return how many doubts stand about each of some opportunities; none where no doubt does."""
        query = columns(flags, "opportunity_id").add_columns(func.count().label("doubts"))
        query = query.where(_F.opportunity_id.in_(list(numbers)), _F.settled_at.is_(None)).group_by(_F.opportunity_id)
        return {row.opportunity_id: row.doubts for row in self.scope.all(query)}

    def open_of_owner(self, member_id: int) -> int:
        """Return how many of a member's open opportunities have a doubtful grade."""
        theirs = self.scope.columns(opportunities, "id").where(opportunities.c.owner_id == member_id)
        query = columns(flags, "workspace").with_only_columns(func.count(_F.opportunity_id.distinct()))
        query = query.where(_F.settled_at.is_(None), _F.opportunity_id.in_(theirs.where(_OPEN)))
        return int(self.scope.scalar(query) or 0)

    def explain(self, flag_id: int, member_id: int, words: str, event_id: int) -> None:
        """Settle a flag: the grade stays, and why."""
        said = {"verdict": FlagVerdict.EXPLAINED, "words": words}
        self._settle(_F.id == flag_id, member_id=member_id, settled_event=event_id, **said)

    def outgrow(self, opportunity_id: int, grade: Grade, member_id: int | None, event_id: int) -> None:
        """Settle what doubts another grade than the opportunity has now."""
        others = (_F.opportunity_id == opportunity_id) & (_F.grade != grade)
        self._settle(others, member_id=member_id, settled_event=event_id, verdict=FlagVerdict.REGRADED)

    def withdraw(self, event_id: int, member_id: int | None) -> None:
        """Settle what a change raised that is taken back."""
        self._settle(_F.event_id == event_id, member_id=member_id, verdict=FlagVerdict.WITHDRAWN)

    def reopen(self, event_id: int) -> None:
        """Let stand again what a change settled that is taken back."""
        empty = dict.fromkeys(("settled_at", "verdict", "words", "member_id", "settled_event"))
        self.scope.change(flags, _F.settled_event == event_id, empty)

    def _settle(self, which: ColumnElement[bool], **settled: Any) -> None:
        self.scope.change(flags, which & _F.settled_at.is_(None), {"settled_at": self.scope.now, **settled})
