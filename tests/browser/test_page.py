"""What a person can do on the playground's page, done in a real browser."""

import json
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from playground.manifest import Manifest
from playground.workspace import Workspace
from tests.browser.conftest import visit, window
from tests.browser.gallery import GALLERY, TABLES
from tests.browser.hands import messages, post, type_in
from tests.browser.small_desk import SmallDesk

pytestmark = pytest.mark.browser


SHORTCUTS = {
    "features": {
        "shortcuts": [
            {"name": "Log to opportunity", "type": "message", "callback_id": "log", "description": "Log it"},
            {"name": "Find an opportunity", "type": "global", "callback_id": "find", "description": "Find it"},
        ],
    },
    "settings": {"interactivity": {"is_enabled": True}},
}


LINKS = {
    "features": {"unfurl_domains": ["northwind.example"]},
    "oauth_config": {"scopes": {"bot": ["links:read", "links:write"]}},
    "settings": {"event_subscriptions": {"bot_events": ["link_shared"]}},
}


def card(page: Page) -> Locator:
    """Let the app post its card and return it."""
    type_in(page, "/opp card")
    shown = messages(page).filter(has_text="Acme").last
    expect(shown.get_by_role("button", name="Details")).to_be_visible()
    return shown


def form(page: Page) -> Locator:
    """Open the app's form and return it."""
    card(page).get_by_role("button", name="Details").click()
    dialog = page.get_by_role("dialog", name="New opportunity")
    expect(dialog).to_be_visible()
    return dialog


def test_a_command_is_answered_to_the_person_who_typed_it_alone(page: Page, address: str) -> None:
    type_in(page, "/opp hello")
    expect(page.get_by_text("Heard: hello")).to_be_visible()
    expect(page.get_by_text("Only visible to you")).to_be_visible()
    visit(page, address, "maya", "general")
    expect(page.get_by_text("Heard: hello")).to_have_count(0)


def test_a_dismissed_answer_is_gone(page: Page) -> None:
    type_in(page, "/opp hello")
    page.get_by_role("button", name="Dismiss").click()
    expect(page.get_by_text("Heard: hello")).to_have_count(0)


def test_what_people_write_is_shown_as_written_and_never_becomes_markup(page: Page) -> None:
    type_in(page, "<img src=x onerror=alert(1)> & <b>bold</b> *strong* @maya")
    said = messages(page).filter(has_text="strong")
    expect(said).to_contain_text("<img src=x onerror=alert(1)> & <b>bold</b> strong @Maya Lopez")
    expect(said.locator("strong")).to_have_text("strong")
    expect(said.locator("img")).to_have_count(0)


def test_a_message_from_elsewhere_arrives_without_a_reload(page: Page, workspace: Workspace) -> None:
    workspace.as_("maya").say("Lunch?", "general")
    expect(page.get_by_text("Lunch?")).to_be_visible()


def test_one_s_own_message_can_be_edited_and_deleted(page: Page) -> None:
    type_in(page, "first words")
    said = messages(page).filter(has_text="words")
    said.focus()
    said.get_by_role("button", name="More actions").click()
    page.get_by_role("menuitem", name="Edit message").click()
    page.get_by_role("textbox", name="Edit message").fill("better words")
    page.keyboard.press("Enter")
    expect(said).to_contain_text("better words")
    expect(said).to_contain_text("(edited)")
    said.focus()
    said.get_by_role("button", name="More actions").click()
    page.get_by_role("menuitem", name="Delete message").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Delete").click()
    expect(page.get_by_text("better words")).to_have_count(0)


def test_a_message_is_edited_as_it_was_typed(page: Page) -> None:
    type_in(page, "@maya: acme.com & amy@acme.com")
    said = messages(page).filter(has_text="acme.com")
    expect(said).to_contain_text("@Maya Lopez: acme.com & amy@acme.com")
    said.focus()
    said.get_by_role("button", name="More actions").click()
    page.get_by_role("menuitem", name="Edit message").click()
    field = page.get_by_role("textbox", name="Edit message")
    expect(field).to_have_value("@Maya Lopez: acme.com & amy@acme.com")
    field.press("End")
    field.press_sequentially("!")
    field.press("Enter")
    expect(said).to_contain_text("@Maya Lopez: acme.com & amy@acme.com!")


