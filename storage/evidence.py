"""The files and messages that people point at as evidence; what is kept is where they stand, never what is in them."""

from collections.abc import Sequence
from typing import Final

from sqlalchemy import bindparam

from sales.gates import LONGEST_LINK, Evidence, Proof
from sales.opportunity import Event
from storage.schema import evidence
from storage.scope import columns
from storage.subject import Subject, names, values

LONGEST_TITLE: Final = 200
_STANDING: Final = (
    columns(evidence, *names(Evidence))
    .where(evidence.c.opportunity_id == bindparam("number"), evidence.c.withdrawn.is_(False))
    .order_by(evidence.c.id)
)


class EvidenceShelf(Subject):
    """Reads and keeps evidence."""

    def keep(self, event: Event, member_id: int, proof: str, pointed: Proof) -> Evidence:
        """Keep what a member pointed at, as brought by a change."""
        made = Evidence(
            id=self.scope.ids.take(self.scope.now),
            opportunity_id=event.opportunity_id,
            proof=proof,
            link=pointed.link[:LONGEST_LINK],
            file_id=pointed.file_id,
            title=pointed.title[:LONGEST_TITLE],
            digest=pointed.digest,
            member_id=member_id,
            at=self.scope.now,
            event_id=event.id,
        )
        self.scope.add(evidence, values(made))
        return made

    def of(self, opportunity_id: int) -> Sequence[Evidence]:
        """Return the evidence of an opportunity that stands, the oldest first."""
        return [Evidence(**row._asdict()) for row in self.scope.all(_STANDING, number=opportunity_id)]

    def withdraw(self, event_id: int) -> None:
        """Withdraw what a change brought that was taken back."""
        self.scope.change(evidence, evidence.c.event_id == event_id, {"withdrawn": True})
