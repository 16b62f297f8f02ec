"""Reading opportunities: one with its story, a person's day, a list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sales.authority import may_change
from sales.gates import Evidence
from sales.opportunity import Account, Contact, FollowUp, Opportunity
from sales.pace import Pace, pace, ready_for
from sales.people import Member, Team
from sales.promises import Promise
from sales.stages import Stage
from services.approvals import Asked, waiting_for
from services.flags import Doubt, doubt_about
from services.health import score_of
from services.overdue import is_red
from services.promises import promises_of
from storage.work import Work

STORY_LENGTH = 5
"""Follow-ups shown with an opportunity."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """An opportunity with everything a person wants to see of it."""

    opportunity: Opportunity
    account: Account
    owner: Member
    team: Team | None
    follow_ups: Sequence[FollowUp]
    """The newest first."""
    contacts: Sequence[Contact]
    names: Mapping[int, str]
    """Who wrote the follow-ups: member number to name."""
    doubt: Doubt | None = None
    """What is doubted about its grade, where the reader may settle that."""
    stage_name: str | None = None
    """The workspace's own word for the stage, where it has one."""
    promises: Sequence[Promise] = ()
    """What is still promised, the first day first."""
    waiting: Asked | None = None
    """The move that waits for somebody's word."""
    evidence: Sequence[Evidence] = ()
    """What was pointed at as proof, the oldest first."""
    proof_names: Mapping[str, str] = field(default_factory=dict)
    """The team's own names of proofs."""
    health: int | None = None
    """0 to 100; None where it is not open."""
    is_red: bool = False
    """Whether it stands red before its owner."""
    pace: Pace | None = None
    """How far it is in its stage; None where it is not open, or its team has no such stage."""
    ready: Stage | None = None
    """The next stage, where all is there that the gate before it asks for."""


def details(work: Work, opportunity: Opportunity) -> Details:
    """Return an opportunity with its account, people and last follow-ups."""
    playbook, owner = work.playbook_of(opportunity.team_id), work.members.get(opportunity.owner_id)
    story = work.follow_ups.latest(opportunity.id, STORY_LENGTH)
    contacts, evidence = work.accounts.contacts(opportunity.account_id), work.evidence.of(opportunity.id)
    decides, proofs = any(person.decides for person in contacts), {each.proof for each in evidence}
    return Details(
        opportunity=opportunity,
        account=work.accounts.get(opportunity.account_id),
        owner=owner,
        team=work.teams.get(opportunity.team_id) if opportunity.team_id else None,
        follow_ups=story,
        contacts=contacts,
        names={number: work.members.get(number).name for number in {f.member_id for f in story}},
        stage_name=playbook.stage(opportunity.stage).name,
        promises=promises_of(work, opportunity),
        waiting=waiting_for(work, opportunity),
        evidence=evidence,
        proof_names=playbook.evidence_names,
        health=score_of(work, opportunity),
        is_red=is_red(work, opportunity),
        pace=pace_of(work, opportunity, owner),
        ready=ready_for(playbook, opportunity, decides=decides, proofs=proofs),
    )


def pace_of(work: Work, opportunity: Opportunity, owner: Member) -> Pace | None:
    """Return how far an open opportunity is in its stage, on its owner's clock; None where its team has no such one."""
    playbook = work.playbook_of(opportunity.team_id)
    if not opportunity.is_open or opportunity.stage not in playbook.stage_codes:
        return None
    return pace(opportunity, playbook.stage(opportunity.stage), work.now, owner.zone)


def with_doubt(work: Work, shown: Details, reader: Member | None) -> Details:
    """Return the details with what is doubted about the grade, where the one who reads them may settle it."""
    may = reader is not None and may_change(reader, shown.opportunity)
    return replace(shown, doubt=doubt_about(work, shown.opportunity)) if may else shown
