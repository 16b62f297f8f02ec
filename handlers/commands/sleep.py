"""`/opp sleep Acme until Mar budget`."""

from handlers.asking import meant, put
from handlers.blocks.sleeping import until_message
from handlers.pressed import answer_done
from handlers.turn import Turn
from parsing import read_update
from parsing.until import read_until
from sales.authority import ensure_change
from sales.opportunity import Opportunity
from services.changes import ensure_open
from services.sleeping import sleep, usual_day


def sleep_verb(turn: Turn) -> None:
    """Put an opportunity to sleep until a day; without one offer the usual one by a button."""
    draft = read_update(turn.text, turn.now, turn.known)
    opportunity = meant(turn, "sleep", draft)
    if opportunity is None:
        return
    until, words = read_until(draft.note, turn.now)
    if until is None:
        _offer_days(turn, opportunity)
        return
    slept = sleep(turn.work, turn.me, opportunity, until, words, turn.said)
    answer_done(turn, slept.opportunity, slept.event, None)


def _offer_days(turn: Turn, opportunity: Opportunity) -> None:
    ensure_change(turn.me, opportunity, turn.work.members.get(opportunity.owner_id))
    ensure_open(opportunity)
    turn.about = opportunity.id
    day = usual_day(turn.work, opportunity)
    question = put(turn, "sleep", [day.isoformat()])
    turn.answer(until_message(question, opportunity, day, turn.t, turn.now.date()))
