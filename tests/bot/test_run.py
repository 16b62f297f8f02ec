"""`oppbot run` and `oppbot demo` as processes: they start, serve, and end when they are told."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from urllib.request import urlopen

import pytest

from bot.cli import main
from bot.settings import SlackAccess
from bot.spoken import LOCALES
from bot.wiring import build
from handlers.voice import Voice
from playground.workspace import Workspace
from storage.store import Store
from tests.bot.quiet import logs_put_back
from tests.bot.served import UNHURRIED
from tests.crash.process import BotProcess, served_workspace

START = [sys.executable, "-c", "from bot.cli import main; main()"]
PLACE = Path(__file__).parents[2]
Oppbot = Callable[..., str]


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    with served_workspace() as made:
        made.courier.limit = UNHURRIED
        yield made


@pytest.fixture
def oppbot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Oppbot]:
    """Return what runs a command line in this process that is going to be refused, and returns the refusal."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LANG", raising=False)

    def refused(*words: str, **settings: str) -> str:
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        with pytest.raises(SystemExit) as left:
            main(words)
        assert left.value.code == 1
        return capsys.readouterr().err

    with logs_put_back():
        yield refused


def test_run_serves_a_workspace_and_ends_well_when_it_is_told(
    workspace: Workspace, tmp_path: Path, oppbot: Oppbot
) -> None:
    with BotProcess(workspace, f"sqlite:///{tmp_path / 'oppbot.db'}", tmp_path) as bot:
        bot.start()
        assert workspace.as_("ben").command("/opp new Acme 10k A call next Friday").ok
        assert "Stop the bot" in oppbot("migrate", DATABASE_URL=f"sqlite:///{tmp_path / 'oppbot.db'}")
        with pytest.raises(SystemExit) as read:
            main(("funnel", "--json"))
        assert read.value.code == 0
        assert bot.end() == 0
    happened = [json.loads(line)["event"] for line in bot.log().splitlines()]
    assert "bot.started" in happened
    assert happened[-1] == "bot.stopped"
    assert "Acme" not in bot.log()


def test_a_bot_that_is_told_to_end_while_it_prepares_leaves_nobody_at_work(
    workspace: Workspace, sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = Event()

    def _go_on(goes_on: Callable[[], bool]) -> None:
        begun.set()
        while goes_on():
            pass

    monkeypatch.setattr("bot.wiring.prepare_all", _go_on)
    access = SlackAccess(
        bot_tokens=(workspace.bot_token,), app_token=workspace.app_token, api_url=f"{workspace.base_url}/api/"
    )
    bot = build(access, "/opp", sqlite_store)
    bot.start()
    assert begun.wait(60)
    bot.stop()
    assert "prepare" not in {thread.name for thread in threading.enumerate()}


@pytest.mark.parametrize(
    ("words", "settings", "sentence"),
    [
        (["--http", "8080"], {}, "SLACK_SIGNING_SECRET is not set"),
        (["--http", "nowhere"], {"SLACK_SIGNING_SECRET": "0123456789abcdef"}, "“nowhere” is not an address"),
        (["--health", "1:2:3"], {"SLACK_APP_TOKEN": "xapp-1"}, "“1:2:3” is not an address"),
        (["--health", "9090"], {}, "SLACK_APP_TOKEN is not set"),
    ],
)
def test_run_says_in_a_sentence_what_it_needs_to_listen(
    oppbot: Oppbot, words: list[str], settings: dict[str, str], sentence: str
) -> None:
    assert sentence in oppbot("run", *words, SLACK_BOT_TOKEN="xoxb-1", **settings)


def test_where_the_packages_for_http_are_missing_it_says_which(oppbot: Oppbot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.addresses.find_spec", lambda name: None if name == "waitress" else name)
    tokens = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1"}
    assert "pip install 'oppbot[http]'" in oppbot("run", "--health", "9090", **tokens)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"SLACK_BOT_TOKEN": "xoxb-0-nobody"}, "Slack refuses SLACK_BOT_TOKEN (invalid_auth)"),
        ({"SLACK_APP_TOKEN": "xapp-0-nobody"}, "Slack refuses SLACK_APP_TOKEN (invalid_auth)"),
        ({"SLACK_API_URL": "http://127.0.0.1:1/api/"}, "Slack does not answer"),
    ],
)
def test_run_says_in_a_sentence_what_slack_refuses(
    workspace: Workspace, oppbot: Oppbot, wrong: dict[str, str], sentence: str
) -> None:
    settings = {
        "SLACK_API_URL": f"{workspace.base_url}/api/",
        "SLACK_BOT_TOKEN": workspace.bot_token,
        "SLACK_APP_TOKEN": workspace.app_token,
        "DATABASE_URL": "sqlite:///oppbot.db",
    }
    said = oppbot("run", **{**settings, **wrong})
    assert sentence in said
    assert "Traceback" not in said


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


def test_demo_on_a_port_that_is_taken_says_so(oppbot: Oppbot) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert f"cannot be served on port {port}" in oppbot("demo", "--port", str(port))
