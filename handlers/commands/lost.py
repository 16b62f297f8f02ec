"""`/opp lost Acme price: 15% over X`, and several at once: `/opp lost Acme, Globex, Initech price`."""

from dataclasses import replace

from handlers.asking import put
from handlers.blocks.losses import unclear_message
from handlers.ending import end, end_all
from handlers.turn import Turn
from handlers.understanding import understood
from parsing import UpdateDraft, read_update
from parsing.loss_details import loss_reason_of
from parsing.several import Several, read_several
from sales.vocabulary import Outcome
from services.lost_together import Unclear, all_meant


def lost(turn: Turn) -> None:
    """Close an opportunity as lost, or several for the same reason; where no reason is said, ask for one."""
    several = read_several(turn.text, turn.known) if turn.about is None else None
    if several:
        _all(turn, several)
    elif draft := understood(turn, "lost"):
        draft = _with_rivals(turn, draft, turn.text)
        reason = draft.loss_reason or loss_reason_of(draft.note)
        end(turn, "lost", replace(draft, outcome=Outcome.LOST, loss_reason=reason))


def _all(turn: Turn, several: Several) -> None:
    """Close all that a list names; nothing is saved where one of its names is unclear."""
    found = all_meant(turn.work, turn.me, several)
    if isinstance(found, Unclear):
        _ask_meant(turn, found)
        return
    draft = _with_rivals(turn, read_update(several.rest, turn.now, turn.known), several.rest)
    end_all(turn, "lost", found, replace(draft, outcome=Outcome.LOST, loss_reason=loss_reason_of(several.rest)))


def _with_rivals(turn: Turn, draft: UpdateDraft, words: str) -> UpdateDraft:
    """Return a draft with the rivals that only the verb before the words makes rivals, as in `lost Acme to Initech`."""
    if draft.competitors:
        return draft
    whole = read_update(f"lost {words}", turn.now, turn.known)
    if not whole.competitors:
        return draft
    return replace(draft, competitors=whole.competitors, loss_reason=draft.loss_reason or whole.loss_reason)


def _ask_meant(turn: Turn, unclear: Unclear) -> None:
    """Ask what an unclear name means; each button holds the whole sentence as it would have been clear."""
    start, end = unclear.name.span
    numbers = [f"#{each.id}" for each in unclear.choice.options]
    lines = [turn.text[:start] + number + turn.text[end:] for number in numbers]
    without = (turn.text[:start] + turn.text[end:].lstrip(" ,，、;；")).strip()
    turn.answer(unclear_message(put(turn, "lost", [*lines, without]), unclear, turn.t))