def test_what_one_is_told_is_brought_into_view(page: Page, workspace: Workspace) -> None:
    post(workspace, text="Gallery", blocks=GALLERY)
    expect(page.get_by_text("Gallery heading")).to_be_attached()
    page.get_by_text("Gallery heading").scroll_into_view_if_needed()
    type_in(page, "/opp hello")
    expect(page.get_by_text("Heard: hello")).to_be_in_viewport()


def test_a_reaction_is_added_and_taken_back(page: Page) -> None:
    type_in(page, "won it")
    said = messages(page).filter(has_text="won it")
    said.hover()
    said.get_by_role("button", name="Add a reaction").click()
    page.get_by_role("menuitem", name="tada").click()
    chip = said.get_by_role("button", name="tada 1")
    expect(chip).to_have_attribute("aria-pressed", "true")
    chip.click()
    expect(chip).to_have_count(0)


def test_the_tools_of_a_message_are_reached_by_keyboard_alone(page: Page) -> None:
    type_in(page, "older")
    type_in(page, "newer")
    said = messages(page).filter(has_text="older")
    expect(messages(page).filter(has_text="newer")).to_be_visible()
    page.get_by_role("log", name="Messages in").focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(said).to_be_focused()
    page.keyboard.press("Tab")
    expect(said.get_by_role("button", name="Add a reaction")).to_be_focused()


def test_a_choice_on_a_card_reaches_the_app_by_keyboard_alone(page: Page) -> None:
    shown = card(page)
    shown.get_by_role("button", name="What happened?").press("ArrowDown")
    expect(page.get_by_role("option", name="Positive")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Logged: price")).to_be_visible()


def test_a_press_that_asks_first_does_nothing_when_declined(page: Page) -> None:
    shown = card(page)
    shown.get_by_role("button", name="Drop").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Keep").click()
    expect(shown.get_by_role("button", name="Drop")).to_be_focused()
    shown.get_by_role("button", name="Drop").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Yes, drop").click()
    expect(page.get_by_text("Logged: drop")).to_be_visible()


def test_a_form_says_what_is_missing_and_then_what_the_app_refuses(page: Page, desk: SmallDesk) -> None:
    dialog = form(page)
    name = dialog.get_by_role("textbox", name="Name")
    expect(name).to_be_focused()
    name.press("Enter")
    expect(dialog.get_by_text("Please fill this in.")).to_have_count(2)
    name.fill("taken")
    dialog.get_by_role("radio", name="B").check()
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_text("There is one already.")).to_be_visible()
    expect(name).to_have_value("taken")
    name.fill("Acme")
    name.press("Enter")
    expect(dialog).to_be_hidden()
    assert desk.submitted[-1]["name"]["v"]["value"] == "Acme"
    assert desk.submitted[-1]["grade"]["v"]["selected_option"]["value"] == "b"


def test_options_come_from_the_app_while_one_types(page: Page, desk: SmallDesk) -> None:
    dialog = form(page)
    dialog.get_by_role("button", name="Account").click()
    page.get_by_role("combobox").fill("Aurora")
    page.get_by_role("option", name="Aurora GmbH").click()
    dialog.get_by_role("textbox", name="Name").fill("Acme")
    dialog.get_by_role("radio", name="A", exact=True).check()
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_be_hidden()
    assert desk.submitted[-1]["account"]["v"]["selected_option"]["value"] == "gmbh"


def test_a_page_pushed_on_top_goes_back_to_the_form_as_it_was_filled(page: Page, desk: SmallDesk) -> None:
    dialog = form(page)
    dialog.get_by_role("textbox", name="Name").fill("Half-written")
    dialog.get_by_role("button", name="Next page").click()
    expect(page.get_by_role("dialog", name="Second page")).to_be_visible()
    assert desk.states[-1]["name"]["v"]["value"] == "Half-written"
    page.keyboard.press("Escape")
    expect(dialog.get_by_role("textbox", name="Name")).to_have_value("Half-written")


def test_the_cross_closes_every_page_of_a_form_at_once(page: Page) -> None:
    form(page).get_by_role("button", name="Next page").click()
    second = page.get_by_role("dialog", name="Second page")
    second.locator(".modal-head").get_by_role("button", name="Close").click()
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_escape_closes_a_form_and_gives_the_keyboard_back_to_the_button(page: Page) -> None:
    dialog = form(page)
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("button", name="Details")).to_be_focused()


