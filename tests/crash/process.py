"""The bot as a process of its own, to be killed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from playground import seed
from playground.server import Server
from playground.workspace import Workspace

PATIENCE = 180.0
"""Seconds that a start or a drain may take on two busy cores."""


@contextmanager
def served_workspace() -> Iterator[Workspace]:
    """Serve a workspace to bots in processes of their own; how fast one is must not hang on how fast it may post."""
    made = seed.workspace()
    made.rates.limits = None
    server = Server(made)
    server.start()
    try:
        yield made
    finally:
        server.stop()


class BotProcess:
    """Starts `oppbot run` against a workspace and kills it, at the end of a failed test too."""

    def __init__(self, workspace: Workspace, database_url: str, folder: Path) -> None:
        """Keep where Slack and the database are."""
        self._workspace = workspace
        self._environment = {
            "PATH": os.environ["PATH"],
            "SLACK_BOT_TOKEN": workspace.bot_token,
            "SLACK_APP_TOKEN": workspace.app_token,
            "SLACK_API_URL": f"{workspace.base_url}/api/",
            "DATABASE_URL": database_url,
            "LOG_FORMAT": "json",
        }
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        """Let no process outlive the test."""
        return self

    def __exit__(self, *_: object) -> None:
        """Kill the bot where it still runs."""
        if self._process:
            self._process.kill()
            self._process.wait(PATIENCE)

    def start(self) -> None:
        """Start the bot and wait until it is connected."""
        self.launch("run")
        self.wait_until(lambda: self._workspace.is_connected)

    def launch(self, *words: str, **settings: str) -> None:
        """Start the program with a command line, and with further settings."""
        with (self._folder / "oppbot.log").open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-c", "from bot.cli import main; main()", *words],
                env=self._environment | settings,
                cwd=Path(__file__).parents[2],
                stdout=log,
                stderr=log,
            )

    def kill(self) -> None:
        """Kill the bot without warning; returns when the kill has landed."""
        process = self._running()
        process.send_signal(signal.SIGKILL)
        assert process.wait(PATIENCE) == -signal.SIGKILL
        self.wait_until(lambda: not self._workspace.is_connected)

    def end(self) -> int:
        """Ask the bot to end and return its exit code."""
        process = self._running()
        process.send_signal(signal.SIGTERM)
        return process.wait(PATIENCE)

    @property
    def pid(self) -> int:
        """The number of the running process."""
        return self._running().pid

    def log(self) -> str:
        """Return what the bot logged."""
        return (self._folder / "oppbot.log").read_text(encoding="utf-8")

    def wait_until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds, or fail with the bot's log."""
        deadline = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < deadline, self.log()[-3000:]
            time.sleep(0.02)

    def _running(self) -> subprocess.Popen[bytes]:
        assert self._process
        return self._process
