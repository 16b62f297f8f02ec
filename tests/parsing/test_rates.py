"""Exchange rates are read as people write them, in both languages."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from parsing.rates import is_rate, read_rates

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
FIRST = date(2026, 11, 1)


@pytest.mark.parametrize(
    ("text", "currency", "rate", "first_on"),
    [
        ("USD 7.1 from 1 Nov", "USD", "7.1", FIRST),
        ("usd 7.25 since 2026-11-01", "USD", "7.25", FIRST),
        ("$ 7.1", "USD", "7.1", None),
        ("from 1 Nov USD 7.1", "USD", "7.1", FIRST),
        ("JPY 0.048 from 31 Oct", "JPY", "0.048", date(2026, 10, 31)),
        ("USD 7.1 from 1 Dec", "USD", "7.1", date(2026, 12, 1)),
        ("USD 7.1 from 1 Nov 2025", "USD", "7.1", date(2025, 11, 1)),
        ("美元 7.1 从11月1日起", "USD", "7.1", FIRST),
        ("美元汇率 7.1，11月1日起", "USD", "7.1", FIRST),
        ("把美元汇率调到7.2，从12月1日起", "USD", "7.2", date(2026, 12, 1)),
        ("欧元按7.8，下周一起", "EUR", "7.8", date(2026, 11, 23)),
        ("USD off from 1 Nov", "USD", None, FIRST),
        ("美元 取消 11月1日", "USD", None, FIRST),
    ],
)
def test_a_rate_and_its_day_are_read(text: str, currency: str, rate: str | None, first_on: date | None) -> None:
    asked = read_rates(text, NOW)
    assert (asked.currency, asked.rate, asked.first_on) == (currency, Decimal(rate) if rate else None, first_on)
    assert asked.rest == ""


@pytest.mark.parametrize("text", ["1 USD = 7.1 CNY", "USD/CNY 7.1", "美元兑人民币 7.1"])
def test_it_is_read_into_which_currency_a_rate_leads(text: str) -> None:
    asked = read_rates(text, NOW)
    assert (asked.currency, asked.into, asked.rate, asked.rest) == ("USD", "CNY", Decimal("7.1"), "")


@pytest.mark.parametrize(
    ("text", "base"), [("base CNY", "CNY"), ("本位币 人民币", "CNY"), ("base currency is euro", "EUR")]
)
def test_the_base_currency_is_read(text: str, base: str) -> None:
    assert (read_rates(text, NOW).base, read_rates(text, NOW).rest) == (base, "")


@pytest.mark.parametrize("text", ["100 JPY = 4.8", "dollars 7,1", "USD 7.1 and thanks"])
def test_what_is_not_understood_is_kept_apart(text: str) -> None:
    assert read_rates(text, NOW).rest


@pytest.mark.parametrize("text", ["are too high, says Acme", "太高，客户嫌贵", "hello"])
def test_a_sentence_about_rates_is_none(text: str) -> None:
    assert not is_rate(text, NOW)
    assert is_rate("USD 7.1", NOW)
