"""What Slack reports: messages, mentions, opened homes, people who come and change."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from slack_sdk import WebClient

from handlers.counter import Counter
from handlers.events.channels import on_renumbered, on_shared, on_unshared
from handlers.events.home import on_home_opened
from handlers.events.message import on_mention, on_message
from handlers.events.people import on_joined, on_person

Heard = Callable[[Counter, WebClient, Mapping[str, Any]], None]

EVENTS: Mapping[str, Heard] = MappingProxyType(
    {
        "message": on_message,
        "app_mention": on_mention,
        "member_joined_channel": on_joined,
        "channel_id_changed": on_renumbered,
        "channel_shared": on_shared,
        "channel_unshared": on_unshared,
        "user_change": on_person,
        "team_join": on_person,
        "app_home_opened": on_home_opened,
    }
)
