"""Reading opportunities: one with its story, a person's day, a list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sales.authority import may_change
from sales.gates import Evidence
from sales.opportunity import Account, Contact, FollowUp, Opportunity
from sales.people import Member, Team
from sales.promises import Promise
from services.flags import Doubt, doubt_about
from services.health import score_of
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
    evidence: Sequence[Evidence] = ()
    """What was pointed at as proof, the oldest first."""
    proof_names: Mapping[str, str] = field(default_factory=dict)
    """The team's own names of proofs."""
    health: int | None = None
    """0 to 100; None where it is not open."""


def details(work: Work, opportunity: Opportunity) -> Details:
    """Return an opportunity with its account, people and last follow-ups."""
    own_words = {stage.code: stage.name for stage in work.playbook_of(opportunity.team_id).stages}
    story = work.follow_ups.latest(opportunity.id, STORY_LENGTH)
    return Details(
        opportunity=opportunity,
        account=work.accounts.get(opportunity.account_id),
        owner=work.members.get(opportunity.owner_id),
        team=work.teams.get(opportunity.team_id) if opportunity.team_id else None,
        follow_ups=story,
        contacts=work.accounts.contacts(opportunity.account_id),
        names={number: work.members.get(number).name for number in {f.member_id for f in story}},
        stage_name=own_words.get(opportunity.stage),
        promises=promises_of(work, opportunity),
        evidence=work.evidence.of(opportunity.id),
        proof_names=work.playbook_of(opportunity.team_id).evidence_names,
        health=score_of(work, opportunity),
    )


def with_doubt(work: Work, shown: Details, reader: Member | None) -> Details:
    """Return the details with what is doubted about the grade, where the one who reads them may settle it."""
    may = reader is not None and may_change(reader, shown.opportunity)
    return replace(shown, doubt=doubt_about(work, shown.opportunity)) if may else shown
