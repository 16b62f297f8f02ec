from playground import comings, seed
from playground.clock import Clock
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
