"""What has been said and was taken in."""

from storage.schema import inbox
from storage.subject import Subject


class Inbox(Subject):
    """Remembers the key of everything that had its effect, in the same transaction as the effect."""

    def admit(self, key: str) -> bool:
        """Take a key in; False when it was here before and its effect stands."""
        return self.scope.add_unless_there(inbox, {"key": key[:200], "at": self.scope.now})
