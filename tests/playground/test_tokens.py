"""Tokens that expire, are renewed and die."""

from datetime import timedelta

import pytest

from playground import installs
from playground.clock import Clock
from playground.grid import Grid
from playground.shapes import Json
from playground.tokens import GRACE, Installation
from playground.workspace import Workspace
from tests.playground.conftest import START
from tests.playground.hands import call
from tests.playground.small_app import HOME

HALF_A_DAY = timedelta(hours=12)


@pytest.fixture
def south(workspace: Workspace) -> Workspace:
    return Grid(workspace).add("Southwind", team="T0SOUTH")


@pytest.fixture
def installed(workspace: Workspace, south: Workspace) -> Installation:
    return Grid(workspace).install(south, is_rotated=True)


def client(workspace: Workspace) -> Json:
    return {"client_id": workspace.ground.client_id, "client_secret": workspace.ground.client_secret}


def refresh(workspace: Workspace, token: str | None) -> Json:
    asked = client(workspace) | {"grant_type": "refresh_token", "refresh_token": token}
    return workspace.call("oauth.v2.access", asked, None)


def state(workspace: Workspace, token: str) -> str:
    """Return `ok`, or why a call with the token is refused."""
    return str(workspace.call("auth.test", {}, token).get("error", "ok"))


def test_a_token_lives_for_twelve_hours(workspace: Workspace, installed: Installation, clock: Clock) -> None:
    assert workspace.call("auth.test", {}, installed.token)["expires_in"] == 43_200
    clock.jump(START + HALF_A_DAY - timedelta(seconds=1))
    assert state(workspace, installed.token) == "ok"
    clock.jump(START + HALF_A_DAY)
    assert state(workspace, installed.token) == "token_expired"
    told = refresh(workspace, installed.refresh_token)
    assert (told["expires_in"], told["team"]["id"], state(workspace, told["access_token"])) == (43_200, "T0SOUTH", "ok")


def test_a_refresh_token_is_spent_after_a_short_grace(
    workspace: Workspace, installed: Installation, clock: Clock
) -> None:
    first = refresh(workspace, installed.refresh_token)
    clock.jump(START + GRACE)
    assert refresh(workspace, installed.refresh_token)["access_token"] == first["access_token"]
    clock.jump(START + GRACE + timedelta(seconds=1))
    assert refresh(workspace, installed.refresh_token)["error"] == "invalid_refresh_token"
    assert refresh(workspace, first["refresh_token"])["ok"]


def test_the_third_active_token_ends_the_first(workspace: Workspace, installed: Installation) -> None:
    second = refresh(workspace, installed.refresh_token)
    assert [state(workspace, token) for token in (installed.token, second["access_token"])] == ["ok", "ok"]
    third = refresh(workspace, second["refresh_token"])
    tokens = (installed.token, second["access_token"], third["access_token"])
    assert [state(workspace, token) for token in tokens] == ["token_revoked", "ok", "ok"]


def test_rotation_cannot_be_switched_off_again(
    workspace: Workspace, south: Workspace, installed: Installation, clock: Clock
) -> None:
    tokens = {installed.token}
    for day in (0, 1):
        clock.jump(START + timedelta(days=day))
        again = Grid(workspace).install(south)
        assert again.refresh_token
        tokens.add(again.token)
    assert len(tokens) == 3


def test_a_token_that_never_expires_is_exchanged_once_if_the_app_rotates(workspace: Workspace, clock: Clock) -> None:
    def exchange(home: Workspace) -> Json:
        return home.call("oauth.v2.exchange", client(home) | {"token": "xoxb-playground"}, None)

    assert exchange(workspace)["error"] == "token_rotation_not_enabled"
    rotating = Workspace(clock=clock, manifest={"settings": {"token_rotation_enabled": True}})
    told = exchange(rotating)
    assert (told["expires_in"], rotating.bot_token) == (43_200, told["access_token"])
    assert state(rotating, "xoxb-playground") == "token_revoked"
    assert exchange(rotating)["error"] == "token_already_exchanged"
    again = rotating.call("oauth.v2.exchange", client(rotating) | {"token": rotating.bot_token}, None)
    assert again["error"] == "invalid_token"


