"""What has been said and was taken in."""

from datetime import datetime
from functools import cache
from typing import Any

from storage.schema import inbox
from storage.scope import DIALECTS, columns
from storage.subject import Subject


class Inbox(Subject):
    """Remembers the key of everything that had its effect, in the same transaction as the effect."""

    def admit(self, key: str, at: datetime | None = None) -> bool:
        """Take a key in; False when it was here before and its effect stands.

        With a moment the key is of something that people change, such as a message: it comes in again whenever it
        comes of a later moment, and whatever is older than what stands has been overtaken.
        """
        row = {"key": key[:200], "at": at or self.scope.now}
        if at is None:
            return self.scope.add_unless_there(inbox, row)
        statement = _newer(self.scope.connection.dialect.name)
        return self.scope.connection.execute(statement, {"workspace": self.scope.workspace, **row}).first() is not None

    def knows(self, key: str) -> bool:
        """Say whether a key was taken in."""
        return self.scope.one(columns(inbox, "key").where(inbox.c.key == key[:200])) is not None


@cache
def _newer(dialect: str) -> Any:
    """Return the statement that writes a key down, or sets its moment forward."""
    written = DIALECTS[dialect].insert(inbox)
    later = written.excluded.at
    forward = written.on_conflict_do_update(
        index_elements=["workspace", "key"], set_={"at": later}, where=inbox.c.at < later
    )
    return forward.returning(inbox.c.key)
