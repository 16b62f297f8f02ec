"""The time zone that somebody chooses where Slack does not tell it."""

from handlers.blocks.kit import section
from handlers.scopes import PEOPLE, is_denied
from handlers.turn import Message, Turn
from sales.errors import SalesError
from services.preferences import choose_zone


def zone_chosen(turn: Turn) -> None:
    """Reckon by the zone from now on and say so; a zone that Slack tells is changed there."""
    if not is_denied(turn.work, PEOPLE):
        raise SalesError("zone-from-slack")
    choose_zone(turn.work, turn.me, turn.value, turn.said)
    said = f"✓ {turn.t('zone-chosen', zone=turn.t.zone(turn.value, turn.work.now))}"
    turn.answer(Message(text=said, blocks=[section(said)]))
