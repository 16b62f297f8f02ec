"""`oppbot run` and `oppbot demo` as processes: they start, serve, and end when they are told."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from bot.spoken import LOCALES
from handlers.voice import Voice
from playground import seed
from playground.server import Server
from playground.workspace import Workspace
from tests.crash.process import BotProcess

START = [sys.executable, "-c", "from bot.cli import main; main()"]
PLACE = Path(__file__).parents[2]


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    made = seed.workspace()
    server = Server(made)
    server.start()
    yield made
    server.stop()


def oppbot(*words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    surroundings = {"PATH": os.environ["PATH"], **settings}
    return subprocess.run(
        [*START, *words], env=surroundings, cwd=PLACE, capture_output=True, text=True, timeout=60, check=False
    )


def test_run_serves_a_workspace_and_ends_well_when_it_is_told(workspace: Workspace, tmp_path: Path) -> None:
    bot = BotProcess(workspace, f"sqlite:///{tmp_path / 'oppbot.db'}", tmp_path)
    bot.start()
    assert workspace.as_("ben").command("/opp new Acme 10k A call next Friday").ok
    assert oppbot("migrate", DATABASE_URL=f"sqlite:///{tmp_path / 'oppbot.db'}").returncode == 1
    assert bot.end() == 0
    happened = [json.loads(line)["event"] for line in bot.log().splitlines()]
    assert "bot.started" in happened
    assert happened[-1] == "bot.stopped"
    assert "Acme" not in bot.log()


def test_run_says_in_a_sentence_that_slack_refuses_its_token(workspace: Workspace, tmp_path: Path) -> None:
    settings = {
        "SLACK_API_URL": f"{workspace.base_url}/api/",
        "DATABASE_URL": f"sqlite:///{tmp_path / 'oppbot.db'}",
        "SLACK_BOT_TOKEN": workspace.bot_token,
        "SLACK_APP_TOKEN": workspace.app_token,
    }
    wrong_bot = oppbot("run", **{**settings, "SLACK_BOT_TOKEN": "xoxb-0-nobody"})
    wrong_app = oppbot("run", **{**settings, "SLACK_APP_TOKEN": "xapp-0-nobody"})
    nowhere = oppbot("run", **{**settings, "SLACK_API_URL": "http://127.0.0.1:1/api/"})
    assert "Slack refuses SLACK_BOT_TOKEN (invalid_auth)" in wrong_bot.stderr
    assert "Slack refuses SLACK_APP_TOKEN (invalid_auth)" in wrong_app.stderr
    assert "Slack does not answer" in nowhere.stderr
    for ended in (wrong_bot, wrong_app, nowhere):
        assert ended.returncode == 1
        assert "Traceback" not in ended.stderr


def test_demo_prints_where_its_page_is_and_leaves_nothing(tmp_path: Path) -> None:
    surroundings = {"PATH": os.environ["PATH"], "TMPDIR": str(tmp_path), "OPPBOT_LANGUAGE": "zh"}
    with subprocess.Popen([*START, "demo"], env=surroundings, cwd=PLACE, stdout=subprocess.PIPE, text=True) as demo:
        assert demo.stdout
        said = demo.stdout.readline()
        address = re.search(r"http://127\.0\.0\.1:\d+", said)
        assert address
        assert said == Voice("zh", LOCALES)("demo-ready", url=address.group()) + "\n"
        with urlopen(address.group()) as page:  # noqa: S310 - the address is http, as the pattern says
            assert "<html" in page.read().decode()
        demo.send_signal(signal.SIGTERM)
        assert demo.wait(30) == 0
    assert list(tmp_path.iterdir()) == []


def test_demo_on_a_port_that_is_taken_says_so() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        ended = oppbot("demo", "--port", str(port))
    assert ended.returncode == 1
    assert f"cannot be served on port {port}" in ended.stderr
    assert "Traceback" not in ended.stderr
