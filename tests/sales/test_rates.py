"""Which rate holds on a day, what sums come to by it, and that parts add up to their total."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.errors import SalesError
from sales.rates import Rate, Rates, ensure_sound, number, rates_of, rounded, shared_out

DAY = date(2026, 11, 1)
SET_AT = datetime(2026, 11, 1, tzinfo=UTC)
amounts = st.decimals(min_value=0, max_value=Decimal(10) ** 13, places=2)
worths = st.decimals(min_value=Decimal("0.00000001"), max_value=Decimal(10) ** 6, places=8)
codes = st.sampled_from(["CNY", "USD", "EUR", "JPY", ""])
tables = st.lists(st.tuples(st.sampled_from(["USD", "EUR", "JPY"]), st.integers(-30, 30), worths), max_size=12)


def rate(currency: str, worth: str, day: date = DAY, base: str = "CNY") -> Rate:
    """Return a rate that holds from a day on."""
    return Rate(base=base, currency=currency, first_on=day, rate=Decimal(worth), set_by=1, set_at=SET_AT)


def table(rows: list[tuple[str, int, Decimal]]) -> Rates:
    """Return the rates of some days, the last of those that begin on one."""
    known = {(code, days): rate(code, str(worth), DAY + timedelta(days=days)) for code, days, worth in rows}
    return rates_of("CNY", known.values())


def test_the_latest_rate_that_does_not_begin_after_a_day_holds_on_it() -> None:
    known = rates_of("CNY", [rate("USD", "7.2", DAY + timedelta(days=9)), rate("USD", "7.1")])
    assert known.on("USD", DAY - timedelta(days=1)) is None
    held = [known.on("USD", DAY + timedelta(days=days)) for days in (0, 8, 9, 400)]
    assert [each.rate for each in held if each] == [Decimal(told) for told in ("7.1", "7.1", "7.2", "7.2")]


def test_money_without_a_rate_is_left_out_and_named_never_added() -> None:
    sums = {"CNY": Decimal(100), "USD": Decimal(10), "EUR": Decimal(5), "": Decimal(3)}
    found = rates_of("CNY", [rate("USD", "7.1")]).worth(sums, DAY)
    assert found.total == Decimal("171.00")
    assert found.parts == {"CNY": Decimal("100.00"), "USD": Decimal("71.00")}
    assert found.left_out == {"EUR": Decimal(5), "": Decimal(3)}
    assert [each.currency for each in found.used] == ["USD"]


def test_one_currency_is_told_in_another_by_way_of_the_base() -> None:
    known = rates_of("CNY", [rate("USD", "7"), rate("EUR", "8")])
    assert known.factor("EUR", "USD", DAY) == Fraction(8, 7)
    assert known.factor("CNY", "USD", DAY) == Fraction(1, 7)
    assert known.factor("GBP", "GBP", DAY) == 1
    assert known.factor("GBP", "USD", DAY) is None


def test_rates_into_another_base_and_of_the_base_itself_do_not_count() -> None:
    known = rates_of("CNY", [rate("USD", "0.9", base="EUR"), rate("CNY", "2")])
    assert known.by_currency == {}
    assert known.worth({"CNY": Decimal(1)}, DAY).total == 1
    assert (known.needed(["CNY"]), known.needed(["CNY", "USD"])) == (False, True)


@pytest.mark.parametrize("worth", ["0", "-1", "1000000.1", "0.000000001"])
def test_what_cannot_be_a_rate_is_refused(worth: str) -> None:
    with pytest.raises(SalesError, match="rates-not-a-rate"):
        ensure_sound(rate("USD", worth))


def test_the_base_currency_itself_has_no_rate() -> None:
    with pytest.raises(SalesError, match="rates-of-base"):
        ensure_sound(rate("CNY", "1"))
    ensure_sound(rate("USD", "7.12345678"))


def test_a_rate_is_told_by_its_digits() -> None:
    assert [number(Decimal(told)) for told in ("7.10", "100", "0.0480")] == ["7.1", "100", "0.048"]


def test_half_a_cent_is_rounded_up() -> None:
    assert rounded(Fraction(1, 200)) == Decimal("0.01")
    assert rounded(Fraction(-1, 200)) == Decimal("0.00")


@given(sums=st.dictionaries(codes, amounts), rows=tables, days=st.integers(-40, 40))
def test_the_parts_add_up_to_the_total_which_is_exact_to_half_a_cent(
    sums: dict[str, Decimal], rows: list[tuple[str, int, Decimal]], days: int
) -> None:
    day = DAY + timedelta(days=days)
    known = table(rows)
    found = known.worth(sums, day)
    assert sum(found.parts.values(), Decimal(0)) == found.total
    assert found.parts.keys() | found.left_out.keys() == sums.keys()
    assert not found.parts.keys() & found.left_out.keys()
    worth = {"CNY": Decimal(1), **{each.currency: each.rate for each in found.used}}
    exact = sum((Fraction(sums[code]) * Fraction(worth[code]) for code in found.parts), Fraction(0))
    assert abs(Fraction(found.total) - exact) <= Fraction(1, 200)
    assert all(isinstance(each, Decimal) for each in (found.total, *found.parts.values()))
    assert all(each.first_on <= day for each in found.used)


@given(st.lists(st.fractions(min_value=-100, max_value=100, max_denominator=10**6), max_size=30))
def test_what_is_shared_out_adds_up_and_stays_within_a_cent_of_what_it_is(parts: list[Fraction]) -> None:
    total = rounded(sum(parts, Fraction(0)))
    told = shared_out(parts, total)
    assert sum(told, Decimal(0)) == total
    assert all(abs(Fraction(given) - exact) < Fraction(1, 100) for given, exact in zip(told, parts, strict=True))


@given(st.lists(st.integers(-(10**6), 10**6), max_size=20))
def test_whole_cents_stay_what_they_are(cents: list[int]) -> None:
    parts = [Fraction(each, 100) for each in cents]
    assert shared_out(parts, rounded(sum(parts, Fraction(0)))) == [Decimal(each).scaleb(-2) for each in cents]
