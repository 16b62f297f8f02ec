"""What people say in words: one handler per verb, for commands, DMs, mentions and threads alike."""

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from types import MappingProxyType
from typing import Final

from handlers.commands.approvals import approvals
from handlers.commands.away import away
from handlers.commands.changed import changed
from handlers.commands.closing import closing
from handlers.commands.delete import delete
from handlers.commands.digest import digest, funnel
from handlers.commands.drop import drop_verb
from handlers.commands.due import due
from handlers.commands.forecast import forecast
from handlers.commands.give import give_verb
from handlers.commands.goal import goal
from handlers.commands.grade import grade_verb
from handlers.commands.help import help_verb
from handlers.commands.invalid import invalid_verb
from handlers.commands.list import list_verb
from handlers.commands.lost import lost
from handlers.commands.new import new
from handlers.commands.playbook import playbook
from handlers.commands.rates import rates
from handlers.commands.reopen import reopen_verb
from handlers.commands.say import say
from handlers.commands.search import search
from handlers.commands.settings import settings
from handlers.commands.show import show
from handlers.commands.sleep import sleep_verb
from handlers.commands.snooze import snooze_verb
from handlers.commands.stage import stage
from handlers.commands.team import team
from handlers.commands.tracks import tracks
from handlers.commands.undo import undo_verb
from handlers.commands.update import update
from handlers.commands.why import why
from handlers.commands.won import won
from handlers.greeting import greeting
from handlers.growing import less, more
from handlers.talk import ANSWERS, MEND, mend, wished
from handlers.turn import Message, Turn
from handlers.unsaid import ask_zone, meet, unseen_file
from parsing import read_command
from parsing.added import LESS, MORE
from parsing.hints import asks_for_help, is_verb_meant
from parsing.requests import without_noun
from sales.opportunity import Place

VERBS: Mapping[str, Callable[[Turn], None]] = MappingProxyType(
    {
        "new": new,
        "update": update,
        "show": show,
        "why": why,
        "say": say,
        "list": list_verb,
        "due": due,
        "snooze": snooze_verb,
        "stage": stage,
        "grade": grade_verb,
        "won": won,
        "lost": lost,
        "search": search,
        "give": give_verb,
        "undo": undo_verb,
        "help": help_verb,
        "settings": settings,
        "funnel": funnel,
        "changed": changed,
        "forecast": forecast,
        "goal": goal,
        "rates": rates,
        "digest": digest,
        "team": team,
        "playbook": playbook,
        "tracks": tracks,
        "sleep": sleep_verb,
        "drop": drop_verb,
        "invalid": invalid_verb,
        "reopen": reopen_verb,
        "closing": closing,
        "approvals": approvals,
        "away": away,
        "delete": delete,
    }
)
OPENING: Final = frozenset({"new", "show", "give", "why"})
"""Verbs that whole sentences begin with: `show everyone's deals`, `add a note to Acme`, `give Acme to Maya`."""
HANDLERS: Mapping[str, Callable[[Turn], None]] = MappingProxyType(
    {**VERBS, **ANSWERS, MEND: mend, MORE: more, LESS: less}
)


def respond(turn: Turn) -> None:
    """Read the verb and hand the rest of the words to its handler; without a verb the words are an update."""
    meet(turn)
    under = [greeting(turn), ask_zone(turn), unseen_file(turn)]
    verb = _asked_for(turn)
    turn.postscript = _together(under)
    HANDLERS["help" if verb and asks_for_help(turn.text) else verb or "update"](turn)


def _asked_for(turn: Turn) -> str | None:
    """Return the verb that the words begin with, or stand for, and leave the turn the rest of them."""
    command = read_command(turn.text, turn.known)
    verb = command.verb if turn.text.strip() or not turn.said.files else None
    in_thread = turn.origin.place is Place.THREAD
    if verb and not is_verb_meant(verb, turn.text, command.rest, turn.now, in_thread=in_thread):
        verb = None
    if (verb is None or verb in OPENING) and (wish := wished(turn)):
        return wish
    if verb or not command.verb:
        turn.text = without_noun(command.rest) if verb == "new" else command.rest
    turn.public = command.public
    return verb


def _together(messages: Iterable[Message | None]) -> Message | None:
    said = [message for message in messages if message]
    return reduce(Message.above, said) if said else None
