"""What Slack reports: messages, mentions, opened homes, people who come and change."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from slack_sdk import WebClient

from handlers.counter import Counter
from handlers.events.message import on_mention, on_message

Heard = Callable[[Counter, WebClient, Mapping[str, Any]], None]

EVENTS: Mapping[str, Heard] = MappingProxyType(
    {
        "message": on_message,
        "app_mention": on_mention,
    }
)
