import pytest

from playground import comings, seed
from playground.clock import Clock
from playground.driver import Person
from playground.shapes import Json
from playground.usergroups import UserGroup
from playground.workspace import Workspace
from tests.playground.hands import call, channel


def test_somebody_whose_account_is_gone_gets_nothing(workspace: Workspace) -> None:
    comings.deactivate(workspace, "U0BEN")
    assert call(workspace, "chat.postMessage", channel="U0BEN", text="x")["error"] == "channel_not_found"
    assert call(workspace, "users.info", user="U0BEN")["user"]["deleted"]


def test_channels_are_described_with_what_the_bot_must_know(workspace: Workspace) -> None:
    place = workspace.channel_named("sales-us", "U0BEN")
    place.is_ext_shared = True
    told = call(workspace, "conversations.info", channel=place.id)["channel"]
    assert (told["is_ext_shared"], told["is_member"], told["is_private"]) == (True, True, False)
    assert call(workspace, "conversations.info", channel="C0NONE")["error"] == "channel_not_found"
    assert "U0BEN" in call(workspace, "conversations.members", channel=place.id)["members"]
    names = [each["name"] for each in call(workspace, "conversations.list")["channels"]]
    assert names == ["general", "sales-east", "sales-us", "random"]


def test_a_private_channel_does_not_exist_for_an_app_outside_it(workspace: Workspace) -> None:
    secret = workspace.new_channel("board", ["U0DANA"], "group")
    assert call(workspace, "conversations.info", channel=secret.id)["error"] == "channel_not_found"
    assert call(workspace, "chat.postMessage", channel=secret.id, text="x")["error"] == "channel_not_found"


@pytest.mark.parametrize(("scopes", "error"), [(["chat:write.public"], None), ([], "not_in_channel")])
def test_an_app_with_the_scope_for_it_posts_in_public_channels_that_it_is_not_in(
    clock: Clock, scopes: list[str], error: str | None
) -> None:
    manifest = {"oauth_config": {"scopes": {"bot": ["chat:write", *scopes]}}}
    workspace = seed.workspace(clock=clock, manifest=manifest)
    secret = workspace.new_channel("board", ["U0DANA"], "group")
    assert call(workspace, "chat.postMessage", channel="#general", text="x").get("error") == error
    assert call(workspace, "chat.postMessage", channel=secret.id, text="x")["error"] == "channel_not_found"


def test_the_app_joins_public_channels_and_opens_conversations(workspace: Workspace) -> None:
    assert call(workspace, "conversations.join", channel=channel(workspace, "general"))["channel"]["is_member"]
    opened = call(workspace, "conversations.open", users="U0BEN")["channel"]
    assert opened == {"id": channel(workspace, "dm")}
    assert call(workspace, "conversations.open", users="U0NOBODY")["error"] == "user_not_found"


def test_people_are_described_with_their_zone_and_on_request_their_language(workspace: Workspace) -> None:
    plain = call(workspace, "users.info", user="U0WUQIAN")["user"]
    full = call(workspace, "users.info", user="U0WUQIAN", include_locale="true")["user"]
    assert (plain["tz"], plain["tz_offset"], plain["real_name"]) == ("Asia/Shanghai", 28800, "吴倩")
    assert "locale" not in plain
    assert full["locale"] == "zh-CN"
    assert call(workspace, "users.info", user="U0NOBODY")["error"] == "user_not_found"
    assert len(call(workspace, "users.list")["members"]) == len(workspace.people)
    assert call(workspace, "users.profile.get", user="U0BEN")["profile"]["title"] == "Account executive"


def test_an_address_is_for_apps_with_the_scope_for_it(workspace: Workspace, clock: Clock) -> None:
    found = call(workspace, "users.lookupByEmail", email="Ben@northwind.example")["user"]
    assert (found["id"], found["profile"]["email"]) == ("U0BEN", "ben@northwind.example")
    assert call(workspace, "users.lookupByEmail", email="nobody@northwind.example")["error"] == "users_not_found"
    narrow = seed.workspace(clock=clock, manifest={"oauth_config": {"scopes": {"bot": ["users:read"]}}})
    assert "email" not in call(narrow, "users.info", user="U0BEN")["user"]["profile"]
    assert call(narrow, "users.lookupByEmail", email="ben@northwind.example")["error"] == "missing_scope"


