"""The wire between the processes and Slack: it breaks before or after Slack hears, and remembers what Slack forbade."""

import json
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Literal
from urllib.parse import urlsplit
from urllib.request import Request
from urllib.response import addinfourl

from playground.in_process import Loopback, read_params
from playground.shapes import Json
from playground.workspace import Workspace
from tests.histories.processes import Process

Break = Literal["timeout", "reset", "late"]
"""Nothing arrives and nobody answers; nothing arrives and the line breaks; all arrives and the answer is too late."""
BREAKS: tuple[Break, ...] = ("timeout", "reset", "late")
POST = "chat.postMessage"
AT_ONCE = frozenset({"auth.test", "views.open", "views.push"})
"""Calls that nobody can put off: a process begins, a person has pressed."""
TOO_MANY = 429
PATIENCE = 10.0
"""Seconds after which a process gives a call up."""
Shut = tuple[str, str, str]
"""A workspace, a method, and for messages the place."""


@dataclass(kw_only=True)
class Troubles:
    """What is to go wrong with the next messages, and what went wrong."""

    breaks: deque[Break] = field(default_factory=deque)
    stalls: deque[Callable[[], None]] = field(default_factory=deque)
    """What happens while a process stands still between Slack's answer and its own next step."""
    impatient: list[str] = field(default_factory=list)
    """Calls that came before the end of a Retry-After."""


class Wire(Loopback):
    """Answers the calls of whichever process runs."""

    def __init__(
        self,
        workspace: Workspace,
        running: Callable[[], Process | None],
        place: Callable[[str, str], str],
        watch: Callable[[str, str], None],
    ) -> None:
        """Answer for the workspaces of a ground; `place` names a conversation by whichever id of it.

        `watch` is told of every letter that Slack has taken, with the token that it came by.
        """
        super().__init__(workspace)
        self.troubles = Troubles()
        self._clock = workspace.clock
        self._running, self._place, self._watch = running, place, watch
        self._shut: dict[Shut, datetime] = {}
        self.posted: dict[Shut, list[tuple[datetime, str]]] = defaultdict(list)
        """When Slack took which letters, by conversation."""

    def http_open(self, request: Request) -> addinfourl | None:
        """Answer a call, unless the wire breaks or the process that made it dies."""
        method = urlsplit(request.full_url).path.rpartition("/")[2]
        shut = self._key(method, request)
        self._hold_to(shut)
        process = self._running()
        if process:
            process.pass_by("call")
        broken = self.troubles.breaks.popleft() if method == POST and self.troubles.breaks else None
        if broken in {"timeout", "reset"}:
            raise self._broken(broken)
        answer = super().http_open(request)
        if answer and answer.code == TOO_MANY:
            self._forbid(shut, int(answer.headers["Retry-After"]))
        elif method == POST:
            self.posted[shut].append((self._clock.now(), _letter(request)))
            self._watch(shut[0], _letter(request))
        if process:
            process.pass_by("called")
        if method == POST and answer and answer.code != TOO_MANY and self.troubles.stalls:
            self.troubles.stalls.popleft()()
        if broken:
            raise self._broken(broken)
        return answer

    def _key(self, method: str, request: Request) -> Shut:
        token = request.get_header("Authorization") or ""
        if method != POST:
            return token, method, ""
        return token, method, self._place(token, str(_params(request)["channel"]))

    def _forbid(self, shut: Shut, seconds: int) -> None:
        """Remember a limit for as long as somebody can know of it: who dies before the next commit takes it along."""
        if process := self._running():
            process.unsaved.append(partial(self._shut.__setitem__, shut, self._shut.get(shut, self._clock.now())))
        self._shut[shut] = self._clock.now() + timedelta(seconds=seconds)

    def _hold_to(self, shut: Shut) -> None:
        until = self._shut.get(shut)
        if until and self._clock.now() < until and shut[1] not in AT_ONCE:
            self.troubles.impatient.append(f"{shut[1]} {shut[2]} {until - self._clock.now()} too early")

    def _broken(self, how: Break) -> OSError:
        if how == "reset":
            return ConnectionResetError("reset by peer")
        self._clock.spend(PATIENCE)
        return TimeoutError("timed out")


def _params(request: Request) -> Json:
    return read_params(request, request.data if isinstance(request.data, bytes) else b"")


def _letter(request: Request) -> str:
    """Return the letter that a message is marked with."""
    metadata = _params(request).get("metadata") or {}
    mark = json.loads(metadata) if isinstance(metadata, str) else metadata
    return str(mark.get("event_payload", {}).get("letter"))
