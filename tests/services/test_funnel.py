"""The funnel counts a team's week and a whole book, and never mixes currencies."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from sales.opportunity import EventCode, Place
from sales.people import Team
from sales.vocabulary import LossReason, Status
from services.funnel import last_week, weekly
from services.totals import overall
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_follow_up, a_team, open_book

MONDAY = date(2026, 11, 9)
IN_THE_WEEK = datetime(2026, 11, 11, 12, tzinfo=UTC)


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.begin(WORKSPACE) as work:
        yield work


@pytest.fixture
def team(work: Work) -> Team:
    return work.teams.add(a_team(zone="Asia/Shanghai", currency="CNY"), None)


def moved(work: Work, number: int, old: str, new: str, at: datetime) -> None:
    earlier = Work(connection=work.connection, workspace=work.workspace, now=at, ids=work.ids)
    earlier.events.add(EventCode.UPDATED, number, None, Place.COMMAND, {"stage": (old, new)})


def test_money_is_summed_by_currency_and_never_mixed(work: Work, team: Team) -> None:
    open_book(work, team_id=team.id, amount=Decimal(100), currency="CNY")
    open_book(work, team_id=team.id, amount=Decimal("50.50"), currency="CNY")
    open_book(work, team_id=team.id, amount=Decimal(7), currency="USD")
    open_book(work, team_id=team.id)
    lead = weekly(work, team, MONDAY).stages[0]
    assert (lead.count, lead.sums, lead.unpriced) == (4, {"CNY": Decimal("150.5"), "USD": Decimal(7)}, 1)


def test_what_has_no_amount_is_told_at_the_list_price_of_its_product(work: Work, team: Team) -> None:
    product = work.accounts.ensure_product("GTX Pro", Decimal(4821), "USD")
    open_book(work, team_id=team.id, product_id=product.id)
    open_book(work, team_id=team.id, product_id=product.id, amount=Decimal(9), currency="USD")
    assert weekly(work, team, MONDAY).stages[0].listed == {"USD": Decimal(4821)}


def test_other_teams_and_other_workspaces_do_not_count(work: Work, team: Team, store: Store) -> None:
    other = work.teams.add(a_team(name="West", channel="C0WEST"), None)
    open_book(work, team_id=other.id)
    open_book(work)
    foreign = Work(connection=work.connection, workspace="T02OTHER", now=work.now, ids=work.ids)
    their_team = foreign.teams.add(a_team(), None)
    open_book(foreign, team_id=their_team.id)
    assert weekly(work, team, MONDAY).open_now.count == 0
    assert overall(foreign)["total"] == 1


def test_a_week_begins_and_ends_at_midnight_in_the_zone_of_the_team(work: Work, team: Team) -> None:
    midnight_in_shanghai = datetime(2026, 11, 8, 16, tzinfo=UTC)
    for moment in (midnight_in_shanghai - timedelta(seconds=1), midnight_in_shanghai):
        open_book(work, team_id=team.id, created_at=moment)
    open_book(work, team_id=team.id, created_at=midnight_in_shanghai + timedelta(days=7))
    assert weekly(work, team, MONDAY).new.count == 1


def test_what_was_won_and_lost_in_the_week_is_told_with_its_money(work: Work, team: Team) -> None:
    done: dict[str, Any] = {"team_id": team.id, "created_at": NOW - timedelta(days=60), "currency": "CNY"}
    open_book(work, "A", status=Status.WON, closed_on=MONDAY, amount=Decimal(10), **done)
    open_book(work, "B", status=Status.WON, closed_on=MONDAY + timedelta(days=6), amount=Decimal(30), **done)
    open_book(work, "C", status=Status.WON, closed_on=MONDAY + timedelta(days=7), amount=Decimal(500), **done)
    reason: dict[str, Any] = {"loss_reason": LossReason.PRICE, "loss_words": "15% over"}
    open_book(work, "D", status=Status.LOST, closed_on=MONDAY, amount=Decimal(20), **reason, **done)
    funnel = weekly(work, team, MONDAY)
    assert (funnel.won.count, funnel.won.sums) == (2, {"CNY": Decimal(40)})
    assert (funnel.lost.count, funnel.lost.sums) == (1, {"CNY": Decimal(20)})
    assert [(won.name, won.owner) for won in funnel.wins] == [("B", "Ben"), ("A", "Ben")]
    assert [(lost.loss_reason, lost.loss_words) for lost in funnel.losses] == [(LossReason.PRICE, "15% over")]
    assert (funnel.open_at_end, funnel.dropped.count) == (1, 0)


def test_moves_count_each_way_and_leave_out_what_was_taken_back(work: Work, team: Team) -> None:
    first, second = (open_book(work, team_id=team.id, amount=Decimal(5), currency="CNY") for _ in range(2))
    moved(work, first.id, "lead", "quote", IN_THE_WEEK)
    moved(work, second.id, "lead", "quote", IN_THE_WEEK)
    moved(work, second.id, "quote", "signing", IN_THE_WEEK)
    moved(work, second.id, "signing", "quote", IN_THE_WEEK - timedelta(days=7))
    work.events.mark_undone(max(e.id for e in work.events.of(second.id, 9) if e.changes["stage"][1] == "signing"))
    moves = [
        (m.stage_from.code, m.stage_to.code, m.tally.count, m.tally.sums) for m in weekly(work, team, MONDAY).moves
    ]
    assert moves == [("lead", "quote", 2, {"CNY": Decimal(10)})]


def test_conversion_follows_the_opportunities_of_thirteen_weeks_through_the_stages_they_stood_in(
    work: Work, team: Team
) -> None:
    of_cohort: dict[str, Any] = {"team_id": team.id, "created_at": IN_THE_WEEK}
    open_book(work, **of_cohort)
    quoted = open_book(work, stage="quote", **of_cohort)
    fell_back = open_book(work, stage="lead", **of_cohort)
    moved(work, fell_back.id, "lead", "quote", IN_THE_WEEK)
    open_book(work, status=Status.WON, stage="quote", closed_on=MONDAY, **of_cohort)
    open_book(work, team_id=team.id, created_at=IN_THE_WEEK - timedelta(days=91))
    conversion = weekly(work, team, MONDAY).conversion
    steps = [(s.stage.code, s.to.code if s.to else "won", s.reached, s.went_on) for s in conversion.steps]
    assert steps == [("lead", "quote", 4, 3), ("quote", "won", 3, 1)]
    assert (conversion.size, conversion.won, conversion.since) == (4, 1, date(2026, 8, 17))
    assert quoted.stage == "quote"
    assert conversion.steps[0].share == pytest.approx(0.75)


def test_the_slowest_stage_is_the_one_with_the_longest_median_wait(work: Work, team: Team) -> None:
    for stage, days in (("lead", 1), ("lead", 2), ("lead", 90), ("quote", 10), ("quote", 21)):
        open_book(work, team_id=team.id, stage=stage, stage_since=NOW - timedelta(days=days))
    slowest = weekly(work, team, MONDAY).slowest
    assert slowest is not None
    assert slowest.stage.code == "quote"
    assert slowest.median_days == pytest.approx(15.5)


def test_follow_ups_of_the_week_are_counted_but_not_the_withdrawn(work: Work, team: Team) -> None:
    acme = open_book(work, team_id=team.id)
    for at, withdrawn in ((IN_THE_WEEK, False), (IN_THE_WEEK, True), (NOW, False), (IN_THE_WEEK, False)):
        said = {"id": work.follow_ups.new_id(), "opportunity_id": acme.id, "member_id": acme.owner_id}
        work.follow_ups.add(a_follow_up(at=at, withdrawn=withdrawn, **said))
    funnel = weekly(work, team, MONDAY)
    assert (funnel.follow_ups, funnel.followed) == (2, 1)


def test_a_stage_that_the_playbook_no_longer_has_is_still_shown(work: Work, team: Team) -> None:
    open_book(work, team_id=team.id, stage="poc")
    assert [line.stage.code for line in weekly(work, team, MONDAY).stages][-1] == "poc"


def test_a_team_without_anything_has_no_slowest_stage_and_no_way_between_stages(work: Work, team: Team) -> None:
    funnel = weekly(work, team, MONDAY)
    assert funnel.slowest is None
    assert funnel.conversion.steps == ()


def test_the_last_week_is_the_one_that_ended_at_the_latest_digest_day(work: Work, team: Team) -> None:
    assert last_week(work, team) == MONDAY
    assert last_week(work, a_team(digest_weekday=4)) == date(2026, 11, 6)


def test_totals_of_an_empty_book_are_none_and_not_an_error(work: Work) -> None:
    assert overall(work) == {
        **dict.fromkeys(("total", "won", "lost", "closed", "won_value", "open_list_value", "lost_list_value"), 0),
        **dict.fromkeys(("win_rate", "avg_won_value", "median_won_value", "avg_cycle_days_won")),
        **dict.fromkeys(("avg_cycle_days_lost", "avg_cycle_days_closed", "median_cycle_days_won")),
    }


def test_totals_tell_the_money_of_one_currency(work: Work, team: Team) -> None:
    for amount, currency in ((1, "CNY"), (4, "CNY"), (9, "CNY"), (999, "USD")):
        closing: dict[str, Any] = {
            "status": Status.WON,
            "closed_on": NOW.date(),
            "created_at": NOW - timedelta(days=amount),
        }
        open_book(work, team_id=team.id, amount=Decimal(amount), currency=currency, **closing)
    totals = overall(work)
    assert (totals["won"], totals["won_value"], totals["median_won_value"]) == (4, 14, 4.0)
    assert overall(work, currency="USD")["won_value"] == 999
    assert totals["median_cycle_days_won"] == 6.5


def test_a_stage_that_only_others_use_is_there_with_none(work: Work, team: Team) -> None:
    open_book(work, stage="quote")
    open_book(work, stage="lead", team_id=team.id)
    assert {"lead": 1, "quote": 0}.items() <= overall(work, team.id).items()
    assert list(overall(work))[:3] == ["total", "lead", "quote"]


def test_what_was_taken_back_right_after_it_was_made_counts_nowhere(work: Work, team: Team) -> None:
    open_book(work, team_id=team.id, status=Status.VOID, created_at=IN_THE_WEEK)
    funnel = weekly(work, team, MONDAY)
    assert (funnel.new.count, funnel.open_at_end, funnel.open_now.count, funnel.conversion.size) == (0, 0, 0, 0)
    assert overall(work)["total"] == 0
