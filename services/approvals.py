"""Asking for a move that somebody else agrees to: who is asked, what they see, and who is asked next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from typing import Final

from sales.approvals import Approval, ApprovalQuestion, after_working_hours, approved_on_the_way
from sales.gates import Evidence
from sales.opportunity import Event, EventCode, Opportunity
from sales.people import Member
from services.askable import Askable, led
from services.calendars import hours_of
from services.changes import Change, write_down
from services.health import score_of
from services.said import Said
from storage.approvals import late_approvals
from storage.store import Store
from storage.work import Work

LETTER: Final = "approval"
"""The kind of letter that asks somebody to agree."""
AGAIN: Final = ":again"
"""Ends the key of the letter that reminds somebody who has said nothing."""
BATCH: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request with everything that somebody wants to know who decides."""

    approval: Approval
    opportunity: Opportunity
    asker: Member
    owner: Member
    approvers: Sequence[Member]
    evidence: Sequence[Evidence] = ()
    proof_names: Mapping[str, str] = field(default_factory=dict)
    stage_names: Mapping[str, str | None] = field(default_factory=dict)
    questions: Sequence[ApprovalQuestion] = ()
    names: Mapping[int, str] = field(default_factory=dict)
    """Of those who asked, answered and settled."""
    health: int | None = None


def who_agrees(work: Work, me: Member, opportunity: Opportunity, wanted: str) -> tuple[Member, ...]:
    """Return who has to agree before somebody moves an opportunity to a stage; nobody where it may just go on.

    A manager who moves somebody else's deal agrees by that, and a team without another manager asks nobody.
    """
    needed = approved_on_the_way(work.playbook_of(opportunity.team_id), opportunity.stage, wanted)
    if not needed or (me.manages(opportunity.team_id) and opportunity.owner_id != me.id):
        return ()
    return Askable(work=work).managers(opportunity.team_id, me.id)


def approvers_of(work: Work, approval: Approval, opportunity: Opportunity) -> tuple[Member, ...]:
    """Return who is asked about a request by now: the managers, and the admins once it has gone on to them."""
    return Askable(work=work).about(approval, opportunity.team_id)


def waiting_on(work: Work, me: Member) -> Sequence[Approval]:
    """Return the requests that somebody is asked about by now, the oldest first."""
    people = Askable(work=work)
    teams = {team for member in (me, *people.stands_in_for(me)) for team in led(member)}
    waiting = work.approvals.waiting_in(teams, gone_on=me.is_admin) if teams or me.is_admin else ()
    asked = ((each.approval, people.about(each.approval, each.team_id)) for each in waiting)
    return [approval for approval, those in asked if any(person.id == me.id for person in those)]


def ask(
    work: Work, me: Member, opportunity: Opportunity, wanted: str, said: Said, came_with: Event | None, words: str = ""
) -> Approval:
    """Ask for a move, by the change that it came with, else by one of its own; one that waits is asked anew."""
    saved, event = opportunity, came_with
    if event is None:
        asking = Change(code=EventCode.APPROVAL_ASKED, me=me, said=said, data={"stage": wanted})
        saved, event = write_down(work, opportunity, opportunity, asking)
    about = {"member_id": me.id, "from_stage": saved.stage, "stage": wanted, "version": saved.version}
    known = {**about, "event_id": event.id, "words": words}
    waiting = work.approvals.open_of(saved.id)
    if waiting:
        work.approvals.ask_again(waiting.id, **known)
    else:
        waiting = _ask_first(work, me, saved, known)
    tell(work, waiting, saved)
    return work.approvals.get(waiting.id) or waiting


def tell(work: Work, approval: Approval, opportunity: Opportunity, people: Askable | None = None) -> None:
    """Owe the request to everybody who is asked by now and has not been; whoever tells of many reads people once."""
    for member in (people or Askable(work=work)).about(approval, opportunity.team_id):
        owe(work, approval, member.id)


def retell(work: Work, manager: Member) -> None:
    """Owe what waits in a manager's teams to everybody who is asked by now."""
    for approval, _ in work.approvals.waiting_in(led(manager)):
        tell(work, approval, work.opportunities.get(approval.opportunity_id))


def key_of(approval: Approval, member_id: int, again: str = "") -> str:
    """Return the key of the letter in which somebody is asked."""
    return f"{LETTER}:{approval.id}:{member_id}{again}"


def owe(work: Work, approval: Approval, member_id: int, again: str = "") -> None:
    """Owe one person the card of a request; once, but for an answer to what they asked and one reminder.

    A card that was withdrawn, as its reader was away, is owed anew.
    """
    key, number, data = key_of(approval, member_id, again), approval.opportunity_id, {"approval": approval.id}
    data = {**data, "again": True} if again == AGAIN else data
    if not work.outbox.owe(key, LETTER, to_member=member_id, opportunity_id=number, data=data):
        work.outbox.owe_again(key)


def asked_of(work: Work, approval: Approval) -> Asked:
    """Return a request as it stands now."""
    o = work.opportunities.get(approval.opportunity_id)
    playbook, questions = work.playbook_of(o.team_id), work.approvals.questions(approval.id)
    people = {approval.settled_by, *(n for each in questions for n in (each.member_id, each.answered_by))}
    return Asked(
        approval=approval,
        opportunity=o,
        asker=work.members.get(approval.member_id),
        owner=work.members.get(o.owner_id),
        approvers=approvers_of(work, approval, o),
        evidence=work.evidence.of(o.id),
        proof_names=playbook.evidence_names,
        stage_names={stage.code: stage.name for stage in playbook.stages},
        questions=questions,
        names={number: work.members.get(number).name for number in people if number},
        health=score_of(work, o),
    )


def waiting_for(work: Work, opportunity: Opportunity) -> Asked | None:
    """Return the request that waits for an opportunity, if one does; where none does, nothing is asked of it."""
    awaited = work.remembered("approvals", work.approvals.stamp(), work.approvals.awaited)
    approval = work.approvals.open_of(opportunity.id) if opportunity.is_open and opportunity.id in awaited else None
    return asked_of(work, approval) if approval else None


def fall_back(store: Store) -> int:
    """Owe what nobody has settled in time to the next who may; return how many requests there were."""
    with store.look() as connection:
        late = late_approvals(connection, store.now(), BATCH)
    for workspace, rows in groupby(late, key=attrgetter("workspace")):
        with store.begin(workspace) as work:
            people = Askable(work=work)
            for row in rows:
                if work.approvals.fall_back(row.id) and (approval := work.approvals.get(row.id)):
                    tell(work, approval, work.opportunities.get(approval.opportunity_id), people)
    return len(late)


def _ask_first(work: Work, me: Member, saved: Opportunity, known: Mapping[str, object]) -> Approval:
    asked = Askable(work=work).managers(saved.team_id, me.id)
    hours = work.playbook_of(saved.team_id).approval_hours
    at = after_working_hours(hours_of(work, asked[0] if asked else me), work.now, hours)
    return work.approvals.ask(opportunity_id=saved.id, fallback_at=at, **known)
