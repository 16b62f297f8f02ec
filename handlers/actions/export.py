"""[CSV] and [Excel] under a list: the whole list, as a file in the person's own conversation with the bot."""

from handlers.blocks.kit import section
from handlers.scopes import UPLOADS, is_denied
from handlers.settling import own_question
from handlers.turn import Message, Turn
from sales.errors import SalesError


def export_pressed(turn: Turn) -> None:
    """Owe the file; where the bot may not upload any, say what an admin has to allow."""
    number, _, kind = turn.value.partition(":")
    question = own_question(turn, int(number))
    if is_denied(turn.work, UPLOADS):
        raise SalesError("export-denied", scope=UPLOADS)
    data = {"question": question.id, "kind": kind}
    turn.work.outbox.owe(f"export:{question.id}:{turn.origin.key}", "export", to_member=turn.me.id, data=data)
    said = turn.t("export-comes")
    turn.answer(Message(text=said, blocks=[section(said)]))
