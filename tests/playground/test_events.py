from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest

from playground import acts, comings, seed, talk
from playground.clock import Clock
from playground.driver import Person
from playground.messages import Channel, Kind
from playground.people import Member
from playground.shapes import Json
from playground.workspace import Workspace
from tests.playground.conftest import START
from tests.playground.small_app import Heard, connected


def events(heard: Heard) -> list[Json]:
    """What the app heard, without what it said itself (which Bolt leaves out)."""
    return [body["event"] for body in heard.of("event")]


def test_a_direct_message_arrives_with_its_wrapper(workspace: Workspace, ben: Person, heard: Heard) -> None:
    said = ben.say("sent the quote")
    body = heard.of("event")[0]
    assert body["event"]["channel_type"] == "im"
    assert (body["event"]["text"], body["event"]["user"], body["event"]["ts"]) == ("sent the quote", "U0BEN", said.ts)
    assert body["authorizations"][0]["user_id"] == workspace.bot.id
    assert (body["type"], body["team_id"]) == ("event_callback", workspace.team)


def test_every_event_has_an_id_of_its_own(ben: Person, heard: Heard) -> None:
    for _ in range(3):
        ben.say("again")
    assert len({body["event_id"] for body in heard.of("event")}) == 3


def test_the_app_hears_nothing_of_channels_that_it_is_not_in(workspace: Workspace, ben: Person, heard: Heard) -> None:
    ben.say("quiet", "general")
    assert events(heard) == []
    ben.invite_bot("general")
    ben.say("hello", "general")
    assert [event["type"] for event in events(heard)] == ["member_joined_channel", "message"]


def test_a_mention_arrives_twice_once_as_a_message_and_once_as_a_mention(ben: Person, heard: Heard) -> None:
    said = ben.mention("Acme", "sales-us")
    assert [(event["type"], event["ts"]) for event in events(heard)] == [
        ("message", said.ts),
        ("app_mention", said.ts),
    ]
    assert [reply.text for reply in said.replies] == ["You called?"]


def test_a_mention_where_the_app_is_not_is_answered_by_slack(ben: Person, heard: Heard) -> None:
    ben.mention("Acme", "general")
    assert events(heard) == []
    assert "Invite it first" in ben.last("general").text


def test_a_reply_says_which_thread_it_is_in(ben: Person, heard: Heard) -> None:
    first = ben.say("Acme", "sales-us")
    first.reply("they want a discount")
    assert events(heard)[1]["thread_ts"] == first.ts


def test_a_reply_that_is_shown_in_the_channel_too_says_so_and_names_what_it_answers(
    workspace: Workspace, ben: Person, heard: Heard
) -> None:
    first = ben.say("Acme", "sales-us")
    ben.say("they signed", "sales-us", first.ts, also_in_channel=True)
    told = events(heard)[1]
    assert (told["subtype"], told["thread_ts"], told["root"]["text"]) == ("thread_broadcast", first.ts, "Acme")
    maya = workspace.as_("maya")
    assert ([seen.text for seen in maya.sees("sales-us")], maya.unread("sales-us")) == (["Acme", "they signed"], 2)
    assert [reply.text for reply in first.replies] == ["they signed"]
    posted = {"channel": first.channel, "text": "Well done", "thread_ts": first.ts, "reply_broadcast": True}
    answer = workspace.call("chat.postMessage", posted, workspace.bot_token)
    assert answer["message"]["subtype"] == "thread_broadcast"


def test_an_edit_and_a_deletion_carry_what_was_there_before(ben: Person, heard: Heard) -> None:
    said = ben.say("call on Monday")
    ben.edit(said, "call on Tuesday")
    ben.delete(said)
    changed, deleted = events(heard)[1:]
    assert (changed["subtype"], changed["message"]["text"], changed["previous_message"]["text"]) == (
        "message_changed",
        "call on Tuesday",
        "call on Monday",
    )
    assert (deleted["subtype"], deleted["deleted_ts"]) == ("message_deleted", said.ts)


def test_nobody_changes_the_words_of_another(workspace: Workspace, ben: Person) -> None:
    said = ben.say("mine", "sales-us")
    theirs = workspace.as_("maya").message("sales-us", said.ts)
    assert theirs.edit("yours").error == "Only the person who wrote a message can change it."
    assert said.text == "mine"


def test_what_the_app_says_does_not_come_back_to_its_listeners(workspace: Workspace, ben: Person, heard: Heard) -> None:
    workspace.call("chat.postMessage", {"channel": "U0BEN", "text": "please fail"}, workspace.bot_token)
    workspace.settle()
    assert events(heard) == []
    sent = [line for line in workspace.journal.named("message") if line.direction == "to app"]
    assert sent[0].payload["payload"]["event"]["bot_id"] == workspace.bot_id


