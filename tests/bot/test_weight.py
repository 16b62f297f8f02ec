"""What a bot on shift does without: each is loaded by whoever needs it, and weighs on nobody else."""

import subprocess
import sys
from pathlib import Path

import pytest

from storage.engine import open_engine
from storage.migrate import upgrade

ROOT = Path(__file__).parents[2]
OPEN = """
import sys
from bot.archive import open_to_write
from bot.settings import Settings
from bot import wiring
import bot.cli, bot.commands.run
with open_to_write(Settings(database_url=sys.argv[1]), wiring.utc_now):
    print(*sys.modules)
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Return the modules of a bot that has opened a database which is up to date."""
    address = f"sqlite:///{tmp_path_factory.mktemp('weight') / 'oppbot.db'}"
    engine = open_engine(address)
    upgrade(engine)
    engine.dispose()
    done = subprocess.run([sys.executable, "-c", OPEN, address], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "module",
    ["aiohttp", "alembic", "dateparser", "holidays", "hypothesis", "openpyxl", "prometheus_client", "waitress", "yaml"],
)
def test_a_bot_on_shift_has_not_loaded(module: str, loaded: set[str]) -> None:
    assert "bot.wiring" in loaded
    assert module not in loaded
