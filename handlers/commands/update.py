"""`/opp Acme sent quote, too pricey, next Wed 3pm`, with or without the verb."""

from handlers.asking import ask
from handlers.blocks.filed import filed_message
from handlers.commands.show import show_one
from handlers.turn import Turn
from parsing import read_update
from services.finding import Choice, find
from services.updates import file_update


def update(turn: Turn) -> None:
    """Read the sentence, file it, answer with what was understood; a bare name shows the opportunity."""
    draft = read_update(turn.text, turn.now, turn.known)
    found = find(turn.work, turn.me, draft.opportunity, turn.about)
    if isinstance(found, Choice):
        ask(turn, "update", found)
    elif draft.is_empty:
        show_one(turn, found)
    else:
        filed = file_update(turn.work, turn.me, found, draft, turn.said)
        turn.answer(filed_message(filed, turn.t, turn.now.date()))
