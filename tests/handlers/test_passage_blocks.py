"""The funnel of a span names every stage, the losses and the shape; the arithmetic adds up before the reader's eyes."""

from datetime import date
from decimal import Decimal

import pytest

from handlers.blocks.passage import arithmetic_message, passage_message
from handlers.voice import Voice
from playground.blocks import validate_message
from sales.funnel import Tally
from sales.passage import Came, Passage, Stay, passages, shape_of
from sales.playbook import Playbook
from sales.vocabulary import LossReason, Status
from services.passage import Way
from tests.builders import a_team

CAME = [
    Came(furthest=0, rank=0, status=Status.OPEN, count=12, currency="USD", amount=Decimal(1200), priced=12),
    Came(furthest=3, rank=3, status=Status.LOST, count=2, currency="USD", amount=Decimal(50), priced=2),
    Came(furthest=5, rank=5, status=Status.WON, count=2, currency="USD", amount=Decimal("10.50"), priced=2),
]
REASONS = {"quote": {LossReason.PRICE: Tally(count=2), None: Tally(count=1)}}
STAYS = {"lead": Stay(cases=4, median_days=3.2, long_days=9.6)}


def way(came: list[Came]) -> Way:
    """Build the funnel of ninety days."""
    stages: tuple[Passage, ...] = passages(Playbook().stages, came, REASONS, STAYS)
    won = [each for each in came if each.status is Status.WON]
    return Way(
        team=a_team(id=7, currency="USD"),
        since=date(2026, 8, 20),
        until=date(2026, 11, 17),
        opened=stages[0].reached,
        won=stages[-1].converted,
        ended=Tally(count=2),
        stages=stages,
        shape=shape_of(stages),
        won_value=sum((each.amount for each in won), Decimal(0)),
        priced=sum(each.priced for each in won),
    )


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            (
                "*first contact* reached 16 ($1,260.50), there now 12, went on 4 (25%)",
                "half left within 3 d, three quarters within 10 d (of 4)",
                "lost there: price 2",
                "Top-heavy: 12 of 12 open deals are still in first contact.",
            ),
        ),
        (
            "zh",
            ("现在停在这里 12，往下走 4（25%）", "丢在这里：", "头重脚轻：在跟的 12 个商机里，12 个还在「初步接触」。"),
        ),
    ],
)
def test_every_stage_has_its_line_and_an_ill_shape_is_said(language: str, told: tuple[str, ...]) -> None:
    message = passage_message(way(CAME), Voice(language))
    assert validate_message({"text": message.text, "blocks": message.blocks}) == []
    for line in told:
        assert line in message.text
    assert message.blocks[-1]["elements"][0]["value"] == "7:90:2026-11-17"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ("16 reached = 4 went on + 12 open or asleep + 0 lost or dropped; 4 ÷ 16 = 25%", "2 won ÷ 16 opened")),
        ("zh", ("到过 16 = 往下走 4 + 在跟或休眠 12 + 丢单或淘汰 0；4 ÷ 16 = 25%", "赢单 2 ÷ 新增 16")),
    ],
)
def test_why_shows_the_arithmetic(language: str, told: tuple[str, ...]) -> None:
    message = arithmetic_message(way(CAME), Voice(language))
    assert validate_message({"text": message.text, "blocks": message.blocks}) == []
    for line in told:
        assert line in message.text
    assert "5.25" in message.text


def test_a_span_in_which_nothing_was_opened_says_so() -> None:
    message = passage_message(way([]), Voice("en"))
    assert message.text.endswith("Nothing was opened in these days.")