def test_the_home_tab_shows_what_the_app_published(page: Page) -> None:
    page.get_by_role("navigation").get_by_role("button", name="Oppbot").click()
    page.get_by_role("tab", name="Home").click()
    expect(page.get_by_role("heading", name="Good morning")).to_be_visible()
    expect(page.get_by_role("img", name="By grade. A Value 3, Share 75%; B Value 1, Share 25%")).to_be_visible()
    page.get_by_role("button", name="+ New").click()
    expect(page.get_by_role("dialog", name="New opportunity")).to_be_visible()


def test_another_person_brings_their_own_language_and_zone(page: Page) -> None:
    expect(page.get_by_role("banner")).to_contain_text("20:00")
    page.get_by_role("button", name="Acting as").click()
    page.get_by_role("option", name="林悦").click()
    expect(page.get_by_role("banner")).to_contain_text("09:00")
    expect(page.get_by_role("textbox", name="发消息到")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "zh-CN")


def test_the_clock_jumps_to_the_next_morning_of_the_acting_person(page: Page) -> None:
    page.get_by_role("button", name="Next morning").click()
    expect(page.get_by_role("banner")).to_contain_text("09:00")
    expect(page.get_by_role("status")).to_contain_text("It is now Monday 2 March, 09:00.")


def test_a_thread_takes_replies_and_refuses_commands(page: Page) -> None:
    shown = card(page)
    shown.focus()
    shown.get_by_role("button", name="Reply in thread").click()
    thread = page.get_by_role("complementary", name="Thread")
    reply = thread.get_by_role("textbox", name="Reply")
    expect(reply).to_be_focused()
    reply.fill("客户嫌贵")
    reply.press("Enter")
    expect(thread.get_by_text("客户嫌贵")).to_be_visible()
    expect(shown.get_by_role("button", name="1 reply")).to_be_visible()
    reply.fill("/opp Acme")
    reply.press("Enter")
    expect(thread.get_by_text("/opp is not supported in threads. Sorry!")).to_be_visible()


def test_a_reply_is_shown_in_the_channel_too_where_one_asks_for_it(page: Page, workspace: Workspace) -> None:
    asked = workspace.as_("maya").say("Acme?", "general")
    said = messages(page).filter(has_text="Acme?")
    said.focus()
    said.get_by_role("button", name="Reply in thread").click()
    thread = page.get_by_role("complementary", name="Thread")
    also = thread.get_by_label("Also show it in #general")
    also.check()
    for words in ("They signed", "On Monday"):
        thread.get_by_role("textbox", name="Reply").fill(words)
        thread.get_by_role("textbox", name="Reply").press("Enter")
        expect(thread.get_by_text(words)).to_be_visible()
        expect(also).not_to_be_checked()
    assert [seen.text for seen in workspace.as_("maya").sees("general")] == ["Acme?", "They signed"]
    assert len(asked.replies) == 2
    page.keyboard.press("Escape")
    messages(page).filter(has_text="They signed").get_by_role("button", name="In a thread").click()
    expect(thread.get_by_text("On Monday")).to_be_visible()


def test_a_thread_that_closes_gives_the_keyboard_back_unless_one_has_gone_on(page: Page) -> None:
    shown = card(page)
    thread = page.get_by_role("complementary", name="Thread")
    shown.focus()
    shown.get_by_role("button", name="Reply in thread").click()
    thread.get_by_role("textbox", name="Reply").press("Escape")
    expect(thread).to_be_hidden()
    expect(shown).to_be_focused()
    shown.get_by_role("button", name="Reply in thread").click()
    late: list[Route] = []

    def hold(route: Route) -> None:
        late.append(route)

    page.route("**/page/state*", hold)
    thread.get_by_role("textbox", name="Reply").press("Escape")
    page.get_by_role("button", name="Go to…").click()
    expect(page.get_by_label("America/New_York")).to_be_focused()
    expect(thread).to_be_visible()
    for each in late:
        each.fulfill(response=each.fetch())
    expect(thread).to_be_hidden()
    expect(page.get_by_label("America/New_York")).to_be_focused()


