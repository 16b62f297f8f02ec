"""What an app goes on doing after it has acknowledged, so that an act of a person can wait for the end of it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future, wait
from threading import Lock
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from slack_bolt import App

MOST_SECONDS = 10.0
Asked = ParamSpec("Asked")
Given = TypeVar("Given")


class StillAtWorkError(Exception):
    """A listener of the app has not ended ten seconds after its acknowledgement."""


class Afterwork(Executor):
    """Passes work on to another executor, and knows what is not done yet."""

    def __init__(self, executor: Executor) -> None:
        """Pass work on to this executor."""
        self._executor = executor
        self._lock = Lock()
        self._open: set[Future[object]] = set()

    def submit(self, fn: Callable[Asked, Given], /, *args: Asked.args, **kwargs: Asked.kwargs) -> Future[Given]:
        """Pass a piece of work on."""
        future = self._executor.submit(fn, *args, **kwargs)
        with self._lock:
            self._open = {each for each in self._open if not each.done()} | {future}  # type: ignore[arg-type]
        return future

    def finish(self) -> None:
        """Wait for what is in hand; raises StillAtWorkError when it takes too long."""
        with self._lock:
            waiting = {each for each in self._open if not each.done()}
        if wait(waiting, MOST_SECONDS).not_done:
            raise StillAtWorkError

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - as it is inherited
        """End the other executor."""
        self._executor.shutdown(wait, cancel_futures=cancel_futures)


def watched(app: App) -> Afterwork:
    """Let a Bolt app do its later work where it can be waited for."""
    runner = app.listener_runner
    work = Afterwork(runner.listener_executor)
    runner.listener_executor = work
    runner.lazy_listener_runner.executor = work  # type: ignore[attr-defined] # the runner with threads has one
    return work
