"""What is new on the page: the line above it, the way down to it, threads, and what makes it read."""

import pytest
from playwright.sync_api import Page, expect

from playground.workspace import Workspace
from tests.browser.hands import messages, post, type_in

pytestmark = pytest.mark.browser


def test_what_came_while_one_was_elsewhere_begins_under_a_line_that_goes_when_one_answers(
    page: Page, workspace: Workspace
) -> None:
    maya, rail = workspace.as_("maya"), page.get_by_role("navigation")
    maya.say("old news", "random")
    rail.get_by_role("button", name="random").click()
    expect(messages(page).filter(has_text="old news")).to_be_visible()
    rail.get_by_role("button", name="general").click()
    maya.say("Lunch?", "random")
    expect(rail.get_by_role("button", name="random 1 unread")).to_be_visible()
    rail.get_by_role("button", name="random").click()
    expect(messages(page)).to_contain_text(["Today", "old news", "New", "Lunch?"])
    type_in(page, "Coming")
    expect(messages(page).filter(has_text="Coming")).to_be_visible()
    expect(page.locator(".new-line")).to_have_count(0)


def test_what_arrives_under_one_s_eyes_is_read_and_needs_no_line(page: Page, workspace: Workspace) -> None:
    maya = workspace.as_("maya")
    for words in ("Lunch?", "Anybody?"):
        maya.say(words, "general")
        expect(messages(page).filter(has_text=words)).to_be_in_viewport()
    expect(page.locator(".new-line")).to_have_count(0)
    expect(page.get_by_role("button", name="new message")).to_be_hidden()


def test_what_lies_below_is_unread_until_one_gets_there(page: Page, workspace: Workspace) -> None:
    for number in range(40):
        post(workspace, text=f"number {number}")
    expect(messages(page).filter(has_text="number 39")).to_be_in_viewport()
    page.get_by_role("log", name="Messages in").evaluate("node => node.scrollTop = 0")
    workspace.as_("maya").say("Lunch?", "general")
    way_down = page.get_by_role("button", name="1 new message below")
    expect(way_down).to_be_visible()
    assert workspace.as_("ben").unread("general") == 1
    with page.expect_response("**/page/read"):
        way_down.click()
    expect(messages(page).filter(has_text="Lunch?")).to_be_in_viewport()
    expect(way_down).to_be_hidden()
    assert workspace.as_("ben").unread("general") == 0


def test_who_is_at_the_end_stays_there_when_a_drawer_takes_the_room(page: Page, workspace: Workspace) -> None:
    for number in range(40):
        post(workspace, text=f"number {number}")
    last = messages(page).filter(has_text="number 39")
    expect(last).to_be_in_viewport()
    page.get_by_role("button", name="Event journal").click()
    expect(last).to_be_in_viewport()
    workspace.as_("maya").say("Lunch?", "general")
    expect(messages(page).filter(has_text="Lunch?")).to_be_in_viewport()


def test_a_thread_says_what_is_new_in_it_until_it_is_opened(page: Page, workspace: Workspace) -> None:
    asked = workspace.as_("ben").say("Acme?", "random")
    workspace.as_("maya").message("random", asked.ts).reply("They signed")
    page.get_by_role("navigation").get_by_role("button", name="random 1 unread").click()
    page.get_by_role("button", name="1 reply 1 new").click()
    thread = page.get_by_role("complementary", name="Thread")
    expect(thread.get_by_role("listitem")).to_contain_text(["Today", "Acme?", "New", "They signed"])
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="1 reply", exact=True)).to_be_visible()
    expect(page.get_by_role("navigation").get_by_role("button", name="random", exact=True)).to_be_visible()
