"""An app asks to be installed, somebody allows it, and it fetches its token."""

from base64 import b64encode
from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest

from playground import consent, seed
from playground.clock import Clock
from playground.grid import Grid
from playground.manifest import Manifest
from playground.people import Member
from playground.server import Server
from playground.shapes import Json, SlackError
from playground.workspace import Workspace
from tests.playground.browsing import browse
from tests.playground.conftest import START

REDIRECT = "https://bot.example/slack/oauth_redirect"
SCOPES = ["chat:write", "commands", "im:history", "users:read"]
MANIFEST: Json = {
    "features": {"slash_commands": [{"command": "/opp"}], "app_home": {"messages_tab_enabled": True}},
    "oauth_config": {"redirect_urls": ["https://bot.example/slack"], "scopes": {"bot": [*SCOPES, "files:read"]}},
    "settings": {"event_subscriptions": {"bot_events": ["message.im", "app_uninstalled", "tokens_revoked"]}},
}
ROTATED = MANIFEST | {"settings": {**MANIFEST["settings"], "token_rotation_enabled": True}}


@pytest.fixture
def home(clock: Clock) -> Workspace:
    return seed.workspace(clock=clock, manifest=ROTATED)


@pytest.fixture
def south(home: Workspace) -> Workspace:
    people = (Member(id="U0LENA", name="lena", real_name="Lena Fox", is_admin=True),)
    return Grid(home).add("Southwind", team="T0SOUTH", people=people)


@pytest.fixture
def server(home: Workspace) -> Iterator[Server]:
    made = Server(home)
    made.start()
    yield made
    made.stop()


def asking(home: Workspace, **query: str) -> str:
    """Return an authorize address as an app would link to it."""
    full = {"client_id": home.ground.client_id, "scope": ",".join(SCOPES), "state": "s1", "redirect_uri": REDIRECT}
    return f"{home.base_url}/oauth/v2/authorize?{urlencode(full | query)}"


def code_of(back: str) -> str:
    return dict(parse_qsl(urlsplit(back).query))["code"]


def access(home: Workspace, **params: object) -> Json:
    client = {"client_id": home.ground.client_id, "client_secret": home.ground.client_secret}
    return home.call("oauth.v2.access", client | params, None)


def test_what_an_app_gets_for_its_code_names_the_team_the_bot_and_the_installer(
    home: Workspace, south: Workspace
) -> None:
    back = consent.follow(south, asking(home), "U0LENA")
    told = access(home, code=code_of(back), redirect_uri=REDIRECT)
    assert (told["team"], told["enterprise"], told["is_enterprise_install"]) == (
        {"id": "T0SOUTH", "name": "Southwind"},
        None,
        False,
    )
    assert (told["expires_in"], told["token_type"], told["scope"]) == (43_200, "bot", ",".join(sorted(SCOPES)))
    assert (told["authed_user"], told["bot_user_id"]) == ({"id": "U0LENA"}, south.bot.id)
    assert told["refresh_token"].startswith("xoxe-1-")
    assert south.call("auth.test", {}, told["access_token"])["team_id"] == "T0SOUTH"


def test_a_code_is_good_once_and_for_ten_minutes(home: Workspace, south: Workspace, clock: Clock) -> None:
    codes = [code_of(consent.follow(south, asking(home), "U0LENA")) for _ in range(3)]
    assert access(home, code=codes[0], redirect_uri=REDIRECT)["ok"]
    assert access(home, code=codes[0], redirect_uri=REDIRECT)["error"] == "invalid_code"
    clock.jump(START + timedelta(minutes=10))
    assert access(home, code=codes[1], redirect_uri=REDIRECT)["ok"]
    clock.jump(START + timedelta(minutes=10, seconds=1))
    assert access(home, code=codes[2], redirect_uri=REDIRECT)["error"] == "invalid_code"


@pytest.mark.parametrize(
    ("params", "error"),
    [
        ({"client_id": "somebody"}, "invalid_client_id"),
        ({"client_secret": "wrong"}, "bad_client_secret"),
        ({"redirect_uri": "https://bot.example/elsewhere"}, "bad_redirect_uri"),
        ({"code": "made-up"}, "invalid_code"),
        ({"grant_type": "password"}, "invalid_grant_type"),
        ({"grant_type": "refresh_token", "refresh_token": "xoxe-1-made-up"}, "invalid_refresh_token"),
    ],
)
def test_an_exchange_that_is_wrong_is_refused_with_its_code(
    home: Workspace, south: Workspace, params: Json, error: str
) -> None:
    code = code_of(consent.follow(south, asking(home), "U0LENA"))
    assert access(home, **({"code": code, "redirect_uri": REDIRECT} | params))["error"] == error


