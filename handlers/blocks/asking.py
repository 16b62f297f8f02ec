"""Which opportunity, which amount or which day is meant: one button each."""

from collections.abc import Sequence
from datetime import date

from handlers.blocks import ids
from handlers.blocks.kit import actions, button, esc, option, section, select
from handlers.turn import Message
from handlers.voice import Voice
from parsing.understood import Way
from sales.opportunity import Opportunity
from services.finding import Choice
from storage.questions import Question


def asking_message(question: Question, choice: Choice, t: Voice, others: Sequence[Opportunity] = ()) -> Message:
    """Return the question with a button for every opportunity that could be meant, and one for a new one.

    Whatever else may be called so is in a menu; its options come behind those of the buttons.
    """
    buttons = [
        button(_option(o, choice, t), ids.CHOOSE, f"{question.id}:{nth}", nth=nth)
        for nth, o in enumerate(choice.options)
    ]
    if choice.unmatched:
        nth = len(buttons)
        buttons.append(button(t("button-create", name=choice.unmatched), ids.CHOOSE, f"{question.id}:{nth}", nth=nth))
    asked, behind = _asked(choice, t), len(buttons)
    menu = [option(f"#{o.id} {o.whole_name}", f"{question.id}:{nth}") for nth, o in enumerate(others, behind)]
    more = [select(t("ask-another"), ids.CHOOSE, menu, nth=behind)] if menu else []
    return Message(text=asked, blocks=[section(asked), actions(*buttons, *more)])


def _option(o: Opportunity, choice: Choice, t: Voice) -> str:
    """Return what a button says of an opportunity; of two deals of one customer also what each is worth."""
    is_twin = sum(other.whole_name == o.whole_name for other in choice.options) > 1
    worth = [t.money(o.amount, o.currency)] if is_twin and o.amount is not None else []
    return " · ".join([f"#{o.id} {o.whole_name}", *worth, t.term("stage", o.stage)])


def _asked(choice: Choice, t: Voice) -> str:
    """Ask which one is meant; words that nobody knows are said back."""
    if choice.unmatched is None:
        return t("ask-which")
    return t("ask-similar" if choice.options else "ask-unknown", name=esc(choice.unmatched))


def reading_message(question: Question, ways: Sequence[Way], t: Voice, today: date) -> Message:
    """Return the question which of several readings of a field is meant, with a button for each."""
    asked = t(f"ask-{ways[0].field.replace('_', '-')}")
    buttons = [
        button(_read(way, t, today), ids.READING, f"{question.id}:{nth}", nth=nth) for nth, way in enumerate(ways)
    ]
    return Message(text=asked, blocks=[section(asked), actions(*buttons)])


def _read(way: Way, t: Voice, today: date) -> str:
    """Say a way as a value."""
    draft = way.draft
    if way.field == "amount":
        return t.money(draft.amount, draft.currency)
    on, at = (draft.close_on, None) if way.field == "close_on" else (draft.follow_up_at, draft.follow_up_time)
    return t.when(on, at, today) if on else ""
