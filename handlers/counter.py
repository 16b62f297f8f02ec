"""The front counter: one way in for everything that is said, one door out for everything that goes wrong."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import replace
from datetime import date
from functools import partial
from hashlib import sha256
from types import MappingProxyType
from typing import Any, Final

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers.blocks.kit import esc, section, unesc
from handlers.turn import Message, Origin, Turn
from handlers.voice import Voice
from sales.errors import FormError, SalesError
from sales.opportunity import Place
from services.profiles import member_for
from storage.faults import ClashError
from storage.store import Store
from storage.work import Work

Handler = Callable[[Turn], None]
Reply = dict[str, Any]
Faults = Mapping[str, Sequence[SalesError]]
Tally = Callable[[str, str], None]
"""Told of each `turn` that was served, and of each `bug`, with the place where it was."""
NO_FAULTS: Final[Faults] = MappingProxyType({})
LATE: Final = frozenset({"expired_trigger_id", "trigger_expired", "exchanged_trigger_id", "ratelimited"})
"""Slack's words for a form that comes too late: what a press may open, it may open for three seconds."""
OPENING_SECONDS: Final = 2
"""Longest wait for a form to open; Slack gives up on the press a second later."""
OVERTAKEN: Final = "opportunity-changed-meanwhile"
"""What is refused to the second of two who change an opportunity in the same instant, as PostgreSQL lets them try."""
MORE_TRIES: Final = 9
"""How often a turn that was overtaken is run again; a thread full of replies may come all at once."""
log = structlog.get_logger()


class UnservedError(Exception):
    """What was said could not be served; the cause is what went wrong, and nothing of it is a refusal."""

    def __init__(self, origin: Origin) -> None:
        """Keep who said it where: a person who spoke to the bot, and is to be told."""
        super().__init__(origin.key)
        self.origin = origin


class Counter:
    """Opens a unit of work for each thing said, hands a turn to its handler, and returns what the ack carries."""

    def __init__(self, store: Store, tally: Tally = lambda _what, _where: None) -> None:
        """Keep the archive, and whoever counts."""
        self.store = store
        self._tally = tally

    def serve(
        self,
        slack: WebClient,
        origin: Origin,
        handler: Handler,
        *,
        text: str = "",
        about: int | None = None,
        payload: Mapping[str, Any] | None = None,
    ) -> Reply:
        """Run one turn: commit, then open the modal it asks for, then return the ack; a refusal is worded.

        Raises `UnservedError` for everything else that goes wrong.
        """
        if origin.is_strange:
            log.warning("stranger.ignored", place=origin.place.value)
            return {}
        try:
            reply = self._served(slack, origin, partial(self._run, origin, handler, text, about, payload or {}), text)
        except Exception as fault:
            raise UnservedError(origin) from fault
        self._tally("turn", origin.place.value)
        return reply

    def _served(self, slack: WebClient, origin: Origin, run: Callable[[], Turn | None], text: str) -> Reply:
        try:
            turn = _undisturbed(run)
        except SalesError as refusal:
            return self._say(origin, partial(_word, refusal), text, _faults(refusal))
        return self._open(slack, turn) if turn else self._again(origin)

    def _run(
        self, origin: Origin, handler: Handler, text: str, about: int | None, payload: Mapping[str, Any]
    ) -> Turn | None:
        """Run a turn in a unit of work of its own; None where the same was served before."""
        with self.store.begin(origin.workspace, steady=True) as work:
            if not _is_new(work, origin):
                return None
            me = member_for(work, origin.user, text)
            turn = Turn(work=work, me=me, t=Voice(me.language), origin=origin, about=about, payload=payload)
            turn.text = unesc(text)
            handler(turn)
            return turn

    def _again(self, origin: Origin) -> Reply:
        """Answer what Slack brings once more: a letter has answered a message or a press, a saved form closes."""
        log.info("redelivery.answered", place=origin.place.value)
        if origin.place is Place.COMMAND:
            return self._say(origin, lambda t: t("said-before"))
        if origin.place is Place.SUBMIT and not self._knows(origin):
            return self._say(origin, lambda t: t("form-saved-before"))
        return {}

    def _knows(self, origin: Origin) -> bool:
        """Say whether a form was sent before just as it is now."""
        with self.store.read(origin.workspace) as work:
            return work.inbox.knows(_filled_in(origin))

    def _open(self, slack: WebClient, turn: Turn) -> Reply:
        """Open what the turn asks for, now that it is saved, and return the ack; a form that came late is told of."""
        if not turn.after:
            return turn.reply
        hurried = copy(slack)
        hurried.timeout = OPENING_SECONDS
        try:
            for call in turn.after:
                call(hurried)
        except (SlackApiError, OSError) as fault:
            if not _came_late(fault):
                raise
            if turn.reply:  # what was filed is told, with the button that opens the form again
                return turn.reply
            origin = replace(turn.origin, key=f"unopened:{turn.origin.key}")
            return self._say(origin, lambda t: t("form-not-opened"))
        return turn.reply

    def fail(self, origin: Origin | None, fault: BaseException) -> Reply:
        """Tell the person once that a bug was met, with the number that finds it in the log.

        It is the same number however often Slack brings what they said.
        """
        number = _number_of(origin) if origin else secrets.token_hex(3).upper()
        place = origin.place.value if origin else "elsewhere"
        self._tally("bug", place)
        log.error("bug.met", reference=number, place=place, exc_info=fault)
        if origin is None:
            return {}
        told = replace(origin, key=f"bug:{origin.key}", at=None)
        return self._say(told, lambda t: t("bug-met", reference=number))

    def _say(self, origin: Origin, word: Callable[[Voice], str], text: str = "", faults: Faults = NO_FAULTS) -> Reply:
        """Answer a person outside a turn; where the ack cannot carry it, by a letter that counts once."""
        with self.store.begin(origin.workspace) as work:
            me = member_for(work, origin.user, text)
            t = Voice(me.language)
            turn = Turn(work=work, me=me, t=t, origin=origin)
            said = word(t)
            if origin.place is Place.SUBMIT:
                wrong = {field: " ".join(_word(each, t) for each in found) for field, found in faults.items()}
                return refused_form(origin, said, wrong)
            if origin.place is Place.COMMAND or work.inbox.admit(origin.inbox_key, origin.at):
                turn.answer(Message(text=said, blocks=[section(said)]))
        return turn.reply


