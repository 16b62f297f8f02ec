"""Which opportunity is meant: one button each."""

from handlers.blocks import ids
from handlers.blocks.kit import actions, button, esc, section
from handlers.turn import Message
from handlers.voice import Voice
from services.finding import Choice
from storage.questions import Question


def asking_message(question: Question, choice: Choice, t: Voice) -> Message:
    """Return the question with a button for every opportunity that could be meant, and one for a new one."""
    buttons = [
        button(f"#{o.id} {o.whole_name} · {t.term('stage', o.stage)}", ids.CHOOSE, f"{question.id}:{nth}", nth=nth)
        for nth, o in enumerate(choice.options)
    ]
    if choice.unmatched:
        nth = len(buttons)
        buttons.append(button(t("button-create", name=choice.unmatched), ids.CHOOSE, f"{question.id}:{nth}", nth=nth))
    asked = t("ask-which") if choice.options else t("ask-unknown", name=esc(choice.unmatched or ""))
    return Message(text=asked, blocks=[section(asked), actions(*buttons)])
