"""`/opp grade Acme B`; without a grade it says what the grades mean, and offers them."""

from dataclasses import replace

from handlers.asking import meant
from handlers.blocks.filed import filed_message
from handlers.blocks.grades import grade_note, grades_message
from handlers.turn import Turn
from handlers.understanding import understood
from parsing import UpdateDraft
from sales.errors import SalesError
from services.updates import file_update


def grade_verb(turn: Turn) -> None:
    """Give a deal another grade; a bare verb says what the grades mean, a deal alone gets the choice."""
    if not turn.text.strip():
        turn.answer(grades_message(turn.t, turn.work.playbook_of(turn.me.team_id)))
        return
    draft = _read(turn)
    opportunity = meant(turn, "grade", draft) if draft else None
    if draft is None or opportunity is None:
        return
    playbook = turn.work.playbook_of(opportunity.team_id)
    if draft.grade is None:
        turn.answer(grades_message(turn.t, playbook, opportunity))
        return
    if draft.grade is opportunity.grade and not opportunity.grade_assumed:
        raise SalesError("grade-same", id=opportunity.id, name=opportunity.name, grade=draft.grade.value)
    filed = file_update(turn.work, turn.me, opportunity, replace(draft, outcome=None), turn.said)
    said = filed_message(filed, turn.t, turn.now.date())
    turn.answer(said.above(grade_note(filed.opportunity.grade, turn.t, playbook)))


def _read(turn: Turn) -> UpdateDraft | None:
    """Read the words; a letter before the name is a grade behind this verb, and elsewhere none: `grade B Acme`."""
    draft = understood(turn, "grade")
    if draft is None or draft.grade:
        return draft
    bare, turn.text = turn.text, f"grade {turn.text}"
    led = understood(turn, "grade")
    if led is None or led.grade:
        return led
    turn.text = bare
    return draft
