"""What was understood from a sentence, read back with [Undo] and [Fix]."""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from handlers.blocks import ids
from handlers.blocks.doubts import doubt_message
from handlers.blocks.gate import fill_in_button, held_line
from handlers.blocks.kit import actions, button, context, esc, section
from handlers.blocks.lines import headline, next_line, proof_links, woken_line
from handlers.blocks.losses import loss_words
from handlers.blocks.stages import stage_button
from handlers.turn import Message
from handlers.voice import Voice
from sales.opportunity import EventCode
from sales.stages import Stage
from sales.vocabulary import Status
from services.updates import Filed

NO_NAMES: Final[Mapping[str, str]] = MappingProxyType({})


def filed_message(
    filed: Filed,
    t: Voice,
    today: date,
    *,
    offer: Stage | None = None,
    compact: bool = False,
    proofs: Mapping[str, str] = NO_NAMES,
) -> Message:
    """Return the read-back of what was filed; where a later stage is suggested, with a button that moves there.

    A move that waits at its gate has a button to fill in what is missing; `proofs` are the team's own names of those.

    The compact one does not repeat the words, which stand right above it in the thread.
    """
    o = filed.opportunity
    lines = [f"✓ {_title(filed, t)}", *_understood(filed, t, today), *_at_its_gate(filed, t, proofs)]
    lines += _next(filed, t, today)
    if compact:
        lines = [" · ".join(line for line in lines if not line.startswith("> "))]
    warning = [context(t("filed-others-open", which=_others(filed, t)))] if filed.others_open else []
    blocks = [section("\n".join(lines)), *warning, actions(*_buttons(filed, t, offer))]
    said = Message(text="\n".join([*lines]), blocks=blocks, card=("filed", o.id), event=filed.event.id)
    return said.above(doubt_message(filed.flag, t, filed.playbook)) if filed.flag else said


def _title(filed: Filed, t: Voice) -> str:
    o = filed.opportunity
    what = headline(o, t, filed.playbook.stage(o.stage).name)
    if o.status is Status.WON:
        return t("filed-won", what=what)
    if o.status is Status.LOST:
        return t("filed-lost", what=what, reason=loss_words(o, t))
    if filed.event.code is EventCode.CORRECTED:
        return t("filed-corrected", what=what)
    return t("filed-created" if filed.created else "filed-updated", what=what)


def _understood(filed: Filed, t: Voice, today: date) -> Iterator[str]:
    if filed.follow_up:
        yield f"> {esc(filed.follow_up.words[:300]).replace(chr(10), ' ')}"
    draft = filed.draft
    if draft.feedback:
        yield t("filed-feedback", words=t.words("feedback", [f.value for f in draft.feedback]))
    if draft.product:
        yield t("filed-product", product=esc(draft.product))
    people = [" ".join(filter(None, [person.name, person.role])) for person in draft.contacts]
    if people:
        yield t("filed-contacts", who=esc(", ".join(people)))
    if draft.decision_maker:
        yield t("filed-decides", who=esc(draft.decision_maker))
    if draft.competitors:
        yield t("filed-competitors", who=esc(", ".join(draft.competitors)))
    yield from _moved(filed, t, today)


def _at_its_gate(filed: Filed, t: Voice, proofs: Mapping[str, str]) -> Iterator[str]:
    if filed.event.data.get("filled") and filed.event.data["words"]:
        yield t("filed-reason", words=esc(str(filed.event.data["words"])))
    if filed.proofs:
        yield t("filed-evidence", what=proof_links(filed.proofs, t, proofs))
    if filed.held:
        said = held_line(filed.opportunity, filed.held, t, proofs, opened=filed.created)
        yield said if filed.held.approvers else f"⛔ {said}"


def _moved(filed: Filed, t: Voice, today: date) -> Iterator[str]:
    o, changes = filed.opportunity, filed.event.changes
    if filed.created or o.has_ended:
        return
    if "stage" in changes:
        old, new = (esc(t.term("stage", code, filed.playbook.stage(code).name)) for code in map(str, changes["stage"]))
        yield t("filed-stage", old=old, new=new)
    if "grade" in changes:
        yield t("filed-grade", old=str(changes["grade"][0]), new=o.grade.value)
    if "amount" in changes:
        yield t("filed-amount", amount=t.money(o.amount, o.currency))
    if "close_on" in changes and o.close_on:
        yield t("filed-close", day=t.day(o.close_on, today))


def _next(filed: Filed, t: Voice, today: date) -> Iterator[str]:
    o = filed.opportunity
    yield from woken_line(filed.event, t)
    if not o.has_ended:
        yield next_line(o, t, today)
    if filed.moved_from and o.next_on:
        yield t("moved-to-workday", asked=t.day(filed.moved_from, today), on=t.day(o.next_on, today))
    if filed.created and o.close_on:
        yield t("filed-close", day=t.day(o.close_on, today))


def _others(filed: Filed, t: Voice) -> str:
    return " · ".join(headline(o, t) for o in filed.others_open[:3])


def _buttons(filed: Filed, t: Voice, offer: Stage | None) -> Iterator[dict[str, object]]:
    yield button(t("button-undo"), ids.UNDO, filed.event.id)
    yield button(t("button-fix"), ids.FIX, filed.event.id)
    if filed.held and not filed.held.approvers:
        yield fill_in_button(filed.opportunity, filed.held, t)
    elif offer:
        yield stage_button(filed.opportunity, offer, t, offer=True)
