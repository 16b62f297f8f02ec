"""Promises about reading a message into a draft."""

from datetime import UTC, date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from parsing import Known, read_new, read_update
from sales.vocabulary import Grade, Outcome
from tests.parsing.reading import KNOWN, WEDNESDAY, sentences, told


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_sentence_is_read_as_its_writer_means_it(language: str) -> None:
    read = [(said, told(read_update(said, WEDNESDAY, KNOWN)), expected) for said, expected in sentences(language)]
    assert read
    assert [(said, found, expected) for said, found, expected in read if found != expected] == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_full_width_figures_and_marks_change_nothing(language: str) -> None:
    wide = {ord(char): ord(char) + 0xFEE0 for char in "0123456789,:!?%"}
    written = [(said.translate(wide), expected) for said, expected in sentences(language)[::7]]
    read = [(said, told(read_update(said, WEDNESDAY, KNOWN)), expected) for said, expected in written]
    assert read
    assert [(said, found, expected) for said, found, expected in read if found != expected] == []


def test_traditional_characters_are_read_like_simplified_ones() -> None:
    simple = read_update("昨天拜访了恒信医疗,客户说报价偏高,下周三下午3点再联系,等级调为B", WEDNESDAY, KNOWN)
    full = read_update("昨天拜訪了恒信醫療,客戶說報價偏高,下週三下午3點再聯繫,等級調為B", WEDNESDAY, KNOWN)
    assert simple.changed == full.changed
    assert (simple.follow_up_at, simple.grade, simple.feedback) == (full.follow_up_at, full.grade, full.feedback)
    assert full.opportunity.name == "恒信医疗"


def test_the_note_keeps_the_words_less_the_name() -> None:
    assert read_update("Acme: sent the Q4 quote", WEDNESDAY, KNOWN).note == "sent the Q4 quote"
    assert read_update("北辰 发了报价", WEDNESDAY, KNOWN).note == "发了报价"
    assert read_update("Acme's CTO called", WEDNESDAY, KNOWN).note == "CTO called"
    assert read_update("北辰的王总来电", WEDNESDAY, KNOWN).note == "王总来电"
    assert read_update("<@U0LIN> Acme, knows their CTO", WEDNESDAY, KNOWN).note == "<@U0LIN> knows their CTO"


@pytest.mark.parametrize(
    "said", ["Met Acme's CTO", "sent quote to Acme", "今天跟星河电子的王总聊了,他要申请预算,周五前给答复"]
)
def test_a_name_within_a_sentence_stays_in_its_note(said: str) -> None:
    assert read_update(said, WEDNESDAY, KNOWN).note == said


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Initech called, wants a demo", "Initech"),
        ("Hooli sent quote", "Hooli"),
        ("Umbrella Corp wants a demo", "Umbrella Corp"),
        ("IBM said yes", "IBM"),
        ("Hooli Works wants a demo", "Hooli Works"),
        ("Initech's CTO wants a demo", "Initech"),
        ("宏图科技 今天拜访了,要报价", "宏图科技"),
        ("大华集团今天拜访了", "大华集团"),
        ("先锋软件,要报价", "先锋软件"),
        ("青鸟 发了报价", "青鸟"),
        ("青鸟 5万", "青鸟"),
    ],
)
def test_a_customer_nobody_knows_is_named_where_a_report_begins_with_it(said: str, name: str) -> None:
    assert read_update(said, WEDNESDAY, KNOWN).opportunity.unmatched == name


@pytest.mark.parametrize(
    ("said", "person"),
    [
        ("Zhang called, wants a demo", "Zhang"),
        ("Wang Wei called", "Wang Wei"),
        ("Tom Baker called", "Tom Baker"),
        ("Sarah wants a discount", "Sarah"),
        ("张总说要报价", "张总"),
        ("小王 今天来电", "小王"),
    ],
)
def test_a_person_at_the_beginning_is_no_customer(said: str, person: str) -> None:
    draft = read_update(said, WEDNESDAY, KNOWN)
    assert (draft.opportunity.unmatched, draft.contacts[0].name) == (None, person)