def test_a_shared_file_can_be_fetched_again(page: Page) -> None:
    content = "name,amount\nAcme,120000\n"
    chooser = page.get_by_role("main").locator("input[type=file]")
    chooser.set_input_files({"name": "deals.csv", "mimeType": "text/csv", "buffer": content.encode()})
    link = messages(page).get_by_role("link", name="deals.csv")
    expect(link).to_be_visible()
    with page.expect_download() as download:
        link.click()
    assert download.value.path().read_text(encoding="utf-8") == content


def test_a_message_s_menu_offers_the_app_s_shortcuts(page: Page, workspace: Workspace, desk: SmallDesk) -> None:
    workspace.manifest = Manifest(SHORTCUTS)
    type_in(page, "Acme wants 15 % off")
    said = messages(page).filter(has_text="15 % off")
    said.focus()
    said.get_by_role("button", name="More actions").click()
    page.get_by_role("menuitem", name="Log to opportunity").click()
    expect(page.get_by_role("dialog", name="Second page")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("navigation").get_by_role("button", name="Find an opportunity").click()
    expect(page.get_by_role("dialog", name="Second page")).to_be_visible()
    assert desk.started == ["log", "find"]


def test_everybody_may_read_the_metadata_behind_a_message(page: Page, workspace: Workspace) -> None:
    told = {"event_type": "deal_moved", "event_payload": {"deal": 42}}
    post(workspace, text="Acme moved", metadata=told)
    said = messages(page).filter(has_text="Acme moved")
    said.focus()
    more = said.get_by_role("button", name="More actions")
    more.click()
    page.get_by_role("menuitem", name="Show the metadata").click()
    dialog = page.get_by_role("dialog", name="Metadata of the message")
    assert json.loads(dialog.get_by_role("group").inner_text()) == told
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(more).to_be_focused()


def test_a_link_is_shown_while_it_is_being_written(page: Page, workspace: Workspace) -> None:
    workspace.manifest = Manifest(LINKS)
    composer = page.get_by_role("main").get_by_role("textbox", name="Message #")
    composer.fill("see https://crm.northwind.example/12.")
    preview = page.get_by_role("group", name="Preview of links")
    expect(preview).to_contain_text("Acme, 12k")
    composer.press("Enter")
    expect(preview).to_be_hidden()
    expect(messages(page).filter(has_text="see https").get_by_text("Acme, 12k")).to_be_visible()


def test_a_suggestion_fills_the_composer(page: Page) -> None:
    page.get_by_role("button", name="/opp new Bluebird Labs 120k A call Fri").click()
    composer = page.get_by_role("main").get_by_role("textbox")
    expect(composer).to_have_value("/opp new Bluebird Labs 120k A call Fri")
    expect(composer).to_be_focused()


def test_the_clock_goes_to_a_chosen_moment_of_the_acting_person_s_day(page: Page, workspace: Workspace) -> None:
    page.get_by_role("button", name="Go to…").click()
    page.get_by_label("America/New_York").fill("2026-03-10T09:30")
    page.get_by_role("button", name="Go", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("Tuesday 10 March, 09:30")
    assert workspace.clock.now() == datetime(2026, 3, 10, 13, 30, tzinfo=UTC)


def test_a_data_table_sorts_and_turns_pages(page: Page, workspace: Workspace) -> None:
    post(workspace, text="Table", blocks=TABLES)
    table = page.get_by_role("table", name="Stalled")
    table.get_by_role("button", name="Days").click()
    table.get_by_role("button", name="Days").click()
    expect(table.get_by_role("rowheader").first).to_have_text("Deal 6")
    page.get_by_role("button", name="Next", exact=True).click()
    expect(page.get_by_text("Page 2 of 2")).to_be_visible()
    expect(table.get_by_role("rowheader").last).to_have_text("Deal 1")


def test_a_phone_shows_everything_without_scrolling_sideways(
    browser: Browser, address: str, workspace: Workspace
) -> None:
    post(workspace, text="Gallery", blocks=GALLERY)
    context = window(browser, 390)
    page = context.new_page()
    page.goto(f"{address}/#as=ben")
    page.get_by_role("button", name="People and places").click()
    page.get_by_role("navigation").get_by_role("button", name="general").click()
    expect(page.get_by_text("Gallery heading")).to_be_attached()
    expect(page.get_by_role("navigation")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") == page.evaluate("window.innerWidth")
    context.close()
