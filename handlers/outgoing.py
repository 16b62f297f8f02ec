"""What a letter becomes: one call to Slack, and what to keep when it went well."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from sales.letters import CHANNELS, Letter
from storage.work import Work

CHART: Final = "data_visualization"
"""Slack's own chart; young enough that not every workspace takes it."""
CHAT: Final = "chat."
"""Methods that put words before people."""
POST: Final = "chat.postMessage"
RESPONSE: Final = "response"
"""Stands for an answer to a response address, which is no method of the Web API."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A rendered letter: a method of Slack's Web API, or a response address, with its arguments."""

    method: str
    args: Mapping[str, Any]
    then: Callable[[Work, Mapping[str, Any]], None] | None = field(default=None)
    """Called in the unit of work that settles the letter, with Slack's answer."""
    gone: Callable[[Work], None] | None = field(default=None)
    """Called instead where the message to be edited is not there any more; without it that is a fault."""

    otherwise: "Outgoing | None" = None
    """What is sent instead where the bot may not post."""
    apart: "Outgoing | None" = None
    """What is sent instead where people of another company read the channel; without it nothing is."""

    @property
    def channel(self) -> str | None:
        """The channel in which several people will read what is posted or edited; None where one person alone does."""
        channel = str(self.args.get("channel", ""))
        return channel if self.method.startswith(CHAT) and is_channel(channel) else None

    def gate(self, letter: Letter) -> str:
        """Return what Slack counts the call under: the place of a message, else the method."""
        if self.method != POST:
            return self.method
        return self.channel or (f"@{letter.to_member}" if letter.to_member else str(self.args["channel"]))

    def without_charts(self) -> "Outgoing | None":
        """Return the same without its charts, whose numbers stand in the text too; None where it has none."""
        body = self.args.get("body", self.args)
        kept = [block for block in body.get("blocks", []) if block["type"] != CHART]
        if kept == body.get("blocks", []):
            return None
        plainer = {**body, "blocks": kept}
        return replace(self, args={**self.args, "body": plainer} if "body" in self.args else plainer)


def is_channel(place: str) -> bool:
    """Say whether several people may read a place; a person and a conversation with one are none."""
    return place.startswith(CHANNELS)


Render = Callable[[Work, Letter], Outgoing | None]
"""Reads the state afresh and renders a letter; None when there is nothing left to tell."""
