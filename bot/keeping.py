"""Reads for the command line what people have put right."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from typing import Any

from bot.archive import open_to_read
from bot.settings import read_settings
from bot.workspaces import choose_workspace
from services.learning import lines


def read_corrections(workspace: str | None) -> Iterator[dict[str, Any]]:
    """Yield a line of test data for each correction of a workspace; reads beside a running bot."""
    with (
        open_to_read(read_settings(), partial(datetime.now, UTC)) as store,
        store.read(choose_workspace(store, workspace)) as work,
    ):
        yield from lines(work)
