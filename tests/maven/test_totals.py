"""A real book of 8,800 opportunities comes in whole, and the funnel tells of it what others computed apart."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import func, select
from sqlalchemy.event import listen

from sales.breakdown import Dimension
from sales.opportunity import EventCode
from sales.passage import passages
from sales.stages import Stage
from sales.vocabulary import Status
from services.funnel import weekly
from services.health import examine
from services.imports.books import read_book
from services.imports.plan import make_plan
from services.imports.records import Wishes
from services.totals import overall, standing, totals_by, weeks
from services.why import reasons
from storage.listing import Wanted
from storage.passage import Cut, Passages
from storage.schema import events, opportunities, outbox
from storage.store import Store
from storage.work import Work
from tests.builders import NOW
from tests.imported import imported
from tests.postgres import fresh_database
from tests.shared import MAVEN, needs_maven, read_exactly

pytestmark = needs_maven
REFERENCE = read_exactly(MAVEN / "reference.json")
BY = {
    Dimension.AGENT: "by_agent",
    Dimension.MANAGER: "by_manager",
    Dimension.REGION: "by_region",
    Dimension.PRODUCT: "by_product",
    Dimension.MONTH: "by_close_month",
    Dimension.QUARTER: "by_close_quarter",
}
WEEKS = REFERENCE.get("weekly_mon_sun", [])
O = opportunities.c  # noqa: E741


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Return a store that holds the book; the tests only read it."""
    if request.param == "sqlite":
        with imported(f"sqlite:///{tmp_path_factory.mktemp('maven') / 'book.db'}", MAVEN) as store:
            yield store
    else:
        with fresh_database(request.getfixturevalue("postgres_url")) as url, imported(url, MAVEN) as store:
            yield store


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.read("LOCAL") as work:
        yield work


def test_totals_are_those_of_the_reference_key_by_key_and_in_its_order(work: Work) -> None:
    totals = overall(work)
    assert totals == REFERENCE["overall"]
    assert list(totals) == list(REFERENCE["overall"])


@pytest.mark.parametrize("dimension", BY, ids=str)
def test_totals_by_each_dimension_are_those_of_the_reference_key_by_key(work: Work, dimension: Dimension) -> None:
    assert totals_by(work, dimension) == REFERENCE[BY[dimension]]


def test_totals_of_every_team_are_those_of_its_manager(work: Work) -> None:
    by_manager = {team.name.split(" · ")[1]: overall(work, team.id) for team in work.teams.all()}
    assert by_manager == REFERENCE["by_manager"] == totals_by(work, Dimension.MANAGER)


def test_totals_of_a_quarter_and_a_region_are_those_of_the_reference(work: Work) -> None:
    by_team = {team.region: totals_by(work, Dimension.QUARTER, team.id) for team in work.teams.all()}
    east = [totals_by(work, Dimension.QUARTER, team.id) for team in work.teams.all() if team.region == "East"]
    assert by_team.keys() == {"Central", "East", "West"}
    for quarter, regions in REFERENCE["by_close_quarter_and_region"].items():
        assert sum(int(each[quarter]["won_value"] or 0) for each in east) == regions["East"]["won_value"]
        assert sum(int(each[quarter]["closed"] or 0) for each in east) == regions["East"]["closed"]


def test_a_leaderboard_by_what_was_won_is_that_of_the_reference(work: Work) -> None:
    won = {name: numbers["won_value"] or 0 for name, numbers in totals_by(work, Dimension.AGENT).items()}
    assert sorted(won.items(), key=lambda pair: -pair[1]) == [tuple(p) for p in REFERENCE["leaderboard_by_won_value"]]


