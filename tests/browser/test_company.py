"""Who is in a workspace and in its channels, what they share, and several workspaces, on the page."""

from dataclasses import replace

import pytest
from playwright.sync_api import Locator, Page, expect

from playground import comings
from playground.grid import Grid
from playground.people import Member
from playground.workspace import Workspace
from tests.browser.hands import messages, post, type_in
from tests.browser.small_desk import Json, button, plain

pytestmark = pytest.mark.browser

LEO = Member(id="U0LEO", name="leo", real_name="Leo Park", title="Buyer", is_admin=True)


def rail(page: Page) -> Locator:
    """Return the list of places."""
    return page.get_by_role("navigation")


def test_a_guest_somebody_away_and_somebody_of_another_company_are_marked(page: Page, workspace: Workspace) -> None:
    globex = Grid(workspace).add("Globex", people=[LEO])
    general = Grid(workspace).share(workspace.channel_named("general", "U0BEN"), workspace, globex)
    comings.come_in(globex, general, LEO.id)
    workspace.people["U0MAYA"] = replace(workspace.people["U0MAYA"], is_guest=True)
    for who in ("maya", "leo"):
        workspace.as_(who).say("Hello", "general")
    expect(messages(page).filter(has_text="Maya Lopez").last).to_contain_text("Guest")
    expect(messages(page).filter(has_text="Leo Park").last).to_contain_text("Globex")
    type_in(page, "Back soon")
    rail(page).get_by_role("button", name="Away").click()
    expect(messages(page).filter(has_text="Back soon")).to_contain_text("Away")


def test_one_joins_a_channel_brings_a_colleague_in_and_leaves(page: Page, workspace: Workspace) -> None:
    east = workspace.channel_named("sales-east", "U0BEN")
    rail(page).get_by_role("button", name="sales-east").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("sales-east")
    page.get_by_role("button", name="5 members").click()
    page.get_by_role("menuitem", name="Maya Lopez").click()
    expect(page.get_by_role("button", name="6 members")).to_be_visible()
    assert {"U0BEN", "U0MAYA"} < set(east.members)
    page.get_by_role("button", name="6 members").click()
    page.get_by_role("menuitem", name="Leave #sales-east").click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("sales-east")
    assert "U0BEN" not in east.members


def test_a_recording_is_shared_and_shows_its_words_when_they_have_been_written_down(page: Page) -> None:
    page.get_by_role("button", name="Record an audio clip").click()
    page.get_by_label("What is said").fill("They want the quote by Friday")
    page.get_by_label("Length in seconds").fill("12")
    page.get_by_label("a minute later").check()
    page.get_by_role("form", name="Record").get_by_role("button", name="Send").click()
    clip = page.get_by_role("group", name="Audio clip")
    expect(clip).to_contain_text("12 seconds")
    expect(clip).to_contain_text("still being written down")
    page.get_by_role("button", name="+1 hour").click()
    expect(clip.get_by_role("blockquote")).to_have_text("They want the quote by Friday")
    clip.locator("audio").evaluate("node => { node.preload = 'metadata'; }")
    page.wait_for_function("Math.round(document.querySelector('audio').duration) === 12")


def test_a_recording_may_be_an_answer_in_a_thread(page: Page, workspace: Workspace) -> None:
    asked = workspace.as_("maya").say("What did they say?", "general")
    said = messages(page).filter(has_text="What did they say?")
    said.focus()
    said.get_by_role("button", name="Reply in thread").click()
    thread = page.get_by_role("complementary", name="Thread")
    thread.get_by_role("button", name="Record an audio clip").click()
    thread.get_by_label("What is said").fill("They said yes")
    thread.get_by_label("What is said").press("Tab")
    thread.get_by_role("form", name="Record").get_by_role("button", name="Send").click()
    expect(thread.get_by_role("group", name="Audio clip")).to_contain_text("They said yes")
    assert [reply.files[0]["subtype"] for reply in asked.replies] == ["slack_audio"]


def test_attachments_show_their_fields_and_their_blocks_work(page: Page, workspace: Workspace) -> None:
    told: Json = {"color": "good", "pretext": "From the *CRM*", "title": "Acme", "title_link": "https://example.com/a"}
    told |= {"text": "A *big* deal", "fields": [{"title": "Amount", "value": "$120k"}], "footer": "CRM"}
    section: Json = {"type": "section", "text": plain("In blocks"), "accessory": button("Details", "form")}
    live: Json = {"fallback": "Live", "blocks": [section]}
    post(workspace, text="", attachments=[told, live])
    old = page.get_by_role("group", name="Acme")
    expect(old.get_by_role("link", name="Acme")).to_have_attribute("href", "https://example.com/a")
    for words in ("A big deal", "Amount", "$120k", "CRM"):
        expect(old).to_contain_text(words)
    page.get_by_role("group", name="Live").get_by_role("button", name="Details").click()
    expect(page.get_by_role("dialog", name="New opportunity")).to_be_visible()


def test_in_another_workspace_one_is_somebody_else_and_an_admin_installs_the_app(
    page: Page, workspace: Workspace
) -> None:
    globex = Grid(workspace).add("Globex", people=[LEO])
    type_in(page, "Not for Globex")
    rail(page).get_by_role("button", name="Workspace Northwind").click()
    page.get_by_role("option", name="Globex").click()
    expect(rail(page).get_by_role("button", name="Acting as Leo Park")).to_be_visible()
    expect(page.get_by_text("Oppbot is not installed here")).to_be_visible()
    rail(page).get_by_role("button", name="Install Oppbot").click()
    expect(page.get_by_text("Oppbot is connected")).to_be_visible()
    assert globex.installation is not None
    type_in(page, "Hello, Globex")
    expect(messages(page)).to_contain_text(["Today", "Hello, Globex"])
    page.reload()
    expect(messages(page)).to_contain_text(["Today", "Hello, Globex"])
    rail(page).get_by_role("button", name="Remove Oppbot").click()
    expect(page.get_by_text("Oppbot is not installed here")).to_be_visible()
    assert globex.installation is None
