"""A working day of two reps and their manager in the demo, in both languages, at a desk and on a phone."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.conftest import window
from tests.browser.demo_week import BEN, WU, Seat, Side, demo_on

pytestmark = pytest.mark.browser
APP = "Oppbot"


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What the three say and must read; the rep's own sentences are those of their side."""

    side: Side
    manager: str
    reps_name: str
    given_customer: str
    handed: str
    brief: str
    shown: str
    reply: str
    filed: str
    digest: str
    funnel: str
    tomorrow_customer: str
    overview: str


IN_ENGLISH: Final = Day(
    side=BEN,
    manager="dana",
    reps_name="Ben Carter",
    given_customer="Ironclad Storage",
    handed="Maya Lopez handed it over to Ben Carter",
    brief="Maya Lopez handed this over to you",
    shown="/opp Acme!",
    reply="they said yes, contract on Monday",
    filed="Mon, Apr 20",
    digest="/opp digest",
    funnel="/opp funnel",
    tomorrow_customer="Orbit Telecom",
    overview="US team",
)

IN_CHINESE: Final = Day(
    side=WU,
    manager="linyue",
    reps_name="吴倩",
    given_customer="天目湖旅游",
    handed="陈浩已转交给吴倩",
    brief="陈浩把这个商机转交给您",
    shown="/opp 极光!",
    reply="张总说可以，下周一签合同",
    filed="4月20日周一",
    digest="/opp 周报",
    funnel="/opp 漏斗",
    tomorrow_customer="徐汇新材",
    overview="华东团队",
)


@pytest.fixture(params=[IN_ENGLISH, IN_CHINESE], ids=["in English", "in Chinese"])
def day(request: pytest.FixtureRequest) -> Day:
    chosen: Day = request.param
    return chosen


@pytest.fixture(params=[1280, 390], ids=["at a desk", "on a phone"])
def seat(browser: Browser, day: Day, request: pytest.FixtureRequest) -> Iterator[Seat]:
    context = window(browser, request.param)
    with demo_on(day.side) as address:
        yield Seat(context.new_page(), address)
    context.close()


def choose(seat: Seat, where: Locator, label: str, option: str) -> None:
    where.get_by_role("button", name=label).click()
    seat.page.get_by_role("option", name=option).click()


def test_two_reps_and_their_manager_get_through_a_day(seat: Seat, day: Day) -> None:
    _the_rep_answers_a_reminder_and_tells_of_a_call(seat, day)
    _the_colleague_hands_a_deal_over(seat, day)
    _the_rep_reads_its_story_and_goes_on_in_a_thread(seat, day)
    _the_manager_looks_at_the_figures_and_posts_the_digest(seat, day)
    _the_next_morning_brings_the_colleague_what_fell_due(seat, day)


def _the_rep_answers_a_reminder_and_tells_of_a_call(seat: Seat, day: Day) -> None:
    side = day.side
    seat.become(side.person, APP)
    card = seat.messages(side.late_customer)
    choose(seat, seat.row(card, side.late_customer), side.what_happened, side.positive)
    expect(card.filter(has_text=side.done)).to_be_visible()
    seat.type(side.update.removeprefix("/opp "))
    for words in side.logged:
        expect(seat.messages(side.customer).last).to_contain_text(words)
    seat.fits()


def _the_colleague_hands_a_deal_over(seat: Seat, day: Day) -> None:
    side = day.side
    seat.become(side.colleague, APP)
    card = seat.messages(day.given_customer)
    seat.press(seat.row(card, day.given_customer), side.hand_over)
    form = seat.page.get_by_role("dialog")
    choose(seat, form, side.to_whom, day.reps_name)
    form.get_by_role("textbox", name=side.words).fill("mind the dog")
    form.get_by_role("button", name=side.hand_over, exact=True).click()
    expect(form).to_be_hidden()
    expect(card).to_contain_text(day.handed)
    seat.fits()


def _the_rep_reads_its_story_and_goes_on_in_a_thread(seat: Seat, day: Day) -> None:
    seat.become(day.side.person, APP)
    expect(seat.messages(day.brief)).to_contain_text("mind the dog")
    seat.look_at(day.side.channel)
    seat.type(day.shown)
    seat.open_thread(seat.messages(day.side.customer).last)
    seat.reply(day.reply)
    expect(seat.replies(day.filed).last).to_be_visible()
    seat.fits()
    seat.leave_thread()


def _the_manager_looks_at_the_figures_and_posts_the_digest(seat: Seat, day: Day) -> None:
    seat.become(day.manager, day.side.channel)
    seat.type(day.funnel)
    expect(seat.messages(day.side.figures)).to_be_visible()
    seat.type(day.digest)
    digest = seat.messages(day.side.digest).filter(has=seat.page.get_by_role("img"))
    expect(digest.last).to_contain_text(day.side.figures)
    seat.fits()
    seat.look_at(APP)
    seat.home()
    expect(seat.page.get_by_role("tabpanel")).to_contain_text(day.overview)
    seat.fits()


def _the_next_morning_brings_the_colleague_what_fell_due(seat: Seat, day: Day) -> None:
    seat.become(day.side.colleague, day.side.channel)
    expect(seat.messages(day.side.digest).last).to_contain_text(day.side.figures)
    seat.jump("next_morning", "09:00", "17")
    seat.look_at(APP)
    expect(seat.messages(day.tomorrow_customer)).to_have_count(3)  # on the first card too, and in the own week
    seat.fits()
