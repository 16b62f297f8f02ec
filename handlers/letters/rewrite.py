"""An opportunity has changed: the messages that show it are edited, never sent again."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from handlers.blocks.approvals import CARD, approval_message
from handlers.blocks.brief import brief_message
from handlers.blocks.happened import done_message
from handlers.blocks.ladder import asked_message
from handlers.blocks.opportunity import opportunity_message
from handlers.blocks.reminder import reminder_message
from handlers.blocks.undone import undone_message
from handlers.letters.cards import OPPORTUNITY, how_to_reply
from handlers.letters.hide import hidden_at
from handlers.outgoing import Outgoing, is_channel
from handlers.reading import Reading, read_in
from handlers.turn import Message
from sales.authority import may_see
from sales.letters import Card, Letter
from sales.opportunity import Opportunity
from services.approvals import asked_of
from services.approving import approval_named
from services.briefs import brief_of
from services.history import happening, last_happening
from services.ladder import ASKED, by_whom
from services.pipeline import details, with_doubt
from services.reminders import REMINDING, answer_to, is_due_card, reminder_of
from services.undoing import Undone
from storage.work import Work

Look = Callable[[Work, Opportunity, Letter, Reading], Message | None]
"""Renders a kind of card anew, given the letter that posted it; None where it is to stay as it is."""


def rewrite(work: Work, letter: Letter) -> Outgoing | None:
    """Edit a card to what is true now; nothing where it shows that already."""
    card = work.cards.at(letter.channel or "", str(letter.data["ts"]))
    opportunity = work.opportunities.get(letter.opportunity_id or 0)
    if card is None or card.version >= opportunity.version:
        return None
    message = look_of(work, card, opportunity)
    return edited(work, card, message, opportunity.version) if message else None


def edited(work: Work, card: Card, message: Message, version: int) -> Outgoing:
    """Return the edit of a card, which then shows a version, perhaps as another kind; outsiders see none."""
    shown = replace(card, kind=message.card[0] if message.card else card.kind, version=version)
    place = {"channel": card.channel, "ts": card.ts}
    said = {"text": message.text, "blocks": message.blocks}
    edit = Outgoing(
        method="chat.update",
        args={**place, **said},
        then=lambda work, _: work.cards.keep(shown),
        gone=lambda work: work.cards.forget(card),
    )
    if not is_channel(card.channel):
        return edit
    letter = work.outbox.get(card.letter_id) if card.letter_id else None
    hidden = hidden_at(work, card.channel, card.ts, letter.to_member if letter else None)
    return replace(edit, apart=replace(edit, args=hidden.args))


def look_of(work: Work, card: Card, opportunity: Opportunity) -> Message | None:
    """Return how a card looks now; None where its kind is final, or where its reader may not see it any more."""
    letter = work.outbox.get(card.letter_id) if card.letter_id else None
    if card.kind not in LOOKS or letter is None or _is_past(work, card):
        return None
    reader = work.members.get(letter.to_member) if letter.to_member else None
    reading = read_in(work, card.channel, opportunity, reader)
    if card.kind not in {"reminder", "asked", CARD} and not _may_be_shown(work, card, opportunity, reading):
        return None
    look = LOOKS[card.kind](work, opportunity, letter, reading)
    if look is None or card.kind != OPPORTUNITY:
        return look
    return replace(look, blocks=[*look.blocks, *how_to_reply(work, card.channel, reading.t)])


def _may_be_shown(work: Work, card: Card, opportunity: Opportunity, reading: Reading) -> bool:
    """Say whether those who read a card may know how the opportunity goes on; a team's channel is its members."""
    if reading.member:
        return may_see(reading.member, opportunity)
    team = work.teams.by_channel(card.channel)
    return team is None or opportunity.team_id in {None, team.id}


def _is_past(work: Work, card: Card) -> bool:
    """Say whether the card is a reminder that a later one has followed; it stays as the day left it."""
    newest = next((c for c in work.cards.of(card.opportunity_id) if c.kind in REMINDING), card)
    return card.kind == "done" and newest.ts != card.ts


def _opportunity(work: Work, opportunity: Opportunity, letter: Letter, reading: Reading) -> Message:
    del letter
    shown = with_doubt(work, details(work, opportunity), reading.member)
    return opportunity_message(shown, reading.t, reading.today)


def _reminder(work: Work, opportunity: Opportunity, letter: Letter, reading: Reading) -> Message:
    if is_due_card(work, opportunity, letter):
        due = reminder_of(work, opportunity)
        is_asked = letter.kind == ASKED
        return asked_message(due, by_whom(work, letter)[0], reading) if is_asked else reminder_message(due, reading)
    answer = answer_to(work, letter)
    happened = happening(work, answer) if answer else last_happening(work, opportunity)
    return done_message(details(work, opportunity), happened, reading, "done")


def _filed(work: Work, opportunity: Opportunity, letter: Letter, reading: Reading) -> Message | None:
    event = work.events.get(int(str(letter.data["event"]))) if letter.data.get("event") else None
    if event is None or not event.undone:
        return None
    undone = undone_message(Undone(opportunity=opportunity, event=event), reading.t, reading.today)
    return replace(undone, card=("undone", opportunity.id))


def _brief(work: Work, opportunity: Opportunity, letter: Letter, reading: Reading) -> Message:
    return brief_message(brief_of(work, opportunity, letter), reading)


def _approval(work: Work, opportunity: Opportunity, letter: Letter, reading: Reading) -> Message:
    del opportunity
    return approval_message(asked_of(work, approval_named(work, int(str(letter.data["approval"])))), reading)


def _read(work: Work, opportunity: Opportunity, letter: Letter, reading: Reading) -> Message:
    return brief_message(brief_of(work, opportunity, letter), reading, read=True)


LOOKS: Mapping[str, Look] = MappingProxyType(
    {
        OPPORTUNITY: _opportunity,
        "reminder": _reminder,
        "asked": _reminder,
        "done": _reminder,
        "filed": _filed,
        "brief": _brief,
        "read": _read,
        CARD: _approval,
    }
)
