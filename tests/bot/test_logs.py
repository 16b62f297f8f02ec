"""The log says what happened, and keeps to itself what people wrote and what opens a door."""

import io
import json
import logging
import pathlib
from collections.abc import Iterator

import pytest
import structlog
from slack_sdk import WebClient

from bot.identities import Identity
from bot.logs import HIDDEN, configure_logs
from bot.wiring import build_app
from tests.bot.quiet import logs_put_back


@pytest.fixture(autouse=True)
def logs_as_before() -> Iterator[None]:
    with logs_put_back():
        yield


def entries(out: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_an_entry_is_one_line_of_json_with_its_moment_and_facts() -> None:
    configure_logs("INFO", "json", out := io.StringIO())
    structlog.get_logger().info("letter.sent", kind="reminder", attempts=2)
    (entry,) = entries(out)
    assert entry.pop("timestamp")
    assert entry == {"event": "letter.sent", "level": "info", "kind": "reminder", "attempts": 2}


@pytest.mark.parametrize(
    ("facts", "hidden"),
    [
        ({"text": "Acme wants 12 % off"}, "Acme"),
        ({"body": {"text": "Acme"}}, "Acme"),
        ({"letter": {"words": "Acme", "kind": "reminder"}}, "Acme"),
        ({"header": "Bearer xoxb-12-34-abc"}, "xoxb-12"),
        ({"note": ["xapp-1-A-2-b", "xoxe.xoxb-1-abc"]}, "-abc"),
        ({"database": "postgresql://ben:pa55@host/sales"}, "pa55"),
        ({"socket": "wss://host/link/?ticket=t1cket-2"}, "t1cket"),
    ],
)
def test_words_of_people_and_secrets_are_hidden(facts: dict[str, object], hidden: str) -> None:
    configure_logs("INFO", "json", out := io.StringIO())
    structlog.get_logger().info("something.happened", **facts)
    assert hidden not in out.getvalue()
    assert HIDDEN in out.getvalue()


def test_a_secret_in_a_traceback_is_hidden() -> None:
    configure_logs("INFO", "json", out := io.StringIO())
    try:
        pathlib.Path("/nowhere/xoxb-12-34-abc").read_bytes()
    except FileNotFoundError:
        structlog.get_logger().exception("call.failed")
    (entry,) = entries(out)
    assert "FileNotFoundError" in str(entry["exception"])
    assert "xoxb-12" not in out.getvalue()


def test_libraries_write_into_the_same_log_and_never_their_payloads() -> None:
    configure_logs("DEBUG", "json", out := io.StringIO())
    logging.getLogger("slack_sdk.web.base_client").debug("payload: Acme wants a discount")
    logging.getLogger("slack_sdk.socket_mode").warning("token xoxb-12-34-abc was refused")
    (entry,) = entries(out)
    assert entry["event"] == f"token {HIDDEN} was refused"
    assert entry["level"] == "warning"


def test_what_is_below_the_level_is_not_written() -> None:
    configure_logs("WARNING", "console", out := io.StringIO())
    structlog.get_logger().info("letter.sent")
    structlog.get_logger().warning("letter.deferred", seconds=2)
    assert "letter.sent" not in out.getvalue()
    assert "letter.deferred" in out.getvalue()


def test_bolt_keeps_to_the_least_that_it_may_say() -> None:
    configure_logs("DEBUG", "json", io.StringIO())
    slack = WebClient(token="xoxb-1", base_url="http://127.0.0.1:1/api/")
    app = build_app(slack, [Identity(workspace="T1", name="Acme", bot_user="U1", bot_id="B1")])
    assert app.logger.level == logging.ERROR
    app.listener_runner.listener_executor.shutdown()
