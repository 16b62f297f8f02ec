"""Exchange rates are kept by admins, put back once, and what is told in the base goes by those of its own day."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from sales.bridge import Term
from sales.errors import SalesError
from sales.goals import Goal, GoalKind
from sales.own_outlook import won_abroad
from sales.people import Member, Role, Team
from sales.vocabulary import Grade, Status
from services.backtest import backtest
from services.changed import changed_of
from services.forecasting import deals_on, foretell, told_in
from services.funnel import weekly
from services.goals import goals_in, set_goal
from services.passage import way_of
from services.prospects import prospect, running_month
from services.rates import (
    base_of,
    change_named,
    choose_base,
    named_base,
    named_rate,
    rate_lines,
    rates_in,
    set_rate,
    set_rates,
    take_back_base,
    take_back_rate,
)
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_team, open_book, seated

TODAY = NOW.date()
DAY = timedelta(days=1)
MONDAY = TODAY - TODAY.weekday() * DAY


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.begin(WORKSPACE) as work:
        yield work


@pytest.fixture
def team(work: Work) -> Team:
    """Write down a team in dollars with a manager who is an admin too."""
    team = work.teams.add(a_team(currency="USD", zone="UTC"), None)
    seated(work, team.id, Role.MANAGER, slack_id="UBOSS", name="Boss", is_admin=True)
    return team


@pytest.fixture
def boss(work: Work, team: Team) -> Member:
    assert team.id
    found = work.members.by_slack("UBOSS")
    assert found
    return found


def worth(work: Work, boss: Member, currency: str, rate: str, first_on: date = TODAY) -> None:
    set_rate(work, boss, currency, Decimal(rate), first_on)


def opened(work: Work, name: str, amount: str, currency: str, **said: Any) -> None:
    known: dict[str, Any] = {"team_id": 1, "amount": Decimal(amount), "currency": currency, **said}
    open_book(work, name, **known)


def test_nothing_is_told_in_a_base_until_somebody_chose_one(work: Work, boss: Member) -> None:
    assert rates_in(work) is None
    assert base_of(work) == "USD"
    assert rate_lines(work, TODAY) == []
    choose_base(work, boss, "CNY")
    found = rates_in(work)
    assert found
    assert found.base == base_of(work) == "CNY"


def test_the_first_rate_makes_the_currency_of_most_teams_the_base(work: Work, boss: Member) -> None:
    worth(work, boss, "EUR", "1.1")
    found = rates_in(work)
    assert found
    assert found.base == "USD"
    assert [(rate.currency, rate.rate, who) for rate, who in rate_lines(work, TODAY)] == [
        ("EUR", Decimal("1.1"), "Boss")
    ]


def test_a_rate_that_is_to_come_is_listed_and_does_not_hold_yet(work: Work, boss: Member) -> None:
    for rate, days in (("1.0", -60), ("1.1", -30), ("1.2", 3)):
        worth(work, boss, "EUR", rate, TODAY + days * DAY)
    assert [rate.rate for rate, _ in rate_lines(work, TODAY)] == [Decimal("1.1"), Decimal("1.2")]
    found = rates_in(work)
    held = found.on("EUR", TODAY) if found else None
    assert held
    assert held.rate == Decimal("1.1")


def test_only_admins_set_rates_and_the_refusal_names_them(work: Work, team: Team, boss: Member) -> None:
    rep = seated(work, team.id, Role.REP, slack_id="UREP", name="Rep")
    for refused in (
        lambda: set_rate(work, rep, "EUR", Decimal(1), TODAY),
        lambda: choose_base(work, rep, "EUR"),
        lambda: take_back_rate(work, rep, set_rate(work, boss, "EUR", Decimal(1), TODAY)),
    ):
        with pytest.raises(SalesError, match="rates-admins-only") as said:
            refused()
        assert said.value.words["who"] == ["Boss"]


def test_a_rate_is_put_back_once_and_not_over_what_somebody_set_since(work: Work, boss: Member) -> None:
    worth(work, boss, "EUR", "1.1")
    change = set_rate(work, boss, "EUR", Decimal("1.15"), TODAY)
    assert change_named(named_rate(change)) == change
    back = take_back_rate(work, boss, change)
    assert (back.now, back.before) == (Decimal("1.1"), Decimal("1.15"))
    with pytest.raises(SalesError, match="rates-moved-on"):
        take_back_rate(work, boss, change)
    fresh = set_rate(work, boss, "GBP", Decimal("1.3"), TODAY)
    assert take_back_rate(work, boss, fresh).now is None
    with pytest.raises(SalesError, match="rates-gone-since"):
        take_back_rate(work, boss, fresh)
    found = rates_in(work)
    assert found
    assert found.on("GBP", TODAY) is None


def test_the_base_is_put_back_once_too(work: Work, boss: Member) -> None:
    first, second = choose_base(work, boss, "CNY"), choose_base(work, boss, "EUR")
    assert change_named(named_base(second)) == second
    assert take_back_base(work, boss, second).now == "CNY"
    with pytest.raises(SalesError, match="rates-moved-on"):
        take_back_base(work, boss, second)
    assert take_back_base(work, boss, first).now is None
    assert rates_in(work) is None


def test_a_rate_that_is_not_there_cannot_be_taken_away(work: Work, boss: Member) -> None:
    with pytest.raises(SalesError, match="rates-none-there"):
        set_rate(work, boss, "EUR", None, TODAY)
    worth(work, boss, "EUR", "1.1")
    assert set_rate(work, boss, "EUR", None, TODAY).before == Decimal("1.1")


def test_many_rates_at_once_count_only_what_is_new(work: Work, team: Team) -> None:
    assert team.currency == "USD"
    rows = [("EUR", TODAY, Decimal("1.1")), ("EUR", TODAY - DAY, Decimal("1.0")), ("GBP", TODAY, Decimal("1.3"))]
    assert set_rates(work, rows) == 3
    assert set_rates(work, [*rows, ("GBP", TODAY, Decimal("1.31"))]) == 1
    assert [who for _, who in rate_lines(work, TODAY)] == [None, None]


def test_what_changed_goes_by_the_rates_of_both_days_and_adds_up(work: Work, team: Team, boss: Member) -> None:
    worth(work, boss, "EUR", "1.1", TODAY - 60 * DAY)
    worth(work, boss, "EUR", "1.2", TODAY)
    opened(work, "Old", "100", "EUR", created_at=NOW - 30 * DAY, stage_since=NOW - 30 * DAY)
    opened(work, "New", "10.01", "EUR")
    opened(work, "Pound", "7", "GBP")
    told = changed_of(work, team, None, NOW - 7 * DAY, NOW)
    assert told.base
    assert told.adds_up
    assert (told.base.start, told.base.end) == (Decimal(110), Decimal("132.01"))
    assert told.base.rates == {"EUR": Decimal(10)}
    assert told.base.total(Term.NEW) == Decimal("12.01")
    assert told.base.left_out == ["GBP"]


def test_a_digest_and_a_funnel_of_a_past_day_go_by_the_rates_of_that_day(work: Work, team: Team, boss: Member) -> None:
    worth(work, boss, "EUR", "1.1", TODAY - 60 * DAY)
    worth(work, boss, "EUR", "1.2", TODAY)
    opened(work, "Old", "100", "EUR", created_at=NOW - 30 * DAY, stage_since=NOW - 30 * DAY)
    now, then = way_of(work, team, 90), way_of(work, team, 90, TODAY - DAY)
    told = [way.telling.of(way.opened.sums) for way in (now, then) if way.telling]
    assert [worth.total for worth in told if worth] == [Decimal(120), Decimal(110)]
    week = weekly(work, team, MONDAY - 7 * DAY)
    assert week.telling
    worth_then = week.telling.of({"EUR": Decimal(100)})
    assert worth_then
    assert worth_then.total == Decimal(110)


def test_a_team_without_other_money_is_told_as_before(work: Work, team: Team, boss: Member) -> None:
    worth(work, boss, "EUR", "1.1")
    opened(work, "Acme", "100", "USD")
    assert changed_of(work, team, None, NOW - 7 * DAY, NOW).base is None
    way = way_of(work, team, 90)
    assert way.telling
    assert way.telling.of(way.opened.sums) is None


def test_a_forecast_takes_other_money_in_at_the_rate_and_leaves_out_what_has_none(
    work: Work, team: Team, boss: Member
) -> None:
    said = {"grade": Grade.A, "close_on": TODAY + DAY, "last_touch_at": NOW}
    opened(work, "Euro", "100.01", "EUR", **said)
    opened(work, "Pound", "7", "GBP", **said)
    assert [prospect(work, team, None, None).foreign, foretell(work, team_id=1).foreign] == [2, 2]
    worth(work, boss, "EUR", "1.15")
    deals = {deal.turned or deal.foreign: deal.cents for deal in deals_on(work, TODAY, "USD", team.id)}
    assert deals == {"EUR": 11_501, "GBP": None}
    found = prospect(work, team, None, None)
    assert (found.foreign, {code: len(lines) for code, lines in found.turned.items()}) == (1, {"EUR": 1})
    assert [rate.rate for rate in found.used] == [Decimal("1.15")]
    assert found.outlook.expected == sum(line.expected for line in found.outlook.lines) + found.outlook.new.expected
    assert found.in_base is None
    assert found.left_out == ["GBP"]
    assert foretell(work, team_id=1).left_out == ["GBP"]


def test_what_was_won_keeps_the_rate_of_its_day_and_counts_towards_the_goal(
    work: Work, team: Team, boss: Member
) -> None:
    worth(work, boss, "EUR", "1.1", TODAY - 60 * DAY)
    worth(work, boss, "EUR", "2", TODAY)
    ended: dict[str, Any] = {"status": Status.WON, "due_at": None, "closed_on": TODAY - DAY}
    opened(work, "Won", "100", "EUR", **ended)
    month = running_month(work, team)
    target = Goal(
        team_id=1, first_on=month.start, last_on=month.end, kind=GoalKind.MONEY, target=20_000, set_by=1, set_at=NOW
    )
    set_goal(work, boss, target)
    found = prospect(work, team, None, month)
    assert found.won.cents == 11_000
    assert {code: len(won) for code, won in won_abroad(found.forecast.deals, month).items()} == {"EUR": 1}
    assert [told.progress.done for told in goals_in(work, found)] == [11_000]


def test_a_team_in_another_currency_than_the_base_gets_its_forecast_in_both(
    work: Work, team: Team, boss: Member
) -> None:
    choose_base(work, boss, "CNY")
    for currency, rate in (("USD", "7"), ("EUR", "8")):
        worth(work, boss, currency, rate)
    opened(work, "Euro", "70", "EUR", grade=Grade.A, close_on=TODAY + DAY, last_touch_at=NOW)
    assert [deal.cents for deal in deals_on(work, TODAY, "USD", team.id)] == [8000]
    found = prospect(work, team, None, None)
    assert found.in_base == ("CNY", found.outlook.expected * 7)
    assert [rate.currency for rate in found.used] == ["EUR", "USD"]


def test_the_whole_workspace_is_foretold_in_the_base_where_there_are_several_currencies(
    work: Work, boss: Member
) -> None:
    for name in ("Acme", "Globex"):
        opened(work, name, "100", "USD")
    choose_base(work, boss, "CNY")
    worth(work, boss, "USD", "7")
    assert told_in(work, TODAY) == "USD"
    opened(work, "Euro", "70", "EUR")
    assert told_in(work, TODAY) == "CNY"
    assert backtest(work).currency == "CNY"
    assert told_in(work, TODAY - DAY) == "USD"
    assert told_in(work, TODAY, 1) == "USD"
