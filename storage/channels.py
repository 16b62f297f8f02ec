"""What is known of Slack's channels."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from storage.schema import cards, channels, events, outbox, schedules, teams
from storage.subject import Subject, names, values
from storage.teams import TEAM_CHANGES

_NAMING: Final = (teams.c.channel, schedules.c.channel, cards.c.channel, outbox.c.sent_channel)
"""What is found by a channel's id: its team, what else is to be posted there, its cards and what was."""
_MESSAGE: Final = events.c.data["message"].as_string()
"""The message that a change was said in, which begins with its channel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackChannel:
    """Whether people of another company read a channel, as Slack last said."""

    channel: str
    is_shared: bool
    since: datetime
    """When that was first known."""
    seen_at: datetime
    """When Slack last said so."""


class Channels(Subject):
    """Reads and keeps what Slack says of channels."""

    def get(self, channel: str) -> SlackChannel | None:
        """Return what is known of a channel, if anything is."""
        query = self.scope.columns(channels, *names(SlackChannel)).where(channels.c.channel == channel)
        row = self.scope.one(query)
        return SlackChannel(**row._asdict()) if row else None

    def keep(self, seen: SlackChannel) -> None:
        """Write down what Slack says of a channel."""
        if not self.scope.add_unless_there(channels, values(seen)):
            self.scope.change(channels, channels.c.channel == seen.channel, values(seen, "channel"))

    def renumber(self, old: str, new: str, said_since: datetime) -> None:
        """Let everything that names a channel name it by its new id; of what was said there, what is younger."""
        self.scope.next_number(TEAM_CHANGES)
        for column in _NAMING:
            self.scope.change(column.table, column == old, {column.name: new})
        said = (events.c.at >= said_since) & _MESSAGE.startswith(f"{old}:", autoescape=True)
        for row in self.scope.all(self.scope.columns(events, "id", "data").where(said)):
            message = str(row.data["message"]).replace(old, new, 1)
            self.scope.change(events, events.c.id == row.id, {"data": {**row.data, "message": message}})
