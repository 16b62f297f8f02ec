"""The door for Slack over HTTP: one address, signed requests only, answered when they are committed."""

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qs

import structlog
from slack_bolt import App
from slack_bolt.adapter.wsgi import SlackRequestHandler
from slack_sdk.signature import SignatureVerifier

from bot.wsgi import answer

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

PATH: Final = "/slack/events"
log = structlog.get_logger()


class SlackDoor:
    """The WSGI application that Slack talks to.

    The signature is checked here, on the bytes as they came, and again by Bolt, which reads the body before it looks at
    the signature and fails on one that it cannot read.
    """

    def __init__(self, app: App, signing_secret: str) -> None:
        """Let signed requests in to an app."""
        self._bolt = SlackRequestHandler(app, PATH)
        self._verifier = SignatureVerifier(signing_secret)

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer one request."""
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        status = self._judged(environ, body)
        if status is None:
            environ["wsgi.input"] = BytesIO(body)
            return self._bolt(environ, start_response)
        if status is not HTTPStatus.OK:
            log.info("request.refused", status=status.value)
        return answer(start_response, status)

    def _judged(self, environ: Mapping[str, Any], body: bytes) -> HTTPStatus | None:
        """Return how a request is answered that goes no further; a look at the certificate asks for nothing."""
        if environ.get("PATH_INFO") != PATH:
            return HTTPStatus.NOT_FOUND
        if environ["REQUEST_METHOD"] != "POST":
            return HTTPStatus.METHOD_NOT_ALLOWED
        if self._is_signed(environ, body):
            return None
        return HTTPStatus.OK if _looks_at_certificate(body) else HTTPStatus.UNAUTHORIZED

    def _is_signed(self, environ: Mapping[str, Any], body: bytes) -> bool:
        stamp = environ.get("HTTP_X_SLACK_REQUEST_TIMESTAMP")
        signature = environ.get("HTTP_X_SLACK_SIGNATURE")
        try:
            return self._verifier.is_valid(body, stamp, signature)
        except (TypeError, ValueError):  # a stamp that is no number, a signature or a body of strange bytes
            return False


def _looks_at_certificate(body: bytes) -> bool:
    return parse_qs(body.decode(errors="replace")).get("ssl_check") == ["1"]
