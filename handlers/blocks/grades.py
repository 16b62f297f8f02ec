"""What the grades mean, in words, and the buttons that give one."""

from handlers.blocks import ids
from handlers.blocks.kit import Block, actions, button, context, section
from handlers.blocks.lines import headline
from handlers.turn import Message
from handlers.voice import Voice
from sales.opportunity import Opportunity
from sales.vocabulary import Grade


def grades_message(t: Voice, o: Opportunity | None = None) -> Message:
    """Return what each grade means; where a deal is asked about, with a button for each."""
    lines = [f"*{t('grades-title')}*" if o is None else t("grades-which", what=headline(o, t)), *grades_told(t)]
    choices = [actions(*(_choice(o, grade, nth) for nth, grade in enumerate(Grade)))] if o else []
    how = [] if o else [context(t("grades-how"))]
    text = [*lines, *([] if o else [t("grades-how")])]
    return Message(text="\n".join(text), blocks=[section("\n".join(lines)), *choices, *how])


def grades_told(t: Voice) -> list[str]:
    """Return a line for each grade."""
    return [grade_told(grade, t) for grade in Grade]


def grade_told(grade: Grade, t: Voice) -> str:
    """Return what one grade means."""
    return t("grade-told", grade=grade.value, means=t.term("grade-means", grade.value))


def grade_note(grade: Grade, t: Voice) -> Message:
    """Return what a grade means in small print, to stand under the receipt of giving it."""
    told = grade_told(grade, t)
    return Message(text=told, blocks=[context(told)])


def _choice(o: Opportunity, grade: Grade, nth: int) -> Block:
    return button(grade.value, ids.GRADE, f"{o.id}:{o.version}:{grade.value}", nth=nth)
