"""The journal of what went over the wire, as the page shows it."""

import json

import pytest
from playwright.sync_api import Locator, Page, expect

from playground.workspace import Workspace
from tests.browser.hands import messages, post, type_in

pytestmark = pytest.mark.browser


def journal(page: Page) -> Locator:
    """Open the journal."""
    page.get_by_role("button", name="Event journal").click()
    return page.get_by_role("region", name="Event journal")


def lines(page: Page) -> Locator:
    """Return the lines in view."""
    return page.locator(".entry:visible")


def test_a_call_and_its_answer_are_one_line(page: Page) -> None:
    type_in(page, "/opp hello")
    expect(page.get_by_text("Heard: hello")).to_be_visible()
    journal(page)
    asked = lines(page).filter(has_text="/opp hello")
    expect(asked).to_have_count(1)
    expect(asked).to_contain_text("0 ms")
    asked.locator("summary").click()
    expect(asked.get_by_role("group", name="Sent")).to_contain_text('"text": "hello"')
    expect(asked.get_by_role("group", name="Answer")).to_contain_text("Heard: hello")


def test_lines_are_sifted_by_the_way_they_went_and_by_words_in_them(page: Page, workspace: Workspace) -> None:
    type_in(page, "/opp card")
    type_in(page, "lunch?")
    expect(messages(page).filter(has_text="lunch?")).to_be_visible()
    drawer = journal(page)
    drawer.get_by_role("button", name="from the app").click()
    expect(lines(page)).to_contain_text(["chat.postMessage"])
    drawer.get_by_role("button", name="to the app").click()
    expect(lines(page)).to_contain_text(["app_home", "/opp card", "message", "message"])
    drawer.get_by_role("searchbox").fill("lunch")
    expect(lines(page)).to_have_count(1)


def test_a_call_that_was_refused_names_the_reason_in_its_line(page: Page, workspace: Workspace) -> None:
    workspace.call("chat.postMessage", {"channel": "C404", "text": "x"}, workspace.bot_token)
    journal(page)
    expect(lines(page).filter(has_text="chat.postMessage")).to_contain_text("channel_not_found")


def test_a_message_leads_to_the_lines_that_tell_of_it(page: Page, workspace: Workspace) -> None:
    post(workspace, text="Acme")
    post(workspace, text="Zenith")
    message = messages(page).filter(has_text="Zenith")
    message.focus()
    message.get_by_role("button", name="More actions").click()
    page.get_by_role("menuitem", name="Show in the journal").click()
    told = lines(page).filter(has_text="chat.postMessage")
    expect(told).to_have_count(1)
    told.locator("summary").click()
    expect(told).to_contain_text("Zenith")


def test_a_line_is_copied_and_all_of_them_are_downloaded_as_lines_of_json(page: Page, workspace: Workspace) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    post(workspace, text="Zenith")
    drawer = journal(page)
    drawer.get_by_role("searchbox").fill("zenith")
    lines(page).first.locator("summary").click()
    drawer.get_by_role("button", name="Copy").click()
    expect(page.get_by_text("Copied.")).to_be_visible()
    assert json.loads(page.evaluate("navigator.clipboard.readText()"))["name"] == "chat.postMessage"
    with page.expect_download() as download:
        drawer.get_by_role("link", name="lines of JSON").click()
    downloaded = download.value.path().read_text(encoding="utf-8")
    assert "Zenith" in downloaded
    assert workspace.journal.as_json_lines().startswith(downloaded)  # it goes on while the app is told of the message
