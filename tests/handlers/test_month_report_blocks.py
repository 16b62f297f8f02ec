"""The monthly report is taken by Slack whatever a month was like, and says of how many every share is."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from handlers.blocks.month_report import month_message
from handlers.voice import LANGUAGES, Voice
from playground.blocks import validate_message
from sales.funnel import Tally
from sales.loss_report import Loss
from sales.month_report import MonthNumbers, MonthReport, lost_in
from sales.people import Team
from sales.stages import DEFAULT, Stage
from sales.vocabulary import LossReason

NOTHING = MonthNumbers(
    first=date(2026, 9, 1),
    last=date(2026, 9, 30),
    open_by_stage={},
    opened=Tally(),
    won=Tally(),
    lost=Tally(),
    dropped=Tally(),
    follow_ups=0,
    followed=0,
    value=Decimal(0),
    priced=0,
    cycle=None,
    dated=0,
)
MONTH = replace(
    NOTHING,
    first=date(2026, 10, 1),
    last=date(2026, 10, 31),
    open_by_stage={"lead": Tally(count=3, sums={"USD": Decimal(10)}), "gone": Tally(count=1)},
    opened=Tally(count=4),
    won=Tally(count=8, sums={"USD": Decimal(800)}),
    lost=Tally(count=12),
    dropped=Tally(count=2),
    value=Decimal(700),
    priced=7,
    cycle=Decimal("34.5"),
    dated=6,
)
LOSSES: dict[Loss, int] = {(LossReason.PRICE, None, None): 12}
TEAM = Team(id=1, name="East <!here>")
STAGES = [*DEFAULT, Stage(code="gone")]
REPORT = MonthReport(team=TEAM, stages=STAGES, month=MONTH, before=NOTHING, losses=lost_in(TEAM, MONTH, LOSSES))
MANY = replace(REPORT, stages=[Stage(code=f"s{n}", name="the same long name of a stage") for n in range(40)])
EMPTY = replace(REPORT, month=NOTHING, losses=lost_in(TEAM, NOTHING, {}))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("found", [REPORT, MANY, EMPTY], ids=["usual", "many stages", "nothing"])
def test_slack_takes_the_report(found: MonthReport, language: str) -> None:
    said = month_message(found, Voice(language))
    assert validate_message({"text": said.text, "blocks": said.blocks}) == []
    assert "<!here>" not in said.text


def test_every_share_says_of_how_many_it_is() -> None:
    text = month_message(REPORT, Voice("en")).text
    assert "40%, 8 of 20 closed (before: nothing closed)" in text
    assert "on average $100, of the 7 with an amount" in text
    assert "34 days from opening to signature, the median of 6 won" in text
    assert "*Lost* 12 (before 0) · *Dropped* 2" in text
    assert "price 12 (100%)" in text


def test_a_month_of_nothing_shows_no_chart() -> None:
    assert "data_visualization" not in [block["type"] for block in month_message(EMPTY, Voice("zh")).blocks]