@pytest.mark.parametrize(
    ("login", "error"),
    [
        ("playground:playground-client-secret", "invalid_code"),
        ("playground:wrong", "bad_client_secret"),
        ("somebody:playground-client-secret", "invalid_client_id"),
        (None, "invalid_client_id"),
    ],
)
def test_an_app_says_who_it_is_by_basic_authentication(home: Workspace, login: str | None, error: str) -> None:
    token = f"Basic {b64encode(login.encode()).decode()}" if login else "Basic ***"
    assert home.call("oauth.v2.access", {"code": "made-up"}, token)["error"] == error


@pytest.mark.parametrize(
    ("query", "error"),
    [
        ({"client_id": "somebody"}, "invalid_client_id"),
        ({"redirect_uri": "https://elsewhere.example/"}, "bad_redirect_uri"),
        ({"redirect_uri": "https://bot.example/slackers"}, "bad_redirect_uri"),
        ({"scope": ""}, "no_scopes"),
        ({"scope": "admin.users:write"}, "invalid_scope"),
        ({"user_scope": "chat:write"}, "invalid_scope"),
        ({"team": "T0NONE"}, "invalid_team"),
    ],
)
def test_an_authorize_address_that_is_wrong_leads_nowhere(home: Workspace, query: dict[str, str], error: str) -> None:
    with pytest.raises(SlackError, match=error):
        consent.follow(home, asking(home, **query), "U0SAM")


def test_without_an_address_the_first_declared_one_is_taken(home: Workspace) -> None:
    assert consent.follow(home, asking(home, redirect_uri=""), "U0SAM").startswith("https://bot.example/slack?code=")


def test_a_scope_that_was_not_granted_is_missing_and_comes_with_the_next_consent(
    home: Workspace, south: Workspace
) -> None:
    def installed(scope: str) -> str:
        back = consent.follow(south, asking(home, scope=scope), "U0LENA")
        token: str = access(home, code=code_of(back), redirect_uri=REDIRECT)["access_token"]
        return token

    token = installed("chat:write")
    assert south.call("users.list", {}, token)["error"] == "missing_scope"
    token = installed("users:read")
    assert south.call("users.list", {}, token)["ok"]
    assert south.call("chat.postMessage", {"channel": "U0LENA", "text": "x"}, token)["ok"]


def test_an_app_whose_tokens_do_not_expire_keeps_its_token_when_it_is_installed_again(clock: Clock) -> None:
    home = seed.workspace(clock=clock, manifest=MANIFEST)
    told = access(home, code=code_of(consent.follow(home, asking(home), "U0SAM")), redirect_uri=REDIRECT)
    assert told["access_token"] == "xoxb-playground"
    assert not {"expires_in", "refresh_token"} & told.keys()


def test_only_admins_install_and_uninstall(home: Workspace) -> None:
    ben, sam = home.as_("ben"), home.as_("sam")
    assert ben.uninstalls_app().error == "Only admins can do this."
    assert sam.uninstalls_app().ok
    assert home.call("auth.test", {}, "xoxb-playground")["error"] == "account_inactive"
    with pytest.raises(PermissionError, match="turned off"):
        ben.say("still there?")
    assert not ben.installs_app().ok
    assert sam.installs_app().ok
    assert home.call("auth.test", {}, home.bot_token)["ok"]
    assert ben.say("welcome back").text == "welcome back"


def test_the_page_asks_a_person_and_sends_them_back(home: Workspace, south: Workspace, server: Server) -> None:
    oauth = {**ROTATED["oauth_config"], "scopes": {"bot": SCOPES, "bot_optional": ["users:read"]}}
    home.ground.declared = Manifest(ROTATED | {"oauth_config": oauth})
    status, page = browse(asking(home), language="zh-CN")
    assert (status, "允许" in page, "Lena Fox" in page, "Southwind" in page) == (200, True, True, True)
    status, back = browse(asking(home), {"installer": "T0SOUTH/U0LENA", "allow": "1"})
    told = access(home, code=code_of(back), redirect_uri=REDIRECT)
    assert (status, told["team"]["id"], "users:read" in told["scope"]) == (302, "T0SOUTH", False)
    assert browse(asking(home), {"cancel": "1"}) == (302, f"{REDIRECT}?error=access_denied&state=s1")
    status, page = browse(asking(home, client_id="somebody"))
    assert (status, "This link does not work: invalid_client_id" in page) == (400, True)
    status, page = browse(asking(home), {"installer": "T0NONE/U0LENA", "allow": "1"})
    assert (status, "invalid_team" in page) == (400, True)
