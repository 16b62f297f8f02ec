"""The page on which somebody lets the app in: read, chosen from and answered in a real browser."""

from typing import Literal
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Browser, Route, expect

from playground.workspace import Workspace
from tests.browser.axe import faults
from tests.browser.conftest import window

pytestmark = pytest.mark.browser

QUERY = "client_id=playground&scope=chat:write,commands&state=s1&redirect_uri=https://bot.example/back"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_somebody_reads_what_an_app_wants_and_lets_it_in(
    browser: Browser, workspace: Workspace, address: str, width: int, theme: Literal["light", "dark"]
) -> None:
    context = window(browser, width, theme)
    page = context.new_page()
    led: list[str] = []

    def arrive(route: Route) -> None:
        led.append(route.request.url)
        route.fulfill(body="Thank you")

    page.route("https://bot.example/**", arrive)
    page.goto(f"{address}/oauth/v2/authorize?{QUERY}")
    expect(page.get_by_text("chat:write")).to_be_visible()
    assert faults(page) == []
    page.get_by_label("Install it as").select_option(label="Sam Okafor")
    page.get_by_role("button", name="Allow").click()
    expect(page.get_by_text("Thank you")).to_be_visible()
    context.close()
    came = dict(parse_qsl(urlsplit(led[0]).query))
    assert came["state"] == "s1"
    known = {"client_id": workspace.ground.client_id, "client_secret": workspace.ground.client_secret}
    fetched = known | {"code": came["code"], "redirect_uri": "https://bot.example/back"}
    assert workspace.call("oauth.v2.access", fetched, None)["authed_user"] == {"id": "U0SAM"}
