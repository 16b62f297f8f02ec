"""Talking as with a colleague: whole sentences for verbs, a correction of what was just filed, `it` for a deal."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from handlers.answers import hello, how, thanks
from handlers.blocks.filed import filed_message
from handlers.turn import Turn
from handlers.understanding import understood
from parsing import UpdateDraft, read_update
from parsing.wish import Wish
from parsing.wishes import read_wish
from sales.opportunity import EventCode, Opportunity
from services.people import is_colleague
from services.recent import recent
from services.updates import file_update

Handler = Callable[[Turn], None]
MEND = "mend"
ANSWERS: Mapping[str, Handler] = MappingProxyType({"hello": hello, "thanks": thanks, "how": how})


def wished(turn: Turn) -> str | None:
    """Return the verb that a whole sentence stands for, and give the turn its words; None where it is a report."""
    wish = read_wish(turn.text, turn.now, turn.known)
    if wish is None or (wish.who and not is_colleague(turn.work, wish.who)):
        return None
    if wish.verb == MEND:
        return MEND if _is_correction(turn, wish) else None
    if wish.back and turn.about is None and not point_back(turn):
        return None
    turn.text = wish.rest
    return wish.verb


def point_back(turn: Turn) -> Opportunity | None:
    """Let the turn be about the opportunity that was filed or shown last, and return it."""
    found = recent(turn.work, turn.me, turn.said)
    turn.about = found.id if found else turn.about
    return found


def mend(turn: Turn) -> None:
    """Put the values of a correction right; an hour that was agreed stays when only the day moves."""
    draft = understood(turn, "update")
    if draft is None or turn.about is None:
        return
    opportunity = turn.work.opportunities.get(turn.about)
    filed = file_update(
        turn.work, turn.me, opportunity, _at_the_same_hour(draft, opportunity), turn.said, EventCode.CORRECTED
    )
    turn.answer(filed_message(filed, turn.t, turn.now.date()))


def _is_correction(turn: Turn, wish: Wish) -> bool:
    """Say whether a correction holds nothing but values of a deal, and take it up."""
    if turn.about is None and not point_back(turn):
        return False
    whole, turn.text = turn.text, wish.rest
    draft = _values(turn)
    if draft is None:
        turn.text = whole
    return draft is not None


def _values(turn: Turn) -> UpdateDraft | None:
    """Return what the words read as where each of them went into a field and no customer is named."""
    draft = read_update(turn.text, turn.now, turn.known)
    plain = draft.changes_only and not draft.opportunity and not draft.outcome and not draft.feedback
    return draft if plain else None


def _at_the_same_hour(draft: UpdateDraft, opportunity: Opportunity) -> UpdateDraft:
    if not draft.follow_up_at or not opportunity.next_time:
        return draft
    return replace(draft, follow_up_time=draft.follow_up_time or opportunity.next_time)
