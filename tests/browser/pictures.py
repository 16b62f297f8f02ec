"""`python -m tests.browser.pictures` draws the screenshots of both READMEs: the demo at work, on a clock of its own."""

import subprocess
import sys
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, FloatRect, Locator, Page, ViewportSize, expect, sync_playwright

from tests.browser.conftest import QUIET, chromium
from tests.browser.demo_week import BEN, WU, Seat, Side, demo_on
from tests.house.style_card import ROOT

PICTURES: Final = ROOT / "docs" / "pictures"
SIZE: Final[ViewportSize] = {"width": 1010, "height": 1500}
"""Tall enough for a whole message; the pictures are cut out of it."""
EDGE: Final = 2
"""Pixels under the messages of a picture."""
UNSEEN: Final = ".toasts, .toolbar { visibility: hidden }"
"""What lies over a message for a moment."""
FONTS: Final = {":lang=zh": "fonts-noto-cjk", ":lang=und-zsye": "fonts-noto-color-emoji"}
"""What fontconfig must find, and the package that brings it."""


def missing_fonts() -> list[str]:
    """Return the packages whose fonts this machine lacks."""
    return [package for asked, package in FONTS.items() if not _found(asked)]


def _found(asked: str) -> str:
    return subprocess.run(["fc-list", asked], capture_output=True, text=True, check=True).stdout


def draw(browser: Browser, side: Side) -> None:
    """Draw one language's pictures: what was said, the reminder that it brought, and Monday's digest."""
    context = browser.new_context(viewport=SIZE)
    context.add_init_script("localStorage.setItem('oppbot.try', 'closed')")
    with demo_on(side) as address:
        seat = Seat(context.new_page(), address)
        _update(seat, side)
        seat.jump_to_wednesday_at_three()
        _reminder(seat, side)
        _digest(seat, side)
    context.close()


def _update(seat: Seat, side: Side) -> None:
    seat.become(side.person, "Oppbot")
    seat.type(side.new.removeprefix("/opp "))
    expect(seat.messages(side.opened[0])).to_be_visible()
    seat.type(side.update.removeprefix("/opp "))
    answer = seat.messages(side.logged[-1]).last  # the morning card has a row that says so too
    expect(answer.get_by_role("button")).not_to_have_count(0)
    _cut(seat.page, f"update-{side.language}", seat.messages(side.said).first, answer)


def _reminder(seat: Seat, side: Side) -> None:
    card = seat.messages(side.said).last
    expect(card.get_by_role("button", name=side.what_happened)).to_be_visible()
    _cut(seat.page, f"reminder-{side.language}", card, card)


def _digest(seat: Seat, side: Side) -> None:
    seat.look_at(side.channel)
    digest = seat.messages(side.digest).first  # the loss report comes an hour later
    expect(digest.get_by_role("img")).to_be_visible()
    _cut(seat.page, f"digest-{side.language}", digest, digest)


def _cut(page: Page, name: str, first: Locator, last: Locator) -> None:
    page.mouse.move(0, 0)
    path = PICTURES / f"{name}.png"
    page.screenshot(path=path, clip=_frame(first, last), animations="disabled", style=UNSEEN)
    print(f"{path.relative_to(ROOT)}: {_kilobytes(path):.0f} kB")


def _frame(first: Locator, last: Locator) -> FloatRect:
    top, bottom = first.bounding_box(), last.bounding_box()
    assert top
    assert bottom
    height = bottom["y"] + bottom["height"] - top["y"] + EDGE
    return {"x": top["x"], "y": top["y"], "width": top["width"], "height": height}


def _kilobytes(path: Path) -> float:
    return path.stat().st_size / 1000


def main() -> None:
    """Draw all pictures; refuse where a font would leave boxes in them."""
    if missing := missing_fonts():
        sys.exit(f"Fonts are missing. Install them with: sudo apt-get install -y {' '.join(missing)}")
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=QUIET)
        for side in (BEN, WU):
            draw(browser, side)
        browser.close()


if __name__ == "__main__":
    main()
