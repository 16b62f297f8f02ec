"""Puts the process's logging back as it was."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import structlog

from bot.logs import LIBRARIES


@contextmanager
def logs_put_back() -> Iterator[None]:
    """Undo at the end whatever `configure_logs` changes."""
    root = logging.getLogger()
    handlers, level, told = root.handlers, root.level, structlog.get_config()
    levels = {name: logging.getLogger(name).level for name in LIBRARIES}
    yield
    structlog.configure(**told)
    root.handlers, root.level = handlers, level
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)
