"""Asking for a move, and filling in what its gate still misses."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from parsing import UpdateDraft
from sales.authority import ensure_change
from sales.errors import FormError, SalesError
from sales.gates import Proof, ticks_of
from sales.opportunity import Contact, EventCode, Opportunity
from sales.people import Member
from sales.stages import Asked, Criterion, Tick
from services.changes import Change, ensure_open, write_down
from services.moving import Grounds, Held, keep_proofs, keep_waiting, proved, through_gate
from services.said import Said
from services.updates import Filed, amended, file_update, is_touch
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the book says already of what a gate asks for."""

    ticks: frozenset[Tick]
    contacts: Sequence[Contact]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What a form says of what a gate asked for."""

    draft: UpdateDraft = field(default_factory=UpdateDraft)
    """The fields of the opportunity."""
    ticks: tuple[Tick, ...] = ()
    decides: str | None = None
    """Name or title of who decides."""
    proofs: Mapping[str, Proof] = field(default_factory=dict)
    reason: str = ""


def try_move(
    work: Work,
    me: Member,
    opportunity: Opportunity,
    draft: UpdateDraft,
    said: Said,
    code: EventCode = EventCode.UPDATED,
) -> Filed | Held:
    """File what was said; a move with nothing besides that its gate holds back changes nothing, and is returned."""
    is_bare = draft.changed == ("stage",) and not is_touch(draft) and not said.files
    held = asking(work, me, opportunity, draft.stage, said) if is_bare and draft.stage else None
    return held or file_update(work, me, opportunity, draft, said, code)


def asking(work: Work, me: Member, opportunity: Opportunity, wanted: str, said: Said) -> Held | None:
    """Return what a move waits for, and remember that it does; None where it may go on."""
    ensure_change(me, opportunity, work.members.get(opportunity.owner_id))
    ensure_open(opportunity)
    _, held = through_gate(work, me, opportunity, replace(opportunity, stage=wanted), Grounds())
    if held:
        keep_waiting(work, me, opportunity, held, said)
    return held


def known_of(work: Work, opportunity: Opportunity) -> Known:
    """Return what is known of an opportunity that a form need not ask."""
    contacts = work.accounts.contacts(opportunity.account_id)
    return Known(ticks=ticks_of(opportunity, decides=any(c.decides for c in contacts)), contacts=contacts)


def fill_in(work: Work, me: Member, opportunity: Opportunity, wanted: str, answers: Answers, said: Said) -> Filed:
    """Keep what a form says and make the move, all or nothing; refuses field by field where something is missing."""
    owner = work.members.get(opportunity.owner_id)
    ensure_change(me, opportunity, owner)
    ensure_open(opportunity)
    _meet_decider(work, opportunity, answers.decides)
    draft = replace(answers.draft, stage=wanted)
    filled = replace(amended(work, me, opportunity, draft, None), qualified=_ticked(opportunity, answers.ticks))
    after, held = through_gate(work, me, opportunity, filled, Grounds(reason=answers.reason, proofs=answers.proofs))
    if held and not held.approvers:
        raise FormError({name: [SalesError("gate-field-missing")] for name in fields_of(held)})
    data = {"words": answers.reason, "filled": True, **proved(answers.proofs)}
    code = EventCode.UPDATED if held else EventCode.STAGE_MOVED
    change = Change(code=code, me=me, said=said, data=data)
    saved, event = write_down(work, opportunity, after, change)
    proofs = keep_proofs(work, me, event, answers.proofs)
    if held:
        keep_waiting(work, me, saved, held, said, event, answers.reason)
    rules = work.playbook_of(saved.team_id)
    return Filed(opportunity=saved, owner=owner, event=event, draft=draft, proofs=proofs, held=held, playbook=rules)


def fields_of(held: Held) -> Iterator[str]:
    """Yield the names of the form's fields that ask for what a move waits for."""
    yield from (field_of(each) for each in held.missing)
    if held.needs_reason:
        yield "reason"


def field_of(criterion: Criterion) -> str:
    """Return the name of the form's field that asks for a criterion."""
    if criterion.kind is Asked.TICKS:
        return "ticks"
    return str(criterion) if criterion.kind is Asked.EVIDENCE else criterion.what


def _ticked(opportunity: Opportunity, ticks: tuple[Tick, ...]) -> tuple[Tick, ...]:
    return tuple(tick for tick in Tick if tick in ticks) or opportunity.qualified


def _meet_decider(work: Work, opportunity: Opportunity, called: str | None) -> None:
    """Keep who decides: a person who is known by that name or title, else somebody new."""
    if not called:
        return
    contacts = work.accounts.contacts(opportunity.account_id)
    known = next((c for c in contacts if called in {c.name, c.role}), None)
    name, role = (known.name, known.role) if known else (called, None)
    work.accounts.meet(opportunity.account_id, name, role, decides=True)
