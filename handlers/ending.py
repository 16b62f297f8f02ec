"""Closing opportunities in words: it must be meant beyond doubt, and a loss has a reason that somebody said."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from handlers.asking import meant, put
from handlers.blocks.filed import filed_message
from handlers.blocks.losses import deeper_message, more_message, together_message, why_message
from handlers.turn import Message, Turn
from parsing import UpdateDraft
from parsing.loss_details import loss_detail_of
from sales.authority import ensure_change
from sales.losses import DETAILS, Hint, asks_deeper
from sales.opportunity import Opportunity
from sales.vocabulary import LossReason, Outcome
from services.changes import ensure_open
from services.losses import hint_of, rivals_of
from services.lost_together import Loss, lose_all
from services.searching import rivals_known
from services.updates import Filed, file_update


def end(turn: Turn, verb: str, draft: UpdateDraft) -> None:
    """Close the opportunity that the words mean, or ask what is missing."""
    opportunity = meant(turn, verb, draft, exactly=True)
    if opportunity is None:
        return
    draft = with_detail(draft)
    if draft.outcome is Outcome.LOST and asks_for_more(draft):
        ask_why(turn, verb, [opportunity], draft)
        return
    tell(turn, file_update(turn.work, turn.me, opportunity, draft, turn.said))


def end_all(turn: Turn, verb: str, lost: Sequence[Opportunity], draft: UpdateDraft) -> None:
    """Close several opportunities as lost for one reason, or ask for it; all of them or none."""
    draft = with_detail(draft)
    if asks_for_more(draft):
        ask_why(turn, verb, lost, draft)
        return
    filed = lose_all(turn.work, turn.me, lost, draft, turn.said)
    turn.answer(together_message([Loss(opportunity=f.opportunity, event=f.event) for f in filed], turn.t))


def tell(turn: Turn, filed: Filed, *, replace: bool = False) -> None:
    """Read back what ended, with what may still be said of a loss."""
    said = filed_message(filed, turn.t, turn.now.date())
    more = _more(turn, filed.opportunity)
    turn.answer(said.above(more) if more else said, replace=replace)


def with_detail(draft: UpdateDraft) -> UpdateDraft:
    """Return the draft with what its words say below the reason, unless a button has said it."""
    return replace(draft, loss_detail=draft.loss_detail or loss_detail_of(draft.note, draft.loss_reason))


def asks_for_more(draft: UpdateDraft) -> bool:
    """Say whether a loss may not be saved yet: for want of a reason, or of what is behind an easy one."""
    return draft.loss_reason is None or asks_deeper(draft.loss_reason, draft.loss_detail)


def ask_why(turn: Turn, verb: str, lost: Sequence[Opportunity], draft: UpdateDraft) -> None:
    """Ask by a select; nothing is saved until somebody says why, if only that it was something else."""
    for each in lost:
        ensure_change(turn.me, each, turn.work.members.get(each.owner_id))
        ensure_open(each)
    numbers = ",".join(str(each.id) for each in lost)
    if draft.loss_reason:
        _ask_deeper(turn, verb, lost, draft.loss_reason, numbers)
        return
    hint = hint_of(turn.work, lost[0]) if len(lost) == 1 else None
    reasons = _likeliest_first(hint)
    question = put(turn, verb, [f"lost:{numbers}:{reason.value}:" for reason in reasons])
    turn.answer(why_message(question, lost, reasons, hint, turn.t, turn.now.date()))


def _ask_deeper(turn: Turn, verb: str, lost: Sequence[Opportunity], reason: LossReason, numbers: str) -> None:
    details = DETAILS[reason]
    question = put(turn, verb, [f"lost:{numbers}:{reason.value}:{code}" for code in details])
    turn.answer(deeper_message(question, lost, reason, details, turn.t))


def _likeliest_first(hint: Hint | None) -> Sequence[LossReason]:
    likely = [hint.reason] if hint else []
    return [*likely, *(reason for reason in LossReason if reason not in likely)]


def _more(turn: Turn, o: Opportunity) -> Message | None:
    """Return the offer to say more of a loss; None where there is nothing more to say."""
    if o.loss_reason is None:
        return None
    options = [("detail", code) for code in DETAILS[o.loss_reason] if o.loss_detail is None]
    asks_rival = o.loss_reason is LossReason.COMPETITOR and o.competitor is None
    options += [("rival", name) for name in _rivals(turn, o)] if asks_rival else []
    if not options and not asks_rival:
        return None
    question = put(turn, "lost", [f"more:{o.id}:{o.version}:{kind}:{code}" for kind, code in options])
    return more_message(question, options, o, turn.t)


def _rivals(turn: Turn, o: Opportunity) -> Iterator[str]:
    """Yield the rivals to choose from: those named for this deal before those of others, each once."""
    once = {name.casefold(): name for name in reversed([*rivals_of(turn.work, o), *rivals_known(turn.work, turn.me)])}
    yield from reversed(once.values())
