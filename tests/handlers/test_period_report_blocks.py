"""The monthly and quarterly reports are taken by Slack whatever there was, and say of how many every share is."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from handlers.blocks.period_report import period_message
from handlers.blocks.period_why import counted_message, why_message
from handlers.voice import LANGUAGES, Voice
from playground.blocks import validate_message
from sales.funnel import Tally
from sales.loss_report import Loss
from sales.people import Team
from sales.period_report import Counted, Number, PeriodNumbers, PeriodReport, lost_in
from sales.periods import Period, PeriodKind
from sales.rates import Rate, Rates, Telling
from sales.stages import DEFAULT, Stage
from sales.vocabulary import LossReason
from tests.builders import NOW

NOTHING = PeriodNumbers(
    period=Period(PeriodKind.MONTH, date(2026, 9, 1)),
    open_by_stage={},
    stopped_by_stage={},
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
    period=Period(PeriodKind.MONTH, date(2026, 10, 1)),
    open_by_stage={"lead": Tally(count=3, sums={"USD": Decimal(10)}), "gone": Tally(count=1)},
    stopped_by_stage={"quote": Tally(count=14)},
    opened=Tally(count=4),
    won=Tally(count=8, sums={"USD": Decimal(800)}),
    lost=Tally(count=12),
    dropped=Tally(count=2),
    value=Decimal(700),
    priced=7,
    cycle=Decimal("34.5"),
    dated=6,
)
DEAL = Counted(
    id=1,
    name="A <!here> & Co",
    owner_id=1,
    stage="gone",
    amount=Decimal(5),
    currency="USD",
    created_at=datetime(2026, 9, 1, tzinfo=UTC),
    closed_on=date(2026, 10, 2),
    contacts=2,
)
LOSSES: dict[Loss, int] = {(LossReason.PRICE, None, None): 12}
TEAM = Team(id=1, name="East <!here>")
STAGES = [*DEFAULT, Stage(code="gone")]
REPORT = PeriodReport(team=TEAM, stages=STAGES, now=MONTH, before=NOTHING, losses=lost_in(TEAM, MONTH, LOSSES))
MANY = replace(REPORT, stages=[Stage(code=f"s{n}", name="the same long name of a stage") for n in range(40)])
QUARTER = replace(
    REPORT,
    now=replace(MONTH, period=Period(PeriodKind.QUARTER, date(2026, 10, 1))),
    before=replace(NOTHING, period=Period(PeriodKind.QUARTER, date(2026, 7, 1))),
)
EMPTY = replace(REPORT, now=NOTHING, losses=lost_in(TEAM, NOTHING, {}))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("found", [REPORT, MANY, QUARTER, EMPTY], ids=["usual", "many stages", "a quarter", "nothing"])
def test_slack_takes_the_report(found: PeriodReport, language: str) -> None:
    for said in (period_message(found, Voice(language)), why_message(found, Voice(language))):
        assert validate_message({"text": said.text, "blocks": said.blocks}) == []
        assert "<!here>" not in said.text


def test_every_share_says_of_how_many_it_is() -> None:
    text = period_message(REPORT, Voice("en")).text
    assert "40%, 8 of 20 closed (before: nothing closed)" in text
    assert "on average $100, of the 7 with an amount" in text
    assert "34.5 days from opening to signature, the median of 6 won" in text
    assert "*Lost* 12 (before 0) · *Dropped* 2" in text
    assert "price 12 (100%)" in text


def test_a_month_of_nothing_shows_no_chart() -> None:
    assert "data_visualization" not in [block["type"] for block in period_message(EMPTY, Voice("zh")).blocks]


def test_the_arithmetic_opens_each_number_that_there_is() -> None:
    said = why_message(QUARTER, Voice("en"))
    assert "*Q4 2026*\n*Open at the end* first contact 3 + gone 1 = 4 ($10)" in said.text
    assert "*Win rate* 8 won ÷ (8 won + 12 lost = 20) = 40%" in said.text
    assert "*Average* $700 won ÷ 7 won deals with an amount in it = $100" in said.text
    assert "*Cycle* 34.5 d, the median of the 6 won" in said.text
    assert "*Stopped* quote 14 = 12 lost + 2 dropped = 14" in said.text
    buttons = [each["value"] for block in said.blocks if block["type"] == "actions" for each in block["elements"]]
    assert buttons == [f"1:quarter:2026-10-01:{number}:0" for number in ("open", "opened", "won", "lost", "dropped")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", Number)
def test_deals_behind_a_number_come_a_page_at_a_time(number: Number, language: str) -> None:
    every = [replace(DEAL, id=nth, amount=None if nth == 1 else Decimal(5)) for nth in range(1, 13)]
    first, rest = (counted_message(REPORT, number, every, offset, {1: "Ben"}, Voice(language)) for offset in (0, 10))
    for said in (first, rest, counted_message(REPORT, number, [], 0, {}, Voice(language))):
        assert validate_message({"text": said.text, "blocks": said.blocks}) == []
        assert "<!here>" not in said.text
    assert [block["type"] for block in first.blocks][-1] == "actions"
    assert [block["type"] for block in rest.blocks][-1] == "context"
    assert ("24" if number is Number.FOLLOWED else "$55") in rest.text


def test_money_of_another_currency_says_by_which_rate_it_is_told() -> None:
    dollar = Rate(base="CNY", currency="USD", first_on=date(2026, 1, 1), rate=Decimal(7), set_by=1, set_at=NOW)
    telling = Telling(rates=Rates(base="CNY", by_currency={"USD": [dollar]}), day=date(2026, 10, 31))
    found, t = replace(REPORT, telling=telling), Voice("en")
    deals = counted_message(found, Number.LOST, [DEAL], 0, {1: "Ben"}, t)
    assert "$5 = CN¥35" in deals.text
    for said in (period_message(found, t), why_message(found, t), deals):
        assert "1 USD = 7 CNY" in said.text
