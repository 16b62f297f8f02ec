"""[Until Feb 20] under the question until when, and [Sleep until…] on a card."""

from datetime import date

from handlers.blocks.sleeping import sleep_form
from handlers.pressed import answer_done, carry_on, changeable, reading
from handlers.settling import settle
from handlers.turn import Turn
from parsing import read_update
from parsing.until import read_until
from services.changes import ensure_open
from services.finding import visible
from services.sleeping import sleep, usual_day


def sleep_until_pressed(turn: Turn) -> None:
    """Put the opportunity to sleep until the day of the button, for the reason that waited."""
    _, chosen = settle(turn)
    opportunity = visible(turn.work, turn.me, turn.work.opportunities.get(turn.about or 0))
    _, words = read_until(read_update(turn.text, turn.now, turn.known).note, turn.now)
    slept = sleep(turn.work, turn.me, opportunity, date.fromisoformat(chosen), words, turn.said)
    answer_done(turn, slept.opportunity, slept.event, None)


def sleep_pressed(turn: Turn) -> None:
    """Open the form that puts to sleep what the button names."""
    open_sleep(turn, turn.value)


def open_sleep(turn: Turn, value: str) -> None:
    """Open the form for the day, with the usual one in it, unless the deal has moved on since."""
    if opportunity := changeable(turn, value):
        ensure_open(opportunity)
        day = usual_day(turn.work, opportunity)
        turn.open(sleep_form(opportunity, day, reading(turn), carry_on(turn, opportunity)))
