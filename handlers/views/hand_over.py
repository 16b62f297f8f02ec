"""The new owner, chosen in a form."""

from handlers.pressed import DM, answer_done, carried_card, submitted_opportunity
from handlers.turn import Turn
from handlers.views.entered import entered
from services.handing import give
from services.profiles import member_for


def hand_over_submitted(turn: Turn) -> None:
    """Hand the opportunity over; the channel in which the card stands is told."""
    chosen, card = entered(turn.payload["view"]), carried_card(turn)
    opportunity = submitted_opportunity(turn)
    to = member_for(turn.work, chosen["person"])
    channel = card.channel if card and not card.channel.startswith(DM) else None
    given = give(turn.work, turn.me, opportunity, to, chosen["words"] or "", turn.said, channel)
    answer_done(turn, given.opportunity, given.event, card)