@pytest.mark.parametrize(
    "said",
    [
        "met the CTO today",
        "called them, no answer",
        "sent quote",
        "Procurement called",
        "跟进了一下,没人接",
        "今天 发了报价",
        "微信 聊了",
        "发给宏图科技 报价",
        "集团 要报价",
        "周五 要报价",
        "I sent the quote",
        "I'll call tomorrow",
        "Don't call them before noon",
        "Christmas is too late for them",
        "Every quarter they ask for a discount",
        "HK$ 300",
        "李伟 今天来电",
        "客户说太贵",
    ],
)
def test_everyday_words_name_no_customer(said: str) -> None:
    assert not read_update(said, WEDNESDAY, KNOWN).opportunity


def test_a_bare_name_asks_for_nothing() -> None:
    assert read_update("Acme", WEDNESDAY, KNOWN).is_empty
    assert not read_update("Acme quote", WEDNESDAY, KNOWN).is_empty
    assert read_update("", WEDNESDAY, KNOWN).is_empty


def test_two_near_names_are_both_offered_and_none_is_chosen() -> None:
    known = Known.of(["Vantage Steel", "Vantage Data", "Globex"])
    draft = read_update("Vantage called back", WEDNESDAY, known)
    assert draft.opportunity.name is None
    assert set(draft.opportunity.candidates) == {"Vantage Steel", "Vantage Data"}
    assert draft.doubts[0].field == "opportunity"


def test_a_slip_of_the_finger_still_finds_the_name() -> None:
    assert read_update("Met Golbex today", WEDNESDAY, KNOWN).opportunity.name == "Globex"
    assert read_update("vantgae: lost", WEDNESDAY, KNOWN).opportunity.name == "Vantage Steel"


def test_a_name_that_nobody_knows_is_told_apart_from_none() -> None:
    assert read_update("Zzyzx Ltd: met today", WEDNESDAY, KNOWN).opportunity.unmatched == "Zzyzx Ltd"
    assert read_update("met today", WEDNESDAY, KNOWN).opportunity.unmatched is None
    assert not read_update("met today", WEDNESDAY, KNOWN).opportunity


@pytest.mark.parametrize("words", ["#42 called", "OPP-42 called", "opp-0042 called", "商机42 已电话", "商机 #42"])
def test_every_spelling_of_an_id_is_found(words: str) -> None:
    assert read_update(words, WEDNESDAY, KNOWN).opportunity.id == 42


@pytest.mark.parametrize("words", ["quote #42 sent", "ticket #7 open", "on floor #3"])
def test_numbers_of_quotes_and_tickets_are_no_ids(words: str) -> None:
    assert read_update(words, WEDNESDAY, KNOWN).opportunity.id is None


def test_initials_and_nicknames_find_their_customer() -> None:
    assert read_update("MRC called back", WEDNESDAY, KNOWN).opportunity.name == "Maple Ridge Clinics"
    assert read_update("big blue called back", WEDNESDAY, KNOWN).opportunity.name == "Bluefin Logistics"


def test_words_of_the_workspace_name_its_stages() -> None:
    known = Known(names=("Acme",), stages={"poc": "proposal", "试点": "negotiation"})
    assert read_update("Acme poc", WEDNESDAY, known).stage == "proposal"
    assert read_update("Acme 进入试点阶段", WEDNESDAY, known).stage == "negotiation"


def test_the_moment_of_the_next_action_is_told_in_utc() -> None:
    draft = read_update("call Acme tomorrow at 3pm", WEDNESDAY, KNOWN)
    assert draft.follow_up_moment(ZoneInfo("America/New_York")) == datetime(2026, 11, 19, 20, 0, tzinfo=UTC)
    assert read_update("call Acme tomorrow", WEDNESDAY, KNOWN).follow_up_moment(UTC) is None


