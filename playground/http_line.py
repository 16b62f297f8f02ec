"""Signed HTTP: envelopes as requests to the app's URLs, and what Slack makes of the answers.

Source: https://docs.slack.dev/apis/events-api and https://docs.slack.dev/interactivity/handling-user-interaction
"""

import json
import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from playground.addresses import address_for, command_addresses, event_address
from playground.courier import ACK_SECONDS
from playground.ground import Ground
from playground.journal import FROM_APP, TO_APP
from playground.shapes import Json, SlackError, Undelivered
from playground.signing import sign

AGENT = "Slackbot 1.0 (+https://api.slack.com/robots)"
FORM, JSON = "application/x-www-form-urlencoded", "application/json"
OK = 200
MOST_REDIRECTS = 2
REDIRECTS = frozenset({301, 302, 303, 307, 308})
REASONS = {"timeout": "http_timeout"}
"""What an envelope that found no line at all is called over HTTP."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One POST to the app, and how many real seconds it is given."""

    url: str
    headers: Mapping[str, str]
    body: bytes
    seconds: float = ACK_SECONDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Got:
    """What the app answered; the names of headers are in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def is_of(self, kind: str) -> bool:
        """Say whether the body is of this content type."""
        return self.headers.get("content-type", "").startswith(kind)


Post = Callable[[Sent], Got]
"""Sends a request and returns the answer; raises TimeoutError, ConnectionError or ssl.SSLError."""


def over_network(sent: Sent) -> Got:
    """Send a request over the network; it follows no redirect and asks no proxy."""
    place = urlsplit(sent.url)
    kind = HTTPSConnection if place.scheme == "https" else HTTPConnection
    connection = kind(place.hostname or "", place.port, timeout=sent.seconds)
    try:
        connection.request("POST", place._replace(scheme="", netloc="").geturl() or "/", sent.body, dict(sent.headers))
        answer = connection.getresponse()
        headers = {name.lower(): value for name, value in answer.getheaders()}
        return Got(status=answer.status, headers=headers, body=answer.read())
    finally:
        connection.close()


class HttpLine:
    """The way to an app that listens on request URLs: those of its manifest, or one `url` for everything.

    `wall` tells the stamp of the signature, as apps compare it with the real clock and not with that of the workspace.
    """

    def __init__(
        self, ground: Ground, url: str | None = None, post: Post = over_network, wall: Callable[[], float] = time.time
    ) -> None:
        """Prepare a line to the app of this ground."""
        self._ground, self._url = ground, url
        self._post, self._wall = post, wall

    def connect(self) -> Callable[[], None]:
        """Use the line from now on and return what ends that; raises `url_verification_failed`."""
        if not self.check_url():
            raise SlackError("url_verification_failed")
        courier, deliver = self._ground.courier, self.deliver
        courier.http = deliver
        self._ground.changes.tell("bot")

        def _end() -> None:
            if courier.http is deliver:
                courier.http = None
                self._ground.changes.tell("bot")

        return _end

    def check_url(self) -> bool:
        """Say whether the address for events returns the challenge that it is sent; without one there is none to check.

        Source: https://docs.slack.dev/reference/events/url_verification
        """
        url = self._url or event_address(self._content)
        if url is None:
            return True
        challenge = self._ground.ids.new("challenge")
        body: Json = {"token": "playground", "challenge": challenge, "type": "url_verification"}
        got = self._checked("url_verification", self._signed(url, JSON, json.dumps(body)))
        return got is not None and _echo(got) == challenge

    def ssl_check(self) -> bool:
        """Say whether every address for commands answers the request by which Slack looks at its certificate."""
        urls = [self._url] if self._url else command_addresses(self._content)
        body = urlencode({"token": "playground", "ssl_check": "1"})
        return all(self._checked("ssl_check", self._signed(url, FORM, body)) is not None for url in urls)

    def deliver(self, envelope: Json) -> Json:
        """Send an envelope as a request and return what the answer holds; raises Undelivered."""
        url = self._url or address_for(self._content, envelope)
        if url is None:
            raise Undelivered("connection_failed") from LookupError("the manifest names no address for it")
        kind, body = _written(envelope)
        got = self._followed(self._signed(url, kind, body, _retry(envelope)))
        if not _is_taken(envelope, got):
            is_final = got.headers.get("x-slack-no-retry") == "1"
            raise Undelivered("http_error", is_final=is_final) from HTTPException(f"status {got.status}")
        return _read(envelope, got)

    @property
    def _content(self) -> Mapping[str, object]:
        return self._ground.manifest.content

    def _signed(self, url: str, kind: str, body: str, more: Mapping[str, str] | None = None) -> Sent:
        stamp, content = int(self._wall()), body.encode()
        headers = {"User-Agent": AGENT, "Accept": "*/*", "Content-Type": kind, **(more or {})}
        headers["X-Slack-Request-Timestamp"] = str(stamp)
        headers["X-Slack-Signature"] = sign(self._ground.signing_secret, content, stamp)
        return Sent(url=url, headers=headers, body=content, seconds=self._ground.courier.seconds)

    def _checked(self, kind: str, sent: Sent) -> Got | None:
        write = self._ground.journal.write
        n = write(TO_APP, kind, sent.url, {"body": sent.body.decode()}, transport="http")
        try:
            got = self._followed(sent)
        except Undelivered as failure:
            write(FROM_APP, kind, sent.url, {"reason": failure.reason}, pair=n, transport="http")
            return None
        told = {"status": got.status, "body": got.body.decode(errors="replace")}
        write(FROM_APP, kind, sent.url, told, pair=n, transport="http")
        return got if got.status == OK else None

    def _followed(self, sent: Sent) -> Got:
        for _ in range(1 + MOST_REDIRECTS):
            got = self._posted(sent)
            if got.status not in REDIRECTS:
                return got
            sent = replace(sent, url=urljoin(sent.url, got.headers.get("location", "")))
        raise Undelivered("too_many_redirects")

    def _posted(self, sent: Sent) -> Got:
        try:
            return self._post(sent)
        except TimeoutError as error:
            raise Undelivered("http_timeout") from error
        except ssl.SSLError as error:
            raise Undelivered("ssl_error") from error
        except OSError as error:
            raise Undelivered("connection_failed") from error
        except (HTTPException, ValueError) as error:
            raise Undelivered("unknown_error") from error


def _written(envelope: Json) -> tuple[str, str]:
    payload = envelope["payload"]
    if envelope["type"] == "events_api":
        return JSON, json.dumps(payload)
    if envelope["type"] == "interactive":
        return FORM, urlencode({"payload": json.dumps(payload)})
    return FORM, urlencode({key: value for key, value in payload.items() if value is not None})


def _retry(envelope: Json) -> dict[str, str]:
    if not envelope.get("retry_attempt"):
        return {}
    reason: str = envelope["retry_reason"]
    return {"x-slack-retry-num": str(envelope["retry_attempt"]), "x-slack-retry-reason": REASONS.get(reason, reason)}


def _is_taken(envelope: Json, got: Got) -> bool:
    """Say whether the answer counts: any 2xx for an event, a plain 200 where a person waits."""
    return OK <= got.status < OK + 100 if envelope["type"] == "events_api" else got.status == OK


def _read(envelope: Json, got: Got) -> Json:
    if not envelope["accepts_response_payload"] or not got.body.strip():
        return {}
    if got.is_of(JSON):
        return _parsed(got)
    if envelope["type"] == "slash_commands":
        return {"text": got.body.decode(errors="replace")}
    raise Undelivered("http_error") from ValueError("the answer is no JSON")


def _parsed(got: Got) -> Json:
    try:
        answer: Json = json.loads(got.body)
    except ValueError as error:
        raise Undelivered("http_error") from error
    return answer


def _echo(got: Got) -> object:
    text = got.body.decode(errors="replace").strip()
    if got.is_of(FORM):
        return dict(parse_qsl(text)).get("challenge")
    try:
        told = json.loads(text) if got.is_of(JSON) else text
    except ValueError:
        return None
    return told.get("challenge") if isinstance(told, dict) else told
