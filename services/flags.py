"""Doubts about grades: raised by what follow-ups tell, settled by whoever may change the deal, shown to them."""

from dataclasses import dataclass, field
from typing import Final

from parsing import Known
from parsing.quoting import has_budget, quoted
from sales.contradictions import Contradiction, Flag, FlagKind, FlagVerdict, Heard, contradiction
from sales.opportunity import Event, EventCode, FollowUp, Opportunity
from sales.playbook import Playbook
from sales.vocabulary import Feedback, Grade
from storage.work import Work

LONGEST: Final = 120
"""Characters of a follow-up that a doubt quotes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A flag with the names that it needs to be told."""

    flag: Flag
    wrote: str
    """Who wrote the words that deny the grade."""
    settled_by: str | None = None
    playbook: Playbook = field(default_factory=Playbook)
    """What the team goes by, which says what the grades mean."""


def keep_flags(work: Work, before: Opportunity, saved: Opportunity, event: Event, follow_up: FollowUp | None) -> None:
    """Raise what a change gives reason to doubt, and settle what it answers; asks the archive only where one may be."""
    if event.code is EventCode.UNDONE:
        undone = int(str(event.data["event"]))
        work.flags.withdraw(undone, event.member_id)
        work.flags.reopen(undone)
    if saved.grade != before.grade:
        work.flags.outgrow(saved.id, saved.grade, event.member_id, event.id)
    if follow_up and (found := _contradicted(work, saved, follow_up)):
        _raise(work, saved, event, follow_up, found)


def raised_by(work: Work, saved: Opportunity, event: Event, follow_up: FollowUp | None) -> Flag | None:
    """Return the doubt that a change has just raised, if any."""
    if follow_up is None or _contradicted(work, saved, follow_up) is None:
        return None
    return next((flag for flag in work.flags.of(saved.id) if flag.event_id == event.id), None)


def doubt_about(work: Work, opportunity: Opportunity) -> Doubt | None:
    """Return the doubt that stands about a deal's grade, the oldest first; else the latest that was explained."""
    if not opportunity.is_open:
        return None
    flags = [flag for flag in work.flags.of(opportunity.id) if flag.grade is opportunity.grade]
    explained = [flag for flag in flags if flag.verdict is FlagVerdict.EXPLAINED]
    shown = next((flag for flag in flags if flag.is_open), None) or next(reversed(explained), None)
    return told(work, opportunity, shown) if shown else None


def told(work: Work, opportunity: Opportunity, flag: Flag) -> Doubt:
    """Return a flag with its names."""
    wrote = work.events.get(flag.event_id).member_id
    by = work.members.get(flag.member_id).name if flag.member_id else None
    playbook = work.playbook_of(opportunity.team_id)
    return Doubt(flag=flag, wrote=work.members.get(wrote).name if wrote else "", settled_by=by, playbook=playbook)


def _contradicted(work: Work, o: Opportunity, follow_up: FollowUp) -> Contradiction | None:
    """Return how a follow-up contradicts the grade; its words are read again only where they may raise it."""
    feedback = follow_up.feedback
    praised = Feedback.POSITIVE in feedback and o.grade is Grade.C
    heard = Heard(
        feedback=feedback,
        budget=praised and has_budget(follow_up.words),
        compares=Feedback.COMPETITOR in feedback or bool(follow_up.competitors),
    )
    return contradiction(o, heard, work.now.date())


def _raise(work: Work, o: Opportunity, event: Event, follow_up: FollowUp, found: Contradiction) -> None:
    own = Known(feedback=work.playbook.words.feedback)
    words = quoted(follow_up.words, found.by, own) if found.kind is FlagKind.TOO_HIGH else ""
    quote = (words or follow_up.words).replace("\n", " ")
    shown = quote if len(quote) <= LONGEST else f"{quote[: LONGEST - 1]}…"
    doubt = {"kind": found.kind, "grade": o.grade, "offered": found.offered, "quote": shown}
    work.flags.raise_one(opportunity_id=o.id, event_id=event.id, **doubt)
