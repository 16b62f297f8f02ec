"""The demo in a browser: a person of each side at work, in the sentences and the words of their own language."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from playwright.sync_api import Locator, Page, expect

from bot.demo import open_demo
from playground.clock import Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A rep, where they work, what they say on a Thursday morning and what they must read then."""

    language: str
    begins: datetime
    person: str
    colleague: str
    colleagues_name: str
    channel: str
    new: str
    opened: tuple[str, ...]
    update: str
    logged: tuple[str, ...]
    said: str
    customer: str
    fresh_customer: str
    late_customer: str
    late_words: str
    what_happened: str
    positive: str
    done: str
    hand_over: str
    words: str
    to_whom: str
    handed: str
    brief: str
    digest: str
    chart: str
    figures: str


BEN: Final = Side(
    language="en",
    begins=datetime(2026, 4, 16, 13, tzinfo=UTC),
    person="ben",
    colleague="maya",
    colleagues_name="Maya Lopez",
    channel="sales-us",
    new="/opp new Bluebird Labs 120k A call Fri",
    opened=("Bluebird Labs · $120,000 · grade A · first contact", "Next: tomorrow"),
    update="/opp Acme sent quote, too pricey, next Wed 3pm",
    logged=("Acme", "Customer: price too high", "Next: Wed, Apr 22 3:00 PM"),
    said="sent quote, too pricey, next Wed 3pm",
    customer="Acme",
    fresh_customer="Bluebird Labs",
    late_customer="Northwind Foods",
    late_words="too pricey for two plants",
    what_happened="What happened?",
    positive="positive",
    done="Logged by Ben Carter",
    hand_over="Hand over",
    words="What should they know?",
    to_whom="To whom?",
    handed="Ben Carter handed it over to Maya Lopez",
    brief="Ben Carter handed this over to you",
    digest="US team",
    chart="negotiation",
    figures="Conversion",
)

WU: Final = Side(
    language="zh",
    begins=datetime(2026, 4, 16, 1, tzinfo=UTC),
    person="wuqian",
    colleague="chenhao",
    colleagues_name="陈浩",
    channel="sales-east",
    new="/opp 新 青鸟软件 12万 A 周五电话",
    opened=("青鸟软件 · ¥120,000 · A 类 · 初步接触", "明天"),
    update="/opp 极光 发了报价,嫌贵,下周三3点",
    logged=("极光科技", "觉得贵", "4月22日周三 15:00"),
    said="发了报价,嫌贵,下周三3点",
    customer="极光科技",
    fresh_customer="青鸟软件",
    late_customer="云帆物流",
    late_words="周敏嫌贵",
    what_happened="跟进结果",
    positive="认可",
    done="吴倩已记录",
    hand_over="转交",
    words="有什么要交代的",
    to_whom="转交给谁",
    handed="吴倩已转交给陈浩",
    brief="吴倩把这个商机转交给您",
    digest="华东团队",
    chart="初步接触",
    figures="转化率",
)


@contextmanager
def demo_on(side: Side) -> Iterator[str]:
    """Run the demo on the side's Thursday at nine, with a clock that only jumps; yield the page's address."""
    with open_demo(0, Clock(side.begins, frozen=True)) as (address, bot):
        bot.start()
        try:
            yield address
        finally:
            bot.stop()


class Seat:
    """Somebody in front of the page; elements are found by what both languages have in common."""

    def __init__(self, page: Page, address: str) -> None:
        """Sit down at a page that nobody uses yet."""
        self.page = page
        self._address = address

    def become(self, person: str, place: str) -> None:
        """Act as somebody, and look at a channel or at the app."""
        self.page.goto(f"{self._address}/#as={person}")
        expect(self.page.locator("[data-key=switcher]")).to_be_attached()
        self.look_at(place)

    def look_at(self, place: str) -> None:
        """Go to a channel or to the app; where the list of places is folded away it is opened first."""
        menu = self.page.locator(".menu")
        if menu.is_visible():
            menu.click()
        self.page.get_by_role("navigation").get_by_role("button", name=place).click()
        expect(self.page.get_by_role("heading", level=1)).to_have_text(place)

    def type(self, text: str) -> None:
        """Write in the place in view and send."""
        composer = self.page.get_by_role("main").get_by_role("textbox")
        composer.fill(text)
        composer.press("Enter")

    def messages(self, text: str) -> Locator:
        """Return the messages in view that have this text."""
        return self.page.get_by_role("main").locator("li.message", has_text=text)

    def row(self, message: Locator, customer: str) -> Locator:
        """Return what can be pressed about a customer on a card, which may list several."""
        line = message.locator(".block-section", has_text=customer)
        return line.locator("xpath=following-sibling::*[1][contains(@class, 'block-actions')]")

    def press(self, row: Locator, label: str) -> None:
        """Press a button of a row, or choose it in the row's menu."""
        direct = row.get_by_role("button", name=label, exact=True)
        if direct.count():
            direct.click()
        else:
            row.get_by_role("button").last.click()
            self.page.get_by_role("menuitem", name=label, exact=True).click()

    def open_thread(self, message: Locator) -> None:
        """Open the thread of a message by the tools that lie over it."""
        message.focus()
        message.locator("[data-key$='/tool/reply']").click()
        expect(self._thread.get_by_role("textbox")).to_be_focused()

    def reply(self, text: str) -> None:
        """Write in the thread and send."""
        self._thread.locator(".compose").fill(text)
        self._thread.locator(".compose").press("Enter")

    def replies(self, text: str) -> Locator:
        """Return the messages of the thread that have this text."""
        return self._thread.locator("li.message", has_text=text)

    def leave_thread(self) -> None:
        """Close the thread."""
        self.page.keyboard.press("Escape")
        expect(self._thread).to_be_hidden()

    def home(self) -> None:
        """Look at the app's Home."""
        self.page.locator("#tab-home").click()
        expect(self.page.locator("#tab-home")).to_have_attribute("aria-selected", "true")

    def fits(self) -> None:
        """Hold that nothing is wider than the window."""
        assert self.page.evaluate("document.documentElement.scrollWidth") == self.page.evaluate("window.innerWidth")

    @property
    def _thread(self) -> Locator:
        return self.page.locator("#side")

    def jump(self, to: str, hour: str, day: str) -> None:
        """Move the clock, and wait until all that fell due is done; it must be this hour and this day of the month."""
        self.page.locator(f"[data-key='jump/{to}']").click()
        expect(self.page.get_by_role("status")).to_contain_text(re.compile(rf"{day}\D.*{hour}"))

    def jump_to_wednesday_at_three(self) -> None:
        """Go from Thursday morning to three o'clock of the next week's Wednesday."""
        self.page.locator("[data-key='jump/to']").click()
        self.page.locator("#moment input").fill("2026-04-22T15:00")
        self.page.keyboard.press("Enter")
        expect(self.page.get_by_role("status")).to_contain_text(re.compile(r"22\D.*15:00"))
