"""An export has a row for each opportunity, by number, and with filters exactly those that a list counts."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

import pytest

from parsing import ListFilters
from sales.people import Role
from sales.vocabulary import Grade, Status
from services.exporting import FIELDS, exported, exported_list
from services.listing import PAGE, listed
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_team, open_book, seated


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.begin(WORKSPACE) as work:
        work.teams.add(a_team(), None)
        for number in range(7):
            said = {"grade": Grade.A if number % 2 else Grade.B, "amount": Decimal("10.05"), "currency": "EUR"}
            open_book(work, f"D{number}", team_id=1, **said)
        open_book(work, "Gone", status=Status.LOST)
        yield work


def test_everything_is_told_by_number_whatever_became_of_it(work: Work) -> None:
    rows = [dict(zip(FIELDS, row, strict=True)) for row in exported(work, None)]
    assert [row["id"] for row in rows] == [str(number) for number in sorted(int(row["id"]) for row in rows)]
    assert [row["name"] for row in rows] == [*(f"D{number}" for number in range(7)), "Gone"]
    assert {row["amount"] for row in rows} == {"10.05", ""}
    assert {row["team"] for row in rows} == {"East", ""}


@pytest.mark.parametrize("filters", [ListFilters(grade=Grade.A), ListFilters(health_from=0, grade=Grade.B)])
def test_filters_give_exactly_what_a_list_counts(work: Work, filters: ListFilters) -> None:
    dana = seated(work, 1, Role.MANAGER, name="Dana", slack_id="U0DANA")
    rows = list(exported(work, filters))
    tally = listed(work, dana, filters, 0).tally
    assert len(rows) == tally.count
    amounts = [Decimal(row[FIELDS.index("amount")]) for row in rows]
    assert {"EUR": sum(amounts)} == tally.sums


@pytest.mark.parametrize(
    "filters",
    [
        ListFilters(team="East"),
        ListFilters(team="East", grade=Grade.A, min_amount=Decimal(100), close_until=date(2026, 12, 31)),
        ListFilters(team="East", grade=Grade.B, min_amount=Decimal(50), max_amount=Decimal(150), health_from=0),
    ],
)
def test_a_file_has_the_rows_of_all_pages_of_a_long_list_in_their_order(work: Work, filters: ListFilters) -> None:
    dana = seated(work, 1, Role.MANAGER, name="Dana", slack_id="U0DANA")
    for number in range(200):
        said = {"grade": Grade.A if number % 3 else Grade.B, "amount": Decimal(number), "currency": "EUR"}
        days = {"due_at": NOW + timedelta(hours=number * 37 % 200), "close_on": date(2026, 12, 1 + number % 60 // 2)}
        open_book(work, f"Long {number}", team_id=1, **said, **days)
    shown: list[str] = []
    while page := listed(work, dana, filters, len(shown)).page:
        assert len(page) <= PAGE
        shown += [str(each.id) for each in page]
    assert len(shown) == listed(work, dana, filters, 0).tally.count > PAGE
    assert [row[FIELDS.index("id")] for row in exported_list(work, dana, filters)] == shown


def test_a_file_holds_nothing_that_its_reader_may_not_see(work: Work) -> None:
    west = work.teams.add(a_team(name="West", channel="C0WEST"), None)
    stranger = seated(work, west.id, name="Wu", slack_id="U0WU")
    open_book(work, "Wests", team_id=west.id)
    told = exported_list(work, stranger, ListFilters(words="all"))
    assert {row[FIELDS.index("name")] for row in told} == {"Wests"}
