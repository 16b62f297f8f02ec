"""What of a member's deals can still be put right, and how many of their promises were kept."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from sqlalchemy import case, func, or_, select

from sales.opportunity import Opportunity
from sales.promises import PromiseEnd, Side
from sales.vocabulary import Status
from storage.opportunities import COLUMNS
from storage.schema import opportunities, promises
from storage.subject import Subject

_O: Final = opportunities.c
_P: Final = promises.c


class OwnWeeks(Subject):
    """Reads a member's own part of a team's book."""

    def fixable(self, team_id: int, owner_id: int, today: date, limit: int) -> tuple[Sequence[Opportunity], int]:
        """Return the open deals of a member that have a fault, the weightiest and largest first, and how many are."""
        faults = (_O.close_on < today, _O.next_on < today, _O.next_on.is_(None), _O.amount.is_(None))
        own = (self.scope.own(opportunities), _O.owner_id == owner_id, _O.team_id == team_id, _O.status == Status.OPEN)
        rank = case(*((fault, place) for place, fault in enumerate(faults)))
        query = select(*COLUMNS).where(*own, or_(*faults))
        rows = self.scope.all(query.order_by(rank, _O.amount.desc().nulls_last(), _O.id).limit(limit))
        count = select(func.count()).select_from(opportunities).where(*own, or_(*faults))
        return [Opportunity(**row._asdict()) for row in rows], int(self.scope.scalar(count))

    def kept(self, team_id: int, owner_id: int, since: datetime) -> int:
        """Return how many of our promises about a member's deals were kept since a moment."""
        about = (_O.workspace == _P.workspace, _O.id == _P.opportunity_id, _O.owner_id == owner_id)
        kept = (_P.side == Side.OURS, _P.ended == PromiseEnd.KEPT, _P.ended_at >= since)
        query = select(func.count()).select_from(promises).where(self.scope.own(promises), *about, *kept)
        return int(self.scope.scalar(query.where(_O.team_id == team_id)))
