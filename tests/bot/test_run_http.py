"""`oppbot run --http` as a process: Slack comes in by signed requests, and health tells how it goes."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import urlopen

import pytest

from bot.slack_http import PATH
from playground.http_line import Got, HttpLine, Sent, over_network
from playground.workspace import Workspace
from storage.engine import open_engine
from storage.store import Store
from tests.bot.served import UNHURRIED
from tests.builders import Clock
from tests.crash.process import BotProcess, served_workspace

WITHOUT_SOCKETS = {"SLACK_APP_TOKEN": ""}


@dataclass
class Recorder:
    """Sends on what Slack sends, and keeps it."""

    sent: list[tuple[Sent, Got]] = field(default_factory=list)

    def __call__(self, sent: Sent) -> Got:
        got = over_network(sent)
        self.sent.append((sent, got))
        return got


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    with served_workspace() as made:
        made.courier.limit = UNHURRIED
        yield made


@pytest.fixture
def bot(workspace: Workspace, tmp_path: Path) -> Iterator[BotProcess]:
    secret = workspace.ground.signing_secret
    with BotProcess(workspace, f"sqlite:///{tmp_path / 'oppbot.db'}", tmp_path) as process:
        process.launch("run", "--http", "0", "--health", "0", SLACK_SIGNING_SECRET=secret, **WITHOUT_SOCKETS)
        process.wait_until(lambda: "slack" in doors(process))
        yield process


def entries(bot: BotProcess) -> list[dict[str, str]]:
    return [json.loads(line) for line in bot.log().splitlines()]


def doors(bot: BotProcess) -> dict[str, str]:
    """Return where each server of the process listens."""
    return {entry["server"]: entry["address"] for entry in entries(bot) if entry["event"] == "web.listening"}


def get(bot: BotProcess, path: str) -> str:
    with urlopen(f"http://{doors(bot)['health']}{path}") as answer:
        return str(answer.read().decode())


def test_run_over_http_serves_a_workspace_and_ends_well(workspace: Workspace, bot: BotProcess, tmp_path: Path) -> None:
    slack = Recorder()
    HttpLine(workspace.ground, f"http://{doors(bot)['slack']}{PATH}", slack).connect()
    ben = workspace.as_("ben")
    assert ben.command("/opp new Acme 10k A call next Friday").ok
    asked = slack.sent[-1][0]
    ben.say("Acme: sent the quote, call back Friday")
    bot.wait_until(lambda: any("Acme" in message.all_text for message in ben.sees("dm")))

    again = over_network(asked)
    assert again.status == 200
    assert json.loads(get(bot, "/ready")) == {"ready": True}
    assert 'oppbot_turns_total{place="dm"} 1.0' in get(bot, "/metrics")
    bot.wait_until(
        lambda: 'oppbot_letters_total{kind="message",outcome="sent"}' in get(bot, "/metrics")
    )  # counted once closed

    assert bot.end() == 0
    assert entries(bot)[-1]["event"] == "bot.stopped"
    assert "Acme" not in bot.log()
    store = Store(open_engine(f"sqlite:///{tmp_path / 'oppbot.db'}"), Clock().now)
    with store.read(workspace.team) as work:
        assert len(work.opportunities.named("Acme")) == 1
    store.close()