def refused_form(origin: Origin, said: str, wrong: Mapping[str, str] = MappingProxyType({})) -> Reply:
    """Return the ack that leaves a form open: what is wrong field by field, else a sentence under its first input."""
    return {"response_action": "errors", "errors": wrong or {origin.reply_to.get("block", "words"): said}}


def _is_new(work: Work, origin: Origin) -> bool:
    """Take in what was said, and how a form was filled in; say whether it was not here before."""
    is_new = work.inbox.admit(origin.inbox_key, origin.at)
    return is_new and (not origin.content or work.inbox.admit(_filled_in(origin)))


def _filled_in(origin: Origin) -> str:
    return f"{origin.key}:{origin.content}"


def _number_of(origin: Origin) -> str:
    return sha256(f"{origin.workspace}:{origin.key}".encode()).hexdigest()[:6].upper()


def _undisturbed(act: Callable[[], Turn | None]) -> Turn | None:
    """Run a turn, again where another change came in between: nothing was saved, and it reads what is there now."""
    for _ in range(MORE_TRIES):
        try:
            return act()
        except ClashError:
            continue
        except SalesError as refusal:
            if refusal.code != OVERTAKEN:
                raise
    return act()


def _came_late(fault: SlackApiError | OSError) -> bool:
    """Say whether a form did not open because Slack had stopped waiting for it, or was out of reach."""
    return isinstance(fault, OSError) or str(fault.response.get("error", "")) in LATE


def _faults(refusal: SalesError) -> Faults:
    return refusal.faults if isinstance(refusal, FormError) else NO_FAULTS


def _word(refusal: SalesError, t: Voice) -> str:
    """Return the refusal's sentence, with days in the reader's way and people's words made harmless."""
    words = {name: _harmless(word, t) for name, word in refusal.words.items()}
    return t(refusal.code, **words)


def _harmless(word: object, t: Voice) -> object:
    if isinstance(word, date):
        return t.day(word)
    if isinstance(word, list):
        return esc(t.listed(word))
    return esc(word) if isinstance(word, str) else word
