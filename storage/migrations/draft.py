"""Drafts the next revision: what storage/schema/ holds and the migrations lack.

Usage: python -m storage.migrations.draft WORDS && ruff format storage/migrations
"""

import sys
import tempfile
from pathlib import Path

from alembic import command

from storage.engine import open_engine
from storage.migrate import MIGRATIONS, configuration, upgrade

_MORE_THAN_ADDING = ("drop_", "alter_column", "execute(")


def draft(words: str) -> None:
    """Write a numbered revision into versions/, for a person to read and keep."""
    number = f"{len(list((MIGRATIONS / 'versions').glob('[0-9]*.py'))) + 1:04}"
    with tempfile.TemporaryDirectory() as scratch:
        engine = open_engine(f"sqlite:///{Path(scratch) / 'draft.db'}")
        upgrade(engine)
        with engine.begin() as connection:
            command.revision(configuration(connection), words, autogenerate=True, rev_id=number)
        engine.dispose()
    _tidy(next((MIGRATIONS / "versions").glob(f"{number}_*.py")))


def _tidy(path: Path) -> None:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if "# ###" not in line]
    content = "\n".join(lines) + "\n"
    if not any(word in content for word in _MORE_THAN_ADDING):
        content = content.replace("ONLY_ADDS = False", "ONLY_ADDS = True")
    path.write_text(content, encoding="utf-8")


if __name__ == "__main__":
    draft(" ".join(sys.argv[1:]))
