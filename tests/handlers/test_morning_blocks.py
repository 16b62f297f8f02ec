"""The card of the day reads well in both languages, fits a phone, and is what Slack accepts."""

from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

import pytest

from handlers.blocks.attention import folded_message, heed_message, sent_again_message
from handlers.blocks.kit import button
from handlers.blocks.morning import MOST_ALSO, Also, morning_message
from handlers.reading import Reading
from handlers.turn import Message
from handlers.voice import LANGUAGES, Voice
from playground.blocks import validate_message
from sales.attention import ATTENTION
from sales.opportunity import Event, EventCode, Opportunity, Place
from sales.vocabulary import Grade
from services.attention import Verdict
from services.history import Happening
from services.morning import MOST_ROWS, Morning, MorningRow, RowKind
from storage.notices import Heed
from tests.builders import NOW, a_member, an_opportunity

BEN = a_member(id=1)
TODAY = NOW.date()
WILD = "<!channel> & <@U1> *bold* " + "很长的话" * 900


def a_deal(number: int, name: str, **said: Any) -> Opportunity:
    """Build a deal of Ben's that is due today."""
    usual = {"grade": Grade.A, "stage": "quote", "amount": Decimal(120000), "currency": "USD", "next_on": TODAY}
    touched = {"last_touch_at": NOW - timedelta(days=4), "last_words": "wants a discount"}
    return an_opportunity(id=number, name=name, account_id=1, owner_id=1, **{**usual, **touched, **said})


def a_row(deal: Opportunity, kind: RowKind = RowKind.DUE) -> MorningRow:
    """Build a row of the card."""
    event = Event(
        id=9,
        at=NOW,
        code=EventCode.UPDATED,
        opportunity_id=deal.id,
        member_id=1,
        place=Place.PRESS,
    )
    return MorningRow(
        opportunity=deal, kind=kind, happened=Happening(event=event, who="Ben") if kind is RowKind.DONE else None
    )


def a_day(*rows: MorningRow, today: int = 2, late: int = 1, hidden: int = 0) -> Morning:
    return Morning(owner=BEN, day=TODAY, rows=rows, today=today, late=late, hidden=hidden)


DAY = a_day(
    a_row(a_deal(7, "Acme", next_on=TODAY - timedelta(days=3))),
    a_row(a_deal(8, "Bolt", last_words=None, last_touch_at=None)),
    a_row(a_deal(9, "Cosmo", next_time=time(15)), RowKind.AT_ITS_HOUR),
    a_row(a_deal(10, "Delta", next_on=date(2026, 11, 25)), RowKind.DONE),
)


def reading(language: str) -> Reading:
    return Reading(t=Voice(language), zone="Europe/Berlin", now=NOW, member=BEN)


def faults(message: Message) -> list[str]:
    """Return what Slack would refuse, and every mention that people's words would have made."""
    alive = [word for word in ("<!channel>", "<@U1>") if word in str(message.blocks) + message.text]
    return validate_message({"text": message.text, "blocks": message.blocks}) + alive


def test_the_day_reads_well_in_english() -> None:
    assert morning_message(DAY, reading("en")).text.splitlines() == [
        "☀️ *2 today, 1 late*",
        "#7 *Acme* · $120,000 · grade A · quote",
        "*3 days late* · 4 days ago: “wants a discount”",
        "#8 *Bolt* · $120,000 · grade A · quote",
        "Nothing has been said about it yet.",
        "🕒 *today 3:00 PM* · #9 *Cosmo* · $120,000 · grade A · quote",
        "✓ #10 *Delta* · $120,000 · grade A · quote · Logged by Ben, 7:30 AM · next Wed, Nov 25",
    ]


