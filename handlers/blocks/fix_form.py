"""The form that puts right what was understood, filled with it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from handlers.blocks import ids
from handlers.blocks.forms import day_input, hour_input
from handlers.blocks.grades import grade_options
from handlers.blocks.kit import Block, field, modal, option, static_input, text_input
from handlers.blocks.losses import detail_words
from handlers.choices import CURRENCIES, with_own
from handlers.reading import Reading
from sales.losses import DETAILS
from sales.opportunity import Opportunity
from sales.playbook import Playbook
from sales.vocabulary import Feedback, LossReason, Status
from services.corrections import Fixable

MOST: Final = 100
"""Opportunities that a select of Slack's holds."""


def fix_form(fixable: Fixable, mine: Sequence[Opportunity], playbook: Playbook, r: Reading, private: str) -> Block:
    """Return the form: which opportunity, the words, what the customer said, the fields, the next date."""
    o = fixable.opportunity
    blocks = [*_about(fixable, mine, r), *_fields(o, playbook, r), *(_dates(o, r) if o.is_open else _end(o, r))]
    return modal(ids.FIX, r.t("fix-title"), r.t("modal-save"), r.t("modal-cancel"), blocks, private)


def _about(fixable: Fixable, mine: Sequence[Opportunity], r: Reading) -> Iterator[Block]:
    o = fixable.opportunity
    if fixable.is_new:
        yield field("name", r.t("fix-name"), text_input(o.name), optional=False)
        return
    shown = {each.id: each for each in (o, *mine)}
    options = [option(f"#{each.id} {each.name}", each.id) for each in list(shown.values())[:MOST]]
    yield field("opportunity", r.t("fix-opportunity"), static_input(options, str(o.id)), optional=False)
    yield field("words", r.t("fix-words"), text_input(fixable.words, multiline=True))
    felt = [option(r.t.term("feedback", code.value), code.value) for code in Feedback]
    yield field("feedback", r.t("fix-feedback"), several_input(felt, [code.value for code in fixable.feedback]))


def _fields(o: Opportunity, playbook: Playbook, r: Reading) -> Iterator[Block]:
    stages = [option(r.t.term("stage", stage.code, stage.name), stage.code) for stage in playbook.stages]
    if o.is_open:
        yield field("stage", r.t("fix-stage"), static_input(stages, o.stage))
        yield field("grade", r.t("fix-grade"), static_input(grade_options(r.t, playbook), o.grade.value))
    amount = f"{o.amount:f}" if o.amount is not None else None
    yield field("amount", r.t("fix-amount"), text_input(amount))
    currencies = with_own(CURRENCIES, o.currency) if o.currency else CURRENCIES
    options = [option(r.t.currency(code), code) for code in currencies]
    yield field("currency", r.t("fix-currency"), static_input(options, o.currency))


def _dates(o: Opportunity, r: Reading) -> Iterator[Block]:
    promised = o.next_promised
    yield field("close", r.t("fix-close"), day_input(o.close_on))
    yield field("next", r.t("fix-next"), day_input(o.next_on if promised else None), hint=r.t("fix-next-hint"))
    yield field("hour", r.t("fix-hour"), hour_input(o.next_time if promised else None))


def _end(o: Opportunity, r: Reading) -> Iterator[Block]:
    if o.status is Status.LOST:
        reasons = [option(r.t.term("loss", reason.value), reason.value) for reason in LossReason]
        chosen = o.loss_reason.value if o.loss_reason else None
        yield field("reason", r.t("fix-reason"), static_input(reasons, chosen), optional=False)
        below = [(reason, code) for reason, codes in DETAILS.items() for code in codes]
        details = [option(_detail(reason, code, r), f"{reason.value}:{code}") for reason, code in below]
        told = f"{chosen}:{o.loss_detail}" if o.loss_detail else None
        yield field("detail", r.t("fix-detail"), static_input(details, told), hint=r.t("fix-detail-hint"))


def _detail(reason: LossReason, code: str, r: Reading) -> str:
    return f"{r.t.term('loss', reason.value)} · {detail_words(reason, code, r.t)}"


def several_input(options: Iterable[Block], chosen: Sequence[str]) -> Block:
    """Return a select of a modal in which several options may be chosen, with those of the values chosen."""
    listed = list(options)[:MOST]
    picked = [choice for choice in listed if choice["value"] in chosen]
    return {
        "type": "multi_static_select",
        "action_id": "value",
        "options": listed,
        **({"initial_options": picked} if picked else {}),
    }
