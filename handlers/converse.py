"""Messages as one side of a talk: a yes to what the bot has just asked, else whatever the words say."""

from handlers.actions.choose import choose_pressed
from handlers.commands import respond
from handlers.turn import Turn
from parsing.wishes import consents
from services.recent import asked_last
from storage.questions import Question


def converse(turn: Turn) -> None:
    """Take a yes for a press of the button that it can only mean; respond to everything else."""
    answer = next(consents(turn.text), None)
    question = asked_last(turn.work, turn.me) if answer else None
    if question is None or answer is None or (nth := _meant(question, answer)) is None:
        respond(turn)
        return
    turn.payload = {**turn.payload, "actions": [{"value": f"{question.id}:{nth}"}]}
    choose_pressed(turn)


def _meant(question: Question, answer: str) -> int | None:
    """Return which option a yes means: the new one that was asked for, or the only one."""
    kinds = [option.partition(":")[0] for option in question.options]
    if not all(kind == "new" or kind.isdigit() for kind in kinds):
        return None
    if "new" in kinds and (answer == "new" or kinds[0] == "new"):
        return kinds.index("new")
    return 0 if len(kinds) == 1 and answer == "yes" else None