def test_cohorts_by_the_month_of_opening_are_those_of_the_reference(work: Work) -> None:
    cohorts = totals_by(work, Dimension.COHORT)
    told = {
        month: {
            "engaged": numbers["total"],
            "won": numbers["won"],
            "lost": numbers["lost"],
            "still_open": (numbers["total"] or 0) - (numbers["closed"] or 0),
            "won_value": numbers["won_value"],
        }
        for month, numbers in cohorts.items()
        if month < "2018"
    }
    assert told == REFERENCE["cohort_by_engage_month"]
    assert {month: numbers["engaged"] for month, numbers in told.items()} == REFERENCE["engaged_by_month"]


def test_how_far_deals_came_is_that_of_the_reference(work: Work) -> None:
    """The file's stages end with the engaged ones; whoever was closed had been engaged, and 500 were not yet."""
    stages = ["prospecting", "engaging"]
    found = Passages(work.scope).came(Cut(at=work.now), stages)
    way = passages([Stage(code=code) for code in stages], found, {}, {})
    told = {each.stage.code: each.reached.count for each in way} | {"won": way[-1].converted.count}
    closed = way[-1].converted.count + way[-1].ended.count
    assert {**told, "closed": closed} == {name: REFERENCE["funnel_reached"][name] for name in (*told, "closed")}
    assert way[0].share == REFERENCE["funnel_reached"]["prospecting_to_engaging"]
    assert way[1].share == REFERENCE["funnel_reached"]["engaging_to_won"]


@pytest.mark.parametrize("day", REFERENCE.get("as_of_month_end", {}))
def test_a_month_end_is_read_back_from_the_history_as_the_reference_has_it(work: Work, day: str) -> None:
    told = standing(work, date.fromisoformat(day))
    assert told == REFERENCE["as_of_month_end"][day]
    assert list(told) == list(REFERENCE["as_of_month_end"][day])


def test_the_weeks_of_the_whole_book_are_those_of_the_reference(work: Work) -> None:
    assert weeks(work) == WEEKS


def test_totals_as_of_the_last_day_of_the_file_are_those_of_all_that_has_a_date(work: Work) -> None:
    dated = overall(work, day=date(2017, 12, 31))
    told = {name: dated[name] for name in ("won", "lost", "won_value", "median_won_value", "avg_cycle_days_closed")}
    assert told == {name: REFERENCE["overall"][name] for name in told}
    assert (dated["total"], dated["prospecting"], dated["engaging"]) == (8300, 0, 1589)


@pytest.mark.parametrize("week", WEEKS[::7], ids=lambda week: str(week["week_start"]))
def test_the_teams_weeks_add_up_to_those_of_the_reference(work: Work, week: dict[str, object]) -> None:
    told = [weekly(work, team, date.fromisoformat(str(week["week_start"]))) for team in work.teams.all()]
    assert {
        "week_start": told[0].week_start.isoformat(),
        "week_end": told[0].week_end.isoformat(),
        "new_engaged": sum(funnel.new.count for funnel in told),
        "won": sum(funnel.won.count for funnel in told),
        "lost": sum(funnel.lost.count for funnel in told),
        "won_value": sum(funnel.won.sums.get("USD", Decimal(0)) for funnel in told),
        "open_at_end": sum(funnel.open_at_end for funnel in told),
    } == week


def test_a_digest_by_region_is_that_of_the_reference(work: Work) -> None:
    told: dict[str, Counter[str]] = {}
    for team in work.teams.all():
        funnel = weekly(work, team, date(2017, 6, 26))
        region = told.setdefault(team.name.split(" · ")[0], Counter())
        region.update(new_engaged=funnel.new.count, won=funnel.won.count, lost=funnel.lost.count)
        region.update(won_value=int(funnel.won.sums["USD"]), open_at_end=funnel.open_at_end)
    assert {region: dict(numbers) for region, numbers in told.items()} == REFERENCE["digest_week_2017_06_26_by_region"]


