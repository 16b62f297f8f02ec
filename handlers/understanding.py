"""Reading what was said; where an amount or a day can be read in two ways, a button settles it first."""

from handlers.asking import put
from handlers.blocks.asking import reading_message
from handlers.turn import Turn
from parsing import UpdateDraft, read_update
from parsing.either import as_person, may_be_person
from parsing.understood import Reader, read_settled


def understood(turn: Turn, verb: str, read: Reader = read_update) -> UpdateDraft | None:
    """Return what the words say; where they leave it open, ask by buttons and return None."""
    found = read_settled(turn.text, turn.now, turn.known, read, turn.settled)
    if not found.ways:
        is_person = turn.about is not None and may_be_person(found.draft, turn.known)
        return as_person(found.draft) if is_person else found.draft
    question = put(turn, verb, [way.key for way in found.ways])
    turn.answer(reading_message(question, found.ways, turn.t, turn.now.date()))
    return None