def test_somebody_is_away_until_they_come_back(workspace: Workspace, ben: Person) -> None:
    def presence(user: str) -> str:
        return str(call(workspace, "users.getPresence", user=user)["presence"])

    assert presence("U0BEN") == "active"
    ben.goes_away()
    assert presence("U0BEN") == "away"
    ben.comes_back()
    assert presence("U0BEN") == "active"
    assert call(workspace, "users.getPresence")["presence"] == "active"
    assert call(workspace, "users.getPresence", user="U0NOBODY")["error"] == "user_not_found"


def test_people_join_leave_invite_and_remove(workspace: Workspace, ben: Person, wuqian: Person) -> None:
    heard: list[Json] = []
    workspace.connect(lambda envelope: heard.append(envelope["payload"]["event"]))
    assert wuqian.join("sales-us").ok
    assert wuqian.leave("sales-us").ok
    assert ben.invite("wuqian", "sales-us").ok
    assert ben.invite("wuqian", "sales-us").error == "吴倩 is already in this channel."
    assert ben.kick("wuqian", "sales-us").ok
    assert not ben.kick("wuqian", "sales-us").ok
    told = [event for event in heard if event["type"] != "message"]
    kinds = ["member_joined_channel", "member_left_channel"] * 2
    assert [(event["type"], event["user"], event.get("inviter")) for event in told] == [
        (kind, "U0WUQIAN", inviter) for kind, inviter in zip(kinds, (None, None, "U0BEN", None), strict=True)
    ]
    lines = [seen.text for seen in ben.sees("sales-us")]
    assert lines[1::2] == ["<@U0WUQIAN> 离开了频道。", "<@U0WUQIAN> 被移出了频道。"]


def test_nobody_leaves_general_or_a_conversation_of_two(ben: Person) -> None:
    assert ben.leave("general").error == ben.leave("dm").error == "You cannot leave this channel."
    assert ben.kick("wuqian", "general").error == "吴倩 cannot be removed from this channel."
    assert ben.invite("wuqian", "@maya").error == "吴倩 cannot be added to this channel."


def test_a_private_channel_is_joined_by_invitation_alone(workspace: Workspace, ben: Person) -> None:
    workspace.new_channel("board", ["U0DANA"], "group")
    assert not ben.join("board").ok
    assert workspace.as_("dana").invite("ben", "board").ok
    assert ben.say("thanks", "board").text == "thanks"


def test_nobody_comes_into_an_archived_channel(workspace: Workspace, ben: Person) -> None:
    workspace.new_channel("old", ["U0DANA"]).is_archived = True
    assert ben.join("old").error == "This channel is archived. Nobody can post in it."
    assert not workspace.as_("dana").invite("ben", "old").ok


def test_an_app_that_is_removed_is_told_so_and_hears_no_more(workspace: Workspace, ben: Person) -> None:
    told: list[str] = []
    workspace.connect(lambda envelope: told.append(envelope["payload"]["event"]["type"]))
    assert ben.kick("oppbot", "sales-us").ok
    ben.say("private now", "sales-us")
    assert told == ["channel_left"]
    assert ben.invite("oppbot", "sales-us").ok
    assert told[1:] == ["message", "member_joined_channel"]


def test_the_app_comes_and_goes_and_brings_people_in(workspace: Workspace, ben: Person) -> None:
    us = channel(workspace, "sales-us")
    answer = call(workspace, "conversations.invite", channel=us, users="U0WUQIAN,U0CHENHAO")
    assert answer["channel"]["num_members"] == 7
    assert call(workspace, "conversations.kick", channel=us, user="U0WUQIAN")["ok"]
    assert call(workspace, "conversations.leave", channel=us)["ok"]
    assert call(workspace, "conversations.leave", channel=us) == {"ok": True, "not_in_channel": True}
    assert call(workspace, "chat.postMessage", channel=us, text="x")["error"] == "not_in_channel"
    assert call(workspace, "conversations.join", channel=us)["ok"]
    assert call(workspace, "conversations.archive", channel=us)["ok"]
    assert call(workspace, "conversations.archive", channel=us)["error"] == "already_archived"
    assert call(workspace, "conversations.unarchive", channel=us)["ok"]
    assert call(workspace, "conversations.unarchive", channel=us)["error"] == "not_archived"


