"""A rep's first week in the demo: the real bot, the real page, a real browser, in both languages."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, expect

from tests.browser.conftest import window
from tests.browser.demo_week import BEN, WU, Seat, Side, demo_on

pytestmark = pytest.mark.browser
APP = "Oppbot"


@pytest.fixture(params=[BEN, WU], ids=["Ben in English", "吴倩 in Chinese"])
def side(request: pytest.FixtureRequest) -> Side:
    chosen: Side = request.param
    return chosen


@pytest.fixture
def address(side: Side) -> Iterator[str]:
    with demo_on(side) as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = window(browser, 1280)
    yield context
    context.close()


@pytest.fixture
def seat(context: BrowserContext, address: str) -> Seat:
    return Seat(context.new_page(), address)


def choose(seat: Seat, card: Locator, label: str, option: str) -> None:
    card.get_by_role("button", name=label).click()
    seat.page.get_by_role("option", name=option, exact=True).click()


def hand_over(seat: Seat, side: Side, words: str) -> None:
    seat.press(seat.row(seat.messages(side.late_customer), side.late_customer), side.hand_over)
    form = seat.page.get_by_role("dialog")
    form.get_by_role("button", name=side.to_whom).click()
    seat.page.get_by_role("option", name=side.colleagues_name).click()
    form.get_by_role("textbox", name=side.words).fill(words)
    form.get_by_role("button", name=side.hand_over, exact=True).click()
    expect(form).to_be_hidden()


def test_what_is_said_is_read_back_and_comes_back_on_its_day_as_its_own_form(seat: Seat, side: Side) -> None:
    seat.become(side.person, side.channel)
    seat.type(side.new)
    for words in side.opened:
        expect(seat.messages(side.fresh_customer)).to_contain_text(words)
    seat.type(side.update)
    for words in side.logged:
        expect(seat.messages(side.customer).last).to_contain_text(words)
    seat.jump("next_morning", "09:00", "17")
    seat.look_at(APP)
    card = seat.messages(side.fresh_customer)
    rows = card.get_by_role("button", name=side.what_happened)
    before = rows.count()
    choose(seat, seat.row(card, side.fresh_customer), side.what_happened, side.positive)
    expect(card.filter(has_text=side.done)).to_be_visible()
    expect(rows).to_have_count(before - 1)
    seat.jump_to_wednesday_at_three()
    due = seat.messages(side.said)
    expect(due).to_contain_text(side.customer)
    expect(due.get_by_role("button", name=side.what_happened)).to_be_visible()


def test_a_colleague_gets_the_story_of_a_deal_handed_over_and_monday_brings_the_week_with_its_chart(
    seat: Seat, side: Side
) -> None:
    seat.become(side.person, APP)
    hand_over(seat, side, "mind the dog")
    expect(seat.messages(side.late_customer)).to_contain_text(side.handed)
    seat.become(side.colleague, APP)
    brief = seat.messages(side.brief)
    for words in (side.late_customer, side.late_words, "mind the dog"):
        expect(brief).to_contain_text(words)
    seat.jump("next_monday", "09:00", "20")
    seat.look_at(side.channel)
    digest = seat.messages(side.digest)
    expect(digest).to_contain_text(side.figures)
    chart = digest.get_by_role("img")
    expect(chart).to_contain_text(side.chart)
    expect(chart.locator("rect")).to_have_count(6)


@pytest.mark.parametrize("side", [WU], ids=["吴倩"], indirect=True)
def test_on_a_phone_a_deal_is_opened_and_its_reminder_answered_without_scrolling_sideways(
    browser: Browser, address: str, side: Side
) -> None:
    context = window(browser, 390)
    seat = Seat(context.new_page(), address)
    seat.become(side.person, side.channel)
    seat.type(side.new)
    expect(seat.messages(side.fresh_customer)).to_contain_text(side.opened[0])
    seat.jump("next_morning", "09:00", "17")
    seat.look_at(APP)
    card = seat.messages(side.fresh_customer)
    choose(seat, seat.row(card, side.fresh_customer), side.what_happened, side.positive)
    expect(card.filter(has_text=side.done)).to_be_visible()
    assert seat.page.evaluate("document.documentElement.scrollWidth") == seat.page.evaluate("window.innerWidth")
    context.close()
