"""Amounts and days of which a text names two."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsing import Known, read_new, read_update
from parsing.either import as_person, may_be_person
from parsing.understood import MOST, read_settled
from tests.parsing.reading import KNOWN, WEDNESDAY, told


def ways(text: str) -> list[str]:
    return [way.key for way in read_settled(text, WEDNESDAY, KNOWN, read_update).ways]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Acme 80-100k", (80000, 100000)),
        ("Acme $80-100k close end of month", (80000, 100000)),
        ("Acme worth 80k or 100k", (80000, 100000)),
        ("Acme 80k to 100k", (80000, 100000)),
        ("Acme $1,200.50 or $1,500", ("1200.5", 1500)),
        ("北辰 8到10万", (80000, 100000)),
        ("北辰 80-100万，预计12月签", (800000, 1000000)),
        ("北辰 8万或者10万", (80000, 100000)),
        ("北辰 八到十万", (80000, 100000)),
        ("北辰 五十万还是八十万", (500000, 800000)),
        ("北辰 三五万", (30000, 50000)),
        ("北辰 金额两三百万", (2000000, 3000000)),
    ],
)
def test_two_amounts_are_two_readings(text: str, amounts: tuple[object, object]) -> None:
    assert ways(text) == [f"amount={amount}" for amount in amounts]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Acme call Tue or Wed", ("2026-11-24", "2026-11-25")),
        ("Acme call Tue/Wed", ("2026-11-24", "2026-11-25")),
        ("Acme next Tue or Wed 3pm call", ("2026-11-24T15:00:00", "2026-11-25T15:00:00")),
        ("Acme call 24 or 25 Nov", ("2026-11-24", "2026-11-25")),
        ("Acme call Nov 24 or 25", ("2026-11-24", "2026-11-25")),
        ("call Acme tomorrow at 3 or 4pm", ("2026-11-19T15:00:00", "2026-11-19T16:00:00")),
        ("北辰 周二或周三电话", ("2026-11-24", "2026-11-25")),
        ("北辰 下周二还是周三下午3点拜访", ("2026-11-24T15:00:00", "2026-11-25T15:00:00")),
        ("北辰 24或25号打电话", ("2026-11-24", "2026-11-25")),
        ("北辰 1月24或25号打电话", ("2027-01-24", "2027-01-25")),
    ],
)
def test_two_days_are_two_readings_that_share_what_is_said_once(text: str, days: tuple[str, str]) -> None:
    assert ways(text) == [f"follow_up_at={day}" for day in days]


def test_two_closing_dates_are_two_readings() -> None:
    assert ways("Acme close Dec 10 or Dec 15") == ["close_on=2026-12-10", "close_on=2026-12-15"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Acme call Tuesday 25 Nov 3pm", ("2026-11-25T15:00:00", "2026-11-24T15:00:00")),
        ("call Acme Thursday Nov 20", ("2026-11-20", "2026-11-19")),
        ("北辰 下次周四11月20日拜访", ("2026-11-20", "2026-11-19")),
        ("北辰 下次11月20日(周四)拜访", ("2026-11-20", "2026-11-19")),
    ],
)
def test_a_weekday_beside_another_day_is_a_doubt(text: str, days: tuple[str, str]) -> None:
    assert ways(text) == [f"follow_up_at={day}" for day in days]


@pytest.mark.parametrize(
    "text",
    [
        "Acme call Wednesday 25 Nov",
        "Acme 100k or 0.1m",
        "Acme 80k, call Fri",
        "Acme from 80k to 100k",
        "北辰 从8万到10万",
        "北辰 三十五万",
        "Acme wants a 5-8% discount, budget 80-100k",
        "Acme 120k, demo for 20-30 people",
        "Acme call 0571-88886666",
        "Acme wants 2 or 3 seats more",
        "Acme call Mon-Wed",
        "Acme 3/4 demo",
        "Acme price or delivery is the problem",
    ],
)
def test_what_is_one_reading_or_none_of_ours_is_not_asked_about(text: str) -> None:
    assert ways(text) == []


def test_what_is_settled_is_read_that_way_and_the_words_stay_as_typed() -> None:
    text = "Acme 80-100k, too pricey, call Tue or Wed"
    settled = ["amount=80000", "follow_up_at=2026-11-25"]
    found = read_settled(text, WEDNESDAY, KNOWN, read_update, settled)
    assert (found.ways, found.draft.text, found.draft.note) == ((), text, "80-100k, too pricey, call Tue or Wed")
    assert told(found.draft) == "Acme Corporation ; follow_up_at=2026-11-25 ; amount=80000 ; feedback=price_high"
    places = {name: text[slice(*span)] for name, span in found.draft.spans.items()}
    assert (places["amount"], places["follow_up_at"]) == ("80-100k", "call Tue or Wed")
    assert found.draft.leftover == ""


def test_the_line_of_a_new_deal_is_settled_too() -> None:
    found = read_settled("Foobar 80-100k A", WEDNESDAY, Known(), read_new)
    assert [way.draft.amount for way in found.ways] == [Decimal(80000), Decimal(100000)]
    draft = read_settled("Foobar 80-100k A", WEDNESDAY, Known(), read_new, [found.ways[1].key]).draft
    assert told(draft) == "?Foobar ; amount=100000 ; grade=A"


def test_a_text_of_many_doubts_is_weighed_only_so_far() -> None:
    text = "Acme " + ", ".join(f"discount {n}0-{n + 1}0k" for n in range(1, 3 * MOST)) + ", 80-100k"
    assert ways(text) == []


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="Acme 北辰8015kw万-~/或or到Tue周二三3pm,.$¥", max_size=40), st.booleans())
def test_settling_never_fails_and_keeps_every_place_within_the_words(text: str, first: bool) -> None:
    settled: list[str] = []
    for _ in range(MOST):
        found = read_settled(text, WEDNESDAY, KNOWN, read_update, settled)
        if not found.ways:
            break
        settled.append(found.ways[0 if first else 1].key)
    draft = found.draft
    assert all(0 <= start <= end <= len(draft.text) for start, end in draft.spans.values())


@pytest.mark.parametrize(
    ("text", "either"),
    [
        ("Zendaya asked for a quote", True),
        ("天润催合同", True),
        ("Foobar Ltd: met today", False),
        ("Umbrella wants a discount", True),
        ("Globexx wants a discount", False),
        ("天润科技催合同", False),
        ("Acme wants a discount", False),
    ],
)
def test_a_short_unknown_name_that_does_what_people_do_may_be_a_persons(text: str, either: bool) -> None:
    assert may_be_person(read_update(text, WEDNESDAY, KNOWN), KNOWN) is either


def test_as_a_persons_name_it_is_a_contact_and_part_of_the_words() -> None:
    draft = as_person(read_update("Zendaya asked for a quote", WEDNESDAY, KNOWN))
    assert (draft.note, [contact.name for contact in draft.contacts]) == ("Zendaya asked for a quote", ["Zendaya"])
    assert as_person(read_update("天润催合同", WEDNESDAY, KNOWN)).contacts == ()