def test_a_reaction_arrives_and_is_taken_back_by_a_second_one(ben: Person, heard: Heard) -> None:
    said = ben.say("Acme", "sales-us")
    said.react("pushpin")
    assert said.reactions == {"pushpin": ["U0BEN"]}
    assert events(heard)[1]["item"] == {"type": "message", "channel": said.channel, "ts": said.ts}
    said.react("pushpin")
    assert said.reactions == {}


def test_the_home_is_told_and_drawn(ben: Person, heard: Heard) -> None:
    ben.open_home()
    assert events(heard)[0]["tab"] == "home"
    assert "Today: 2 due" in ben.home.all_text
    assert ben.home.press("Won").ok
    assert heard.of("action")[0]["view"]["type"] == "home"


def test_a_change_of_language_is_told_with_the_new_one(ben: Person, heard: Heard) -> None:
    ben.set_profile(language="zh-CN", zone="Asia/Shanghai")
    told = events(heard)[0]
    assert (told["type"], told["user"]["locale"], told["user"]["tz_offset"]) == ("user_change", "zh-CN", 8 * 3600)


def test_somebody_new_is_told_and_is_in_the_general_channel(workspace: Workspace, ben: Person) -> None:
    told: list[Json] = []
    workspace.connect(lambda envelope: told.append(envelope["payload"]["event"]))
    comings.arrive(workspace, Member(id="U0NEW", name="nora", real_name="Nora Berg", language="de-DE"))
    workspace.settle()
    assert [(event["type"], event["user"]["locale"]) for event in told] == [("team_join", "de-DE")]
    assert workspace.as_("nora").say("hi", "general").text == ben.last("general").text


def test_archiving_and_renaming_a_channel_are_told(workspace: Workspace, heard: Heard) -> None:
    channel = workspace.channel_named("sales-us", "U0BEN")
    acts.rename(workspace, channel, "sales-america")
    acts.archive(workspace, "U0DANA", channel)
    workspace.settle()
    assert [event["type"] for event in events(heard)] == ["channel_rename", "channel_archive"]
    with pytest.raises(PermissionError, match="archived"):
        workspace.as_("ben").say("anybody?", "sales-america")


def deliveries(workspace: Workspace) -> list[tuple[int, str]]:
    lines = [line for line in workspace.journal.after() if line.kind == "events_api"]
    return [(line.payload["retry_attempt"], line.payload["retry_reason"]) for line in lines]


def test_an_event_that_fails_comes_again_at_once_after_one_minute_and_after_five(
    workspace: Workspace, clock: Clock, ben: Person, heard: Heard
) -> None:
    ben.say("please fail")
    assert deliveries(workspace) == [(0, ""), (1, "http_error")]
    clock.jump(START + timedelta(seconds=61))
    clock.jump(START + timedelta(minutes=7))
    clock.jump(START + timedelta(hours=7))
    assert [number for number, _ in deliveries(workspace)] == [0, 1, 2, 3]
    assert len({body["event_id"] for body in heard.of("event")}) == 1


def test_an_event_that_found_no_app_is_delivered_when_it_is_back(workspace: Workspace, clock: Clock) -> None:
    workspace.as_("ben").say("are you there?")
    with connected(workspace) as heard:
        clock.jump(START + timedelta(minutes=2))
        assert [event["text"] for event in events(heard)] == ["are you there?"]
    assert deliveries(workspace)[-1] == (2, "timeout")


@pytest.mark.parametrize(
    ("events_declared", "scopes", "expected"),
    [(["message.im"], ["im:history"], 1), ([], ["im:history"], 0), (["message.im"], [], 0)],
)
def test_an_event_needs_its_subscription_and_its_scope(
    clock: Clock, events_declared: list[str], scopes: list[str], expected: int
) -> None:
    manifest = {
        "features": {"app_home": {"messages_tab_enabled": True}},
        "settings": {"event_subscriptions": {"bot_events": events_declared}},
        "oauth_config": {"scopes": {"bot": scopes}},
    }
    workspace = seed.workspace(clock=clock, manifest=manifest)
    with connected(workspace) as heard:
        workspace.as_("ben").say("hello")
    assert len(events(heard)) == expected


@pytest.mark.parametrize(("scopes", "expected"), [(["channels:read"], 1), (["groups:read"], 0)])
def test_coming_into_a_public_channel_is_told_with_the_scope_for_public_ones(
    clock: Clock, scopes: list[str], expected: int
) -> None:
    subscribed = {"event_subscriptions": {"bot_events": ["member_joined_channel"]}}
    manifest = {"settings": subscribed, "oauth_config": {"scopes": {"bot": scopes}}}
    workspace = seed.workspace(clock=clock, manifest=manifest)
    with connected(workspace) as heard:
        workspace.as_("ben").invite_bot("sales-us")
    assert len(events(heard)) == expected


