"""A real Chromium in front of a real server; each test has a workspace and a page of its own."""

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from playground import seed
from playground.clock import Clock
from playground.server import Server
from playground.workspace import Workspace
from tests.browser.small_desk import SmallDesk

START = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
"""A Monday: 9:00 in Shanghai, 20:00 of the Sunday before in New York."""

PHONE = 500
"""A window narrower than this is a phone's, in pixels."""

PATIENCE = 30_000
"""Milliseconds for what a page is to show at last, on two busy cores."""

NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium() -> str:
    """Return where Chromium is; without one the test is skipped, or fails where CI must not skip."""
    found = next((path for path in map(shutil.which, NAMES) if path), None)
    if found is None:
        give_up = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        give_up("There is no Chromium here. Install it with: sudo apt-get install -y chromium")
    return str(found)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def workspace() -> Workspace:
    return seed.workspace(clock=Clock(START, frozen=True), bot_in=["general"])


@pytest.fixture
def desk(workspace: Workspace) -> SmallDesk:
    return SmallDesk(workspace)


@pytest.fixture
def address(workspace: Workspace, desk: SmallDesk) -> Iterator[str]:
    server = Server(workspace)
    base = server.start()
    disconnect = workspace.connect(desk.deliver)
    yield base
    disconnect()
    server.stop()


@pytest.fixture
def complaints() -> list[str]:
    """Return what the browser complains about; a test may look at it, and the page must leave it empty."""
    return []


@pytest.fixture
def page(browser: Browser, address: str, complaints: list[str]) -> Iterator[Page]:
    """Return the page as Ben sees #general."""
    context = window(browser, 1280)
    page = context.new_page()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    visit(page, address, "ben", "general")
    yield page
    context.close()
    assert complaints == []


def window(browser: Browser, width: int, theme: Literal["light", "dark"] = "light") -> BrowserContext:
    """Open a window this wide; a narrow one belongs to a phone."""
    is_phone = width < PHONE
    context = browser.new_context(
        viewport={"width": width, "height": 860}, color_scheme=theme, is_mobile=is_phone, has_touch=is_phone
    )
    context.set_default_timeout(PATIENCE)
    return context


def visit(page: Page, address: str, person: str, place: str) -> None:
    """Open the page as somebody, at a channel."""
    page.goto(f"{address}/#as={person}")
    page.get_by_role("navigation").get_by_role("button", name=place).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(place)
