"""The drill of the operating pages, run as it is written: the book is lost, restored, and shows what it held."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from playground.workspace import Workspace
from tests.crash.process import BotProcess, served_workspace
from tests.house.style_card import ROOT

PROGRAM = f"""#!/bin/sh
PYTHONPATH={ROOT} exec {sys.executable} -c 'from bot.cli import main; main()' "$@"
"""


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    with served_workspace() as made:
        yield made


def drill(page: str) -> list[str]:
    """Return the blocks of commands in the section about the drill: before the loss, and after it."""
    text = (ROOT / page).read_text(encoding="utf-8")
    section = re.search(r"^### (?:The drill|演练)$(.*?)^##", text, re.MULTILINE | re.DOTALL)
    assert section
    return re.findall(r"^```sh\n(.*?)^```", section.group(1), re.MULTILINE | re.DOTALL)


def test_the_drill_is_the_same_in_both_languages() -> None:
    assert drill("docs/operating.md") == drill("docs/operating.zh.md")


def test_after_the_drill_a_rep_sees_her_deals_again(workspace: Workspace, tmp_path: Path) -> None:
    before_the_loss, after_it = drill("docs/operating.md")
    program = tmp_path / ".venv" / "bin" / "oppbot"
    program.parent.mkdir(parents=True)
    program.write_text(PROGRAM)
    program.chmod(0o755)
    maya = workspace.as_("maya")
    with BotProcess(workspace, f"sqlite:///{tmp_path / 'oppbot.db'}", tmp_path) as bot:
        bot.start()
        assert maya.command("/opp new Acme 120k A call next Friday").ok
        run(before_the_loss, workspace, tmp_path)
        bot.kill()
        told = run(after_it, workspace, tmp_path)
        assert "The book is restored from backups/drill.db: 1 opportunity" in told
        assert "All is well" in told
        bot.start()
        assert maya.command("/opp list").ok
        assert "Acme" in maya.last().all_text
        assert bot.end() == 0
    assert (tmp_path / "lost" / "oppbot.db").exists()


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
