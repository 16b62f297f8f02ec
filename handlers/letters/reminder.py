"""A next date has come: the owner's card."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from handlers.blocks.reminder import reminder_message
from handlers.letters.cards import Keep, posted
from handlers.outgoing import Outgoing
from handlers.reading import read_by
from sales.letters import Letter
from services.reminders import due_reminder
from services.talk_tracks import keep_offered
from storage.work import Work


def reminder(work: Work, letter: Letter) -> Outgoing | None:
    """Post the card into the owner's DM; nothing where the date has moved on or a card stands already."""
    due = due_reminder(work, letter)
    owner = work.members.get(letter.to_member or 0)
    if due is None or owner.slack_id is None:
        return None
    message = reminder_message(due, read_by(work, owner))
    card = posted(owner.slack_id, message, due.shown.opportunity.version, letter)
    if due.opening is None:
        return card
    offered = partial(keep_offered, o=due.shown.opportunity, opening=due.opening, language=owner.language)
    return replace(card, then=partial(_keep, offered, card.then))


def _keep(offered: Callable[[Work], None], keep: Keep | None, work: Work, answer: Mapping[str, Any]) -> None:
    """Keep what was suggested too, now that it was sent."""
    offered(work)
    if keep:
        keep(work, answer)
