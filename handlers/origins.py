"""Where a Slack payload came from, and the key under which it counts once."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any, Final

from handlers.turn import Origin
from sales.opportunity import Place

Payload = Mapping[str, Any]
NEXT: Final = timedelta(microseconds=1)
MICROSECONDS: Final = 6
"""Digits behind the point of Slack's stamps."""


def of_command(body: Payload) -> Origin:
    """Read a slash command's payload."""
    return Origin(
        workspace=body["team_id"],
        user=body["user_id"],
        place=Place.COMMAND,
        key=f"command:{body['trigger_id']}",
        channel=body["channel_id"],
        trigger_id=body["trigger_id"],
        response_url=body.get("response_url"),
    )


def of_press(body: Payload) -> Origin:
    """Read the payload of a pressed button or a used select."""
    container = body.get("container", {})
    return Origin(
        workspace=_team(body),
        user=body["user"]["id"],
        place=Place.PRESS,
        key=f"press:{body['trigger_id']}:{body['actions'][0]['action_id']}",
        channel=container.get("channel_id"),
        ts=container.get("message_ts"),
        thread_ts=container.get("thread_ts"),
        trigger_id=body["trigger_id"],
        response_url=body.get("response_url"),
        fleeting=bool(container.get("is_ephemeral")),
        home=body["user"].get("team_id"),
    )


def of_view(body: Payload) -> Origin:
    """Read the payload of a submitted modal."""
    view = body["view"]
    return Origin(
        workspace=_team(body),
        user=body["user"]["id"],
        place=Place.SUBMIT,
        key=f"view:{view['id']}:{view.get('hash', '')}",
        content=sha256(json.dumps(view["state"], sort_keys=True).encode()).hexdigest()[:16],
        trigger_id=body.get("trigger_id"),
        home=body["user"].get("team_id"),
    )


def of_message(body: Payload, place: Place) -> Origin:
    """Read a message event; the same message counts once, whichever event brings it."""
    event = body["event"]
    return Origin(
        workspace=_team(body),
        user=event["user"],
        place=place,
        key=f"message:{event['channel']}:{event['ts']}",
        at=moment_of(event["ts"]),
        home=event.get("user_team"),
        channel=event["channel"],
        ts=event["ts"],
        thread_ts=event.get("thread_ts") or (event["ts"] if place is Place.MENTION else None),
    )


def moment_of(stamp: str) -> datetime:
    """Return the moment that one of Slack's stamps tells, to the microsecond."""
    seconds, _, rest = stamp.partition(".")
    return datetime.fromtimestamp(int(seconds), UTC) + int(rest.ljust(MICROSECONDS, "0")[:MICROSECONDS]) * NEXT


def after(message: Payload, stamp: str) -> datetime:
    """Return when something was done to a message; Slack may stamp it by the second, and it is later all the same."""
    return max(moment_of(stamp), moment_of(message["ts"]) + NEXT)


def of_event(body: Payload, user: str) -> Origin:
    """Read any other event."""
    return Origin(workspace=_team(body), user=user, place=Place.PRESS, key=f"event:{body['event_id']}")


def _team(body: Payload) -> str:
    return str(body.get("team_id") or body["team"]["id"])
