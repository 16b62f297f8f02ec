"""The promises of both sides."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from sqlalchemy import bindparam

from sales.promises import Promise, PromiseEnd
from sales.vocabulary import Status
from storage.schema import follow_ups, opportunities, promises
from storage.scope import OWN, columns
from storage.subject import Subject, names, values

_P: Final = promises.c
_ALL: Final = columns(promises, *names(Promise))
_BY_ID: Final = _ALL.where(_P.id == bindparam("number"))
_STANDING: Final = _ALL.join(
    follow_ups, (follow_ups.c.workspace == bindparam(OWN)) & (follow_ups.c.id == _P.follow_up_id)
).where(_P.ended.is_(None), follow_ups.c.withdrawn.is_(False))
_OPEN: Final = _STANDING.where(_P.opportunity_id == bindparam("number"))
_OF_OWNER: Final = _STANDING.join(
    opportunities, (opportunities.c.workspace == bindparam(OWN)) & (opportunities.c.id == _P.opportunity_id)
).where(opportunities.c.owner_id == bindparam("owner"), opportunities.c.status.in_([Status.OPEN, Status.ASLEEP]))


class Promises(Subject):
    """Reads and keeps promises; what became of one is said once."""

    def add(self, said: Iterable[Any], opportunity_id: int, follow_up_id: int) -> None:
        """Write down what a follow-up tells of promises: each with its side, words and day."""
        for each in said:
            promise = Promise(
                id=self.scope.ids.take(self.scope.now),
                opportunity_id=opportunity_id,
                follow_up_id=follow_up_id,
                side=each.side,
                words=each.words,
                due_on=each.due_on,
                at=self.scope.now,
            )
            self.scope.add(promises, values(promise))

    def get(self, promise_id: int) -> Promise | None:
        """Return a promise of the workspace, if there is one of that id."""
        row = self.scope.one(_BY_ID, number=promise_id)
        return Promise(**row._asdict()) if row else None

    def open_of(self, opportunity_id: int) -> Sequence[Promise]:
        """Return the promises about an opportunity that are still to be kept, less those of withdrawn follow-ups."""
        return [Promise(**row._asdict()) for row in self.scope.all(_OPEN, number=opportunity_id)]

    def open_of_owner(self, member_id: int) -> Sequence[Promise]:
        """Return the promises that are still to be kept about a member's opportunities that have not ended."""
        return [Promise(**row._asdict()) for row in self.scope.all(_OF_OWNER, owner=member_id)]

    def end(self, promise_id: int, how: PromiseEnd, member_id: int, event_id: int) -> None:
        """Keep what became of a promise."""
        said = {"ended": how, "ended_at": self.scope.now, "member_id": member_id, "ended_event": event_id}
        self.scope.change(promises, (_P.id == promise_id) & _P.ended.is_(None), said)

    def reopen(self, event_id: int) -> None:
        """Let stand again what a change ended that is taken back."""
        empty = dict.fromkeys(("ended", "ended_at", "member_id", "ended_event"))
        self.scope.change(promises, _P.ended_event == event_id, empty)
