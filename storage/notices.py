"""How much comes to people unasked, and what of it they act on."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import attrgetter
from typing import Any, Final

from sqlalchemy import ColumnElement, bindparam, func, select

from sales.letters import Letter, LetterState
from storage.ids import first_id
from storage.outbox import COLUMNS
from storage.schema import outbox
from storage.scope import OWN
from storage.subject import Subject

APART: Final = timedelta(days=2)
"""How far the clocks of Slack and of the bot, and an answer that was lost, may set a posting apart from its ts."""
_B: Final = outbox.c
# In no order, for which SQLite would read all letters.
_FOLDED: Final = (
    select(*COLUMNS)
    .where(_B.workspace == bindparam(OWN), _B.to_member.in_(bindparam("members", expanding=True)))
    .where(_B.sent_at.is_(None), _B.state == LetterState.FOLDED)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A letter that came to somebody."""

    id: int
    to_member: int
    opportunity_id: int | None
    sent_at: datetime
    acted_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heed:
    """How many letters of a kind came to people, and how many of them were acted on."""

    kind: str
    sent: int
    acted: int


class Notices(Subject):
    """Counts what came to the people of one workspace."""

    def count(self, member_id: int, since: datetime) -> int:
        """Return how many messages came to a member since a moment, those included that they asked for."""
        theirs = (_B.to_member == member_id, _B.sent_at >= since, _B.place != "")
        return int(self.scope.scalar(select(func.count()).where(self.scope.own(outbox), *theirs)))

    def act(self, member_id: int, channel: str, ts: str) -> None:
        """Keep that a member acted on a message, if a letter left it."""
        about = datetime.fromtimestamp(float(ts), self.scope.now.tzinfo)
        near = (_B.to_member == member_id) & _B.sent_at.between(about - APART, about + APART)
        this = near & (_B.sent_ts == ts) & (_B.sent_channel == channel) & _B.acted_at.is_(None)
        self.scope.change(outbox, this, {"acted_at": self.scope.now})

    def mark_acted(self, numbers: Collection[int]) -> None:
        """Keep that letters were acted on in another way."""
        if numbers:
            self.scope.change(outbox, _B.id.in_(numbers), {"acted_at": self.scope.now})

    def fold(self, letter_id: int) -> None:
        """Keep a letter for the next morning card instead of sending it."""
        self.scope.change(outbox, _B.id == letter_id, {"state": LetterState.FOLDED, "sent_at": None})

    def folded(self, members: Iterable[int]) -> Mapping[int, Sequence[Letter]]:
        """Return the letters that wait for the next morning card of members, the oldest first."""
        found: dict[int, list[Letter]] = {}
        for row in sorted(self.scope.all(_FOLDED, members=list(members)), key=attrgetter("id")):
            found.setdefault(row.to_member, []).append(Letter(**row._asdict()))
        return found

    def close(self, numbers: Collection[int]) -> None:
        """Close letters that a morning card has told; they were never messages of their own."""
        if numbers:
            told = _B.id.in_(numbers) & (_B.state == LetterState.FOLDED)
            self.scope.change(outbox, told, {"state": LetterState.SENT})

    def latest(self, kind: str, since: datetime, until: datetime, limit: int) -> Sequence[Notice]:
        """Return the letters of a kind that came to people between two moments, the newest first."""
        query = select(_B.id, _B.to_member, _B.opportunity_id, _B.sent_at, _B.acted_at)
        query = query.where(*self._came(since), _B.kind == kind, _B.sent_at <= until).order_by(_B.id.desc())
        return [Notice(**row._asdict()) for row in self.scope.all(query.limit(limit))]

    def heed(self, since: datetime) -> Sequence[Heed]:
        """Return by kind how many messages came to people since a moment, and how many they acted on."""
        query = select(_B.kind, func.count().label("sent"), func.count(_B.acted_at).label("acted"))
        rows = self.scope.all(query.where(*self._came(since)).group_by(_B.kind).order_by(_B.kind))
        return [Heed(**row._asdict()) for row in rows]

    def _came(self, since: datetime) -> tuple[ColumnElement[Any], ...]:
        """Hold a question to messages to people; ids grow with time, so that the key bounds what is read."""
        young = (_B.id >= first_id(since), _B.sent_at >= since)
        return (self.scope.own(outbox), *young, _B.to_member.is_not(None), _B.place.startswith("@"))
