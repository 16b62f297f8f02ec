"""The forecast of a book is what each day knew, whatever was written later."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from sales.changes import moved
from sales.opportunity import EventCode, Opportunity, Place
from sales.outcomes import Deal
from sales.vocabulary import Grade, Status
from services.backtest import backtest
from services.forecasting import cents, deals_on, foretell, money, weights_on
from storage.store import Store
from tests.builders import NOW, WORKSPACE, Clock, a_team, open_book
from tests.imported import imported

TODAY = NOW.date()
DAY = timedelta(days=1)
CUT = date(2017, 8, 31)


def begun(store: Store, **said: Any) -> Opportunity:
    """Write down a team and an opportunity that nothing happened to yet."""
    with store.begin(WORKSPACE) as work:
        work.teams.add(a_team(currency="USD"), None)
        return open_book(work, **said)


def changed(store: Store, before: Opportunity, **said: Any) -> Opportunity:
    """Write a change down as the desk does."""
    with store.begin(WORKSPACE) as work:
        saved = work.opportunities.save(replace(before, **said), before)
        work.events.add(EventCode.UPDATED, saved.id, 1, Place.COMMAND, moved(before, saved))
        return saved


def deal_on(store: Store, day: date) -> Deal:
    with store.read(WORKSPACE) as work:
        return deals_on(work, day, "USD")[0]


def test_a_grade_counts_from_the_day_on_which_somebody_said_it(store: Store, clock: Clock) -> None:
    assumed = begun(store, grade_assumed=True, amount=Decimal("1200.50"), currency="USD")
    clock.advance(days=2)
    changed(store, assumed, grade=Grade.A, grade_assumed=False)
    clock.advance(days=2)
    assert [deal_on(store, TODAY + number * DAY).grade for number in (0, 1, 2)] == [None, None, Grade.A]
    assert deal_on(store, TODAY).cents == 120_050


def test_a_day_begins_and_ends_on_the_teams_clock(store: Store, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        work.teams.add(a_team(currency="USD", zone="Asia/Shanghai"), None)
        fresh = open_book(work, team_id=1)
    clock.advance(days=1, hours=18 - NOW.hour)
    tomorrow = TODAY + 2 * DAY
    changed(store, fresh, status=Status.WON, closed_on=tomorrow, due_at=None)
    with store.read(WORKSPACE) as work:
        assert foretell(work, team_id=1).as_of == tomorrow
        told = [deals_on(work, day, "USD", 1)[0].ended for day in (tomorrow - DAY, tomorrow)]
    assert told == [None, tomorrow]


def test_what_ends_or_sleeps_later_is_open_until_then(store: Store, clock: Clock) -> None:
    fresh = begun(store)
    clock.advance(days=1)
    asleep = changed(store, fresh, status=Status.ASLEEP, due_at=None)
    clock.advance(days=2)
    changed(store, asleep, status=Status.WON, closed_on=clock.now().date(), due_at=None)
    told = [deal_on(store, TODAY + number * DAY) for number in range(4)]
    assert [deal.is_open for deal in told] == [True, False, False, False]
    assert [deal.asleep for deal in told] == [False, True, True, False]
    assert (told[3].won, told[3].ended, told[2].ended) == (True, TODAY + 3 * DAY, None)


def test_money_of_another_currency_counts_as_a_deal_and_is_said(store: Store) -> None:
    begun(store, amount=Decimal(100), currency="CHF", grade=Grade.A, close_on=TODAY + DAY)
    with store.read(WORKSPACE) as work:
        found = foretell(work, TODAY, months=1, currency="usd")
    assert (found.currency, found.foreign, found.outlooks[0].expected) == ("USD", 1, 0)
    assert found.outlooks[0].count > 0


def test_a_graded_deal_is_foretold_by_hand(store: Store) -> None:
    """Grade A, 70 %, quoted, half again: 95 % at most, of 1,200.50."""
    said = {"stage": "quote", "grade": Grade.A, "close_on": TODAY + DAY, "last_touch_at": NOW}
    begun(store, amount=Decimal("1200.50"), currency="USD", **said)
    with store.read(WORKSPACE) as work:
        outlook = foretell(work, months=2).outlooks[0]
    assert money(outlook.expected) == Decimal("1140.48")
    assert outlook.lines[0].odds == 950_000


def test_only_the_teams_own_deals_are_in_its_forecast(store: Store) -> None:
    begun(store, team_id=1)
    with store.read(WORKSPACE) as work:
        assert len(deals_on(work, TODAY, "USD", 1)) == 1
        assert deals_on(work, TODAY, "USD", 2) == []


def test_a_book_without_an_end_has_no_errors_yet(store: Store) -> None:
    begun(store)
    with store.read(WORKSPACE) as work:
        found = backtest(work)
    assert [series.checks for series in found.series] == [(), (), ()]
    assert found.trust.cases == 0


def test_money_is_whole_hundredths_in_between() -> None:
    assert cents(Decimal("0.07")) == 7
    assert money(7) == Decimal("0.07")
    assert cents(None) is None


def made_up(folder: Path, until: date) -> Path:
    """Write a book as it would have been exported on a day: a deal a day, won or lost after ten."""
    lines = ["Opportunity Name,Account Name,Stage,Amount,Created Date,Close Date,Owner,Opportunity ID"]
    for number in range(230):
        opened = date(2026, 1, 1) + number * DAY
        ended = opened + 10 * DAY
        how = ("Closed Won" if number % 2 else "Closed Lost") if ended <= until else "Quote"
        closed, amount = (ended, "1000.10") if ended <= until else ("", "")
        if opened <= until:
            lines.append(f"Deal {number},Acme,{how},{amount},{opened},{closed},Ben,K{number}")
    (folder / "book.csv").write_text("\n".join(lines))
    return folder / "book.csv"


def test_a_book_is_foretold_the_same_without_its_later_rows(tmp_path: Path) -> None:
    day, told = date(2026, 6, 30), []
    for number, until in enumerate((day, date(2026, 9, 30))):
        with (
            imported(f"sqlite:///{tmp_path / f'{number}.db'}", made_up(tmp_path, until)) as store,
            store.read("LOCAL") as work,
        ):
            told.append([(o.expected, o.range, o.plain.cents) for o in foretell(work, day, 3).outlooks])
    assert told[0] == told[1]
    assert told[0][0][0] > 0


def test_a_steady_book_was_foretold_well(tmp_path: Path) -> None:
    book = made_up(tmp_path, date(2026, 9, 30))
    with imported(f"sqlite:///{tmp_path / 'book.db'}", book) as store, store.read("LOCAL") as work:
        found = backtest(work)
    for series in found.series:
        assert series.checks
        assert [check.origin for check in series.checks] == sorted(check.origin for check in series.checks)
        assert series.forecast.wape is not None
        assert series.forecast.wape < 0.2
    assert found.trust.cases > 0


def test_a_past_day_has_the_weights_that_held_then(store: Store, clock: Clock) -> None:
    begun(store)
    with store.begin(WORKSPACE) as work:
        work.playbooks.keep_own(1, {"probability": {"A": "0.6", "B": "0.3", "C": "0.05"}}, 0, None)
    clock.advance(days=2)
    with store.begin(WORKSPACE) as work:
        work.playbooks.keep_own(1, {"probability": {"A": "0.5", "B": "0.3", "C": "0.05"}}, 1, None)
        told = [weights_on(work, TODAY + number * DAY, 1).odds[Grade.A] for number in (-1, 0, 1, 2)]
        assert told == [700_000, 600_000, 600_000, 500_000]
        assert weights_on(work, TODAY + DAY).odds[Grade.A] == 700_000
