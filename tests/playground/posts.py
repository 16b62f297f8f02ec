"""Apps at the other end of an HTTP line, without a network: a Bolt app, or answers that a test has written down."""

import json
from collections.abc import Callable
from urllib.parse import parse_qs

from slack_bolt import App

from playground.apps import over_http
from playground.http_line import Got, Post, Sent
from tests.playground.hands import Json

Answer = Got | Exception
EMPTY = Got(status=200, headers={}, body=b"")


def got(status: int = 200, body: str = "", kind: str = "text/plain", **headers: str) -> Got:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Got(status=status, headers={"content-type": kind, **named}, body=body.encode())


def moved(to: str, status: int = 302) -> Got:
    return got(status, location=to)


def by_bolt(app: App, change: Callable[[Sent], Sent] = lambda sent: sent) -> Post:
    """Return a line to a Bolt app; `change` is what happens to the request on its way."""
    post = over_http(app)
    return lambda sent: post(change(sent))


class Desk:
    """Answers by a list, then with an empty 200, and keeps what came; an error in the list is raised."""

    def __init__(self, *answers: Answer) -> None:
        self.came: list[Sent] = []
        self._answers = list(answers)

    def __call__(self, sent: Sent) -> Got:
        self.came.append(sent)
        answer = self._answers.pop(0) if self._answers else EMPTY
        if isinstance(answer, Exception):
            raise answer
        return answer

    @property
    def urls(self) -> list[str]:
        return [sent.url for sent in self.came]


def form(sent: Sent) -> Json:
    return {key: values[0] for key, values in parse_qs(sent.body.decode(), keep_blank_values=True).items()}


def payload(sent: Sent) -> Json:
    """Return the payload of an interaction or an event."""
    told: Json = json.loads(form(sent)["payload"] if sent.body.startswith(b"payload=") else sent.body)
    return told
