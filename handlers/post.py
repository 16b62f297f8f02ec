"""Sends one letter: renders it from fresh state, then makes the one call to Slack that it needs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final

from slack_sdk import WebClient

from handlers.letters import LETTERS
from handlers.letters.look_at import is_read_by_outsiders
from handlers.line import NOT_SO, NOT_THERE, Line
from handlers.looking import LOOKS, already_posted, marked
from handlers.outgoing import Outgoing
from sales.letters import Later, Letter, NotYet, Sent, Undeliverable
from services.attention import fold, gives_way, judge
from services.outsiders import hide_again, note_answer, outsiders_read
from services.quiet import quiet_until
from storage.store import Store
from storage.work import Work

GONE: Final = frozenset({"message_not_found", "channel_not_found", "cant_update_message", "thread_not_found"})
"""Slack's errors that say that the message is not there any more that is to be edited or answered in its thread."""
LONGEST_WAY: Final = timedelta(seconds=30)
"""After so long the call that sends a letter is not begun any more: somebody else may soon claim it."""
Arrived = tuple[Sent, Callable[[Work], None]]


@dataclass(frozen=True, slots=True)
class Post:
    """The function that the postman is given: a letter in, where it arrived out."""

    store: Store
    slacks: Mapping[str, WebClient]
    """The line to each workspace."""

    def __call__(self, letter: Letter) -> Arrived | None:
        """Send a letter; None when there is nothing left to tell; raises `Later`, `NotYet` or `Undeliverable`."""
        begun = self.store.now()
        line = Line(self.slacks[letter.workspace], letter)
        with self.store.read(letter.workspace) as work:
            meant = LETTERS[letter.kind](work, letter)
            if meant and (until := quiet_until(work, letter)):
                raise NotYet(until)
            if meant and not letter.is_unsure and gives_way(work, letter):
                return Sent(), partial(fold, letter=letter)
        outgoing = self._fitting(line, meant) if meant else None
        if outgoing is None:
            return None
        found = self._found(line, outgoing) if letter.is_unsure else None
        try:
            answer = found or self._send(line, outgoing, begun)
        except Undeliverable as refused:
            if outgoing.gone is None or str(refused) not in GONE:
                raise
            return Sent(), outgoing.gone
        sent = Sent(channel=answer.get("channel"), ts=answer.get("ts")) if "ts" in answer else Sent()
        exposed = outgoing.channel if outgoing is meant else None
        return sent, partial(_after, outgoing, answer, letter.kind, exposed=exposed)

    def _found(self, line: Line, outgoing: Outgoing) -> Mapping[str, Any] | None:
        """Look whether a letter has arrived, unless Slack wants to be left alone with that."""
        for method in LOOKS:
            self._ensure_open(line.letter, method)
        return already_posted(line, outgoing)

    def _send(self, line: Line, outgoing: Outgoing, begun: datetime) -> Mapping[str, Any]:
        """Make the call, unless Slack wants to be left alone there, or it has become too late to begin."""
        gate = outgoing.gate(line.letter)
        if gate != line.letter.place:
            self._ensure_open(line.letter, gate)
        if self.store.now() > begun + LONGEST_WAY:
            raise Later(0, "took too long", unsure=line.letter.is_unsure)
        try:
            return line.send(replace(outgoing, args=marked(outgoing, line.letter)))
        except Undeliverable as refused:
            if outgoing.otherwise is None or str(refused) not in NOT_SO:
                raise
            found = self._found(line, outgoing.otherwise) if line.letter.is_unsure else None
            return found or self._send(line, outgoing.otherwise, begun)

    def _ensure_open(self, letter: Letter, gate: str) -> None:
        with self.store.read(letter.workspace) as work:
            opens_at = work.gates.opens_at(gate)
        if opens_at:
            pause = (opens_at - self.store.now()).total_seconds()
            raise Later(max(pause, 0), "ratelimited", unsure=letter.is_unsure)

    def _fitting(self, line: Line, outgoing: Outgoing) -> Outgoing | None:
        """Return what may be sent to where it would be read: the same, or what fits outsiders' eyes."""
        if outgoing.channel is None:
            return outgoing
        try:
            return outgoing.apart if self._is_overheard(line, outgoing.channel) else outgoing
        except Undeliverable as unknown:
            if str(unknown) in NOT_THERE:
                return outgoing  # Slack refuses the message itself too, and that knows what to do
            if outgoing.apart:
                return outgoing.apart
            raise

    def _is_overheard(self, line: Line, channel: str) -> bool:
        """Say whether people of another company read a channel; Slack is asked unless it said so lately."""
        with self.store.read(line.letter.workspace) as work:
            known, asked_at = outsiders_read(work, channel), work.now
        if known is not None:
            return known
        question = Outgoing(method="conversations.info", args={"channel": channel})
        self._ensure_open(line.letter, question.method)
        answer = line.ask(question)
        shared = is_read_by_outsiders(answer["channel"])
        with self.store.begin(line.letter.workspace) as work:
            return note_answer(work, channel, shared=shared, asked_at=asked_at)


def _after(outgoing: Outgoing, answer: Mapping[str, Any], kind: str, work: Work, *, exposed: str | None) -> None:
    """Keep what became of a letter; a channel may have been shared while a message was on its way there."""
    judge(work, kind)
    if outgoing.then and "ok" in answer:
        outgoing.then(work, answer)
    if exposed:
        hide_again(work, exposed)
