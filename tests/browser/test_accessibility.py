"""Every part of the page under the rules of WCAG, in both languages, on a desk and on a phone, by day and by night."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from playground.clips import share_clip
from playground.workspace import Workspace
from tests.browser.axe import faults
from tests.browser.conftest import window
from tests.browser.gallery import CHARTS, GALLERY, KINDS, TABLES
from tests.browser.hands import draw_pictures

pytestmark = pytest.mark.browser


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Somebody in front of a screen."""

    name: str
    width: int
    theme: Literal["light", "dark"] = "light"


READERS = {
    "Ben at a desk": Reader(name="ben", width=1280),
    "吴倩 at a desk": Reader(name="wuqian", width=1280),
    "Ben at night": Reader(name="ben", width=1280, theme="dark"),
    "Ben on a phone": Reader(name="ben", width=390),
    "吴倩 on a phone": Reader(name="wuqian", width=390),
}


@pytest.fixture(params=READERS.values(), ids=list(READERS))
def reader(request: pytest.FixtureRequest) -> Reader:
    chosen: Reader = request.param
    return chosen


@pytest.fixture
def opened(browser: Browser, reader: Reader, workspace: Workspace, address: str) -> Iterator[Page]:
    """Return the page at #general, in which there is something of everything."""
    _furnish(workspace, reader)
    place = workspace.channel_named("general", workspace.bot.id).id
    context = window(browser, reader.width, reader.theme)
    page = context.new_page()
    draw_pictures(page)
    page.goto(f"{address}/#as={reader.name}&channel={place}")
    expect(page.locator("main .replies")).to_be_visible()
    yield page
    context.close()


def _furnish(workspace: Workspace, reader: Reader) -> None:
    place = workspace.channel_named("general", workspace.bot.id).id
    for blocks in (GALLERY, KINDS, CHARTS, TABLES):
        workspace.call("chat.postMessage", {"channel": place, "text": "All", "blocks": blocks}, workspace.bot_token)
    told = {"channel": place, "text": "", "attachments": [{"title": "Acme", "text": "A *deal*", "footer": "CRM"}]}
    workspace.call("chat.postMessage", told, workspace.bot_token)
    share_clip(workspace, "U0DANA", workspace.channels[place], 4, "They want the quote by Friday")
    said = workspace.as_(reader.name).say("*Acme* `x` <https://example.com> @maya ```code```", "general")
    said.reply("They want 15 % off")
    said.react("tada")


def channel(page: Page) -> None:
    """Look at the channel."""
    page.locator("#main").focus()


def people(page: Page) -> None:
    """Choose who acts."""
    if page.locator(".menu").is_visible():
        page.locator(".menu").click()
        expect(page.locator(".rail")).to_be_in_viewport(ratio=1)
    page.locator(".switcher").click()
    expect(page.get_by_role("option").first).to_be_visible()


def tools(page: Page) -> None:
    """Open the menu of a message."""
    page.locator("main li.message").last.focus()
    page.locator("main li.message").last.locator("[data-key$='tool/more']").click()
    expect(page.get_by_role("menuitem").first).to_be_visible()


def thread(page: Page) -> None:
    """Open the thread."""
    page.locator("main .replies").click()
    expect(page.locator("#side .message")).to_have_count(2)


def moment(page: Page) -> None:
    """Choose a moment to go to."""
    page.locator("[data-key='jump/to']").click()
    expect(page.locator("#moment input")).to_be_focused()


def recording(page: Page) -> None:
    """Record something."""
    page.locator("[popovertarget=record]").click()
    expect(page.locator("#record textarea")).to_be_focused()


def journal(page: Page) -> None:
    """Open the journal and a line of it."""
    page.locator("#inspect").click()
    page.locator(".entry").last.locator("summary").click()
    expect(page.locator(".entry pre:visible").first).to_be_visible()


def broken(page: Page) -> None:
    """Look at what can go wrong."""
    page.locator("#faulty").click()
    page.locator(".fault button").first.click()
    expect(page.locator(".active-faults button")).to_be_visible()


def form(page: Page) -> None:
    """Open a form with every input and send it too early, so that it complains."""
    composer = page.locator("#main .compose")
    composer.fill("/opp everything")
    composer.press("Enter")
    page.locator("#modal [type=submit]").click()
    expect(page.get_by_role("dialog").get_by_role("alert").first).to_be_visible()


def home(page: Page) -> None:
    """Look at the app's Home."""
    page.goto(f"{page.url.partition('&')[0]}&tab=home")
    expect(page.get_by_role("tabpanel").get_by_role("heading").first).to_be_visible()


PARTS: tuple[Callable[[Page], None], ...] = (
    channel,
    people,
    tools,
    thread,
    moment,
    recording,
    journal,
    broken,
    form,
    home,
)


def test_no_part_of_the_page_breaks_a_rule_of_accessibility(opened: Page) -> None:
    found = {}
    for part in PARTS:
        part(opened)
        found[part.__name__] = faults(opened)
        opened.keyboard.press("Escape")
    assert found == {part.__name__: [] for part in PARTS}
