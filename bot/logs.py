"""The log: what happened as `noun.happened` with its facts, never what a person wrote and never a secret."""

import logging
import re
import sys
from collections.abc import Mapping
from typing import Final, TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

HIDDEN: Final = "[hidden]"
PRIVATE_KEYS: Final = frozenset(
    {"blocks", "body", "last_words", "loss_words", "payload", "said", "text", "token", "value", "view", "words"}
)
LIBRARIES: Final = {
    "slack_bolt": logging.ERROR,  # warns at every start that our own authorize is used
    "slack_sdk": logging.WARNING,
    "slack_sdk.web": logging.CRITICAL,  # raises whatever it writes
    "apscheduler": logging.WARNING,
    "waitress.queue": logging.ERROR,  # writes a line for every request that has to wait for a thread
    "sqlalchemy": logging.WARNING,
    "alembic": logging.WARNING,
}
"""What each library may say at the least; below, they write whole payloads, which hold what people typed."""
_SECRET: Final = re.compile(r"(?:xox[a-z]|xapp|xoxe\.xox[a-z])-[\w-]+|(?<=://)[^/\s:@]+:[^/\s@]+(?=@)|ticket=[\w-]+")


def configure_logs(level: str, style: str, stream: TextIO | None = None) -> None:
    """Send all logs to one stream, standard error by default, as lines to read or as JSON."""
    out = stream or sys.stderr
    console = style == "console" or (style == "auto" and out.isatty())
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        redact,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    _listen(out, level, shared, _renderer(out, console=console))


def redact(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Take out of a log entry what a person wrote and whatever opens a door."""
    return {key: HIDDEN if key in PRIVATE_KEYS else _clean(value) for key, value in event.items()}


def _clean(value: object) -> object:
    if isinstance(value, str):
        return _SECRET.sub(HIDDEN, value)
    if isinstance(value, Mapping):
        return {key: HIDDEN if key in PRIVATE_KEYS else _clean(each) for key, each in value.items()}
    return [_clean(each) for each in value] if isinstance(value, list | tuple) else value


def _renderer(out: TextIO, *, console: bool) -> Processor:
    if console:
        return structlog.dev.ConsoleRenderer(colors=out.isatty(), pad_event_to=24)
    return structlog.processors.JSONRenderer(ensure_ascii=False)


def _listen(out: TextIO, level: str, shared: list[Processor], renderer: Processor) -> None:
    strip = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    handler = logging.StreamHandler(out)
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(foreign_pre_chain=shared, processors=[strip, renderer]))
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    for library, least in LIBRARIES.items():
        logging.getLogger(library).setLevel(max(least, logging.getLevelName(level)))
