"""The totals of a book in the base currency: parts add up to the whole, and what changed to the cent."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import event

from sales.breakdown import Dimension
from sales.bridge import Term
from sales.vocabulary import Status
from services.base_totals import changes_in_base, totals_in_base
from services.rates import choose_base, rates_in, set_rates
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_team, open_book

TODAY = NOW.date()
DAY = timedelta(days=1)
OLD: dict[str, Any] = {"team_id": 1, "created_at": NOW - 60 * DAY, "stage_since": NOW - 60 * DAY}
DEALS = (("100.05", "USD"), ("10.01", "EUR"), ("10.01", "EUR"), ("7", "GBP"), ("3333.33", "JPY"))


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.begin(WORKSPACE) as work:
        work.teams.add(a_team(currency="USD", zone="UTC"), None)
        yield work


def won(work: Work, amount: str, currency: str, nth: int) -> None:
    """Write down a deal that was won, each a month before the former."""
    ended = {"status": Status.WON, "closed_on": TODAY - nth * 31 * DAY, "due_at": None}
    known: dict[str, Any] = {**OLD, **ended, "source": f"S{nth}"}
    open_book(work, f"D{nth}", amount=Decimal(amount), currency=currency, **known)


def rated(work: Work, *rates: tuple[str, date, str]) -> None:
    set_rates(work, [(code, day, Decimal(rate)) for code, day, rate in rates])


def test_there_is_nothing_to_tell_without_a_base_or_without_other_money(work: Work) -> None:
    won(work, "100", "USD", 0)
    assert totals_in_base(work, None, None, None) is None
    rated(work, ("EUR", TODAY, "1.1"))
    assert totals_in_base(work, None, None, None) is None
    assert changes_in_base(work, TODAY - DAY, None, None) is None


@pytest.mark.parametrize(
    "dimension", [Dimension.SOURCE, Dimension.MONTH, Dimension.WEEK, Dimension.TEAM, Dimension.AGENT]
)
def test_parts_add_up_to_the_whole_to_the_cent(work: Work, dimension: Dimension) -> None:
    for nth, (amount, currency) in enumerate(DEALS):
        won(work, amount, currency, nth)
    rated(work, ("EUR", TODAY, "1.12345"), ("JPY", TODAY, "0.00666"), ("GBP", TODAY + DAY, "1.3"))
    whole = totals_in_base(work, None, None, None)
    parts = totals_in_base(work, dimension, None, None)
    assert whole
    assert parts
    assert whole[None]["won_value"] == Decimal("144.74")
    assert sum(part["won_value"] for part in parts.values()) == whole[None]["won_value"]
    assert whole[None]["left_out"] == ["GBP"]
    assert whole[None]["avg_won_value"] == Decimal("36.185")


def test_a_past_day_goes_by_its_own_rates_and_a_team_by_its_own_deals(work: Work) -> None:
    won(work, "10", "EUR", 3)
    open_book(work, "Elsewhere", amount=Decimal(5), currency="EUR", **{**OLD, "team_id": None})
    rated(work, ("EUR", TODAY - 30 * DAY, "1.1"), ("EUR", TODAY, "2"))
    now, then = (totals_in_base(work, None, 1, day) for day in (None, TODAY - DAY))
    assert now
    assert then
    assert (now[None]["won_value"], then[None]["won_value"]) == (20, 11)
    assert totals_in_base(work, None, 1, TODAY - 60 * DAY) == {
        None: {**then[None], "won_value": 0, "avg_won_value": None, "rates": [], "left_out": ["EUR"]}
    }


def test_what_changed_adds_up_and_every_term_to_its_deals(work: Work) -> None:
    open_book(work, "Old", amount=Decimal("100.33"), currency="EUR", **OLD)
    open_book(work, "New", amount=Decimal("10.07"), currency="EUR", team_id=1)
    open_book(work, "Dollar", amount=Decimal(5), currency="USD", team_id=1)
    open_book(work, "Pound", amount=Decimal(5), currency="GBP", team_id=1)
    rated(work, ("EUR", TODAY - 90 * DAY, "1.12345"), ("EUR", TODAY, "1.2"))
    for team in (None, 1):
        found = changes_in_base(work, TODAY - 7 * DAY, None, team)
        assert found
        total = found["start"]["total"] + found["rates"]["total"] + sum(found[term.value]["total"] for term in Term)
        assert total == found["end"]["total"] == Decimal("137.48")
        assert found["left_out"] == ["GBP"]
        assert all(found[term.value]["total"] == sum(d["amount"] for d in found[term.value]["deals"]) for term in Term)
        assert [each["currency"] for each in found["rates"]["currencies"]] == ["EUR"]


def test_the_number_of_statements_does_not_grow_with_the_deals(work: Work) -> None:
    rated(work, ("EUR", TODAY, "1.1"))
    assert rates_in(work)
    counts = []
    for first in (0, 20):
        for nth in range(first, first + 20):
            won(work, "10", "EUR", nth % 3)
            open_book(work, f"Open {nth}", amount=Decimal(5), currency="USD", **OLD)
        said: list[str] = []
        listen = lambda *told, said=said: said.append(told[2])  # noqa: E731
        event.listen(work.connection, "before_cursor_execute", listen)
        totals_in_base(work, Dimension.SOURCE, 1, None)
        changes_in_base(work, TODAY - 7 * DAY, None, 1)
        event.remove(work.connection, "before_cursor_execute", listen)
        counts.append(len(said))
    assert counts[0] == counts[1] > 0


def test_another_base_has_its_own_rates(work: Work) -> None:
    won(work, "10", "EUR", 0)
    rated(work, ("EUR", TODAY, "1.1"))
    choose_base(work, None, "CNY")
    found = totals_in_base(work, None, None, None)
    assert found
    assert (found[None]["won_value"], found[None]["left_out"]) == (0, ["EUR"])
