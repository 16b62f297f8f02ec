"""`oppbot run` as a process of its own, in a workspace that is served to it."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from playground import seed
from playground.server import Server
from playground.workspace import Workspace
from storage.engine import open_engine
from storage.migrate import upgrade

PATIENCE = 60
"""Seconds within which a bot is ready."""
NOTHING: Mapping[str, str] = MappingProxyType({})


@contextmanager
def served() -> Iterator[Workspace]:
    """Serve a workspace on this machine, which takes as many calls as come."""
    workspace = seed.workspace()
    workspace.rates.limits = None
    server = Server(workspace)
    server.start()
    try:
        yield workspace
    finally:
        server.stop()


@contextmanager
def running(
    workspace: Workspace,
    folder: str,
    is_ready: Callable[[], bool],
    options: tuple[str, ...] = (),
    more: Mapping[str, str] = NOTHING,
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a bot against the workspace, on a database that is up to date, as nearly all starts find it."""
    address = f"sqlite:///{folder}/oppbot.db"
    engine = open_engine(address)
    upgrade(engine)
    engine.dispose()
    settings = {
        "PATH": os.environ["PATH"],
        "SLACK_BOT_TOKEN": workspace.bot_token,
        "SLACK_APP_TOKEN": workspace.app_token,
        "SLACK_API_URL": f"{workspace.base_url}/api/",
        "DATABASE_URL": address,
        **more,
    }
    program = [sys.executable, "-c", "from bot.cli import main; main()", "run", *options]
    with subprocess.Popen(program, env=settings, cwd=Path(__file__).parents[1], stderr=subprocess.DEVNULL) as process:
        try:
            _wait(is_ready, process)
            yield process
        finally:
            process.terminate()


def _wait(is_ready: Callable[[], bool], process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not is_ready():
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError("the bot did not start")
        time.sleep(0.05)