@pytest.mark.parametrize(
    ("method", "params", "error"),
    [
        ("invite", {"channel": "sales-us", "users": ""}, "no_user"),
        ("invite", {"channel": "sales-us", "users": "U0BEN"}, "already_in_channel"),
        ("invite", {"channel": "sales-us", "users": "U0BOT"}, "cant_invite_self"),
        ("invite", {"channel": "sales-us", "users": "U0NOBODY"}, "user_not_found"),
        ("invite", {"channel": "general", "users": "U0BEN"}, "not_in_channel"),
        ("invite", {"channel": "dm", "users": "U0SAM"}, "method_not_supported_for_channel_type"),
        ("kick", {"channel": "sales-us"}, "no_user"),
        ("kick", {"channel": "sales-us", "user": "U0BOT"}, "cant_kick_self"),
        ("kick", {"channel": "sales-us", "user": "U0WUQIAN"}, "not_in_channel"),
        ("kick", {"channel": "sales-us", "user": "U0NOBODY"}, "user_not_found"),
        ("leave", {"channel": "general"}, "cant_leave_general"),
        ("archive", {"channel": "general"}, "cant_archive_general"),
        ("archive", {"channel": "sales-east"}, "not_in_channel"),
        ("archive", {"channel": "nowhere"}, "channel_not_found"),
        ("leave", {"channel": "old"}, "is_archived"),
        ("leave", {"channel": "lonely"}, "last_member"),
        ("join", {"channel": "old"}, "is_archived"),
        ("join", {"channel": "dm"}, "method_not_supported_for_channel_type"),
        ("kick", {"channel": "general", "user": "U0BEN"}, "cant_kick_from_general"),
    ],
)
def test_what_the_app_may_not_do_with_a_channel_is_refused_with_its_code(
    workspace: Workspace, method: str, params: dict[str, str], error: str
) -> None:
    workspace.new_channel("old", ["U0BEN", workspace.bot.id]).is_archived = True
    workspace.new_channel("lonely", [workspace.bot.id])
    if (method, params["channel"]) == ("kick", "general"):
        call(workspace, "conversations.join", channel=channel(workspace, "general"))
    place = "C0NONE" if params["channel"] == "nowhere" else channel(workspace, params["channel"])
    assert call(workspace, f"conversations.{method}", **(params | {"channel": place}))["error"] == error


def test_with_force_those_come_who_can(workspace: Workspace) -> None:
    us = channel(workspace, "sales-us")
    refused = call(workspace, "conversations.invite", channel=us, users="U0NOBODY,U0WUQIAN")
    assert (refused["error"], refused["errors"][0]["user"]) == ("user_not_found", "U0NOBODY")
    assert call(workspace, "conversations.invite", channel=us, users="U0NOBODY,U0WUQIAN", force=True)["ok"]
    assert "U0WUQIAN" in call(workspace, "conversations.members", channel=us)["members"]


def test_managing_a_channel_needs_the_scope_of_its_kind(clock: Clock) -> None:
    narrow = seed.workspace(clock=clock, manifest={"oauth_config": {"scopes": {"bot": ["channels:manage"]}}})
    narrow.channel_named("sales-us", "U0BEN").members.append(narrow.bot.id)
    secret = narrow.new_channel("board", ["U0DANA", narrow.bot.id], "group")
    assert call(narrow, "conversations.leave", channel=secret.id)["needed"] == "groups:write"
    assert call(narrow, "conversations.leave", channel=channel(narrow, "sales-us"))["ok"]


def test_user_groups_are_listed_in_a_paid_workspace(workspace: Workspace) -> None:
    workspace.usergroups["S1"] = UserGroup(id="S1", handle="east", name="Sales East", users=("U0WUQIAN",))
    workspace.usergroups["S2"] = UserGroup(id="S2", handle="old", name="Old", users=(), is_disabled=True)
    assert [group["handle"] for group in call(workspace, "usergroups.list")["usergroups"]] == ["east"]
    full = call(workspace, "usergroups.list", include_users="true", include_disabled="true")["usergroups"]
    assert [(group["handle"], group["users"], group["user_count"]) for group in full] == [
        ("east", ["U0WUQIAN"], 1),
        ("old", [], 0),
    ]
    assert call(workspace, "usergroups.users.list", usergroup="S1")["users"] == ["U0WUQIAN"]
    assert call(workspace, "usergroups.users.list", usergroup="S2")["error"] == "no_such_subteam"
    workspace.is_paid = False
    assert call(workspace, "usergroups.list")["error"] == "plan_upgrade_required"
    assert call(workspace, "usergroups.users.list", usergroup="S1")["error"] == "plan_upgrade_required"
