"""What the grades mean, in words, and the buttons that give one."""

from typing import Final

from handlers.blocks import ids
from handlers.blocks.kit import Block, actions, button, context, esc, option, section
from handlers.blocks.lines import headline
from handlers.turn import Message
from handlers.voice import Voice
from sales.opportunity import Opportunity
from sales.playbook import Playbook
from sales.vocabulary import Grade

ENDS: Final = ".。"
"""How somebody's own words may end; the sentence around them has its own end."""


def grades_message(t: Voice, playbook: Playbook, o: Opportunity | None = None) -> Message:
    """Return what each grade means; where a deal is asked about, with a button for each."""
    lines = [
        f"*{t('grades-title')}*" if o is None else t("grades-which", what=headline(o, t)),
        *grades_told(t, playbook),
    ]
    choices = [actions(*(_choice(o, grade, nth) for nth, grade in enumerate(Grade)))] if o else []
    how = [] if o else [context(t("grades-how"))]
    text = [*lines, *([] if o else [t("grades-how")])]
    return Message(text="\n".join(text), blocks=[section("\n".join(lines)), *choices, *how])


def grades_told(t: Voice, playbook: Playbook) -> list[str]:
    """Return a line for each grade."""
    return [grade_told(grade, t, playbook) for grade in Grade]


def grade_told(grade: Grade, t: Voice, playbook: Playbook) -> str:
    """Return what one grade means."""
    return t("grade-told", grade=grade.value, means=esc(grade_means(grade, t, playbook)).rstrip(ENDS))


def grade_means(grade: Grade, t: Voice, playbook: Playbook) -> str:
    """Return what a grade means, in the team's own words where it has some."""
    return t.term("grade-means", grade.value, playbook.means(grade, t.language))


def grade_options(t: Voice, playbook: Playbook) -> list[Block]:
    """Return the grades as the choices of a form, each with what it means."""
    named = {grade: t("grade", grade=grade.value) for grade in Grade}
    return [option(name, grade.value, grade_means(grade, t, playbook)) for grade, name in named.items()]


def grade_note(grade: Grade, t: Voice, playbook: Playbook) -> Message:
    """Return what a grade means in small print, to stand under the receipt of giving it."""
    told = grade_told(grade, t, playbook)
    return Message(text=told, blocks=[context(told)])


def _choice(o: Opportunity, grade: Grade, nth: int) -> Block:
    return button(grade.value, ids.GRADE, f"{o.id}:{o.version}:{grade.value}", nth=nth)
