"""Messages for later."""

from datetime import UTC, datetime, timedelta

import pytest

from playground import acts
from playground.clock import Clock
from playground.driver import Person
from playground.workspace import Workspace
from tests.playground.conftest import START
from tests.playground.hands import Json, call, channel

NOW = int(START.timestamp())
DAY = 86_400
MOST = 120 * DAY


def later(workspace: Workspace, post_at: object, place: str = "#sales-us", **more: object) -> Json:
    return call(workspace, "chat.scheduleMessage", **{"channel": place, "post_at": post_at, "text": "9:00", **more})


def waiting(workspace: Workspace, **params: object) -> list[int]:
    found = call(workspace, "chat.scheduledMessages.list", **params)["scheduled_messages"]
    return [each["post_at"] for each in found]


def test_a_jump_posts_a_message_at_its_own_moment(workspace: Workspace, clock: Clock, ben: Person) -> None:
    answer = later(workspace, NOW + DAY)
    assert answer["message"]["type"] == "delayed_message"
    assert ben.sees("sales-us") == []
    clock.jump(START + timedelta(days=3))
    posted = ben.last("sales-us")
    assert (posted.text, posted.ts, posted.is_from_bot) == ("9:00", f"{NOW + DAY}.000000", True)
    assert waiting(workspace) == []


def test_messages_are_posted_in_the_order_of_their_moments(workspace: Workspace, clock: Clock, ben: Person) -> None:
    for seconds in (300, 100, 200):
        later(workspace, NOW + seconds, text=str(seconds))
    clock.jump(START + timedelta(hours=1))
    assert [seen.text for seen in ben.sees("sales-us")] == ["100", "200", "300"]


@pytest.mark.parametrize(
    ("seconds", "error"),
    [(0, "time_in_past"), (-1, "time_in_past"), (MOST + 1, "time_too_far"), (1, None), (MOST, None)],
)
def test_a_moment_lies_ahead_and_no_farther_than_a_hundred_and_twenty_days(
    workspace: Workspace, seconds: int, error: str | None
) -> None:
    assert later(workspace, NOW + seconds).get("error") == error


@pytest.mark.parametrize("junk", ["", "soon", "-5", "1.5", "9" * 12])
def test_a_moment_that_is_none_is_refused(workspace: Workspace, junk: str) -> None:
    assert later(workspace, junk)["error"] == "invalid_time"


def test_the_thirty_first_message_within_five_minutes_is_too_many_for_its_channel(workspace: Workspace) -> None:
    moments = [NOW + 1000 + 10 * n for n in range(30)]
    assert all(later(workspace, moment)["ok"] for moment in moments)
    assert later(workspace, NOW + 1000 + 299)["error"] == "restricted_too_many"
    assert later(workspace, NOW + 1000 - 9)["error"] == "restricted_too_many"
    assert later(workspace, NOW + 1000 + 300)["ok"]
    assert later(workspace, NOW + 1100, "U0BEN")["ok"]


def test_a_message_with_metadata_is_taken_and_never_posted(workspace: Workspace, clock: Clock, ben: Person) -> None:
    card = {"event_type": "card", "event_payload": {"opportunity": 12}}
    assert later(workspace, NOW + 60, metadata=card)["ok"]
    clock.jump(START + timedelta(hours=1))
    assert ben.sees("sales-us") == []


def test_a_message_that_was_deleted_is_not_posted(workspace: Workspace, clock: Clock, ben: Person) -> None:
    answer = later(workspace, NOW + 600)
    place = {"channel": answer["channel"], "scheduled_message_id": answer["scheduled_message_id"]}
    elsewhere = call(workspace, "chat.deleteScheduledMessage", **{**place, "channel": channel(workspace, "general")})
    assert elsewhere["error"] == "invalid_scheduled_message_id"
    assert call(workspace, "chat.deleteScheduledMessage", **place)["ok"]
    assert call(workspace, "chat.deleteScheduledMessage", **place)["error"] == "invalid_scheduled_message_id"
    clock.jump(START + timedelta(hours=1))
    assert ben.sees("sales-us") == []


@pytest.mark.parametrize(("left", "error"), [(61, None), (60, "invalid_scheduled_message_id")])
def test_in_its_last_minute_a_message_can_not_be_deleted(
    workspace: Workspace, clock: Clock, left: int, error: str | None
) -> None:
    answer = later(workspace, NOW + 600)
    clock.jump(datetime.fromtimestamp(NOW + 600 - left, UTC))
    place = {"channel": answer["channel"], "scheduled_message_id": answer["scheduled_message_id"]}
    assert call(workspace, "chat.deleteScheduledMessage", **place).get("error") == error


def test_what_waits_is_listed_by_channel_and_time(workspace: Workspace) -> None:
    for seconds in (300, 100, 200):
        later(workspace, NOW + seconds)
    later(workspace, NOW + 150, "U0BEN")
    assert waiting(workspace) == [NOW + 100, NOW + 150, NOW + 200, NOW + 300]
    assert waiting(workspace, channel=channel(workspace, "dm")) == [NOW + 150]
    assert waiting(workspace, oldest=NOW + 150, latest=NOW + 200) == [NOW + 150, NOW + 200]
    assert waiting(workspace, limit=1) == [NOW + 100]
    unknown = call(workspace, "chat.scheduledMessages.list", channel="C0NOWHERE")
    assert unknown["error"] == "invalid_channel"


def test_a_channel_that_was_archived_meanwhile_gets_nothing(workspace: Workspace, clock: Clock, ben: Person) -> None:
    later(workspace, NOW + 600)
    acts.archive(workspace, "U0DANA", workspace.channel_named("sales-us", "U0BEN"))
    clock.jump(START + timedelta(hours=1))
    assert [seen.text for seen in ben.sees("sales-us") if seen.is_from_bot] == []


def test_a_later_message_keeps_to_the_rules_of_any_message(workspace: Workspace) -> None:
    assert later(workspace, NOW + 60, text="")["error"] == "no_text"
    assert later(workspace, NOW + 60, "#general")["error"] == "not_in_channel"
    assert later(workspace, NOW + 60, thread_ts="1.0")["error"] == "thread_not_found"
