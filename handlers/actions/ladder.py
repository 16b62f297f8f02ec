"""A manager's letter of the day: [Ask owner], [+7 d], and [Look] on the morning card."""

from handlers.blocks import ids
from handlers.blocks.ladder import asked_already_message, just_asked_message, ladder_message
from handlers.blocks.untouched import untouched_message
from handlers.pressed import answer_done, pressed_card, pressed_opportunity, reading
from handlers.turn import Message, Turn
from sales.errors import SalesError
from sales.letters import Letter
from sales.opportunity import Opportunity, Place
from services.ladder import allow, ask, ensure_leads, letter_of, standing_of, told
from services.teams import ensure_manages
from services.untouched import untouched


def ask_owner_pressed(turn: Turn) -> None:
    """Ask the owner, once a day; whoever comes second is told who asked and when."""
    if opportunity := _led(turn):
        is_asked = ask(turn.work, turn.me, opportunity)
        row = standing_of(turn.work, opportunity)
        said = just_asked_message(opportunity, row.owner, reading(turn)) if is_asked else None
        turn.answer(said or asked_already_message(row, reading(turn)))
        _redraw(turn)


def allow_pressed(turn: Turn) -> None:
    """Give seven days; whoever comes second is told who did what and when."""
    if opportunity := _led(turn):
        allowed = allow(turn.work, turn.me, opportunity, turn.said)
        answer_done(turn, allowed.opportunity, allowed.event, pressed_card(turn))
        _redraw(turn)


def ladder_pressed(turn: Turn) -> None:
    """Show the whole of what stands in a line on the morning card."""
    letter = letter_of(turn.work, turn.me, turn.value)
    if letter is None:
        raise SalesError("ladder-not-yours")
    turn.answer(_shown(turn, letter))


def untouched_pressed(turn: Turn) -> None:
    """Show the whole of the weekly list that stands in a line on the morning card."""
    team = turn.work.teams.get(int(turn.value))
    ensure_manages(turn.work, turn.me, team)
    turn.answer(untouched_message(untouched(turn.work, team), reading(turn)))


def _led(turn: Turn) -> Opportunity | None:
    """Return the opportunity that a button names, unless it has moved on; refuses all but its team's managers."""
    ensure_leads(turn.work, turn.me, turn.work.opportunities.get(ids.target(turn.value)[0]))
    return pressed_opportunity(turn, turn.value)


def _redraw(turn: Turn) -> None:
    """Owe the letter that was pressed in an edit to what is true now."""
    letter, here = letter_of(turn.work, turn.me, ids.target(turn.value)[2]), turn.origin.in_place
    if letter and turn.origin.place is Place.PRESS and letter.sent_ts == here.get("ts"):
        turn.tell(here, _shown(turn, letter), replace=True)


def _shown(turn: Turn, letter: Letter) -> Message:
    return ladder_message(told(turn.work, turn.me, letter), str(letter.data["day"]), reading(turn))
