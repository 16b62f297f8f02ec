"""One pass says of every open opportunity what the rules say of it alone, by its team's own rules and times."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from parsing import ListFilters, read_update
from sales.errors import SalesError
from sales.health import Act, Part, health
from sales.opportunity import EventCode, Opportunity, Place
from sales.people import Member, Role
from sales.stuck import Why
from sales.vocabulary import Feedback, Grade, Status
from services.coaching import team_health
from services.finding import names_known
from services.health import dwell_of, examine, score_of
from services.listing import listed
from services.said import Said
from services.updates import file_update
from services.why import reasons
from storage import listing
from storage.dwell import Dwell, Percentile
from storage.listing import Wanted
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_follow_up, a_team, open_book, seated

SAID = Said(place=Place.COMMAND, key="k")
ANYBODY = Wanted(reader_id=0)
TODAY = NOW.date()


def ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.begin(WORKSPACE) as work:
        yield work


def stay(work: Work, team: int | None, days: float, stage: str = "quote", code: EventCode = EventCode.WON) -> int:
    """Write down an opportunity that stayed in a stage for some days and then left it."""
    o = open_book(work, team_id=team, status=Status.WON)
    moment = work.scope.now
    for at, kind, changes in ((ago(days), EventCode.CREATED, {"stage": (None, stage)}), (NOW, code, {})):
        object.__setattr__(work.scope, "now", at)
        work.events.add(kind, o.id, None, Place.COMMAND, changes)
    object.__setattr__(work.scope, "now", moment)
    return o.id


def test_the_pass_says_what_is_said_of_each_alone(work: Work) -> None:
    team = work.teams.add(a_team(), None).id
    open_book(work, "Acme", team_id=team, grade=Grade.A, stage="proposal", heard=(Feedback.POSITIVE,))
    open_book(work, "Bolt", team_id=team, last_touch_at=ago(9), stage_since=ago(40), created_at=ago(50), slips=2)
    open_book(work, "Crane", stage="negotiation", stage_since=ago(80), created_at=ago(90))
    open_book(work, "Done", status=Status.WON)
    found = {each.seen.id: each for each in examine(work, ANYBODY)}
    assert list(found) == [1, 2, 3]
    for number, each in found.items():
        o = work.opportunities.get(number)
        told = reasons(work, o)
        assert each.score == told.health.score == health(o, work.playbook, TODAY).score == score_of(work, o)
        assert [part.points for part in told.health.parts] == list(each.points)
        assert (each.stuck, each.to_drop) == (told.stuck, told.to_drop)


def test_batches_meet_each_opportunity_once(work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "BATCH", 2)
    for name in ("Acme", "Bolt", "Crane", "Dune", "Echo"):
        open_book(work, name)
    assert [each.seen.id for each in examine(work, ANYBODY)] == [1, 2, 3, 4, 5]
    open_book(work, "Fox")
    assert [each.seen.id for each in examine(work, ANYBODY)] == [1, 2, 3, 4, 5, 6]


def test_each_team_is_measured_by_its_own_rules(work: Work) -> None:
    us, cn = (work.teams.add(a_team(name=name, channel=name), None).id for name in ("US", "CN"))
    assert work.keep_own_knobs(cn, {"drop_days": 10, "drop_below": 90}, 0, None)
    for team in (us, cn):
        open_book(work, team_id=team, stage_since=ago(20), created_at=ago(20))
    assert [each.to_drop for each in examine(work, ANYBODY)] == [False, True]


def test_the_teams_own_time_in_a_stage_is_that_of_its_seventy_fifth_hundredth(work: Work) -> None:
    us, cn = (work.teams.add(a_team(name=name, channel=name), None).id for name in ("US", "CN"))
    for days in range(1, 9):
        stay(work, us, days)
        stay(work, cn, days * 10)
    assert dwell_of(work, us) == pytest.approx({"quote": 6})
    assert dwell_of(work, cn) == pytest.approx({"quote": 60})


@pytest.mark.parametrize(("hundredth", "days"), [(0, 1), (1, 1), (12, 1), (13, 2), (50, 4), (99, 8), (100, 8)])
def test_a_percentile_is_the_nearest_rank(work: Work, hundredth: int, days: int) -> None:
    for each in range(1, 9):
        stay(work, None, each)
    found = Dwell(work.scope).of_team(None, Percentile(hundredth=hundredth, cases=1))
    assert found == pytest.approx({"quote": days})


def test_too_few_cases_say_nothing_and_what_was_undone_or_imported_is_no_case(work: Work) -> None:
    for _ in range(7):
        stay(work, None, 5)
    assert dwell_of(work, None) == {}
    undone = stay(work, None, 5)
    work.events.mark_undone(work.events.of(undone, 1)[0].id)
    brought = open_book(work)
    work.events.add(EventCode.IMPORTED, brought.id, None, Place.IMPORT, {"stage": (None, "quote")})
    work.events.add(EventCode.WON, brought.id, None, Place.COMMAND, {})
    assert dwell_of(work, None) == {}
    stay(work, None, 5)
    assert dwell_of(work, None) == pytest.approx({"quote": 5})


def test_longer_than_the_teams_own_is_stuck_and_is_listed(work: Work) -> None:
    us = work.teams.add(a_team(name="US"), None).id
    ben = seated(work, us)
    for days in range(1, 9):
        stay(work, us, days, "qualified")
    open_book(work, "Slow", team_id=us, stage="qualified", stage_since=ago(7), amount=Decimal(100), currency="USD")
    open_book(work, "Quick", team_id=us, stage="qualified", stage_since=ago(5))
    assert [why.why for each in examine(work, ANYBODY) for why in each.stuck] == [Why.DWELL]
    found = listed(work, ben, ListFilters(stuck=True), 0)
    assert ([o.name for o in found.page], found.tally.count, found.tally.sums) == (["Slow"], 1, {"USD": Decimal(100)})


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        ({"health_below": 40}, {"Weak"}),
        ({"health_from": 40}, {"Strong"}),
        ({"health_from": 0}, {"Weak", "Strong"}),
        ({"health_below": 0}, set()),
        ({"health_below": 40, "grade": Grade.A}, set()),
        ({"to_drop": True}, {"Weak"}),
        ({"to_drop": True, "health_from": 40}, set()),
    ],
)
def test_filters_by_the_rules_combine_with_the_others(work: Work, filters: dict[str, Any], names: set[str]) -> None:
    ben = seated(work, None)
    old = {"stage_since": ago(200), "created_at": ago(200), "heard": (Feedback.NOT_NOW,)}
    open_book(work, "Weak", **old)
    open_book(work, "Strong", heard=(Feedback.POSITIVE,), grade=Grade.A)
    assert {o.name for o in listed(work, ben, ListFilters(**filters), 0).page} == names


def test_pages_of_a_list_by_the_rules_follow_each_other_the_next_due_first(work: Work) -> None:
    ben = seated(work, None)
    for day in range(12):
        open_book(work, f"Deal {day}", slips=9, due_at=NOW - timedelta(days=day))
    pages = [listed(work, ben, ListFilters(stuck=True), offset) for offset in (0, 10)]
    assert [o.name for page in pages for o in page.page] == [f"Deal {day}" for day in range(11, -1, -1)]
    assert {page.tally.count for page in pages} == {12}


def filed(work: Work, me: Member, o: Opportunity, words: str) -> Opportunity:
    return file_update(work, me, o, read_update(words, work.now, names_known(work)), SAID).opportunity


def test_what_is_behind_a_number_is_found_in_the_history(work: Work) -> None:
    ben = seated(work, None)
    o = open_book(work, close_on=date(2026, 11, 30))
    o = filed(work, ben, o, "Acme close 10 Dec")
    o = filed(work, ben, o, "Acme close 20 Dec")
    o = filed(work, ben, o, "Acme called, they love it")
    o = filed(work, ben, o, "Acme called, too pricey")
    told = reasons(work, o)
    assert [(a.feedback, a.weight, a.at and a.at.words) for a in told.answers] == [
        (Feedback.PRICE_HIGH, 3, "called, too pricey"),
        (Feedback.POSITIVE, 2, "called, they love it"),
    ]
    assert told.progress
    assert told.progress.words == "called, they love it"
    assert [(push.former.day, push.now.day) for push in told.pushes] == [(10, 20), (30, 10)]
    assert told.slip
    assert (told.slip.times, told.slip.days) == (2, 20)
    assert told.health.act is Act.SETTLE


def test_an_answer_further_back_than_anybody_looks_is_told_without_its_words(work: Work) -> None:
    o = open_book(work, heard=(Feedback.PRICE_HIGH,))
    work.follow_ups.add(a_follow_up(id=work.follow_ups.new_id(), opportunity_id=o.id, member_id=o.owner_id))
    assert [(a.feedback, a.at) for a in reasons(work, o).answers] == [(Feedback.PRICE_HIGH, None)]


def test_what_has_ended_has_no_health(work: Work) -> None:
    won = open_book(work, status=Status.WON)
    assert score_of(work, won) is None
    with pytest.raises(SalesError, match="health-not-open"):
        reasons(work, won)


def test_a_manager_sees_the_weakest_rep_first_and_where_they_are_stuck(work: Work) -> None:
    us = work.teams.add(a_team(name="US"), None)
    dana = seated(work, us.id, Role.MANAGER, name="Dana", slack_id="U0DANA")
    ben, eve = (seated(work, us.id, name=name, slack_id=name) for name in ("Ben", "Eve"))
    open_book(work, "Acme", team_id=us.id, owner_id=eve.id, heard=(Feedback.POSITIVE,))
    for name in ("Bolt", "Crane"):
        waiting = {"stage": "quote", "stage_since": ago(70), "created_at": ago(70), "heard": (Feedback.NOT_NOW,)}
        open_book(work, name, team_id=us.id, owner_id=ben.id, **waiting)
    told = team_health(work, dana, us)
    assert [(book.owner, book.count, book.stuck, book.stuck_in, book.to_drop) for book in told.books] == [
        ("Ben", 2, 2, "quote", 2),
        ("Eve", 1, 0, None, 0),
    ]
    assert told.whole
    assert (told.whole.count, told.whole.stuck, told.books[0].weakest) == (3, 2, Part.FOLLOW_UP)
    for other in (ben, eve):
        with pytest.raises(SalesError, match="team-managers-only"):
            team_health(work, other, us)


def test_a_team_without_open_opportunities_has_no_health(work: Work) -> None:
    us = work.teams.add(a_team(name="US"), None)
    dana = seated(work, us.id, Role.MANAGER, name="Dana", slack_id="U0DANA")
    assert (team_health(work, dana, us).whole, team_health(work, dana, us).books) == (None, [])
