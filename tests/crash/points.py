"""Where a bot can be made to die: wrappers that a process of the tests puts around the program before it runs it.

A blow writes down that the process stands at its point and kills the process there and then, with the signal that
nobody can catch. The program itself knows nothing of it.
"""

import http.client
import os
import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Final

from slack_sdk import WebClient
from slack_sdk.socket_mode.client import BaseSocketModeClient
from sqlalchemy import Engine, event

from handlers.counter import Counter
from scheduler.clockwork import Clockwork
from scheduler.postman import Postman
from storage.opportunities import Opportunities
from storage.outbox import Outbox
from storage.store import Store
from storage.work import Work

ACK_SECONDS: Final = 5.0
"""Longest wait for an acknowledgement that is on its way."""
TABLES: Final = 5
"""How many tables of a migration are made before the blow."""
here = threading.local()
"""What the calling thread is in the middle of."""


@dataclass
class Blow:
    """Kills the process that calls it, once so many other calls have passed."""

    point: str
    passes: int
    proof: int
    """The open file that is told."""
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __call__(self) -> None:
        """Leave the proof and die; returns only where this call is to pass."""
        with self.lock:
            if self.passes:
                self.passes -= 1
                return
            os.write(self.proof, f"stood at {self.point}\n".encode())
            os.kill(os.getpid(), signal.SIGKILL)


def put(owner: object, name: str, around: Callable[..., Any]) -> None:
    """Replace a function by one that is given the plain function first."""
    plain = getattr(owner, name)

    @wraps(plain)
    def wrapped(*args: Any, **kwargs: Any) -> Any:
        return around(plain, *args, **kwargs)

    setattr(owner, name, wrapped)


def within(owner: object, name: str) -> None:
    """Let threads know while they are inside a function."""

    def around(plain: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        setattr(here, name, True)
        try:
            return plain(*args, **kwargs)
        finally:
            setattr(here, name, False)

    put(owner, name, around)


def is_within(name: str) -> bool:
    """Say whether the calling thread is inside a function."""
    return bool(getattr(here, name, False))


def at_commits(before: Callable[[], None], after: Callable[[], None]) -> None:
    """Call something before and after every unit of work is saved."""

    @contextmanager
    def around(plain: Callable[..., Any], *args: Any, **kwargs: Any) -> Iterator[Work]:
        with plain(*args, **kwargs) as work:
            yield work
            before()
        after()

    put(Store, "begin", around)


def nothing() -> None:
    """Do nothing."""


def before_a_turn_is_saved(blow: Blow) -> None:
    """Die with everything written and nothing committed."""
    within(Counter, "serve")
    at_commits(lambda: blow() if is_within("serve") else None, nothing)


def before_the_ack(blow: Blow) -> None:
    """Die with the turn committed and nobody told."""

    def around(plain: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        reply = plain(*args, **kwargs)
        blow()
        return reply

    put(Counter, "serve", around)


def after_the_ack(blow: Blow) -> None:
    """Die with the person answered and the letter unclaimed."""
    saving, acked = threading.Event(), threading.Event()

    def told(plain: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
        plain(*args, **kwargs)
        acked.set()

    def claimed(plain: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        if saving.is_set() and acked.wait(ACK_SECONDS):
            blow()
        return plain(*args, **kwargs)

    within(Counter, "serve")
    at_commits(lambda: saving.set() if is_within("serve") else None, nothing)
    put(BaseSocketModeClient, "send_socket_mode_response", told)
    put(Postman, "claim", claimed)


def before_the_call(blow: Blow) -> None:
    """Die with the letter claimed and Slack not called."""
    at_posts(blow, nothing)


def after_the_answer(blow: Blow) -> None:
    """Die knowing that the letter has arrived, with nothing written down."""
    at_posts(nothing, blow)


def at_posts(before: Callable[[], None], after: Callable[[], None]) -> None:
    """Call something before and after every message that Slack is asked to post."""

    def around(plain: Callable[..., Any], client: WebClient, api_method: str, **kwargs: Any) -> Any:
        if api_method != "chat.postMessage":
            return plain(client, api_method, **kwargs)
        before()
        here.posting = True
        try:
            answer = plain(client, api_method, **kwargs)
        finally:
            here.posting = False
        after()
        return answer

    put(WebClient, "api_call", around)


def on_the_wire(blow: Blow) -> None:
    """Die with the request sent and no sign of an answer."""
    at_answers(blow, nothing)


def before_the_answer_is_read(blow: Blow) -> None:
    """Die with the message posted and Slack's answer unread."""
    at_answers(nothing, blow)


def at_answers(before: Callable[[], None], after: Callable[[], None]) -> None:
    """Call something before and after Slack begins to answer a post."""
    at_posts(nothing, nothing)

    def around(plain: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        if not is_within("posting"):
            return plain(*args, **kwargs)
        before()
        begun = plain(*args, **kwargs)
        after()
        return begun

    put(http.client.HTTPConnection, "getresponse", around)


def while_settling(blow: Blow) -> None:
    """Die with the letter closed and nothing committed."""

    def around(plain: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        is_mine = plain(*args, **kwargs)
        blow()
        return is_mine

    put(Outbox, "settle", around)


def after_settling(blow: Blow) -> None:
    """Die with the letter closed for good and the next one not begun."""

    def around(plain: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        is_mine = plain(*args, **kwargs)
        here.settled = True
        return is_mine

    put(Outbox, "settle", around)
    at_commits(nothing, lambda: blow() if is_within("settled") else None)


def in_a_sweep(blow: Blow) -> None:
    """Die with reminders owed, nothing marked and nothing committed."""

    def around(plain: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
        blow()
        plain(*args, **kwargs)

    put(Opportunities, "mark_reminded", around)


def in_a_migration(blow: Blow) -> None:
    """Die with some tables made and others not."""
    blow.passes += TABLES

    def about_to(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if "CREATE TABLE" in statement:
            blow()

    event.listen(Engine, "before_cursor_execute", about_to)


def in_a_drain(blow: Blow) -> None:
    """Die after having been told to finish."""

    def around(plain: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
        blow()
        plain(*args, **kwargs)

    put(Clockwork, "stop", around)


def in_take_over(blow: Blow) -> None:
    """Die while taking up what a predecessor had begun."""

    def around(plain: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
        plain(*args, **kwargs)
        blow()

    put(Postman, "take_over", around)


POINTS: Final[Mapping[str, Callable[[Blow], None]]] = {
    install.__name__.replace("_", " "): install
    for install in (
        before_a_turn_is_saved,
        before_the_ack,
        after_the_ack,
        before_the_call,
        on_the_wire,
        before_the_answer_is_read,
        after_the_answer,
        while_settling,
        after_settling,
        in_a_sweep,
        in_a_drain,
        in_take_over,
        in_a_migration,
    )
}
"""Each point by its name, in the order in which a sentence and its letters pass them."""
DOUBTFUL: Final = ("on the wire", "before the answer is read", "after the answer", "while settling")
"""Points after which nobody knows whether the letter has arrived."""
EMPTY: Final = frozenset({"in a migration"})
"""Points that a bot reaches while it makes the tables."""
AT_START: Final = EMPTY | {"in take over"}
"""Points that a bot reaches before it is connected."""
LAST: Final = frozenset({"in a drain"})
"""Points that a bot reaches once it is told to end."""
SHARED: Final = frozenset({"in a sweep"})
"""Points that another bot may pass instead, and that only time brings."""
ONCE: Final = AT_START | LAST | SHARED
"""Points that a bot may reach a single time in its life."""
