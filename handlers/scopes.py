"""Slack's permissions as the bot meets them: which of those that it asks for it was denied, and what each would do."""

import re
from typing import Final

from storage.work import Work

PEOPLE: Final = "users:read"
FILES: Final = "files:read"
MENTIONS: Final = "app_mentions:read"
UPLOADS: Final = "files:write"
TICKS: Final = "reactions:write"
PUBLIC_HISTORY: Final = "channels:history"
PRIVATE_HISTORY: Final = "groups:history"
BEHIND_THE_SCENES: Final = frozenset({"users:read.email", "im:write"})
"""Scopes that only those miss who run the bot."""


def is_denied(work: Work, scope: str) -> bool:
    """Say whether the bot asks for a scope and was denied it when it last connected."""
    return scope in work.workspaces.denied()


def sentence_of(scope: str) -> str:
    """Return the id of the sentence that says what happens without a scope."""
    return f"scope-{re.sub('[^a-z]', '-', scope)}"
