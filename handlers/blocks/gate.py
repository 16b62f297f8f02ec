"""What a move still waits for: told under what was filed, and asked in one form that has nothing else in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from handlers.blocks import ids
from handlers.blocks.forms import day_input
from handlers.blocks.kit import Block, actions, button, context, esc, modal, option, section, static_input, text_input
from handlers.blocks.kit import field as labelled
from handlers.blocks.lines import headline
from handlers.blocks.pickers import ticks_input
from handlers.reading import Reading
from handlers.turn import Message
from handlers.voice import Voice
from sales.opportunity import Opportunity
from sales.stages import Asked, Criterion, Tick
from services.filling import Known, field_of
from services.moving import Held


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """A move at its gate: whose, what it waits for, and what the team calls its proofs."""

    opportunity: Opportunity
    held: Held
    proofs: Mapping[str, str] = field(default_factory=dict)


def gate_message(gate: Gate, t: Voice) -> Message:
    """Return that the opportunity stays where it is, what is missing, and a button to fill it in."""
    said = f"{headline(gate.opportunity, t)}\n{held_line(gate.opportunity, gate.held, t, gate.proofs)}"
    if gate.held.approvers:
        return Message(text=said, blocks=[section(said)])
    return Message(text=said, blocks=[section(said), actions(fill_in_button(gate.opportunity, gate.held, t))])


def held_line(
    o: Opportunity, held: Held, t: Voice, proofs: Mapping[str, str] | None = None, *, opened: bool = False
) -> str:
    """Return in one line where the opportunity stays, or was opened, and what the stage asked for still needs."""
    wanted = esc(t.term("stage", held.wanted.code, held.wanted.name))
    if held.approvers:
        who = esc(", ".join(each.name for each in held.approvers))
        told = "approval-opened" if opened else "approval-held"
        return t(told, stage=esc(t.term("stage", o.stage)), wanted=wanted, who=who)
    if held.needs_reason:
        return t("gate-back", wanted=wanted)
    owed = t.listed(esc(criterion_name(each, t, proofs or {})) for each in held.missing)
    told = "gate-opened-short" if opened else "gate-held"
    return t(told, stage=esc(t.term("stage", o.stage)), wanted=wanted, missing=owed)


def fill_in_button(o: Opportunity, held: Held, t: Voice) -> Block:
    """Return the button that tries the move again, and opens the form for as long as something is missing."""
    value = f"{o.id}:{o.version}:{held.wanted.code}"
    label = t("button-say-why") if held.needs_reason else t("button-fill-in")
    return button(label, ids.MOVE_STAGE, value, nth=0, style="primary")


def criterion_name(criterion: Criterion, t: Voice, proofs: Mapping[str, str]) -> str:
    """Return what a criterion asks for, in words."""
    if criterion.kind is Asked.TICKS:
        return t("gate-ticks", count=int(criterion.what))
    if criterion.kind is Asked.EVIDENCE:
        return t.term("proof", criterion.what, proofs.get(criterion.what))
    return t.term("gate", criterion.what)


def gate_form(gate: Gate, known: Known, r: Reading, private: str) -> Block:
    """Return the form: one input for each thing that is missing, and nothing else."""
    name = r.t.term("stage", gate.held.wanted.code, gate.held.wanted.name)
    inputs = [each for criterion in gate.held.missing for each in _inputs(criterion, gate, known, r.t)]
    if gate.held.needs_reason:
        inputs.append(labelled("reason", r.t("gate-reason"), text_input(multiline=True), optional=False))
    blocks = [context(headline(gate.opportunity, r.t)), context(r.t("gate-to", stage=esc(name))), *inputs]
    return modal(ids.GATE, r.t("gate-title"), r.t("gate-submit"), r.t("modal-cancel"), blocks, private)


def _inputs(criterion: Criterion, gate: Gate, known: Known, t: Voice) -> Iterator[Block]:
    name, label = field_of(criterion), criterion_name(criterion, t, gate.proofs)
    if criterion.kind is Asked.TICKS:
        boxes = [option(t.term("tick", tick.value), tick.value) for tick in Tick]
        yield labelled(name, label, ticks_input(boxes, [tick.value for tick in known.ticks]))
    elif criterion.kind is Asked.CONTACT:
        yield from _who_decides(known, label, t)
    elif criterion.kind is Asked.EVIDENCE:
        link = text_input(placeholder=t("gate-link-example"))
        yield labelled(name, label, link, optional=False, hint=t("gate-link-hint"))
    else:
        yield labelled(name, label, _value_input(criterion.what, t), optional=False)


def _value_input(what: str, t: Voice) -> dict[str, Any]:
    if what == "close_on":
        return day_input()
    return text_input(placeholder=t("new-amount-example") if what == "amount" else None)


def _who_decides(known: Known, label: str, t: Voice) -> Iterator[Block]:
    """Yield a menu of the people who are known, where there are some, and a line for somebody else."""
    called = [(c.name or c.role or "", " ".join(filter(None, (c.name, c.role)))) for c in known.contacts]
    people = [option(shown, value[:75]) for value, shown in dict(called).items() if value]
    if people:
        yield labelled("known", label, static_input(people))
    yield labelled("decides", t("gate-somebody-else") if people else label, text_input(), hint=t("gate-decides-hint"))
