"""What a new owner needs to know to go on where the former one stopped."""

from collections.abc import Sequence
from dataclasses import dataclass

from sales.errors import SalesError
from sales.letters import Letter
from sales.opportunity import EventCode, Opportunity
from sales.people import Member
from sales.risks import Risk, risks
from sales.vocabulary import Feedback
from services.changes import today_of
from services.history import who_said_next
from services.pipeline import Details, details
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """One screen for the new owner."""

    shown: Details
    event_id: int
    by: str
    """Who handed it over."""
    former: str
    words: str
    needs: Sequence[Feedback]
    """What the customer said in the last follow-ups, the newest first."""
    competitors: Sequence[str]
    promised_by: Member | None
    risks: Sequence[Risk]


def brief_of(work: Work, opportunity: Opportunity, letter: Letter) -> Brief:
    """Return the brief that a letter promises, from what is known now."""
    shown = details(work, opportunity)
    story = shown.follow_ups[: work.playbook_of(opportunity.team_id).brief_follow_ups]
    people, today = shown.contacts, today_of(work, shown.owner)
    return Brief(
        shown=shown,
        event_id=letter.event_id or 0,
        by=work.members.get(int(str(letter.data["by"]))).name,
        former=work.members.get(int(str(letter.data["from"]))).name,
        words=str(letter.data.get("words") or ""),
        needs=list(dict.fromkeys(code for follow_up in story for code in follow_up.feedback)),
        competitors=list(dict.fromkeys(name for follow_up in story for name in follow_up.competitors)),
        promised_by=who_said_next(work, opportunity),
        risks=risks(opportunity, people, work.playbook_of(opportunity.team_id), today),
    )


def is_still_theirs(work: Work, letter: Letter) -> bool:
    """Say whether the opportunity that a letter hands over still belongs to the one it went to."""
    opportunity = work.opportunities.get(letter.opportunity_id or 0)
    taken_back = bool(letter.event_id) and work.events.get(letter.event_id or 0).undone
    return opportunity.owner_id == letter.data["to"] and not taken_back


def confirm_read(work: Work, me: Member, event_id: int) -> Opportunity:
    """Tell the giver, once, that the brief was read; only the new owner can say so."""
    event = work.events.get(event_id)
    opportunity = work.opportunities.get(event.opportunity_id)
    if event.code is not EventCode.HANDED_OVER or event.data.get("to") != me.id:
        raise SalesError("brief-not-yours", owner=work.members.get(opportunity.owner_id).name)
    if event.member_id and event.member_id != me.id:
        number, data = opportunity.id, {"reader": me.id}
        work.outbox.owe(
            f"brief_read:{event_id}", "brief_read", to_member=event.member_id, opportunity_id=number, data=data
        )
    return opportunity