def test_a_moment_in_another_zone_becomes_the_senders() -> None:
    draft = read_update("call with Acme tomorrow 4pm PST", WEDNESDAY, KNOWN)
    assert (draft.follow_up_at, draft.follow_up_time) == (date(2026, 11, 19), time(19, 0))
    shanghai = WEDNESDAY.astimezone(ZoneInfo("Asia/Shanghai"))
    late = read_update("Acme call tomorrow 5pm PST", shanghai, KNOWN)
    assert (late.follow_up_at, late.follow_up_time) == (date(2026, 11, 20), time(9, 0))


@pytest.mark.parametrize(
    "plan", ["周五打电话", "周五通个电话", "周五开会", "周五开个会", "周五碰头", "周五约见", "call Fri", "meeting Fri"]
)
def test_what_is_planned_for_the_next_date_is_no_leftover(plan: str) -> None:
    draft = read_update(f"极光科技 12万 A {plan}", WEDNESDAY, KNOWN)
    assert (draft.follow_up_at, draft.leftover) == (date(2026, 11, 20), "")


def test_words_that_went_into_fields_are_no_leftover() -> None:
    assert read_update("Acme 115k", WEDNESDAY, KNOWN).changes_only
    assert read_update("Acme 115k thanks to Joe's intro", WEDNESDAY, KNOWN).leftover == "thanks to intro"


def test_people_of_the_workspace_and_the_source_are_marks_of_their_own() -> None:
    draft = read_update("Acme met <@U123|lin> and <@W9AB> source:expo", WEDNESDAY, KNOWN)
    assert draft.mentions == ("U123", "W9AB")
    assert draft.source == "expo"


def test_two_amounts_side_by_side_leave_a_doubt() -> None:
    draft = read_update("Acme now 100k-120k", WEDNESDAY, KNOWN)
    assert [doubt.field for doubt in draft.doubts] == ["amount"]


@pytest.mark.parametrize(
    "words",
    [
        "250 seats at $30/seat",
        "their budget is 80k",
        "paid a 5k deposit",
        "预算只有20万",
        "每月3000元/月",
        "定金2万",
        "便宜了5000元",
    ],
)
def test_budgets_deposits_and_unit_prices_are_not_the_deal(words: str) -> None:
    assert read_update(words, WEDNESDAY, KNOWN).amount is None


@pytest.mark.parametrize(
    "words", ["no issue with the price", "price is fine", "价格可以", "不是价格问题", "客户不嫌贵"]
)
def test_a_denied_complaint_is_none(words: str) -> None:
    assert "price_high" not in read_update(words, WEDNESDAY, KNOWN).feedback


@pytest.mark.parametrize(
    "words", ["verbal yes from Acme", "contract to be signed Friday", "还没签", "预计月底签约", "口头答应了"]
)
def test_hopes_are_not_wins(words: str) -> None:
    assert read_update(words, WEDNESDAY, KNOWN).outcome is None


