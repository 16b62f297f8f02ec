"""A pipeline told in the base currency adds up to the cent, the change of the rates as a term of its own."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from sales.base_bridge import BaseBridge, in_base
from sales.bridge import Term
from sales.bridges import Bridges, Moved, together
from sales.funnel import Tally
from sales.rates import Rate, Rates, rates_of, rounded
from sales.snapshot import Snapshot
from tests.sales.test_bridges import CODES, books, bridge

FIRST, LAST = date(2026, 11, 1), date(2026, 11, 8)
SET_AT = datetime(2026, 11, 1, tzinfo=UTC)
worths = st.none() | st.decimals(min_value=Decimal("0.001"), max_value=200, places=6)


def known(*told: tuple[str, date, Decimal | None]) -> Rates:
    """Return the rates into yuan."""
    return rates_of("CNY", [_rate(code, day, rate) for code, day, rate in told if rate])


def _rate(code: str, day: date, rate: Decimal) -> Rate:
    return Rate(base="CNY", currency=code, first_on=day, rate=rate, set_by=None, set_at=SET_AT)


def moved(**sums: str) -> Moved:
    """Return a step of one deal."""
    return Moved(id=1, name="Acme", owner_id=1, sums={code: Decimal(amount) for code, amount in sums.items()})


def test_start_and_end_go_by_their_own_days_and_the_rates_are_a_term_of_their_own() -> None:
    nothing = dict.fromkeys(Term, ())
    start, end = ({"CNY": Decimal(50), "USD": Decimal(of)} for of in (100, 130))
    terms = {**nothing, Term.UP: (moved(USD="30"),)}
    found = Bridges(start=Tally(count=2, sums=start), end=Tally(count=2, sums=end), terms=terms, reconciles=True)
    told = in_base(found, known(("USD", FIRST, Decimal(7)), ("USD", LAST, Decimal("7.2"))), FIRST, LAST)
    assert (told.start, told.end) == (Decimal(750), Decimal(986))
    assert told.steps[Term.UP] == {1: Decimal(216)}
    assert told.rates == {"USD": Decimal(20)}
    assert told.gap == 0
    assert [each.rate for each in told.used["USD"]] == [Decimal(7), Decimal("7.2")]


def test_a_currency_without_a_rate_on_either_day_is_in_no_number_and_named() -> None:
    sums = {"USD": Decimal(100), "EUR": Decimal(10)}
    still = Tally(count=2, sums=sums)
    found = Bridges(start=still, end=still, terms=dict.fromkeys(Term, ()), reconciles=True)
    told = in_base(found, known(("USD", LAST, Decimal(7)), ("EUR", FIRST, Decimal(8))), FIRST, LAST)
    assert (told.start, told.end, told.left_out) == (Decimal(80), Decimal(80), ["USD"])


def test_what_does_not_add_up_is_not_smoothed_over() -> None:
    start, end = (Tally(count=1, sums={"USD": Decimal(of)}) for of in (1, 3))
    broken = Bridges(start=start, end=end, terms=dict.fromkeys(Term, ()), reconciles=False)
    assert in_base(broken, known(("USD", FIRST, Decimal(7))), FIRST, LAST).gap == Decimal(14)


@given(before=books(), after=books(), at_first=st.tuples(worths, worths), at_last=st.tuples(worths, worths))
def test_start_changes_and_rates_add_up_to_the_end_to_the_cent(
    before: dict[int, Snapshot],
    after: dict[int, Snapshot],
    at_first: tuple[Decimal | None, Decimal | None],
    at_last: tuple[Decimal | None, Decimal | None],
) -> None:
    found = together({code: bridge(code, before, {**before, **after}) for code in CODES})
    told = [(code, day, of[at]) for day, of in ((FIRST, at_first), (LAST, at_last)) for at, code in enumerate(CODES)]
    rates = known(*told)
    base = in_base(found, rates, FIRST, LAST)
    assert base.gap == 0
    assert base.start + base.by_rates + sum(base.total(term) for term in Term) == base.end
    for term in Term:
        assert base.steps[term].keys() == {each.id for each in found.terms[term]}
    _is_near(base, found, rates)


def _is_near(base: BaseBridge, found: Bridges, rates: Rates) -> None:
    """Check every number against the exact one."""
    for tally, day, total in ((found.start, FIRST, base.start), (found.end, LAST, base.end)):
        counted = {code: amount for code, amount in tally.sums.items() if code not in base.left_out}
        assert rates.worth(counted, day).total == total
    for term in Term:
        for each in found.terms[term]:
            counted = {code: amount for code, amount in each.sums.items() if code not in base.left_out}
            factors = {code: rates.factor(code, "CNY", LAST) or Fraction(0) for code in counted}
            exact = sum((Fraction(amount) * factors[code] for code, amount in counted.items()), Fraction(0))
            assert abs(Fraction(base.steps[term][each.id]) - exact) < Fraction(1, 100)


@given(before=books(), after=books(), worth=worths.filter(bool))
def test_where_no_rate_changes_nothing_is_put_down_to_rates(
    before: dict[int, Snapshot], after: dict[int, Snapshot], worth: Decimal
) -> None:
    found = together({code: bridge(code, before, {**before, **after}) for code in CODES})
    base = in_base(found, known(("USD", FIRST, worth), ("EUR", FIRST, worth)), FIRST, LAST)
    assert base.by_rates == 0
    assert base.gap == 0


def test_two_halves_of_a_week_meet_in_the_middle() -> None:
    """The end of one bridge is the start of the next, for both are told by the rates of the same day."""
    rates = known(("USD", FIRST, Decimal("7.1234567")))
    tally = Tally(count=1, sums={"USD": Decimal("0.05")})
    found = Bridges(start=tally, end=replace(tally), terms=dict.fromkeys(Term, ()), reconciles=True)
    told = in_base(found, rates, FIRST, LAST)
    assert told.start == told.end == rounded(Fraction("0.05") * Fraction("7.1234567"))
