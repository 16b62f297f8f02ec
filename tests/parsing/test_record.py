"""Promises about a draft as other programs read it."""

import json
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from parsing import read_update, record_of
from tests.parsing.reading import KNOWN, WEDNESDAY

NEW_YORK = ZoneInfo("America/New_York")


def record(said: str) -> dict[str, Any]:
    return record_of(read_update(said, WEDNESDAY, KNOWN), NEW_YORK)


def test_every_field_that_is_said_stands_in_plain_values() -> None:
    said = (
        "OPP-42 Acme: called CFO Tom Baker yesterday, he decides; too pricey; grade B, moved to "
        "negotiation, now $120k, expect to close by Dec 15. Call him next Wed 3pm"
    )
    assert json.loads(json.dumps(record(said))) == {
        "opportunity": {"id": 42, "name": "Acme Corporation"},
        "follow_up_at": "2026-11-25T15:00-05:00",
        "follow_up_has_time": True,
        "close_on": "2026-12-15",
        "amount": 120000,
        "currency": "USD",
        "stage": "negotiation",
        "grade": "B",
        "feedback": ["price_high"],
        "contacts": [{"name": "Tom Baker", "role": "CFO"}],
        "decision_maker": "Tom Baker",
        "channel": "call",
        "happened_on": "2026-11-17",
    }


def test_a_loss_has_its_outcome_and_its_reason() -> None:
    assert record("Globex: lost on price") == {
        "opportunity": {"name": "Globex"},
        "outcome": "lost",
        "loss_reason": "price",
    }


@pytest.mark.parametrize("said", ["", "hello there", "Zzyzx Ltd: hello"])
def test_what_is_not_said_is_left_out(said: str) -> None:
    assert record(said) == {}


def test_a_next_action_without_an_hour_is_a_day() -> None:
    assert record("call Friday") == {"follow_up_at": "2026-11-20", "follow_up_has_time": False}


def test_the_offset_is_that_of_the_day_in_question() -> None:
    assert record("call on 1 July at 9am")["follow_up_at"] == "2027-07-01T09:00-04:00"


@pytest.mark.parametrize(("said", "amount"), [("Acme $1,250.50", "1250.5"), ("Acme 1.2m", "1200000")])
def test_an_amount_is_a_number_and_whole_where_it_can_be(said: str, amount: str) -> None:
    assert json.dumps(record(said)["amount"]) == amount


def test_rivals_and_the_day_of_a_talk_are_named() -> None:
    assert record("Acme compares us with Salesforce, met today") == {
        "opportunity": {"name": "Acme Corporation"},
        "feedback": ["competitor"],
        "competitors": ["Salesforce"],
        "channel": "visit",
        "happened_on": "2026-11-18",
    }


def test_a_person_known_by_title_has_no_name() -> None:
    assert record("met their CTO")["contacts"] == [{"role": "CTO"}]


@pytest.mark.parametrize(
    ("said", "currency"),
    [
        ("北辰 120万美元", "USD"),
        ("北辰 120万歐元", "EUR"),
        ("北辰 120万港元", "HKD"),
        ("北辰 人民币120万元", "CNY"),
        ("北辰 120万元", None),
        ("北辰 12000块", None),
    ],
)
def test_a_currency_is_told_where_its_country_is_said(said: str, currency: str | None) -> None:
    assert record(said).get("currency") == currency


@pytest.mark.parametrize("said", ["今天签了合同", "签了框架协议", "昨天簽了訂單"])
def test_what_is_signed_is_no_rival(said: str) -> None:
    assert "competitors" not in record(said)
