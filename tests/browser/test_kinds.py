"""Every kind of input, element and block, on the page."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import Locator, Page, expect

from playground.block_kinds import BLOCKS
from playground.elements import CONTEXT_ACTIONS, IN_ACTIONS, IN_INPUT, IN_SECTION
from playground.rich_text import PARTS, PIECES
from playground.values import elements_of
from playground.workspace import Workspace
from tests.browser.gallery import CHARTS, GALLERY, KINDS, TABLES
from tests.browser.hands import draw_pictures, post, type_in
from tests.browser.small_desk import EVERYTHING, Json, SmallDesk, plain

pytestmark = pytest.mark.browser

TYPED = {
    "Amount": "12.5",
    "Mail": "li@example.com",
    "Site": "https://example.com",
    "Day": "2026-03-04",
    "Hour": "15:00",
    "Moment": "2026-03-10T09:30",
    "Story": "They\nsaid yes",
}

CHOSEN = {"Choice": ["Two"], "Owner": ["陈浩"], "Place": ["random"], "Channel": ["general"]}
SEVERAL = {
    "Several": ["One", "Two"],
    "Helpers": ["Ben Carter", "Maya Lopez"],
    "Where": ["Oppbot", "random"],
    "Told in": ["general", "random"],
}
SUGGESTED = {"Customer": ["Aurora GmbH"], "Rivals": ["Aurora Ltd", "Aurora GmbH"]}

SUBMITTED = {
    "name": {"type": "plain_text_input", "value": "as it was"},
    "amount": {"type": "number_input", "value": "12.5"},
    "mail": {"type": "email_text_input", "value": "li@example.com"},
    "site": {"type": "url_text_input", "value": "https://example.com"},
    "day": {"type": "datepicker", "selected_date": "2026-03-04"},
    "hour": {"type": "timepicker", "selected_time": "15:00"},
    "moment": {
        "type": "datetimepicker",
        "selected_date_time": int(datetime(2026, 3, 10, 13, 30, tzinfo=UTC).timestamp()),
    },
    "owner": {"type": "users_select", "selected_user": "U0CHENHAO"},
    "helpers": {"type": "multi_users_select", "selected_users": ["U0BEN", "U0MAYA"]},
    "story": {
        "type": "rich_text_input",
        "rich_text_value": {
            "type": "rich_text",
            "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "They\nsaid yes"}]}],
        },
    },
}
"""What the app must receive; Ben's 9:30 in New York, by then on summer time, is 13:30 UTC."""


def choose(page: Page, menu: Locator, options: list[str], typed: str | None = None) -> None:
    """Choose from a menu, some of which ask the app for what begins as it is typed."""
    menu.click()
    if typed:
        page.get_by_role("combobox").fill(typed)
    for option in options:
        page.get_by_role("option", name=option).click()
    if len(options) > 1:
        page.keyboard.press("Escape")


def test_every_kind_of_input_reaches_the_app_in_its_own_shape(
    page: Page, workspace: Workspace, desk: SmallDesk
) -> None:
    type_in(page, "/opp everything")
    dialog = page.get_by_role("dialog", name="Everything")
    for label, text in TYPED.items():
        dialog.get_by_label(label, exact=True).fill(text)
    dialog.get_by_role("checkbox", name="One").check()
    dialog.get_by_role("radio", name="Two").check()
    for label, options in {**CHOSEN, **SEVERAL, **SUGGESTED}.items():
        choose(page, dialog.get_by_role("button", name=label), options, "Aurora" if label in SUGGESTED else None)
    dialog.get_by_label("Proof").set_input_files(
        {"name": "quote.pdf", "mimeType": "application/pdf", "buffer": b"%PDF"}
    )
    expect(dialog.get_by_text("quote.pdf")).to_be_visible()
    dialog.get_by_role("button", name="Send").click()
    expect(dialog).to_be_hidden()
    received = {block: entry["v"] for block, entry in desk.submitted[-1].items()}
    assert {block: received[block] for block in SUBMITTED} == SUBMITTED
    assert [each["value"] for each in received["several"]["selected_options"]] == ["1", "2"]
    assert [each["name"] for each in received["proof"]["files"]] == ["quote.pdf"]
    assert [each["value"] for each in received["ticks"]["selected_options"]] == ["1"]
    assert received["grade"]["selected_option"]["value"] == "2"
    assert received["customer"]["selected_option"]["value"] == "gmbh"
    assert [each["value"] for each in received["rivals"]["selected_options"]] == ["ltd", "gmbh"]
    places = [workspace.channel_named(name, "U0BEN").id for name in ("dm", "random", "general")]
    assert received["places"]["selected_conversations"] == places[:2]
    assert received["channels"]["selected_channels"] == [places[2], places[1]]
    assert {element["type"] for _, element in elements_of(EVERYTHING["blocks"])} == IN_INPUT.keys()


def kinds_in(value: object) -> set[str]:
    """Return the types of everything in blocks, however deep."""
    if isinstance(value, list):
        return {kind for each in value for kind in kinds_in(each)}
    if not isinstance(value, dict):
        return set()
    own = {value["type"]} if "type" in value else set()
    return own | {kind for each in value.values() for kind in kinds_in(each)}


def test_every_kind_of_block_is_drawn(page: Page, workspace: Workspace) -> None:
    shown: list[list[Json]] = [GALLERY, KINDS, CHARTS, TABLES]
    in_messages = {*BLOCKS, *IN_ACTIONS, *IN_SECTION, *CONTEXT_ACTIONS, *PIECES, *PARTS} - {"alert"}
    assert in_messages - kinds_in(shown) == set()
    draw_pictures(page)
    for blocks in shown:
        post(workspace, text="Gallery", blocks=blocks)
    expect(page.get_by_role("table", name="Stalled")).to_be_visible()
    expect(page.get_by_role("img", name="Pipeline")).to_be_visible()
    for words in ("The tour", "Good", "Take it away", "Asked the customer", "report-1", "Underlined"):
        expect(page.get_by_text(words, exact=True)).to_be_attached()
    expect(page.get_by_text("cannot draw")).to_have_count(0)


def test_an_image_that_the_app_has_uploaded_is_seen_in_a_message(page: Page, workspace: Workspace) -> None:
    drawn = b'<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"/>'
    file = workspace.files.add("chart.svg", drawn, workspace.bot.id, 0)
    image = {"type": "image", "alt_text": "The chart", "slack_file": {"id": file.id}}
    post(workspace, text="Chart", blocks=[image, {"type": "card", "title": plain("Acme"), "hero_image": image}])
    expect(page.get_by_role("img", name="The chart")).to_have_count(2)
    page.wait_for_function("[...document.querySelectorAll('main img')].every((each) => each.naturalWidth > 0)")


def test_a_thumb_on_the_page_says_which_of_the_two_it_was(page: Page, workspace: Workspace) -> None:
    draw_pictures(page)
    post(workspace, text="Gallery", blocks=KINDS)
    page.get_by_role("button", name="Bad").click()
    expect(page.get_by_text("Logged: thumbs")).to_be_visible()
    [told] = [line.payload["payload"] for line in workspace.journal.named("thumbs") if line.direction == "to app"]
    assert told["actions"][0]["value"] == "down"