@pytest.mark.parametrize(("scopes", "named"), [(["im:history", "files:read"], True), (["im:history"], False)])
def test_what_a_file_is_called_is_told_with_the_scope_for_files(clock: Clock, scopes: list[str], named: bool) -> None:
    manifest = {
        "features": {"app_home": {"messages_tab_enabled": True}},
        "settings": {"event_subscriptions": {"bot_events": ["message.im"]}},
        "oauth_config": {"scopes": {"bot": scopes}},
    }
    workspace = seed.workspace(clock=clock, manifest=manifest)
    with connected(workspace) as heard:
        workspace.as_("ben").upload("quote.pdf", b"%PDF", "dm")
    assert ("name" in events(heard)[0]["files"][0]) is named


def of_both(name: str, act: Callable[[Workspace, Channel], object]) -> Iterator[Any]:
    """The public and the private kind of an event of a channel, with the scope that each needs."""
    shared = name.startswith("member_")
    for kind, scope, other in (
        ("channel", "channels:read", "groups:read"),
        ("group", "groups:read", "channels:read"),
    ):
        told = name if shared else f"{kind}_{name}"
        yield pytest.param(told, kind, scope, other, act, id=f"{told}, {kind}")


def archived(workspace: Workspace, channel: Channel) -> None:
    acts.archive(workspace, "U0DANA", channel)


def back(workspace: Workspace, channel: Channel) -> None:
    channel.is_archived = True
    acts.archive(workspace, "U0DANA", channel, is_archived=False)


PLACES = (
    *of_both("archive", archived),
    *of_both("unarchive", back),
    *of_both("rename", lambda workspace, channel: acts.rename(workspace, channel, "deals")),
    *of_both("left", lambda workspace, channel: comings.kick(workspace, "U0DANA", channel, workspace.bot.id)),
    *of_both("member_left_channel", lambda workspace, channel: comings.leave(workspace, "U0BEN", channel)),
    *of_both("member_joined_channel", lambda workspace, channel: talk.join(workspace, channel, "U0SAM")),
)


@pytest.mark.parametrize(("event", "kind", "scope", "other", "act"), PLACES)
def test_what_happens_to_a_channel_is_told_with_the_scope_of_its_kind(
    clock: Clock, event: str, kind: Kind, scope: str, other: str, act: Callable[[Workspace, Channel], object]
) -> None:
    for granted, count in ((scope, 1), (other, 0)):
        subscribed = {"event_subscriptions": {"bot_events": [event]}}
        manifest = {"settings": subscribed, "oauth_config": {"scopes": {"bot": [granted]}}}
        workspace, told = seed.workspace(clock=clock, manifest=manifest), list[Json]()
        place = workspace.new_channel("plans", ["U0DANA", "U0BEN", workspace.bot.id], kind)
        workspace.connect(lambda envelope, told=told: told.append(envelope["payload"]["event"]))  # type: ignore[misc]
        act(workspace, place)
        workspace.settle()
        assert [each["type"] for each in told] == [event] * count


def test_a_new_name_of_a_channel_is_told_to_an_app_that_is_in_it(workspace: Workspace) -> None:
    told: list[str] = []
    workspace.connect(lambda envelope: told.append(envelope["payload"]["event"]["channel"]["name"]))
    for before, after in (("random", "chatter"), ("sales-us", "sales-america")):
        acts.rename(workspace, workspace.channel_named(before, "U0BEN"), after)
    workspace.settle()
    assert told == ["sales-america"]


@pytest.mark.parametrize(
    ("declared", "tab", "refusal"),
    [
        ({"home_tab_enabled": True}, "home", None),
        ({"home_tab_enabled": False}, "home", "This app has no home."),
        ({"messages_tab_enabled": True, "messages_tab_read_only_enabled": True}, "messages", None),
        ({"messages_tab_enabled": False}, "messages", "Sending messages to this app has been turned off."),
    ],
)
def test_people_open_the_tabs_that_the_app_has(clock: Clock, declared: Json, tab: str, refusal: str | None) -> None:
    subscribed = {"event_subscriptions": {"bot_events": ["app_home_opened"]}}
    workspace = seed.workspace(clock=clock, manifest={"settings": subscribed, "features": {"app_home": declared}})
    told: list[str] = []
    workspace.connect(lambda envelope: told.append(envelope["payload"]["event"]["tab"]))
    assert workspace.as_("ben").open_home(tab).error == refusal
    assert told == ([] if refusal else [tab])


def test_nobody_writes_to_an_app_that_takes_no_messages(clock: Clock) -> None:
    workspace = seed.workspace(clock=clock, manifest={})
    with pytest.raises(PermissionError, match="turned off"):
        workspace.as_("ben").say("hello")


def test_whoever_settles_works_after_every_act_and_every_jump(workspace: Workspace, clock: Clock, ben: Person) -> None:
    worked: list[str] = []
    workspace.on_settle(lambda: worked.append("settle"))
    workspace.on_jump(lambda: worked.append("jump"))
    ben.say("hello")
    workspace.jump(START + timedelta(hours=1))
    assert worked == ["settle", "jump", "settle"]
