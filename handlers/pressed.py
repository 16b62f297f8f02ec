"""What a press is about: the opportunity as it is now, unless the card that was pressed in has moved on."""

from typing import Final

from handlers.blocks import ids
from handlers.blocks.happened import done_message, moved_on_message
from handlers.blocks.opportunity import card_buttons
from handlers.reading import Reading, read_by
from handlers.turn import Turn
from sales.authority import ensure_change, ensure_see, may_change
from sales.errors import SalesError
from sales.letters import RECEIPT, Card, Letter
from sales.opportunity import Event, Opportunity, Place
from services.day_cards import card_at, owe_edit
from services.history import happening, last_happening
from services.pipeline import details
from services.reminders import REMINDING

DM: Final = "D"
"""Slack's ids of conversations with one person begin so."""


def reading(turn: Turn) -> Reading:
    """Return how the person at the counter reads."""
    return read_by(turn.work, turn.me)


def pressed_card(turn: Turn) -> Card | None:
    """Return the card that was pressed in; None for a home and for what only one person sees."""
    o = turn.origin
    return turn.work.cards.at(o.channel, o.ts) if o.channel and o.ts else None


def takes_place(turn: Turn) -> bool:
    """Say whether an answer may stand in place of the message pressed in; a card that shows a deal stays one."""
    card = pressed_card(turn)
    return pressed_day(turn) is None and (card is None or card.kind == RECEIPT)


def pressed_opportunity(turn: Turn, value: str) -> Opportunity | None:
    """Return the opportunity that a button names; None, with an answer given, where it has moved on since."""
    number, version, _ = ids.target(value)
    opportunity = turn.work.opportunities.get(number)
    ensure_see(turn.me, opportunity, turn.work.members.get(opportunity.owner_id))
    if opportunity.version == version:
        return opportunity
    _tell_moved_on(turn, opportunity)
    return None


def changeable(turn: Turn, value: str) -> Opportunity | None:
    """Return the opportunity that a button names, as `pressed_opportunity` does; refuses who may not change it."""
    opportunity = pressed_opportunity(turn, value)
    if opportunity:
        ensure_change(turn.me, opportunity, turn.work.members.get(opportunity.owner_id))
    return opportunity


def submitted_opportunity(turn: Turn) -> Opportunity:
    """Return the opportunity that a form is about; refuses where it has moved on while the form was open."""
    carried = ids.carried(turn.payload["view"])
    opportunity = turn.work.opportunities.get(int(carried["id"]))
    if opportunity.version != carried["version"]:
        last = last_happening(turn.work, opportunity)
        raise SalesError("form-moved-on", who=last.who or "Oppbot", name=opportunity.name, id=opportunity.id)
    return opportunity


def carry_on(turn: Turn, opportunity: Opportunity) -> str:
    """Return what a form carries along: what it is about, where its button stood, and where its answer goes."""
    o = turn.origin
    place = [o.channel, o.ts] if pressed_card(turn) or pressed_day(turn) else None
    address = {"channel": o.channel} if place and o.channel and o.channel.startswith(DM) else o.address
    return ids.carry(id=opportunity.id, version=opportunity.version, to=address, card=place)


def carried_card(turn: Turn) -> Card | None:
    """Return the card whose button opened the form that was submitted."""
    place = ids.carried(turn.payload["view"]).get("card")
    return turn.work.cards.at(*place) if place else None


def pressed_day(turn: Turn) -> Letter | None:
    """Return my morning card that was pressed in, or whose button opened the form that was submitted."""
    if turn.origin.place is Place.SUBMIT:
        place = ids.carried(turn.payload["view"]).get("card")
        return card_at(turn.work, turn.me, *place) if place else None
    return card_at(turn.work, turn.me, turn.origin.channel, turn.origin.ts)


def tells_itself(turn: Turn, card: Card | None, event: Event) -> bool:
    """Say whether the message that was acted on is edited to say what was done: a reminder, or a morning card."""
    if card is not None:
        return card.kind in REMINDING
    if day := pressed_day(turn):
        owe_edit(turn.work, day, event.id)
    return day is not None


def answer_done(turn: Turn, opportunity: Opportunity, event: Event, card: Card | None) -> None:
    """Read back what was done, unless the card that was acted on is edited to say so itself."""
    if not tells_itself(turn, card, event):
        done = happening(turn.work, event)
        turn.answer(done_message(details(turn.work, opportunity), done, reading(turn)))
    elif turn.postscript:
        turn.tell({"channel": turn.origin.user}, turn.postscript)


def _tell_moved_on(turn: Turn, opportunity: Opportunity) -> None:
    may = not opportunity.has_ended and may_change(turn.me, opportunity)
    buttons = card_buttons(opportunity.id, opportunity.version, turn.t) if may else None
    last = last_happening(turn.work, opportunity)
    turn.answer(moved_on_message(details(turn.work, opportunity), last, reading(turn), buttons))
