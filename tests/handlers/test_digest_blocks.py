"""The digest says in words whatever its chart shows, in both languages, within Slack's limits."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from handlers.blocks.digest import chart_block, details_message, digest_message, funnel_message
from handlers.outgoing import Outgoing
from handlers.voice import LANGUAGES, Voice
from playground.blocks import validate_message
from sales.bridge import Term
from sales.bridges import Bridges, Moved
from sales.funnel import Conversion, Ended, StageLine, StageMove, Step, Tally
from sales.people import Team
from sales.stages import Stage
from sales.vocabulary import LossReason
from sales.weekly import WeeklyFunnel
from services.changed import Changed

LEAD, QUOTE, POC = (
    Stage(code="lead"),
    Stage(code="quote"),
    Stage(code="poc", name="proof of concept in the field & lab"),
)
MONEY = {"CNY": Decimal(120_000), "USD": Decimal("99.50")}
GONE = (Moved(id=9, name="Won <b>", owner_id=1, sums={"CNY": Decimal(-5)}),)
FOUND = Bridges(
    start=Tally(count=6, sums={"CNY": Decimal(125), "USD": Decimal(2)}),
    end=Tally(count=5, sums={"CNY": Decimal(120), "USD": Decimal(2)}),
    terms={term: GONE if term is Term.WON else () for term in Term},
    reconciles=True,
)
WEEK = WeeklyFunnel(
    team=Team(id=1, name="East <!here>"),
    week_start=date(2026, 11, 9),
    week_end=date(2026, 11, 15),
    stages=(
        StageLine(stage=LEAD, count=4, sums=MONEY, median_days=3.2),
        StageLine(stage=QUOTE),
        StageLine(stage=POC, count=1, median_days=21.0),
    ),
    open_now=Tally(count=5, sums=MONEY),
    open_at_end=5,
    new=Tally(count=2, sums=MONEY),
    won=Tally(count=1, sums={"CNY": Decimal(5)}),
    lost=Tally(count=1),
    dropped=Tally(count=1),
    wins=(Ended(id=1, name="Acme <b>", owner_id=1, owner="Ben", amount=Decimal(5), currency="CNY"),),
    losses=(Ended(id=2, name="远山", owner_id=1, owner="Ben", loss_reason=LossReason.PRICE),),
    moves=(StageMove(stage_from=LEAD, stage_to=QUOTE, tally=Tally(count=3)),),
    changed=FOUND,
    conversion=Conversion(
        since=date(2026, 8, 17), until=date(2026, 11, 15), size=20, won=5,
        steps=(Step(stage=LEAD, to=QUOTE, reached=20, went_on=15), Step(stage=QUOTE, to=None, reached=15, went_on=5)),
    ),
    follow_ups=9,
    followed=4,
)  # fmt: skip
CHANGED = Changed(
    team=WEEK.team,
    owner=None,
    since=datetime(2026, 11, 9, tzinfo=UTC),
    until=datetime(2026, 11, 15, 23, tzinfo=UTC),
    found=FOUND,
)
QUIET = replace(
    WEEK, stages=(StageLine(stage=LEAD),), open_now=Tally(), new=Tally(), won=Tally(), lost=Tally(), dropped=Tally(),
    wins=(), losses=(), moves=(), follow_ups=0, followed=0,
    conversion=replace(WEEK.conversion, size=0, won=0, steps=()),
)  # fmt: skip
CROWDED = replace(WEEK, stages=tuple(StageLine(stage=Stage(code=f"s{n}", name="商" * 30), count=n) for n in range(30)))


@pytest.fixture(params=LANGUAGES)
def t(request: pytest.FixtureRequest) -> Voice:
    return Voice(request.param)


@pytest.mark.parametrize("week", [WEEK, QUIET, CROWDED], ids=["usual", "quiet", "crowded"])
def test_slack_takes_the_digest(t: Voice, week: WeeklyFunnel) -> None:
    said = digest_message(week, t)
    assert validate_message({"text": said.text, "blocks": said.blocks}) == []


def test_every_number_stands_in_the_text(t: Voice) -> None:
    text = digest_message(WEEK, t).text + details_message(WEEK, CHANGED, t).text
    for part in (
        "5",
        "4",
        "120,000",
        "99.50",
        "75%",
        "33%",
        "25%",
        "15",
        "20",
        "3",
        "9",
        "21",
        "Acme &lt;b&gt;",
        "远山",
    ):
        assert part in text


def test_the_five_lines_read_well_in_english() -> None:
    _, opened, conversion, changed, slowest, won = digest_message(WEEK, Voice("en")).text.split("\n")
    money = "CN¥120,000 + $99.50"
    assert opened == f"*Open* 5 ({money}): first contact 4 ({money}) → proof of concept in the field &amp; lab 1"
    assert conversion == (
        "*Conversion* of 20 opened in 13 weeks: "
        "first contact → quote 75% (15 of 20), quote → won 33% (5 of 15) · won 5 (25%)"
    )
    assert changed == "*Changed* 6 (CN¥125 + $2) → 5 (CN¥120 + $2): Won 1 (-CN¥5)"
    assert (
        slowest == "*Slowest* proof of concept in the field &amp; lab: its only one has been there for 21 days or more"
    )
    assert won == "*Won* 1 (CN¥5): Acme &lt;b&gt; CN¥5 Ben"


def test_the_five_lines_read_well_in_chinese() -> None:
    _, opened, conversion, changed, slowest, won = digest_message(WEEK, Voice("zh")).text.split("\n")
    money = "¥120,000 + US$99.50"
    assert opened == (
        f"*跟进中* 5 个（{money}）：初步接触 4 个（{money}） → proof of concept in the field &amp; lab 1 个"
    )
    assert conversion == (
        "*转化率* 近 13 周新建 20 个：初步接触 → 报价 75%（20 个中 15 个）、"
        "报价 → 赢单 33%（15 个中 5 个） · 赢单 5 个（25%）"
    )
    assert changed == "*管道变化* 6 个（¥125 + US$2） → 5 个（¥120 + US$2）：赢单 1 个（-¥5）"
    assert slowest == "*最慢阶段* proof of concept in the field &amp; lab：唯一的商机已停留 21 天以上"
    assert won == "*赢单* 1 个（¥5）：Acme &lt;b&gt; ¥5 Ben"


@pytest.mark.parametrize("week", [WEEK, QUIET], ids=["usual", "quiet"])
def test_slack_takes_the_details_below(t: Voice, week: WeeklyFunnel) -> None:
    said = details_message(week, CHANGED, t)
    assert validate_message({"text": said.text, "blocks": said.blocks}) == []


def test_the_details_say_what_moved_and_what_ended() -> None:
    moved, ended, *_ = details_message(WEEK, CHANGED, Voice("en")).text.split("\n")
    assert moved == "*Moved* opened 2 (CN¥120,000 + $99.50) · first contact → quote 3 · 9 follow-ups on 4 opportunities"
    assert ended == "*Lost* 1: 远山 Ben – price · *Dropped* 1"


def test_one_person_alone_reads_all_of_it_at_once(t: Voice) -> None:
    said = funnel_message(WEEK, t)
    assert validate_message({"text": said.text, "blocks": said.blocks}) == []
    below = details_message(WEEK, CHANGED, t).text.split("\n")[:2]
    assert said.text.split("\n") == [*digest_message(WEEK, t).text.split("\n"), *below]


def test_a_quiet_week_has_words_and_no_chart(t: Voice) -> None:
    assert all(block["type"] != "data_visualization" for block in digest_message(QUIET, t).blocks)


def test_labels_are_short_and_unique(t: Voice) -> None:
    labels = chart_block(CROWDED, t)["chart"]["axis_config"]["categories"]
    assert len(labels) == len(set(labels)) == 20
    assert all(len(label) <= 20 for label in labels)


def test_a_letter_without_its_chart_keeps_every_word(t: Voice) -> None:
    said = digest_message(WEEK, t)
    posted = Outgoing(method="chat.postMessage", args={"channel": "C1", "text": said.text, "blocks": said.blocks})
    plainer = posted.without_charts()
    assert plainer
    assert plainer.args["blocks"] == [block for block in said.blocks if block["type"] != "data_visualization"]
    assert (plainer.args["text"], plainer.without_charts()) == (said.text, None)


def test_an_answer_to_a_response_address_loses_its_chart_as_well(t: Voice) -> None:
    said = digest_message(WEEK, t)
    answer = Outgoing(method="response", args={"url": "x", "body": {"text": said.text, "blocks": said.blocks}})
    plainer = answer.without_charts()
    assert plainer
    assert all(block["type"] != "data_visualization" for block in plainer.args["body"]["blocks"])
