"""The drill of the operating pages, run as it is written: the book is lost, restored, and shows what it held."""

import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from playground.driver import Person
from playground.workspace import Workspace
from tests.bot.served import UNHURRIED
from tests.crash.process import BotProcess, served_workspace
from tests.house.style_card import ROOT

PROGRAM = f"""#!/bin/sh
PYTHONPATH={ROOT} exec {sys.executable} -c 'from bot.cli import main; main()' "$@"
"""
UNSAID = """
    UPDATE outbox SET state = 'queued', available_at = written_at, sent_channel = NULL, sent_ts = NULL, sent_at = NULL
    WHERE kind = 'message'
"""


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    with served_workspace() as made:
        made.courier.limit = UNHURRIED
        yield made


def drill(page: str) -> list[str]:
    """Return the blocks of commands in the section about the drill: before the loss, and after it."""
    text = (ROOT / page).read_text(encoding="utf-8")
    section = re.search(r"^### (?:The drill|演练)$(.*?)^##", text, re.MULTILINE | re.DOTALL)
    assert section
    return re.findall(r"^```sh\n(.*?)^```", section.group(1), re.MULTILINE | re.DOTALL)


def test_the_drill_is_the_same_in_both_languages() -> None:
    assert drill("docs/operating.md") == drill("docs/operating.zh.md")


def test_after_the_drill_a_rep_sees_her_deals_again_and_is_told_nothing_twice(
    workspace: Workspace, tmp_path: Path
) -> None:
    before_the_loss, after_it = drill("docs/operating.md")
    program = tmp_path / ".venv" / "bin" / "oppbot"
    program.parent.mkdir(parents=True)
    program.write_text(PROGRAM)
    program.chmod(0o755)
    maya = workspace.as_("maya")
    with BotProcess(workspace, f"sqlite:///{tmp_path / 'oppbot.db'}", tmp_path) as bot:
        bot.start()
        assert maya.command("/opp new Acme 120k A call next Friday").ok
        maya.say("Acme called them, word7, next Monday")
        bot.wait_until(lambda: told_of(maya, "word7") == 1)
        run(before_the_loss, workspace, tmp_path)
        forget_that_it_was_said(tmp_path / "backups" / "drill.db")
        bot.kill()
        told = run(after_it, workspace, tmp_path)
        assert "The book is restored from backups/drill.db: 1 opportunity" in told
        assert "One message may have been sent since the backup" in told
        assert "All is well" in told
        bot.start()
        assert maya.command("/opp list").ok
        assert "Acme" in maya.last().all_text
        bot.wait_until(lambda: "sent" in states(tmp_path / "oppbot.db"))
        assert bot.end() == 0
    assert told_of(maya, "word7") == 1
    assert (tmp_path / "lost" / "oppbot.db").exists()


def told_of(person: Person, word: str) -> int:
    """Count the answers that read a word of hers back."""
    answers = [seen.all_text for seen in person.sees() if seen.is_from_bot and "Logged" in seen.all_text]
    return sum(word in text for text in answers)


def forget_that_it_was_said(backup: Path) -> None:
    """Make a backup one of the moment before the answer to her message went out."""
    with closing(sqlite3.connect(backup)) as connection, connection:
        connection.execute(UNSAID)


def states(book: Path) -> list[str]:
    with closing(sqlite3.connect(f"{book.as_uri()}?mode=ro", uri=True)) as connection:
        return [state for (state,) in connection.execute("SELECT state FROM outbox WHERE kind = 'message'")]


def run(block: str, workspace: Workspace, folder: Path) -> str:
    """Run a block of commands as a shell does, in the bot's folder, and return what they say."""
    surroundings = {
        "PATH": os.environ["PATH"],
        "SLACK_BOT_TOKEN": workspace.bot_token,
        "SLACK_APP_TOKEN": workspace.app_token,
        "SLACK_API_URL": f"{workspace.base_url}/api/",
        "OPPBOT_LANGUAGE": "en",
    }
    done = subprocess.run(
        ["sh", "-ec", block], env=surroundings, cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
