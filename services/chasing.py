"""The hourly sweep over requests that wait: whoever is to be asked by now is, and who stays silent is reminded once."""

from collections.abc import Iterator
from datetime import datetime

from sales.approvals import Approval, after_working_hours
from sales.people import Member
from services.approvals import AGAIN, LETTER, key_of, owe
from services.askable import Askable
from services.calendars import hours_of
from storage.approvals import workspaces_waiting
from storage.store import Store
from storage.work import Work

Owed = tuple[Approval, int, str]
"""A request, whom it is owed to, and how its key ends."""


def chase_all(store: Store) -> int:
    """Ask in every workspace whoever is to be asked by now, and once more who stays silent; return how many."""
    with store.look() as connection:
        known = workspaces_waiting(connection)
    return sum(_chase(store, workspace) for workspace in known)


def _chase(store: Store, workspace: str) -> int:
    with store.read(workspace) as work:
        found = list(_unasked(work))
    if not found:
        return 0
    with store.begin(workspace) as work:
        for approval, member_id, again in found:
            owe(work, approval, member_id, again)
    return len(found)


def _unasked(work: Work) -> Iterator[Owed]:
    """Yield whom each request is to be owed: who stands in since today first of all, and who has said nothing."""
    waiting = work.approvals.waiting()
    asked = work.outbox.written(LETTER, {each.approval.opportunity_id for each in waiting})
    people = Askable(work=work)
    for approval, team_id in waiting:
        for member in people.about(approval, team_id):
            at = asked.get(key_of(approval, member.id))
            if at is None:
                yield approval, member.id, ""
            elif key_of(approval, member.id, AGAIN) not in asked and _is_silent(work, approval, team_id, member, at):
                yield approval, member.id, AGAIN


def _is_silent(work: Work, approval: Approval, team_id: int | None, member: Member, asked_at: datetime) -> bool:
    """Say whether half of the time to decide is over for somebody who has not even asked a question."""
    half = work.playbook_of(team_id).approval_hours // 2
    if approval.fell_back_at or not half or work.now < after_working_hours(hours_of(work, member), asked_at, half):
        return False
    return all(each.member_id != member.id for each in work.approvals.questions(approval.id))
