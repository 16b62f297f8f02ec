"""Promises about amounts of money in a text."""

from decimal import Decimal

import pytest

from parsing import find_amounts


@pytest.mark.parametrize(
    ("words", "value", "currency"),
    [
        ("120k", "120000", None),
        ("$1.2M", "1200000", "USD"),
        ("USD 48,500", "48500", "USD"),
        ("48,500 dollars", "48500", "USD"),
        ("US$4.7 billion", "4700000000", "USD"),
        ("€230k", "230000", "EUR"),
        ("36.5k eur", "36500", "EUR"),
        ("64,000 GBP", "64000", "GBP"),
        ("£15 million", "15000000", "GBP"),
        ("120 MEUR", "120000000", "EUR"),
        ("NT$500,000", "500000", "TWD"),
        ("HK$ 80k", "80000", "HKD"),
        ("MYR42", "42", "MYR"),
        ("Rs. 20", "20", "INR"),
        ("5 lakh rupees", "500000", "INR"),
        ("42 bucks", "42", None),
        ("half a million", "500000", None),
        ("two hundred thousand dollars", "200000", "USD"),
        ("15 dollars 50", "15.5", "USD"),
        ("thirteen dollars and forty-five cents", "13.45", "USD"),
        ("one kuai and five mao five", "1.55", "CNY"),
        ("12万", "120000", None),
        ("9.6w", "96000", None),
        ("50W预算", "500000", None),
        ("一百二十万", "1200000", None),
        ("三万五", "35000", None),
        ("1万2", "12000", None),
        ("1亿2000万", "120000000", None),
        ("两百五十万人民币", "2500000", "CNY"),
        ("一百八十萬元", "1800000", "CNY"),
        ("三点五万", "35000", None),
        ("¥320,000", "320000", "CNY"),
        ("RMB 30万", "300000", "CNY"),
        ("5万刀", "50000", "USD"),
        ("十五美元", "15", "USD"),
        ("3块5", "3.5", "CNY"),
        ("最后谈到３０万港币", "300000", "HKD"),
    ],
)
def test_an_amount_is_found_with_its_value_and_currency(words: str, value: str, currency: str | None) -> None:
    (found,) = find_amounts(words)
    assert (found.value, found.currency) == (Decimal(value), currency)


@pytest.mark.parametrize(
    "words",
    ["250 seats", "call 415-555-0132", "in 30m", "in 2w", "万一不行", "v3", "50%", "ALL 5 solutions", "12:30"],
)
def test_other_figures_are_no_money(words: str) -> None:
    assert find_amounts(words) == []


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("at least $1.42", "1.42", None),
        ("at most 7€", None, "7"),
        ("3.04块以上", "3.04", None),
        ("最多100万", None, "1000000"),
        ("over 50k", "50000", None),
    ],
)
def test_a_bound_is_no_value(words: str, low: str | None, high: str | None) -> None:
    (found,) = find_amounts(words)
    assert found.value is None
    assert (found.low, found.high) == (low and Decimal(low), high and Decimal(high))


def test_several_amounts_stand_in_order() -> None:
    assert [found.text for found in find_amounts("from 80k to $1.2M, then 50 dollar 40 rmb")] == [
        "80k",
        "$1.2M",
        "50 dollar",
        "40 rmb",
    ]


def test_digits_behind_an_amount_are_left_alone() -> None:
    assert [found.value for found in find_amounts("$5 3 times")] == [Decimal(5)]


@pytest.mark.parametrize(
    ("said", "value"), [("大概30来万", 300_000), ("30多万", 300_000), ("二十几万", 200_000), ("100余万", 1_000_000)]
)
def test_a_rough_figure_is_taken_as_the_round_one(said: str, value: int) -> None:
    assert [found.value for found in find_amounts(said)] == [Decimal(value)]
