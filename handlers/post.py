"""Sends one letter: renders it from fresh state, then makes the one call to Slack that it needs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient

from handlers.blocks.kit import cut
from handlers.letters import LETTERS
from handlers.letters.look_at import is_read_by_outsiders
from handlers.outgoing import CHAT, Outgoing
from sales.letters import Later, Letter, Sent, Undeliverable
from services.outsiders import hide_again, note_answer, outsiders_read
from storage.store import Store
from storage.work import Work

TRY_AGAIN: Final = frozenset({"ratelimited", "internal_error", "fatal_error", "service_unavailable", "request_timeout"})
"""Slack's errors that pass; every other one is final."""
GONE: Final = frozenset({"message_not_found", "channel_not_found", "cant_update_message"})
"""Slack's errors that say that a message cannot be edited any more."""
LONGEST: Final = 4000
"""Characters of a message's text; Slack refuses to edit a message into a longer one."""
UNTAKEN: Final = "invalid_blocks"
NOT_THERE: Final = frozenset({"not_in_channel", "channel_not_found", "is_archived"})
"""Slack's words for a channel that the bot may not post to."""
DENIED: Final = "missing_scope"
RATE_LIMITED: Final = 429
SERVER_FAULT: Final = 500


@dataclass(frozen=True, slots=True)
class Post:
    """The function that the postman is given: a letter in, where it arrived out."""

    store: Store
    slack: WebClient

    def __call__(self, letter: Letter) -> tuple[Sent, Callable[[Work], None]] | None:
        """Send a letter; None when there is nothing left to tell; raises `Later` or `Undeliverable`."""
        with self.store.read(letter.workspace) as work:
            meant = LETTERS[letter.kind](work, letter)
        outgoing = self._fitting(letter.workspace, meant) if meant else None
        if outgoing is None:
            return None
        try:
            answer = self._send(outgoing)
        except Undeliverable as refused:
            if outgoing.gone is None or str(refused) not in GONE:
                raise
            return Sent(), outgoing.gone
        sent = Sent(channel=answer.get("channel"), ts=answer.get("ts")) if "ts" in answer else Sent()
        return sent, partial(_after, outgoing, answer, exposed=outgoing.channel if outgoing is meant else None)

    def _fitting(self, workspace: str, outgoing: Outgoing) -> Outgoing | None:
        """Return what may be sent to where it would be read: the same, or what fits outsiders' eyes."""
        if outgoing.channel is None:
            return outgoing
        try:
            return outgoing.apart if self._is_overheard(workspace, outgoing.channel) else outgoing
        except Undeliverable as unknown:
            if str(unknown) in NOT_THERE:
                return outgoing  # Slack refuses the message itself too, and that knows what to do
            if outgoing.apart:
                return outgoing.apart
            raise

    def _is_overheard(self, workspace: str, channel: str) -> bool:
        """Say whether people of another company read a channel; Slack is asked unless it said so lately."""
        with self.store.read(workspace) as work:
            known, asked_at = outsiders_read(work, channel), work.now
        if known is not None:
            return known
        answer = self._try(Outgoing(method="conversations.info", args={"channel": channel}))
        shared = is_read_by_outsiders(answer["channel"])
        with self.store.begin(workspace) as work:
            return note_answer(work, channel, shared=shared, asked_at=asked_at)

    def _send(self, outgoing: Outgoing) -> Mapping[str, Any]:
        try:
            return self._try(outgoing)
        except Undeliverable as refused:
            plainer = outgoing.without_charts() if UNTAKEN in str(refused) else None
            instead = plainer or (outgoing.otherwise if str(refused) in NOT_THERE else None)
            if instead is None:
                raise
            return self._try(instead)

    def _try(self, outgoing: Outgoing) -> Mapping[str, Any]:
        try:
            if outgoing.method == "response":
                return self._respond(outgoing)
            return self._call(outgoing)
        except SlackApiError as fault:
            raise _judged(fault, outgoing.method) from fault
        except OSError as fault:
            raise Later(None, f"connection: {fault}") from fault

    def _call(self, outgoing: Outgoing) -> Mapping[str, Any]:
        args = dict(outgoing.args)
        if "text" in args:
            args["text"] = cut(args["text"], LONGEST)
        # The client's own methods know which calls read only: Slack takes no JSON in those.
        answer = getattr(self.slack, outgoing.method.replace(".", "_"))(**args)
        return dict(answer.data) if isinstance(answer.data, dict) else {}

    def _respond(self, outgoing: Outgoing) -> Mapping[str, Any]:
        client = WebhookClient(outgoing.args["url"], retry_handlers=[])
        answer = client.send_dict(outgoing.args["body"])
        if UNTAKEN in answer.body:
            raise Undeliverable(UNTAKEN)
        if answer.status_code == RATE_LIMITED or answer.status_code >= SERVER_FAULT:
            raise Later(None, f"response address: {answer.status_code}")
        if answer.status_code != 200:  # noqa: PLR2004
            raise Undeliverable(f"response address: {answer.status_code} {answer.body[:80]}")
        return {}


def _after(outgoing: Outgoing, answer: Mapping[str, Any], work: Work, *, exposed: str | None) -> None:
    """Keep what became of a letter; a channel may have been shared while a message was on its way there."""
    if outgoing.then and "ok" in answer:
        outgoing.then(work, answer)
    if exposed:
        hide_again(work, exposed)


def _judged(fault: SlackApiError, method: str) -> Later | Undeliverable:
    code = str(fault.response.get("error", ""))
    if code == DENIED and method.startswith(CHAT):
        return Later(None, code)
    if fault.response.status_code == RATE_LIMITED or code in TRY_AGAIN or fault.response.status_code >= SERVER_FAULT:
        pause = fault.response.headers.get("Retry-After") or fault.response.headers.get("retry-after")
        return Later(float(pause) if pause else None, code or "ratelimited")
    return Undeliverable(code)
