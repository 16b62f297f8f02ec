"""What one lets go wrong on the page, and what comes of it."""

import pytest
from playwright.sync_api import Locator, Page, expect

from playground.workspace import Workspace
from tests.browser.hands import post, type_in

pytestmark = pytest.mark.browser


def fault(page: Page, name: str) -> Locator:
    """Open the faults if they are closed, and return one of them."""
    if page.get_by_role("button", name="Faults").get_attribute("aria-expanded") == "false":
        page.get_by_role("button", name="Faults").click()
    return page.get_by_role("form", name=name)


def happen(chosen: Locator) -> None:
    """Let it happen."""
    chosen.get_by_role("button", name="Let it happen").click()


def test_a_call_fails_as_often_as_asked_and_then_works_again(page: Page, workspace: Workspace) -> None:
    chosen = fault(page, "A call fails")
    chosen.get_by_label("Error").fill("is_archived")
    happen(chosen)
    waiting = page.get_by_role("status", name="Still to happen")
    expect(waiting).to_have_text("A call fails · chat.postMessage · is_archived · 1 time more")
    place = workspace.channel_named("general", workspace.bot.id).id
    refused = workspace.call("chat.postMessage", {"channel": place, "text": "x"}, workspace.bot_token)
    assert refused == {"ok": False, "error": "is_archived"}
    post(workspace, text="It works again")
    expect(page.get_by_text("It works again")).to_be_attached()
    expect(waiting).to_have_text("Nothing goes wrong at the moment.")


def test_a_lost_acknowledgement_is_told_to_the_person_as_slack_does(page: Page) -> None:
    happen(fault(page, "An acknowledgement is lost"))
    expect(page.get_by_text("1 time more")).to_be_visible()
    type_in(page, "/opp hello")
    expect(page.get_by_text("failed because the app did not respond")).to_be_visible()


def test_a_call_that_is_limited_says_when_to_come_again(page: Page, workspace: Workspace) -> None:
    chosen = fault(page, "A call is limited")
    chosen.get_by_label("Method").fill("auth.test")
    happen(chosen)
    expect(page.get_by_text("A call is limited · auth.test · 1 time more")).to_be_visible()
    answer = workspace.call("auth.test", {}, workspace.bot_token)
    assert answer["error"] == "ratelimited"


def test_all_that_is_still_to_happen_can_be_called_off(page: Page, workspace: Workspace) -> None:
    happen(fault(page, "An event comes twice"))
    happen(fault(page, "Slack is down"))
    expect(page.get_by_text("Slack is down · until 20:01:00")).to_be_visible()
    page.get_by_role("button", name="Call all off").click()
    expect(page.get_by_text("Nothing goes wrong at the moment.")).to_be_visible()
    assert workspace.faults.active == []


def test_one_fault_is_called_off_and_the_others_stay(page: Page) -> None:
    happen(fault(page, "An event comes twice"))
    happen(fault(page, "A call fails"))
    waiting = page.get_by_role("status", name="Still to happen")
    expect(waiting.get_by_role("listitem")).to_have_count(2)
    waiting.get_by_role("button", name="Call off: An event comes twice").click()
    expect(waiting.get_by_role("listitem")).to_have_text(
        ["A call fails · chat.postMessage · internal_error · 1 time more"]
    )


def test_an_outage_that_is_over_is_listed_no_more(page: Page, workspace: Workspace) -> None:
    happen(fault(page, "Slack is down"))
    expect(page.get_by_text("Slack is down · until")).to_be_visible()
    workspace.clock.spend(61)
    expect(page.get_by_text("Nothing goes wrong at the moment.")).to_be_visible()


def test_one_drawer_is_open_at_a_time_and_escape_leads_back_to_its_button(page: Page) -> None:
    fault(page, "Slack is down")
    page.get_by_role("button", name="Event journal").click()
    expect(page.get_by_role("region", name="Faults")).to_be_hidden()
    page.get_by_role("button", name="Faults").click()
    expect(page.get_by_role("region", name="Event journal")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Faults")).to_be_focused()
