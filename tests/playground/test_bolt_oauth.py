"""Bolt's own OAuth flow, its installation store and its renewal of tokens, unmodified: waiting and not waiting."""

import re
from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from slack_bolt import App, BoltRequest, BoltResponse
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization.async_authorize import AsyncInstallationStoreAuthorize
from slack_bolt.authorization.authorize import InstallationStoreAuthorize
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_bolt.oauth.oauth_settings import OAuthSettings
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk import WebClient
from slack_sdk.oauth.installation_store import FileInstallationStore
from slack_sdk.oauth.state_store import FileOAuthStateStore
from slack_sdk.web.async_client import AsyncWebClient

from playground import seed
from playground.apps import over_socket
from playground.clock import Clock
from playground.driver import Person
from playground.grid import Grid
from playground.people import Member
from playground.server import Server
from playground.shapes import Json
from playground.workspace import Workspace
from tests.playground.browsing import browse
from tests.playground.conftest import START
from tests.playground.hands import awaited

REDIRECT = "https://bot.example/slack/oauth_redirect"
SCOPES = ["chat:write", "commands", "im:history", "users:read"]
ALWAYS = 24 * 60
"""Minutes before its end at which Bolt renews a token: more than any has, so that it does so at every request.

Bolt reads the machine's clock, and not that of the workspace.
"""
MANIFEST: Json = {
    "features": {"slash_commands": [{"command": "/opp"}], "app_home": {"messages_tab_enabled": True}},
    "oauth_config": {"redirect_urls": [REDIRECT], "scopes": {"bot": SCOPES}},
    "settings": {
        "event_subscriptions": {"bot_events": ["message.im", "app_uninstalled", "tokens_revoked"]},
        "token_rotation_enabled": True,
    },
}


@pytest.fixture
def home(clock: Clock) -> Iterator[Workspace]:
    workspace = seed.workspace(clock=clock, manifest=MANIFEST)
    server = Server(workspace)
    server.start()
    yield workspace
    server.stop()


@pytest.fixture
def lena(home: Workspace) -> Person:
    """An admin of a second workspace, which has not installed the app."""
    people = (Member(id="U0LENA", name="lena", real_name="Lena Fox", is_admin=True),)
    return Grid(home).add("Southwind", team="T0SOUTH", people=people).as_("lena")


def store(place: Path) -> FileInstallationStore:
    return FileInstallationStore(base_dir=str(place))


def bolt(home: Workspace, place: Path) -> App:
    """An app for any workspace, as Bolt's documentation shows it."""
    settings = OAuthSettings(
        client_id=home.ground.client_id,
        client_secret=home.ground.client_secret,
        scopes=SCOPES,
        redirect_uri=REDIRECT,
        authorization_url=f"{home.base_url}/oauth/v2/authorize",
        installation_store=store(place),
        state_store=FileOAuthStateStore(expiration_seconds=600, base_dir=str(place)),
        token_rotation_expiration_minutes=ALWAYS,
    )
    client = WebClient(base_url=f"{home.base_url}/api/")
    app = App(client=client, signing_secret="-", oauth_settings=settings, process_before_response=True)
    assert isinstance(settings.authorize, InstallationStoreAuthorize)
    assert settings.authorize.token_rotator
    # Bolt renews tokens with a client of its own, which knows slack.com alone.
    settings.authorize.token_rotator.client = client

    @app.command("/opp")
    def opp(ack: Callable[[], None], body: Json, client: WebClient) -> None:
        client.chat_postMessage(channel=body["user_id"], text=f"Filed: {body['text']}")
        ack()

    app.enable_token_revocation_listeners()
    return app


def link_of(page: BoltResponse) -> str:
    """Return where the button on the app's install page leads."""
    found = re.search(r'href="([^"]*/oauth/v2/authorize[^"]*)"', page.body)
    assert found
    return unescape(found.group(1))


def way_back(page: BoltResponse, **more: str) -> Json:
    """Allow the app on the workspace's page and return what the browser then brings to the app."""
    status, back = browse(link_of(page), {"installer": "T0SOUTH/U0LENA", "allow": "1", **more})
    assert (status, back.startswith(REDIRECT)) == (302, True)
    return {"query": urlsplit(back).query, "headers": {"cookie": [page.headers["set-cookie"][0].partition(";")[0]]}}


