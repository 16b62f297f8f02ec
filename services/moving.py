"""Moves from stage to stage: what passes its gates goes on, everything else stays and says what is missing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from parsing import UpdateDraft
from parsing.permalinks import attached
from sales.approvals import before_approval
from sales.errors import SalesError
from sales.gates import Evidence, Proof, Shown, asked_on_the_way, furthest, goes_back, missing
from sales.opportunity import Event, Opportunity, Place
from sales.people import Member
from sales.signs import with_signs
from sales.stages import FIELDS, Asked, Criterion, Stage
from sales.vocabulary import Feedback
from services.approvals import ask, who_agrees
from services.said import Said
from storage.work import Work

GATE: Final = "gate"
"""The kind of question that a move leaves open which waits at its gate."""
RESTS_ON: Final = frozenset({*FIELDS, "qualified"})
"""Fields of an opportunity that a gate may have asked for."""
NEEDS_CONTACTS: Final = frozenset({Asked.TICKS, Asked.CONTACT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A move that waits: where the opportunity would go, and what it still owes."""

    wanted: Stage
    missing: tuple[Criterion, ...] = ()
    needs_reason: bool = False
    """Whether it leads back, and nobody has said why."""
    approvers: tuple[Member, ...] = ()
    """Who has to agree; nothing else is missing then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What comes along with a move: words that may say why, what the customer said, and proofs by what they prove."""

    reason: str = ""
    feedback: tuple[Feedback, ...] = ()
    proofs: Mapping[str, Proof] = field(default_factory=dict)


def through_gate(
    work: Work, me: Member, before: Opportunity, after: Opportunity, grounds: Grounds
) -> tuple[Opportunity, Held | None]:
    """Return the opportunity as it may stand after a change: moved where its gates let it pass, else where it was.

    Every move that a person asks for comes through here, whether words, a button or a form ask for it. Where nothing is
    missing but that somebody else agrees, it is held back too, and is asked for by `keep_waiting`.
    """
    if after.stage == before.stage:
        return after, None
    held = at_gate(work, before, after, grounds) or _to_be_approved(work, me, before, after.stage)
    return (replace(after, stage=before.stage, stage_since=before.stage_since) if held else after), held


def opened_at(work: Work, me: Member, fresh: Opportunity, wanted: str | None) -> tuple[Opportunity, Held | None]:
    """Return a new opportunity at the wanted stage, or at the furthest whose gates it passes, with what it owes."""
    playbook = work.playbook_of(fresh.team_id)
    if wanted in {None, fresh.stage} or wanted not in playbook.stage_codes:
        return fresh, None
    shown = _shown_by(work, fresh, asked_on_the_way(playbook, fresh.stage, wanted), Grounds())
    owed = missing(playbook, fresh, shown, wanted)
    asked = who_agrees(work, me, fresh, wanted)
    held = Held(wanted=playbook.stage(wanted), missing=owed, approvers=() if owed else asked) if owed or asked else None
    reached = furthest(playbook, fresh, shown, wanted)
    return replace(fresh, stage=before_approval(playbook, fresh.stage, reached) if asked else reached), held


def _to_be_approved(work: Work, me: Member, before: Opportunity, wanted: str) -> Held | None:
    playbook = work.playbook_of(before.team_id)
    asked = () if goes_back(playbook, before.stage, wanted) else who_agrees(work, me, before, wanted)
    return Held(wanted=playbook.stage(wanted), approvers=asked) if asked else None


def at_gate(work: Work, before: Opportunity, after: Opportunity, grounds: Grounds) -> Held | None:
    """Return what a move still owes to the gates on its way; None where they let it pass."""
    playbook, wanted = work.playbook_of(after.team_id), after.stage
    if wanted not in playbook.stage_codes:
        raise SalesError("stage-not-here", id=before.id, name=before.name)
    if goes_back(playbook, before.stage, wanted):
        return None if grounds.reason else Held(wanted=playbook.stage(wanted), needs_reason=True)
    asked = asked_on_the_way(playbook, before.stage, wanted)
    showing = with_signs(before, replace(after, stage=before.stage), grounds.feedback, playbook, work.now)
    owed = missing(playbook, showing, _shown_by(work, after, asked, grounds), wanted)
    return Held(wanted=playbook.stage(wanted), missing=owed) if owed else None