@pytest.mark.parametrize(
    ("tokens_first", "order"),
    [(False, ["app_uninstalled", "tokens_revoked"]), (True, ["tokens_revoked", "app_uninstalled"])],
)
def test_an_uninstalled_app_hears_of_it_in_either_order_and_its_token_is_dead_by_then(
    workspace: Workspace, south: Workspace, installed: Installation, tokens_first: bool, order: list[str]
) -> None:
    heard: list[tuple[str, str]] = []

    def hear(envelope: Json) -> None:
        heard.append((envelope["payload"]["event"]["type"], state(workspace, installed.token)))
        assert envelope["payload"]["team_id"] == "T0SOUTH"

    workspace.connect(hear)
    Grid(workspace).uninstall(south, tokens_first=tokens_first)
    assert heard == [(kind, "account_inactive") for kind in order]
    assert refresh(workspace, installed.refresh_token)["error"] == "invalid_refresh_token"
    assert state(workspace, workspace.bot_token) == "ok"


def test_the_event_of_revoked_tokens_names_users_and_no_tokens(
    workspace: Workspace, south: Workspace, installed: Installation
) -> None:
    heard: list[Json] = []
    workspace.connect(lambda envelope: heard.append(envelope["payload"]["event"]))
    Grid(workspace).uninstall(south, tokens_first=True)
    assert installed.token not in str(heard)
    assert heard[0]["tokens"] == {"oauth": [], "bot": [south.bot.id]}


def test_what_the_app_had_in_a_workspace_goes_with_it(
    workspace: Workspace, south: Workspace, installed: Installation
) -> None:
    member = workspace.as_("ben").member
    south.add_person(member)
    general = south.channel_named("general", member.id)
    south.as_("ben").join("general")
    south.as_("ben").invite_bot("general")
    soon = int(START.timestamp()) + 600
    for method, params in (
        ("chat.scheduleMessage", {"channel": general.id, "text": "x", "post_at": soon}),
        ("views.publish", {"user_id": member.id, "view": HOME}),
    ):
        assert south.call(method, params, installed.token)["ok"]
    assert south.as_("ben").home
    Grid(workspace).uninstall(south)
    workspace.jump(START + timedelta(hours=1))
    assert south.bot.id not in general.members
    assert "x" not in south.as_("ben").screen("general")
    with pytest.raises(LookupError):
        _ = south.as_("ben").home


def test_the_last_token_that_is_revoked_takes_the_app_with_it(workspace: Workspace, installed: Installation) -> None:
    second = refresh(workspace, installed.refresh_token)["access_token"]
    assert workspace.call("auth.revoke", {"test": "1"}, second) == {"ok": True, "revoked": False}
    assert workspace.call("auth.revoke", {}, installed.token)["revoked"]
    assert [state(workspace, token) for token in (installed.token, second)] == ["token_revoked", "ok"]
    heard: list[str] = []
    workspace.connect(lambda envelope: heard.append(envelope["payload"]["event"]["type"]))
    workspace.settle()
    assert workspace.call("auth.revoke", {}, second)["revoked"]
    workspace.settle()
    assert heard == ["tokens_revoked", "tokens_revoked", "app_uninstalled"]
    assert state(workspace, second) == "token_revoked"


def test_an_app_uninstalls_itself_with_its_secret(workspace: Workspace) -> None:
    token = workspace.bot_token
    assert call(workspace, "apps.uninstall", client_id="somebody")["error"] == "invalid_client_id"
    assert call(workspace, "apps.uninstall", **client(workspace))["ok"]
    assert state(workspace, token) == "account_inactive"
    installs.uninstall(workspace)
    assert workspace.installation is None
