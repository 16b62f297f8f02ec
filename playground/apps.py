"""A Bolt app joined to the workspace without a port: every envelope is one call of its `dispatch`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from playground.courier import Deliver
from playground.http_line import Got, Post, Sent
from playground.shapes import Json, Undelivered

if TYPE_CHECKING:
    from slack_bolt import App, BoltResponse

TAKEN = 200


def over_socket(app: App) -> Deliver:
    """Return what hands envelopes to an app as Bolt's own Socket Mode handler does.

    That handler sends no acknowledgement where Bolt answers anything but 200, so Slack hears nothing for three seconds.
    """
    from slack_bolt import BoltRequest  # noqa: PLC0415 - the workspace itself does without Bolt

    def _deliver(envelope: Json) -> Json:
        request = BoltRequest(mode="socket_mode", body=envelope["payload"], headers=retry_headers(envelope))
        return acknowledged(app.dispatch(request))

    return _deliver


def over_http(app: App) -> Post:
    """Return what hands signed requests to an app as a web server in front of Bolt does; Bolt checks the signature."""
    from slack_bolt import BoltRequest  # noqa: PLC0415 - the same

    def _post(sent: Sent) -> Got:
        query = urlsplit(sent.url).query
        return got(app.dispatch(BoltRequest(body=sent.body.decode(), query=query, headers=dict(sent.headers))))

    return _post


def retry_headers(envelope: Json) -> dict[str, str | Sequence[str]]:
    """Return the headers by which an app hears that an event comes again."""
    if not envelope.get("retry_attempt"):
        return {}
    return {"x-slack-retry-num": str(envelope["retry_attempt"]), "x-slack-retry-reason": envelope["retry_reason"]}


def acknowledged(answer: BoltResponse) -> Json:
    """Return what an answer of Bolt's acknowledges; raises Undelivered where Bolt's handler of sockets is silent."""
    if answer.status != TAKEN:
        raise Undelivered("timeout") from RuntimeError(f"Bolt answered {answer.status}")
    if not answer.body:
        return {}
    kind = answer.headers.get("content-type", [""])[0]
    payload: Json = json.loads(answer.body) if kind.startswith("application/json") else {"text": answer.body}
    return payload


def got(answer: BoltResponse) -> Got:
    """Return an answer of Bolt's as a web server sends it."""
    headers = {name.lower(): ", ".join(values) for name, values in answer.headers.items()}
    return Got(status=answer.status, headers=headers, body=answer.body.encode())
