"""The posted messages that show an opportunity."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, bindparam

from sales.letters import RECEIPT, SPENT, THREAD, Card
from storage.schema import cards
from storage.scope import columns
from storage.subject import Subject, names, values
from storage.types import written

_ALL = columns(cards, *names(Card)).order_by(cards.c.ts.desc())
_SHOWING = _ALL.where(
    cards.c.opportunity_id == bindparam("number"), cards.c.kind.not_in(written(RECEIPT, THREAD, *SPENT))
).limit(bindparam("most"))


class Cards(Subject):
    """Reads and keeps which message shows which opportunity, and in which version."""

    def keep(self, card: Card) -> None:
        """Remember a posted card, or that it was rewritten."""
        if not self.scope.add_unless_there(cards, values(card)):
            where = (cards.c.channel == card.channel) & (cards.c.ts == card.ts)
            letter = () if card.letter_id else ("letter_id",)
            self.scope.change(cards, where, values(card, "channel", "ts", *letter))

    def at(self, channel: str, ts: str) -> Card | None:
        """Return the card that a message is, if it is one."""
        return next(iter(self._read((cards.c.channel == channel) & (cards.c.ts == ts), 1)), None)

    def forget(self, card: Card) -> None:
        """Drop a card whose message is gone."""
        here = (cards.c.channel == card.channel) & (cards.c.ts == card.ts)
        self.scope.connection.execute(cards.delete().where(self.scope.own(cards), here))

    def of(self, opportunity_id: int, limit: int = 20) -> Sequence[Card]:
        """Return the latest messages that show how an opportunity stands; receipts, threads and spent cards do not."""
        rows = self.scope.all(_SHOWING, number=opportunity_id, most=limit)
        return [Card(**row._asdict()) for row in rows]

    def receipts(self, opportunity_id: int, limit: int = 20) -> Sequence[Card]:
        """Return the latest messages that read a change of an opportunity back."""
        return self._read((cards.c.opportunity_id == opportunity_id) & (cards.c.kind == RECEIPT), limit)

    def latest(self, channel: str, since: datetime, limit: int = 10) -> Sequence[Card]:
        """Return the cards that were posted in a channel since a moment, the newest first."""
        return self._read((cards.c.channel == channel) & (cards.c.ts >= f"{since.timestamp():.6f}"), limit)

    def _read(self, where: ColumnElement[bool], limit: int) -> list[Card]:
        rows = self.scope.all(_ALL.where(where).limit(limit))
        return [Card(**row._asdict()) for row in rows]
