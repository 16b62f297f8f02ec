"""The loss report names the size of each sample, in both languages, within Slack's limits."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.blocks.loss_report import loss_report_message
from handlers.voice import LANGUAGES, Voice
from playground.blocks import validate_message
from sales.funnel import Tally
from sales.loss_report import FEWEST, Loss, LossReport
from sales.people import Team
from sales.vocabulary import LossReason

REPORT = LossReport(
    team=Team(id=1, name="East <!here>"),
    first=date(2026, 8, 17),
    week_start=date(2026, 11, 9),
    last=date(2026, 11, 15),
    week=Tally(count=1, sums={"CNY": Decimal(5)}),
    lost=Tally(count=8, sums={"CNY": Decimal(120)}),
    won=12,
    losses={
        (LossReason.PRICE, "cheaper_rival", "Zenith <b>"): 2,
        (LossReason.PRICE, None, None): 1,
        (LossReason.TIMING, "no_champion", None): 2,
        (LossReason.COMPETITOR, None, "Zenith <b>"): 1,
        (None, None, None): 2,
    },
)
FEW = replace(REPORT, lost=Tally(count=1), losses={(LossReason.PRICE, None, None): 1})
NOTHING = replace(REPORT, week=Tally(), lost=Tally(), won=0, losses={})
LOSSES: st.SearchStrategy[dict[Loss, int]] = st.dictionaries(
    st.tuples(st.none() | st.sampled_from(LossReason), st.none(), st.none() | st.sampled_from(["Zenith", "Nadir"])),
    st.integers(1, 9),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("found", [REPORT, FEW, NOTHING], ids=["usual", "few", "nothing"])
def test_slack_takes_the_report(found: LossReport, language: str) -> None:
    said = loss_report_message(found, Voice(language))
    assert validate_message({"text": said.text, "blocks": said.blocks}) == []


def test_the_report_reads_well_in_english() -> None:
    _, lost, reasons, rivals, advice, rule = loss_report_message(REPORT, Voice("en")).text.split("\n")
    assert lost == "*Lost* this week 1 (CN¥5) · in 13 weeks 8 (CN¥120), 40% of 20 closed"
    assert reasons == (
        "*Reasons* of the 6 of 8 that have one: price 3 (50%) (a rival was cheaper 2), "
        "timing, slow decision 2 (33%) (nobody on their side owned it 2), competitor 1 (17%)"
    )
    assert rivals == "*Won by* in the 3 of 8 that say so: Zenith &lt;b&gt; 3"
    assert advice.startswith("*Suggestion* Before the next quote")
    assert "from Mon, Aug 17 to Sun, Nov 15" in rule


def test_the_report_reads_well_in_chinese() -> None:
    _, lost, reasons, rivals, advice, _ = loss_report_message(REPORT, Voice("zh")).text.split("\n")
    assert lost == "*丢单* 本周 1 个（¥5） · 近 13 周 8 个（¥120），占已结束 20 个的 40%"
    assert reasons.startswith("*原因* 8 个里有 6 个填了原因：价格 3 个，占 50%（")
    assert rivals == "*输给谁* 8 个里有 3 个写了对手：Zenith &lt;b&gt; 3"
    assert advice.startswith("*建议* 下次报价前")


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_too_few_losses_nothing_is_advised(language: str) -> None:
    assert FEW.advised is None
    assert str(FEWEST) in loss_report_message(FEW, Voice(language)).text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", LossReason)
def test_every_reason_has_its_suggestion(reason: LossReason, language: str) -> None:
    found = replace(REPORT, losses={(reason, None, None): FEWEST})
    assert f"loss-advice-{reason.value}".replace("_", "-") not in loss_report_message(found, Voice(language)).text


@given(LOSSES)
def test_reasons_and_rivals_add_up_to_the_losses_that_have_them(losses: dict[Loss, int]) -> None:
    found = replace(REPORT, losses=losses)
    assert found.explained == sum(n for (reason, _, _), n in losses.items() if reason)
    assert sum(found.rivals.values()) == sum(n for (_, _, rival), n in losses.items() if rival)
    assert [line.count for line in found.reasons] == sorted((line.count for line in found.reasons), reverse=True)
