"""`/opp settings`, and `settings 中文`."""

from handlers.blocks.attention import heed_message
from handlers.blocks.settings import settings_message
from handlers.scopes import PEOPLE, is_denied
from handlers.turn import Message, Turn
from handlers.voice import Voice
from parsing.languages import read_language
from sales.errors import SalesError
from services.attention import heeded
from services.calendars import calendar_of, hours_of
from services.preferences import choose_language


def settings(turn: Turn) -> None:
    """Show my settings; with a language speak it from now on."""
    language = read_language(turn.text)
    if turn.text.strip() and language is None:
        raise SalesError("settings-unknown", words=turn.text.strip())
    set_language(turn, language or turn.me.language, chosen=language is not None)


def set_language(turn: Turn, language: str, *, chosen: bool) -> None:
    """Answer with the settings, in the language just chosen."""
    if chosen:
        turn.me = choose_language(turn.work, turn.me, language, turn.said)
    show_settings(turn)


def show_settings(turn: Turn, *, replace: bool = False) -> None:
    """Answer with the settings as they are now."""
    hours, calendar = hours_of(turn.work, turn.me), calendar_of(turn.work, turn.me)
    denied = is_denied(turn.work, PEOPLE)
    said = settings_message(turn.me, hours, calendar, turn.now, may_choose_zone=denied)
    heed = _heeded(turn)
    turn.answer(said.above(heed) if heed else said, replace=replace)


def _heeded(turn: Turn) -> Message | None:
    """Return for an admin what people were sent of late, and how much of it they acted on."""
    found = heeded(turn.work) if turn.me.is_admin else ()
    return heed_message(found, turn.work.playbook.folded, Voice(turn.me.language)) if found else None