def test_conversion_follows_a_cohort_as_the_reference_does(work: Work) -> None:
    """The cohort of 13 weeks to the end of June 2017 is that of its April, May and June."""
    months = [REFERENCE["cohort_by_engage_month"][month] for month in ("2017-04", "2017-05", "2017-06")]
    told = [weekly(work, team, date(2017, 6, 24)).conversion for team in work.teams.all()]
    assert {(c.since, c.until) for c in told} == {(date(2017, 4, 1), date(2017, 6, 30))}
    assert sum(c.size for c in told) == sum(month["engaged"] for month in months)
    assert sum(c.won for c in told) == sum(month["won"] for month in months)


def test_a_second_import_brings_nothing(work: Work) -> None:
    plan = make_plan(work, read_book(MAVEN, Wishes()), Wishes())
    assert (len(plan.new), plan.known) == (0, 8800)


def test_a_product_is_called_as_the_pipeline_calls_it_and_has_the_list_price_of_its_other_spelling(work: Work) -> None:
    product = work.accounts.product("GTXPro")
    assert product is not None
    assert (product.name, product.list_price) == ("GTXPro", Decimal(4821))


def test_open_deals_have_no_amount_and_keep_a_next_date_on_a_workday(work: Work) -> None:
    query = select(O.amount, O.next_on, O.due_at, O.owner_id, O.generation).where(O.status == Status.OPEN)
    rows = work.scope.all(query)
    assert len(rows) == 2089
    assert {(row.amount, row.generation) for row in rows} == {(None, 1)}
    assert all(row.next_on >= NOW.date() and row.next_on.weekday() < 5 and row.due_at for row in rows)
    assert max(Counter((row.owner_id, row.next_on) for row in rows).values()) == work.playbook.imported_per_day


def test_history_keeps_its_own_dates(work: Work) -> None:
    counts = select(events.c.code, func.count()).group_by(events.c.code)
    assert dict(map(tuple, work.scope.all(counts))) == {
        EventCode.IMPORTED: 8800,
        EventCode.CREATED: 8300,
        EventCode.WON: 4238,
        EventCode.LOST: 2473,
    }
    number = work.scope.scalar(select(O.id).where(O.source_key == "1C1I7A6R"))
    story = [(event.code, event.at.date().isoformat()) for event in work.events.of(number, 9)]
    imported = (EventCode.IMPORTED, NOW.date().isoformat())
    assert story == [imported, (EventCode.WON, "2017-03-01"), (EventCode.CREATED, "2016-10-20")]


def test_sellers_without_deals_and_managers_are_members_and_nobody_has_a_slack_account(work: Work) -> None:
    members = work.members.all()
    assert set(REFERENCE["agents_without_deals"]) <= {member.name for member in members}
    assert sum(member.is_manager for member in members) == 6
    assert not any(member.slack_id for member in members)


def test_nobody_is_owed_a_letter(work: Work) -> None:
    assert work.scope.scalar(select(func.count()).select_from(outbox)) == 0


def test_one_pass_says_of_every_open_deal_what_the_rules_say_of_it_alone_with_few_questions(work: Work) -> None:
    asked: list[str] = []
    listen(work.connection, "before_cursor_execute", lambda *said: asked.append(said[2]))
    found = {each.seen.id: each for each in examine(work, Wanted(reader_id=0))}
    teams = {each.seen.team_id for each in found.values()}
    assert len(found) == 2089
    assert len(asked) < 4 * len(teams)
    assert all(
        each.stuck and each.to_drop for each in found.values() if each.seen.created_at < NOW - timedelta(days=90)
    )
    for number in list(found)[::211]:
        o = work.opportunities.get(number)
        told = reasons(work, o)
        assert (found[number].score, found[number].stuck, found[number].to_drop) == (
            told.health.score,
            told.stuck,
            told.to_drop,
        )


def test_accounts_keep_what_their_own_file_says_of_them(work: Work) -> None:
    from storage.schema import accounts

    details = work.scope.scalar(select(accounts.c.details).where(accounts.c.name == "Cancity"))
    assert details["office_location"] == "United States"
