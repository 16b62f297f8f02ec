"""Links in messages, and what the app has shown under those that it was told of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from playground.messages import Message
from playground.shapes import Json

LINK = re.compile(r"<(https?://[^>|\s]+)(?:\|[^>]*)?>")


@dataclass(slots=True, kw_only=True)
class Shared:
    """Links that the app was told of together."""

    urls: tuple[str, ...]
    message: Message | None = None
    """Where they stand; None while a person is still writing."""
    shown: dict[str, Json] = field(default_factory=dict)
    """What the app shows for each, in the order in which it began to."""


def links_in(text: str) -> Iterator[str]:
    """Go through the addresses in a message's text, each once."""
    yield from dict.fromkeys(address.replace("&amp;", "&") for address in LINK.findall(text))
