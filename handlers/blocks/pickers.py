"""The inputs of a modal in which people, channels, times and several things at once are chosen."""

from collections.abc import Iterable
from datetime import time

from handlers.blocks.kit import Block


def people_input(chosen: Iterable[str]) -> Block:
    """Return a menu of people, with those already chosen."""
    listed = list(dict.fromkeys(chosen))[:100]
    return {"type": "multi_users_select", "action_id": "value", "initial_users": listed}


def channel_input(chosen: str | None) -> Block:
    """Return a menu of channels, public and private, that no other company reads."""
    menu = {
        "type": "conversations_select",
        "action_id": "value",
        "filter": {
            "include": ["public", "private"],
            "exclude_external_shared_channels": True,
            "exclude_bot_users": True,
        },
    }
    return {**menu, **({"initial_conversation": chosen} if chosen else {})}


def time_input(at: time | None) -> Block:
    """Return a picker of a time of the day, with the time chosen."""
    return {"type": "timepicker", "action_id": "value", **({"initial_time": f"{at:%H:%M}"} if at else {})}


def ticks_input(options: Iterable[Block], chosen: Iterable[object]) -> Block:
    """Return boxes to tick, with those of the chosen values ticked."""
    listed, wanted = list(options), {str(value) for value in chosen}
    ticked = [option for option in listed if option["value"] in wanted]
    return {
        "type": "checkboxes",
        "action_id": "value",
        "options": listed,
        **({"initial_options": ticked} if ticked else {}),
    }