def test_a_workspace_installs_uses_renews_and_uninstalls(home: Workspace, lena: Person, tmp_path: Path) -> None:
    app = bolt(home, tmp_path)
    home.connect(over_socket(app))
    assert "not a valid command" in str(lena.command("/opp Acme").error)
    assert app.oauth_flow
    page = app.oauth_flow.handle_installation(BoltRequest(body=""))
    assert "Thank you" in app.oauth_flow.handle_callback(BoltRequest(body="", **way_back(page))).body
    tokens = [home.ground.worlds["T0SOUTH"].bot_token]
    for hours in (1, 14, 27):
        home.jump(START + timedelta(hours=hours))
        assert lena.command(f"/opp Acme {hours}").ok
        assert (lena.last().text, lena.last().is_from_bot) == (f"Filed: Acme {hours}", True)
        tokens.append(home.ground.worlds["T0SOUTH"].bot_token)
    assert len({*tokens}) == len(tokens)
    assert all(token.startswith("xoxe.xoxb-") for token in tokens)
    lena.uninstalls_app()
    assert "not a valid command" in str(lena.command("/opp Acme").error)
    assert store(tmp_path).find_installation(enterprise_id=None, team_id="T0SOUTH") is None


def test_an_organisation_installs_once_for_all_its_workspaces(home: Workspace, lena: Person, tmp_path: Path) -> None:
    south = home.ground.worlds["T0SOUTH"]
    home.enterprise = south.enterprise = {"id": "E0NORTH", "name": "Northwind Group"}
    app = bolt(home, tmp_path)
    home.connect(over_socket(app))
    assert app.oauth_flow
    page = app.oauth_flow.handle_installation(BoltRequest(body=""))
    assert "Thank you" in app.oauth_flow.handle_callback(BoltRequest(body="", **way_back(page, org="1"))).body
    found = store(tmp_path).find_installation(enterprise_id="E0NORTH", team_id=None, is_enterprise_install=True)
    assert found
    assert (found.team_id, found.is_enterprise_install, found.bot_user_id) == (None, True, south.bot.id)
    for person in (lena, home.as_("ben")):
        assert person.command("/opp Acme").ok
        assert person.last().text == "Filed: Acme"
    assert south.bot_token == home.bot_token
    lena.uninstalls_app()
    assert store(tmp_path).find_installation(enterprise_id="E0NORTH", team_id=None, is_enterprise_install=True) is None


def test_a_refusal_reaches_the_app(home: Workspace, lena: Person, tmp_path: Path) -> None:
    flow = bolt(home, tmp_path).oauth_flow
    assert flow
    _, back = browse(link_of(flow.handle_installation(BoltRequest(body=""))), {"cancel": "1"})
    answer = flow.handle_callback(BoltRequest(body="", query=urlsplit(back).query))
    assert "access_denied" in answer.body
    assert lena.member.is_admin


async def in_async(home: Workspace, place: Path, allowed: Callable[[BoltResponse], Json]) -> list[str]:
    """Install, and file twice, with Bolt's asynchronous classes; return the tokens that the app had."""
    settings = AsyncOAuthSettings(
        client_id=home.ground.client_id,
        client_secret=home.ground.client_secret,
        scopes=SCOPES,
        redirect_uri=REDIRECT,
        authorization_url=f"{home.base_url}/oauth/v2/authorize",
        installation_store=store(place),
        state_store=FileOAuthStateStore(expiration_seconds=600, base_dir=str(place)),
        token_rotation_expiration_minutes=ALWAYS,
    )
    client = AsyncWebClient(base_url=f"{home.base_url}/api/")
    app = AsyncApp(client=client, signing_secret="-", oauth_settings=settings, process_before_response=True)
    assert isinstance(settings.authorize, AsyncInstallationStoreAuthorize)
    assert settings.authorize.token_rotator
    settings.authorize.token_rotator.client = client
    tokens: list[str] = []

    @app.command("/opp")
    async def opp(ack: Callable[[], Awaitable[None]], body: Json, client: AsyncWebClient) -> None:
        await client.chat_postMessage(channel=body["user_id"], text=f"Filed: {body['text']}")
        tokens.append(str(client.token))
        await ack()

    assert app.oauth_flow
    page = await app.oauth_flow.handle_installation(AsyncBoltRequest(body=""))
    done = await app.oauth_flow.handle_callback(AsyncBoltRequest(body="", **allowed(page)))
    assert "Thank you" in done.body
    payload = {"command": "/opp", "text": "Acme", "team_id": "T0SOUTH", "user_id": "U0LENA", "channel_id": "D0"}
    for _ in range(2):
        answer = await app.async_dispatch(AsyncBoltRequest(mode="socket_mode", body=payload))
        assert answer.status == 200
    return tokens


@pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning")  # the SDK's, of aiohttp
def test_the_same_goes_for_an_asynchronous_app(home: Workspace, lena: Person, tmp_path: Path) -> None:
    tokens = awaited(in_async(home, tmp_path, way_back))
    assert len({*tokens}) == len(tokens) == 2
    assert [seen.text for seen in lena.sees()] == ["Filed: Acme", "Filed: Acme"]