def test_the_day_reads_well_in_chinese() -> None:
    assert morning_message(DAY, reading("zh")).text.splitlines() == [
        "☀️ *今天要跟进 2 个，另有 1 个逾期*",
        "#7 *Acme* · US$120,000 · A 类 · 报价",
        "*已逾期 3 天* · 4 天前：“wants a discount”",
        "#8 *Bolt* · US$120,000 · A 类 · 报价",
        "还没有跟进记录。",
        "🕒 *今天 15:00* · #9 *Cosmo* · US$120,000 · A 类 · 报价",
        "✓ #10 *Delta* · US$120,000 · A 类 · 报价 · Ben已记录，07:30 · 下次 11月25日周三",
    ]


@pytest.mark.parametrize(
    ("counts", "title"),
    [
        ((3, 0), ("☀️ *3 to follow up today*", "☀️ *今天要跟进 3 个*")),
        ((0, 2), ("☀️ *Nothing new today, 2 late*", "☀️ *今天没有新到期的，逾期 2 个*")),
        ((1, 2), ("☀️ *1 today, 2 late*", "☀️ *今天要跟进 1 个，另有 2 个逾期*")),
    ],
)
def test_the_title_counts_what_is_there(counts: tuple[int, int], title: tuple[str, str]) -> None:
    day = replace(DAY, today=counts[0], late=counts[1])
    assert tuple(morning_message(day, reading(each)).text.splitlines()[0] for each in LANGUAGES) == title


def test_a_row_is_two_lines_and_a_row_of_things_to_press() -> None:
    _, words, presses, *_ = morning_message(DAY, reading("en")).blocks
    assert len(words["text"]["text"].splitlines()) == 2
    assert words["accessory"]["text"]["text"] == "Open"
    assert [element["type"] for element in presses["elements"]] == ["static_select", "button", "button", "overflow"]
    assert [each["text"]["text"] for each in presses["elements"][1:3]] == ["Tomorrow", "Reschedule"]
    offered = [each["text"]["text"] for each in presses["elements"][3]["options"]]
    assert offered == ["Hand over", "Won", "Lost", "Sleep until…", "Drop with reason"]


def test_what_has_an_hour_has_no_buttons_and_what_is_done_can_be_undone() -> None:
    blocks = morning_message(DAY, reading("en")).blocks
    hour, done = blocks[-2:]
    assert "accessory" not in hour
    assert done["accessory"]["text"]["text"] == "Undo"


def test_only_the_one_who_did_it_is_offered_to_undo() -> None:
    other = replace(reading("en"), member=a_member(id=2))
    assert "accessory" not in morning_message(DAY, other).blocks[-1]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("also", [0, 1, 30])
def test_the_fullest_card_is_what_slack_accepts(language: str, also: int) -> None:
    wild = [a_row(a_deal(n, WILD[:200], last_words=WILD)) for n in range(MOST_ROWS)]
    besides = [Also(words=f"• {n}", button=button("Show", "undo", n)) for n in range(also)]
    said = morning_message(a_day(*wild, hidden=40), reading(language), besides)
    assert faults(said) == []
    assert len(said.blocks) <= 50
    assert sum("• •" in block.get("text", {}).get("text", "") for block in said.blocks) == min(also, MOST_ALSO)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_message_has_a_name_in_what_admins_read(language: str) -> None:
    t = Voice(language)
    kinds = [kind for kind, why in ATTENTION.items() if why.value in {"essential", "unasked"}]
    assert [kind for kind in kinds if not t.knows(f"letter-{kind.replace('_', '-')}")] == []
    heeded = [Heed(kind=kind, sent=40, acted=3) for kind in kinds]
    for said in (
        heed_message(heeded, kinds[:2], t),
        *(folded_message(Verdict(kind=kind, sent=30, acted=8), t) for kind in kinds),
        *(sent_again_message(kind, t) for kind in kinds),
    ):
        assert faults(said) == []


def test_an_admin_reads_which_kind_moved_and_why() -> None:
    said = folded_message(Verdict(kind="handed_over", sent=30, acted=8), Voice("zh"))
    assert said.text == (
        "「商机转交通知」最近发了 30 条，只有 8 条有人处理。以后改放到早上的待办卡片里，不再单独打扰大家。"
    )
