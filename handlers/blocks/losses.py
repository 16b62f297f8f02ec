"""A loss in words: its reason with what lies below it, who won it, and questions about either."""

from collections.abc import Sequence
from datetime import date

from handlers.blocks import ids
from handlers.blocks.kit import Block, actions, button, context, cut, esc, option, section, select
from handlers.blocks.lines import QUOTED, headline
from handlers.turn import Message
from handlers.voice import Voice
from sales.funnel import Ended
from sales.losses import Hint
from sales.opportunity import Opportunity
from sales.vocabulary import LossReason
from services.lost_together import Loss, Unclear
from storage.questions import Question


def loss_words(o: Opportunity | Ended, t: Voice) -> str:
    """Return why an opportunity was lost: the reason, what lies below it, and who won."""
    if o.loss_reason is None:
        return ""
    reason = t.term("loss", o.loss_reason.value)
    if o.loss_detail:
        reason = t("loss-with-detail", reason=reason, detail=detail_words(o.loss_reason, o.loss_detail, t))
    return t("loss-with-rival", reason=reason, rival=esc(o.competitor)) if o.competitor else reason


def detail_words(reason: LossReason, detail: str, t: Voice) -> str:
    """Return what lies below a reason in words."""
    return t.term(f"loss-{reason.value}".replace("_", "-"), detail)


def why_message(
    question: Question,
    lost: Sequence[Opportunity],
    reasons: Sequence[LossReason],
    hint: Hint | None,
    t: Voice,
    today: date,
) -> Message:
    """Return the question why deals were lost: the likeliest reason by one press, else a choice of all of them."""
    asked = t("ask-reason", what=_what(lost, t))
    options = [option(t.term("loss", reason.value), f"{question.id}:{nth}") for nth, reason in enumerate(reasons)]
    chosen = select(t("ask-reason-choose"), ids.LOSS_REASON, options)
    if hint is None:
        return Message(text=asked, blocks=[section(asked), actions(chosen)])
    likely = t.term("loss", hint.reason.value)
    take = button(t("loss-take-hint", reason=likely), ids.LOSS_REASON, f"{question.id}:0", nth=0, style="primary")
    said = hint_words(hint, t, today)
    return Message(text=f"{asked}\n{said}", blocks=[section(asked), context(said), actions(take, chosen)])


def hint_words(hint: Hint, t: Voice, today: date) -> str:
    """Return which reason is the likeliest, and from what."""
    return t(
        "loss-hint",
        reason=t.term("loss", hint.reason.value),
        times=hint.times,
        of=hint.of,
        day=t.day(hint.last_on, today),
        words=esc(cut(hint.words, QUOTED)).replace("\n", " "),
    )


def deeper_message(
    question: Question, lost: Sequence[Opportunity], reason: LossReason, details: Sequence[str], t: Voice
) -> Message:
    """Return the question what lies below an easy reason."""
    asked = t("ask-loss-detail", what=_what(lost, t), reason=t.term("loss", reason.value))
    options = [option(detail_words(reason, code, t), f"{question.id}:{nth}") for nth, code in enumerate(details)]
    chosen = select(t("ask-loss-detail-choose"), ids.LOSS_REASON, options)
    return Message(text=asked, blocks=[section(asked), actions(chosen)])


def more_message(question: Question, options: Sequence[tuple[str, str]], lost: Opportunity, t: Voice) -> Message:
    """Return what may be added to a loss that is saved: what lies below its reason, and who won; each as kind and code.

    Where nobody knows a rival to choose from, it says how one is named.
    """
    reason = lost.loss_reason or LossReason.OTHER
    below = [(nth, detail_words(reason, code, t)) for nth, (kind, code) in enumerate(options) if kind == "detail"]
    rivals = [(nth, name) for nth, (kind, name) in enumerate(options) if kind == "rival"]
    asks_rival = reason is LossReason.COMPETITOR and lost.competitor is None
    says = t("loss-name-rival", id=lost.id) if asks_rival and not rivals else t("loss-may-add")
    fields = (
        _chooser(question, "loss-choose-detail", below, t, 0),
        _chooser(question, "loss-choose-rival", rivals, t, 1),
    )
    shown = [each for each in fields if each]
    return Message(text=says, blocks=[context(says), *([actions(*shown)] if shown else [])])


def _chooser(question: Question, label: str, options: Sequence[tuple[int, str]], t: Voice, nth: int) -> Block | None:
    listed = [option(words, f"{question.id}:{place}") for place, words in options]
    return select(t(label), ids.LOSS_MORE, listed, nth=nth) if listed else None


def unclear_message(question: Question, unclear: Unclear, t: Voice) -> Message:
    """Return which name of a list is unclear, with a button for each deal that it may mean, and one to leave it out."""
    known = unclear.choice.options
    asked = t("lost-unclear" if known else "lost-unknown", name=esc(unclear.name.text))
    which = [f"#{o.id} {o.whole_name}" for o in known] + [t("lost-leave-out", name=unclear.name.text)]
    buttons = [button(words, ids.LOST_MEANT, f"{question.id}:{nth}", nth=nth) for nth, words in enumerate(which)]
    return Message(text=asked, blocks=[section(asked), actions(*buttons)])


def together_message(losses: Sequence[Loss], t: Voice) -> Message:
    """Return what was closed together, a row each with its own [Undo], and [Undo all] under more than one."""
    events = ",".join(str(loss.event.id) for loss in losses)
    standing = [loss for loss in losses if not loss.event.undone]
    title = t("lost-together", count=len(standing), of=len(losses))
    rows = [
        section(_row(loss, t), _undo(t, f"{nth}:{events}", nth) if loss in standing else None)
        for nth, loss in enumerate(losses)
    ]
    every = button(t("lost-undo-all"), ids.LOST_UNDO, f"all:{events}", nth=len(losses))
    blocks = [section(f"*{title}*"), *rows, *([actions(every)] if len(standing) > 1 else [])]
    return Message(text="\n".join([title, *(_row(loss, t) for loss in losses)]), blocks=blocks)


def _undo(t: Voice, value: str, nth: int) -> Block:
    return button(t("button-undo"), ids.LOST_UNDO, value, nth=nth)


def _row(loss: Loss, t: Voice) -> str:
    what = headline(loss.opportunity, t)
    if loss.event.undone:
        return f"↩ {t('undone', what=what)}"
    return f"✓ {t('filed-lost', what=what, reason=loss_words(loss.opportunity, t))}"


def _what(lost: Sequence[Opportunity], t: Voice) -> str:
    return t.listed(headline(o, t) if len(lost) == 1 else f"#{o.id} *{esc(o.whole_name)}*" for o in lost)
