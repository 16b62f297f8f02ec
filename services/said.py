"""Where and how a person said something, as far as the desk needs to know."""

from collections.abc import Sequence
from dataclasses import dataclass

from sales.opportunity import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One thing said to the bot: its place, the message it stands in, and the key that makes it count once."""

    place: Place
    key: str
    channel: str | None = None
    ts: str | None = None
    thread_ts: str | None = None
    files: Sequence[Sequence[str]] = ()
    """What came with the words: a name and a permalink each."""

    @property
    def message(self) -> str | None:
        """The message that the words stand in, as the history keeps it; None where they stand in none."""
        return f"{self.channel}:{self.ts}" if self.channel and self.ts else None
