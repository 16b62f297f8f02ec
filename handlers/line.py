"""One workspace's line to Slack: a call, and what it means when it fails."""

import socket
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException
from typing import Any, Final
from urllib.error import URLError

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackRequestError
from slack_sdk.webhook import WebhookClient

from handlers.blocks.kit import cut
from handlers.outgoing import CHAT, RESPONSE, Outgoing
from sales.letters import Later, Letter, Undeliverable

LIMITED: Final = "ratelimited"
DOUBTFUL: Final = frozenset({"internal_error", "fatal_error", "service_unavailable", "request_timeout"})
"""Slack's errors that pass, and after which it may have done what it was asked to; any other one is final."""
LONGEST: Final = 4000
"""Characters of a message's text; Slack refuses to edit a message into a longer one."""
UNTAKEN: Final = "invalid_blocks"
NOT_THERE: Final = frozenset({"not_in_channel", "channel_not_found", "is_archived"})
"""Slack's words for a channel that the bot may not post to."""
EXPIRED: Final = "expired_url"
"""Slack's word for a response address that takes nothing any more: it is half an hour old, or was used five times."""
NOT_SO: Final = NOT_THERE | {EXPIRED}
"""Refusals of a place, which leave another way to reach who is to read it."""
DENIED: Final = "missing_scope"


@dataclass(frozen=True, slots=True)
class Line:
    """Calls Slack for one letter; raises `Later` or `Undeliverable`."""

    slack: WebClient
    letter: Letter

    def send(self, outgoing: Outgoing) -> Mapping[str, Any]:
        """Send a letter as it is meant; where Slack does not take it so, in the plainer way that it has."""
        try:
            return self.ask(outgoing)
        except Undeliverable as refused:
            plainer = outgoing.without_charts() if UNTAKEN in str(refused) else None
            if plainer is None:
                raise
            return self.ask(plainer)

    def ask(self, outgoing: Outgoing) -> Mapping[str, Any]:
        """Make one call and return Slack's answer."""
        try:
            return self._respond(outgoing) if outgoing.method == RESPONSE else self._call(outgoing)
        except SlackApiError as fault:
            raise self._judged(fault, outgoing) from fault
        except (OSError, HTTPException, SlackRequestError) as fault:
            raise Later(None, f"connection: {fault!r}", unsure=not _never_left(fault)) from fault

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
        fault = f"response address: {answer.status_code}"
        if UNTAKEN in answer.body:
            raise Undeliverable(UNTAKEN)
        if answer.status_code == HTTPStatus.TOO_MANY_REQUESTS:
            raise Later(_pause(answer.headers), fault)
        if answer.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise Later(None, fault, unsure=True)
        if answer.status_code == HTTPStatus.NOT_FOUND:
            raise Undeliverable(EXPIRED)
        if answer.status_code != HTTPStatus.OK:
            raise Undeliverable(f"{fault} {answer.body[:80]}")
        return {}

    def _judged(self, fault: SlackApiError, outgoing: Outgoing) -> Later | Undeliverable:
        code = str(fault.response.get("error", ""))
        status = int(fault.response.status_code)
        if code == DENIED and outgoing.method.startswith(CHAT):
            return Later(None, code)
        if status == HTTPStatus.TOO_MANY_REQUESTS or code == LIMITED:
            return Later(_pause(fault.response.headers), code or LIMITED, gate=outgoing.gate(self.letter))
        if code in DOUBTFUL or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            return Later(None, code or f"status {status}", unsure=True)
        return Undeliverable(code)


def _pause(headers: Mapping[str, Any]) -> float | None:
    """Return the seconds that Slack wants to be left alone for."""
    said = headers.get("Retry-After") or headers.get("retry-after")
    return float(said[0] if isinstance(said, list) else said) if said else None


def _never_left(fault: Exception) -> bool:
    """Say whether a call can not have reached Slack."""
    reason = fault.reason if isinstance(fault, URLError) else fault
    return isinstance(reason, ConnectionRefusedError | socket.gaierror)
