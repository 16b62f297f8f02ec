"""The requests to move an opportunity, what was asked about them, and what became of each; one is settled once."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, bindparam, select

from sales.approvals import Approval, ApprovalQuestion, ApprovalState
from storage.schema import approval_questions, approvals, opportunities
from storage.scope import columns
from storage.subject import Subject, names, values

_A: Final = approvals.c
_Q: Final = approval_questions.c
_BY_ID: Final = columns(approvals, *names(Approval)).where(_A.id == bindparam("number"))
_OPEN_OF: Final = columns(approvals, *names(Approval)).where(
    _A.opportunity_id == bindparam("number"), _A.state == ApprovalState.OPEN
)
_QUESTION: Final = columns(approval_questions, *names(ApprovalQuestion)).where(_Q.id == bindparam("number"))
_QUESTIONS: Final = (
    columns(approval_questions, *names(ApprovalQuestion)).where(_Q.approval_id == bindparam("number")).order_by(_Q.id)
)
_WAITING: Final = (
    columns(approvals, *names(Approval))
    .add_columns(opportunities.c.team_id)
    .join(opportunities, (_A.workspace == opportunities.c.workspace) & (_A.opportunity_id == opportunities.c.id))
    .where(_A.state == ApprovalState.OPEN)
    .order_by(_A.id)
)
_LATE: Final = (
    select(_A.workspace, _A.id)
    .where(_A.state == ApprovalState.OPEN, _A.fell_back_at.is_(None), _A.fallback_at <= bindparam("until"))
    .order_by(_A.workspace, _A.id)
    .limit(bindparam("most"))
)
COUNTER: Final = "approval"
"""Counts how often a request began or ended to wait."""
UNSETTLED: Final[Mapping[str, None]] = dict.fromkeys(("settled_by", "settled_at", "settled_event", "reason"))


class Waiting(NamedTuple):
    """A request that waits, with the team of its opportunity."""

    approval: Approval
    team_id: int | None


class LateApproval(NamedTuple):
    """A request that nobody has settled in time."""

    workspace: str
    id: int


class Approvals(Subject):
    """Reads and keeps the requests of one workspace."""

    def stamp(self) -> int:
        """Return a number that changes whenever a request begins or ends to wait."""
        return self.scope.counted(COUNTER)[0]

    def awaited(self) -> frozenset[int]:
        """Return the numbers of the opportunities for which a request waits."""
        query = columns(approvals, "opportunity_id").where(_A.state == ApprovalState.OPEN)
        return frozenset(row.opportunity_id for row in self.scope.all(query))

    def ask(self, **said: Any) -> Approval:
        """Keep a request, made now."""
        asked = Approval(id=self.scope.ids.take(self.scope.now), at=self.scope.now, **said)
        self.scope.add(approvals, values(asked))
        self._counted(1)
        return asked

    def ask_again(self, approval_id: int, **said: Any) -> None:
        """Let a request that waits say what is asked now."""
        self.scope.change(approvals, _waiting(approval_id), said)

    def get(self, approval_id: int) -> Approval | None:
        """Return a request of the workspace, if there is one of that id."""
        row = self.scope.one(_BY_ID, number=approval_id)
        return Approval(**row._asdict()) if row else None

    def open_of(self, opportunity_id: int) -> Approval | None:
        """Return the request that waits for an opportunity, if one does."""
        row = self.scope.one(_OPEN_OF, number=opportunity_id)
        return Approval(**row._asdict()) if row else None

    def waiting_in(self, teams: Collection[int], *, gone_on: bool = False) -> Sequence[Waiting]:
        """Return the requests that wait for the opportunities of some teams, the oldest first.

        With `gone_on` those too that have gone on to the next who may.
        """
        theirs: ColumnElement[bool] = opportunities.c.team_id.in_(sorted(teams))
        return self._waiting(_WAITING.where(theirs | _A.fell_back_at.is_not(None) if gone_on else theirs))

    def waiting(self) -> Sequence[Waiting]:
        """Return the requests that wait, the oldest first."""
        return self._waiting(_WAITING)

    def _waiting(self, query: Select[Any]) -> Sequence[Waiting]:
        rows = [row._asdict() for row in self.scope.all(query)]
        return [Waiting(team_id=row.pop("team_id"), approval=Approval(**row)) for row in rows]

    def settle(self, approval_id: int, state: ApprovalState, member_id: int | None, reason: str | None = None) -> bool:
        """Settle a request; False where somebody has settled it before."""
        settled = {"state": state, "settled_by": member_id, "settled_at": self.scope.now, "reason": reason}
        return self._counted(self.scope.change(approvals, _waiting(approval_id), settled)) == 1

    def settled_in(self, approval_id: int, event_id: int) -> None:
        """Keep which change settled a request."""
        self.scope.change(approvals, _A.id == approval_id, {"settled_event": event_id})

    def lapse(self, which: Mapping[str, int], member_id: int | None) -> None:
        """Withdraw what waits for an opportunity, or what a change has asked for, because somebody did something."""
        waits = _A.state == ApprovalState.OPEN
        of: ColumnElement[bool] = waits
        for name, value in which.items():
            of = of & (_A[name] == value)
        settled = {"state": ApprovalState.WITHDRAWN, "settled_by": member_id, "settled_at": self.scope.now}
        self._counted(self.scope.change(approvals, of, settled))

    def reopen(self, event_id: int, opportunity_id: int, stage: str) -> None:
        """Let wait again what a change has settled that is taken back, where the opportunity stands as it did."""
        there = (_A.opportunity_id == opportunity_id) & (_A.from_stage == stage)
        again = {"state": ApprovalState.OPEN, **UNSETTLED}
        self._counted(self.scope.change(approvals, (_A.settled_event == event_id) & there, again))

    def fall_back(self, approval_id: int) -> bool:
        """Keep that the next who may are asked; False where they were, or where it is settled."""
        first = _waiting(approval_id) & _A.fell_back_at.is_(None)
        return self.scope.change(approvals, first, {"fell_back_at": self.scope.now}) == 1

    def _counted(self, changed: int) -> int:
        if changed:
            self.scope.next_number(COUNTER)
        return changed

    def put_question(self, approval_id: int, member_id: int, words: str) -> ApprovalQuestion:
        """Keep what somebody wants to know before they decide."""
        number = self.scope.ids.take(self.scope.now)
        asked = ApprovalQuestion(
            id=number, approval_id=approval_id, member_id=member_id, words=words, at=self.scope.now
        )
        self.scope.add(approval_questions, values(asked))
        return asked

    def question(self, question_id: int) -> ApprovalQuestion | None:
        """Return a question of the workspace, if there is one of that id."""
        row = self.scope.one(_QUESTION, number=question_id)
        return ApprovalQuestion(**row._asdict()) if row else None

    def questions(self, approval_id: int) -> Sequence[ApprovalQuestion]:
        """Return what was asked about a request, the oldest first."""
        return [ApprovalQuestion(**row._asdict()) for row in self.scope.all(_QUESTIONS, number=approval_id)]

    def answer(self, question_id: int, member_id: int, words: str) -> bool:
        """Keep the answer to a question; False where somebody has answered it before."""
        said = {"answer": words, "answered_by": member_id, "answered_at": self.scope.now}
        return self.scope.change(approval_questions, (_Q.id == question_id) & _Q.answer.is_(None), said) == 1


def late_approvals(connection: Connection, now: datetime, limit: int) -> list[LateApproval]:
    """Return the requests of all workspaces that nobody has settled in time and that have not gone on yet."""
    return [LateApproval(*row) for row in connection.execute(_LATE, {"until": now, "most": limit})]


def workspaces_waiting(connection: Connection) -> Sequence[str]:
    """Return the workspaces in which a request waits."""
    query = select(_A.workspace).where(_A.state == ApprovalState.OPEN).distinct().order_by(_A.workspace)
    return list(connection.scalars(query))


def _waiting(approval_id: int) -> ColumnElement[bool]:
    return (_A.id == approval_id) & (_A.state == ApprovalState.OPEN)
