"""Updates over HTTP to `oppbot run --http`, a process of its own that sends its letters meanwhile: 32 in flight."""

import http.client
import itertools
import socket
import threading
import time
from collections.abc import Callable, Iterator
from tempfile import TemporaryDirectory
from urllib.parse import urlencode

from slack_sdk.signature import SignatureVerifier

from benchmarks import apps
from benchmarks.bot_process import running, served
from benchmarks.crowd import crowd
from benchmarks.in_flight import IN_FLIGHT, SAID, told
from playground.workspace import Workspace

PATH = "/slack/events"
FORM = "application/x-www-form-urlencoded"
_OK = 200
Say = Callable[[str, int], None]


def measure(seconds: float) -> Iterator[str]:
    """Yield how long signed requests wait for their answer, with 32 in flight and with one."""
    with TemporaryDirectory(prefix="oppbot-bench-") as folder, served() as workspace:
        port, secret = _free_port(), workspace.ground.signing_secret
        here = ("--http", f"127.0.0.1:{port}")
        with running(workspace, folder, lambda: _is_open(port), here, {"SLACK_SIGNING_SECRET": secret}):
            say = _sayer(workspace, port)
            for person in range(IN_FLIGHT):
                say(f"new Kontor{person} 120k A call Fri", person)
            numbers = itertools.count(1)
            for people in (1, IN_FLIGHT):
                said = crowd(people, seconds, lambda person: say(SAID.format(person, next(numbers)), person))
                yield told(f"HTTP, {people} in flight", said)


def _sayer(workspace: Workspace, port: int) -> Say:
    """Return what sends a command as Slack does, over a connection for each thread."""
    lines, numbers = threading.local(), itertools.count(1)
    verifier = SignatureVerifier(workspace.ground.signing_secret)

    def _say(text: str, person: int) -> None:
        payload = apps.command(text, f"http-{next(numbers)}", f"U{person}")
        body, at = urlencode({**payload, "team_id": workspace.team}), str(int(time.time()))
        headers = {"X-Slack-Request-Timestamp": at, "Content-Type": FORM}
        signature = verifier.generate_signature(timestamp=at, body=body) or ""
        if not hasattr(lines, "line"):
            lines.line = http.client.HTTPConnection("127.0.0.1", port)
        lines.line.request("POST", PATH, body, {**headers, "X-Slack-Signature": signature})
        answer = lines.line.getresponse()
        answer.read()
        if answer.status != _OK:
            raise RuntimeError(answer.status)

    return _say


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _is_open(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