def _shown_by(work: Work, o: Opportunity, asked: Iterable[Criterion], grounds: Grounds) -> Shown:
    """Return what is known beside the fields, as far as a gate asks for it."""
    kinds = {each.kind for each in asked}
    people = work.accounts.contacts(o.account_id) if kinds & NEEDS_CONTACTS else ()
    kept = work.evidence.of(o.id) if Asked.EVIDENCE in kinds and o.id else ()
    return Shown(
        decides=any(person.decides for person in people), proofs={*grounds.proofs, *(each.proof for each in kept)}
    )


def ensure_rests_on_nothing(work: Work, before: Opportunity, after: Opportunity, event: Event) -> None:
    """Refuse to take a change back alone on which the stage rests where an opportunity stands by now."""
    lost = {str(each) for each in _listed(event.data.get("evidence"))}
    touched = lost or RESTS_ON & event.changes.keys()
    playbook, stands = work.playbook_of(before.team_id), after.is_open and after.stage == before.stage
    if not (touched and stands):
        return
    first = playbook.stage_codes[0]
    asked = asked_on_the_way(playbook, first, after.stage)
    shown = _shown_by(work, before, asked, Grounds())
    less = replace(shown, proofs=set(shown.proofs) - lost)
    owed = (missing(playbook, replace(o, stage=first), s, after.stage) for o, s in ((before, shown), (after, less)))
    if set.difference(*reversed([set(each) for each in owed])):
        raise SalesError("undo-gate", id=before.id, name=before.name)


def _listed(value: object) -> Iterable[object]:
    return value if isinstance(value, list) else ()


def keep_waiting(
    work: Work,
    me: Member,
    opportunity: Opportunity,
    held: Held,
    said: Said,
    event: Event | None = None,
    words: str = "",
) -> None:
    """Remember that a move waits: ask those who have to agree, or take a file in the card's thread for what is missing.

    The event is the change that the move came with; without one that may be asked for by a change of its own.
    """
    if held.approvers:
        ask(work, me, opportunity, held.wanted.code, said, event, words)
    elif any(each.kind is Asked.EVIDENCE for each in held.missing):
        work.questions.ask(me.id, GATE, str(opportunity.id), [held.wanted.code], {})


def taken_up(work: Work, o: Opportunity, draft: UpdateDraft, said: Said) -> tuple[UpdateDraft, Mapping[str, Proof]]:
    """Return a draft that asks again for the move that waits for the file which came, and the file as its proof.

    A file is taken for evidence only in the card's thread, and only where the gate waits for one thing that it can be.
    """
    may = o.is_open and said.files and said.place is Place.THREAD and draft.stage is None
    question = work.questions.last_about(GATE, str(o.id)) if may else None
    if question is None:
        return draft, {}
    playbook, wanted = work.playbook_of(o.team_id), question.options[0]
    asked = asked_on_the_way(playbook, o.stage, wanted)
    owed = missing(playbook, o, _shown_by(work, o, asked, Grounds()), wanted)
    awaited = [each.what for each in owed if each.kind is Asked.EVIDENCE]
    if len(awaited) != 1:
        return draft, {}
    name, link = said.files[0]
    return replace(draft, stage=wanted), {awaited[0]: attached(name, link)}


def keep_proofs(work: Work, me: Member, event: Event, proofs: Mapping[str, Proof]) -> tuple[Evidence, ...]:
    """Keep the proofs that came with a change; taking that back withdraws them."""
    return tuple(work.evidence.keep(event, me.id, what, proof) for what, proof in proofs.items())


def proved(proofs: Mapping[str, Proof]) -> Mapping[str, object]:
    """Return what the history keeps of proofs: what they prove."""
    return {"evidence": sorted(proofs)} if proofs else {}