def test_a_new_deal_is_called_what_stands_before_the_first_telling_word() -> None:
    english = read_new("Acme 120k A call Fri", WEDNESDAY, KNOWN)
    chinese = read_new("极光科技 12万 A 周五电话", WEDNESDAY, KNOWN)
    assert (english.opportunity.unmatched, chinese.opportunity.unmatched) == ("Acme", "极光科技")
    assert (english.amount, chinese.amount) == (Decimal(120_000), Decimal(120_000))
    assert english.grade is chinese.grade is Grade.A
    assert english.follow_up_at == chinese.follow_up_at == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("Bluebird Labs 50k quote", "?Bluebird Labs ; amount=50000 ; stage=quote"),
        ("Foo proposal call Fri", "?Foo ; follow_up_at=2026-11-20 ; stage=proposal"),
        ("Foo 50k in negotiation", "?Foo ; amount=50000 ; stage=negotiation"),
        ("华夏银行 报价 30万 下周二拜访", "?华夏银行 ; follow_up_at=2026-11-24 ; amount=300000 ; stage=quote"),
        ("Foo call today", "?Foo ; follow_up_at=2026-11-18"),
        ("Foo next today", "?Foo ; follow_up_at=2026-11-18"),
        ("长江 今天电话", "?长江 ; follow_up_at=2026-11-18"),
        ("长江 20万 今天跟进", "?长江 ; follow_up_at=2026-11-18 ; amount=200000"),
        ("Foo call Fri", "?Foo ; follow_up_at=2026-11-20"),
        ("Foo next: Wed 3pm", "?Foo ; follow_up_at=2026-11-25T15:00"),
    ],
)
def test_every_word_of_a_new_deal_finds_its_field(said: str, read: str) -> None:
    draft = read_new(said, WEDNESDAY, KNOWN)
    assert (told(draft), draft.leftover) == (read, "")


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("青石医疗 大概30来万 他们还在比价", "?青石医疗 ; amount=300000"),
        ("蓝鸟科技 李总介绍的", "?蓝鸟科技 ; contacts=李总/"),
        ("Foo they want it fast", "?Foo"),
        ("华东 新能源 20多万", "?华东 新能源 ; amount=200000"),
    ],
)
def test_a_name_ends_where_talk_begins(said: str, read: str) -> None:
    assert told(read_new(said, WEDNESDAY, KNOWN)).split(" ; feedback")[0] == read


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("Foo called today", "?Foo ; channel=call ; happened_on=2026-11-18"),
        ("长江 今天拜访了", "?长江 ; channel=visit ; happened_on=2026-11-18"),
        ("Foo 50k send quote Fri", "?Foo ; follow_up_at=2026-11-20 ; amount=50000"),
        ("Foo sent quote 50k", "?Foo ; amount=50000"),
    ],
)
def test_what_was_done_before_a_deal_was_opened_is_neither_its_next_step_nor_its_stage(said: str, read: str) -> None:
    assert told(read_new(said, WEDNESDAY, KNOWN)) == read


@pytest.mark.parametrize(
    "said",
    [
        "Acme 150k close 30 Sep",
        "北辰 15万 9月30日成交",
        "Acme amount 150k",
        "Acme value is now 150k",
        "金额改成15万",
        "预计12月底签",
        "Acme expected to close by 15 Dec",
        "next Wed 3pm",
        "Acme call Fri",
        "北辰 周五电话",
        "next: Fri",
        "下次 周五",
        "北辰 下一步 周五3点",
        "grade A",
        "北辰 等级改为B",
        "stage quote",
        "阶段 报价",
    ],
)
def test_words_that_only_announce_a_value_are_no_report(said: str) -> None:
    draft = read_update(said, WEDNESDAY, KNOWN)
    assert (draft.leftover, draft.changes_only) == ("", True)


@pytest.mark.parametrize(
    "said", ["Acme call them Friday about the quote", "北辰 周五电话聊方案", "Acme 150k after a long talk"]
)
def test_words_that_say_more_than_a_value_are_left_over(said: str) -> None:
    assert read_update(said, WEDNESDAY, KNOWN).leftover


def test_a_new_deal_may_be_nothing_but_a_name() -> None:
    assert read_new("Blue Sky Partners", WEDNESDAY, KNOWN).opportunity.unmatched == "Blue Sky Partners"
    assert not read_new("", WEDNESDAY, KNOWN).opportunity


def test_won_and_lost_are_outcomes_and_no_stages() -> None:
    won = read_update("Acme: contract signed, moving to signing stage was quick", WEDNESDAY, KNOWN)
    assert (won.outcome, won.stage) == (Outcome.WON, None)


HOSTILE = [
    "1 ",
    "Mon ",
    "3点",
    "$5 ",
    "1:30 ",
    " ",
    "(",
    "周一",
    "from 3 to ",
    "A ",
    "张总",
    "不要 ",
    "\U000f0001",
    "a" * 50,
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_text_that_never_ends_is_cut_and_read(piece: str) -> None:
    text = (piece * 40_000)[:40_000]
    assert read_update(text, WEDNESDAY, KNOWN) == read_update(text[:2_000], WEDNESDAY, KNOWN)


def test_one_of_thousands_of_names_is_found() -> None:
    known = Known.of([f"Customer{number} Works" for number in range(2_000)])
    assert read_update("met Customer77 today", WEDNESDAY, known).opportunity.name == "Customer77 Works"
