"""Guests, people whose accounts are gone, and channels in which not everybody may write."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from playground import acts, comings
from playground.driver import Person
from playground.messages import Channel
from playground.people import Member
from playground.shapes import Json, Outcome
from playground.workspace import Workspace
from tests.playground.conftest import START
from tests.playground.hands import call
from tests.playground.small_app import CARD, Heard, connected


@pytest.fixture
def us(workspace: Workspace) -> Channel:
    return workspace.channel_named("sales-us", "U0BEN")


@pytest.fixture
def gus(workspace: Workspace, us: Channel) -> Person:
    comings.arrive(workspace, Member(id="U0GUS", name="gus", real_name="Gus Reed", is_guest=True), us)
    return workspace.as_("gus")


def card(workspace: Workspace, channel: str) -> str:
    return str(call(workspace, "chat.postMessage", channel=channel, text="Acme", blocks=CARD)["ts"])


def test_a_guest_sees_and_names_only_their_channels(workspace: Workspace, gus: Person) -> None:
    said = gus.say("see #sales-us and #general", "sales-us")
    us = workspace.channel_named("sales-us", "U0BEN").id
    assert said.text == f"see <#{us}> and #general"
    for place in ("general", workspace.channel_named("general", "U0BEN").id, "@wuqian"):
        with pytest.raises(LookupError):
            gus.say("hello", place)
    assert gus.say("hello", "@ben").text == "hello"
    assert gus.say("hello", "dm").text == "hello"


def test_a_guest_is_described_as_one_and_uses_the_app(workspace: Workspace, gus: Person) -> None:
    told = call(workspace, "users.info", user="U0GUS")["user"]
    assert (told["is_restricted"], told["is_ultra_restricted"]) == (True, False)
    with connected(workspace) as heard:
        assert gus.command("/opp new Acme", "sales-us").ok
        assert workspace.as_("gus").message("sales-us", card(workspace, "#sales-us")).press("Won").ok
    assert (heard.of("command")[0]["user_id"], heard.of("action")[0]["user"]["id"]) == ("U0GUS", "U0GUS")


def test_a_guest_comes_only_where_they_are_invited_and_invites_nobody(
    workspace: Workspace, gus: Person, ben: Person
) -> None:
    general = workspace.channel_named("general", "U0BEN")
    assert comings.join(workspace, gus.id, general).error == "Guests can only join channels that they are invited to."
    assert gus.invite("wuqian", "sales-us").error == "You are not allowed to add people to this channel."
    assert gus.kick("ben", "sales-us").error == "You are not allowed to add people to this channel."
    assert not gus.invite_bot("sales-us").ok
    assert ben.invite("gus", "general").ok
    assert gus.say("hello", "general").text == "hello"
    assert gus.leave("general").ok


def test_a_single_channel_guest_has_one(workspace: Workspace, gus: Person, ben: Person) -> None:
    comings.renew(workspace, gus.id, is_single_channel=True)
    assert ben.invite("gus", "general").error == "Gus Reed is a single-channel guest and is already in a channel."
    assert call(workspace, "users.info", user="U0GUS")["user"]["is_ultra_restricted"]


def test_a_deactivated_person_can_do_nothing(workspace: Workspace, ben: Person, us: Channel) -> None:
    gone = "This account has been deactivated."
    mine, theirs = ben.say("Acme", "sales-us"), card(workspace, us.id)
    with connected(workspace) as heard:
        ben.command("/opp form")
        comings.deactivate(workspace, ben.id)
        workspace.settle()
        assert not ben.has_modal
        heard.clear()
        acts_of_ben: tuple[Callable[[], Outcome], ...] = (
            lambda: ben.command("/opp new Acme"),
            lambda: ben.message("sales-us", theirs).press("Won"),
            lambda: ben.message("sales-us", theirs).react("eyes"),
            lambda: ben.shortcut("log"),
            lambda: mine.edit("Zenith"),
            mine.delete,
            ben.open_home,
            lambda: ben.set_profile(language="zh-CN"),
            lambda: ben.join("sales-east"),
            lambda: ben.leave("sales-us"),
            lambda: ben.invite("wuqian", "sales-us"),
            ben.goes_away,
            ben.uninstalls_app,
        )
        for act in acts_of_ben:
            outcome = act()
            assert (outcome.ok, outcome.error) == (False, gone)
        with pytest.raises(PermissionError, match="deactivated"):
            ben.say("still here", "sales-us")
        with pytest.raises(PermissionError, match="deactivated"):
            ben.upload("a.txt", b"a", "sales-us")
    assert heard == []
    assert call(workspace, "chat.postMessage", channel="U0BEN", text="x")["error"] == "channel_not_found"


def test_an_account_that_is_given_back_works_again(workspace: Workspace, ben: Person) -> None:
    comings.deactivate(workspace, ben.id)
    comings.reactivate(workspace, ben.id)
    assert ben.say("back", "sales-us").text == "back"
    assert not call(workspace, "users.info", user="U0BEN")["user"]["deleted"]


def test_whoever_is_not_in_a_channel_presses_and_reacts_to_nothing_there(
    workspace: Workspace, heard: Heard, us: Channel
) -> None:
    wuqian, ts = workspace.as_("wuqian"), card(workspace, us.id)
    found = workspace.timelines[us.id].get(ts)
    assert found
    assert wuqian.press("sales-us", ts, "won").error == "您不在这个频道里。"
    assert acts.react(workspace, wuqian.id, found, "eyes").error == "您不在这个频道里。"
    assert wuqian.command("/opp new Acme", "sales-us").error == "您不在这个频道里。"
    assert heard == []


def test_nothing_happens_in_an_archived_channel_until_it_is_back(
    workspace: Workspace, ben: Person, heard: Heard, us: Channel
) -> None:
    said = ben.say("Acme", "sales-us")
    acts.archive(workspace, "U0DANA", us)
    workspace.settle()
    heard.clear()
    closed = "This channel is archived. Nobody can post in it."
    for outcome in (said.react("eyes"), said.edit("Zenith"), said.delete(), ben.leave("sales-us")):
        assert outcome.error == closed
    assert ben.command("/opp new Acme", "sales-us").error == closed
    assert heard == []
    acts.archive(workspace, "U0DANA", us, is_archived=False)
    assert said.react("eyes").ok


@pytest.mark.parametrize(
    ("posting", "in_thread", "error"),
    [
        ("nobody", False, "restricted_action_read_only_channel"),
        ("nobody", True, "restricted_action_read_only_channel"),
        ("threads", False, "restricted_action_thread_only_channel"),
        ("threads", True, None),
        ("all", False, None),
    ],
)
def test_a_channel_may_keep_everybody_but_admins_from_writing(
    workspace: Workspace, us: Channel, posting: str, in_thread: bool, error: str | None
) -> None:
    first = workspace.as_("sam").say("welcome", "sales-us").ts
    place = replace(us, posting=posting)  # type: ignore[arg-type] # one of the three
    workspace.channels[us.id] = place
    thread: Json = {"thread_ts": first} if in_thread else {}
    assert call(workspace, "chat.postMessage", channel=us.id, text="x", **thread).get("error") == error
    assert workspace.as_("sam").say("news", "sales-us").text == "news"
    ben = acts.say(workspace, "U0BEN", "x", place, first if in_thread else None)
    assert ben.ok is (error is None)


def test_a_profile_is_changed_in_every_part_and_told_once(workspace: Workspace, ben: Person, heard: Heard) -> None:
    ben.set_profile(display_name="Benny", title="Closer", status="On a train", status_emoji=":train:")
    told = [body["event"]["user"] for body in heard.of("event")]
    assert [person["updated"] for person in told] == [int(START.timestamp())]
    profile = call(workspace, "users.profile.get", user="U0BEN")["profile"]
    assert {"display_name": "Benny", "title": "Closer", "status_text": "On a train"}.items() <= profile.items()
    assert told[0]["profile"]["status_emoji"] == ":train:"
