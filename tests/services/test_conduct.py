"""What a team and its people did in a span of days is counted from the history, each number with its parts."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from sales.changes import moved
from sales.conduct import Conduct
from sales.errors import SalesError
from sales.opportunity import EventCode, Opportunity, Place
from sales.people import Member, Role, Team
from sales.vocabulary import Feedback, Status
from services.conduct import conduct_for, missed_for
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_follow_up, a_team, open_book, seated

TODAY = NOW.date()


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.begin(WORKSPACE) as work:
        yield work


@pytest.fixture
def team(work: Work) -> Team:
    return work.teams.add(a_team(currency="USD"), None)


@pytest.fixture
def boss(work: Work, team: Team) -> Member:
    return seated(work, team.id, Role.MANAGER, slack_id="UBOSS", name="Boss")


@pytest.fixture
def rep(work: Work, team: Team) -> Member:
    return seated(work, team.id, slack_id="UREP", name="Rep", zone="UTC")


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def on(work: Work, days_ago: int) -> Work:
    at = NOW - timedelta(days=days_ago)
    return Work(connection=work.connection, workspace=work.workspace, now=at, ids=work.ids)


def opened(work: Work, rep: Member, days_ago: int, due: int, **said: Any) -> Opportunity:
    then = on(work, days_ago)
    own = {"owner_id": rep.id, "team_id": rep.team_id, "created_at": then.now, "next_on": ago(due)}
    o = open_book(then, **{**own, **said})
    then.events.add(EventCode.CREATED, o.id, rep.id, Place.COMMAND, {"stage": (None, o.stage)})
    return o


def follow(work: Work, o: Opportunity, days_ago: int, due: int, by: Member, *said: Feedback) -> Opportunity:
    """Follow a deal up and set its next date."""
    then = on(work, days_ago)
    follow_up = a_follow_up(
        id=then.follow_ups.new_id(), opportunity_id=o.id, member_id=by.id, at=then.now, feedback=said
    )
    then.follow_ups.add(follow_up)
    saved = work.opportunities.save(replace(o, next_on=ago(due), last_touch_at=then.now), o)
    then.events.add(EventCode.UPDATED, o.id, by.id, Place.COMMAND, moved(o, saved), {}, follow_up.id)
    return saved


def change(work: Work, o: Opportunity, days_ago: int, code: EventCode, **fields: Any) -> Opportunity:
    saved = work.opportunities.save(replace(o, **fields), o)
    on(work, days_ago).events.add(code, o.id, o.owner_id, Place.COMMAND, moved(o, saved))
    return saved


def of(work: Work, me: Member, team: Team, days: int = 30, until: date | None = None) -> Conduct:
    whole = conduct_for(work, me, team, days, until).whole
    assert whole
    return whole


def test_a_follow_up_on_its_day_or_before_is_on_time(work: Work, team: Team, boss: Member, rep: Member) -> None:
    early = follow(work, opened(work, rep, 20, 10), 12, 9, rep)
    follow(work, early, 9, -1, rep)
    assert (of(work, boss, team).on_time, of(work, boss, team).due) == (2, 2)


def test_what_comes_late_and_what_never_came_are_missed(work: Work, team: Team, boss: Member, rep: Member) -> None:
    follow(work, opened(work, rep, 20, 10), 8, -1, rep)
    opened(work, rep, 20, 5, account_name="Never")
    opened(work, rep, 20, 0, account_name="Today")
    whole = of(work, boss, team)
    assert (whole.on_time, whole.due, whole.compliance) == (0, 2, Decimal(0))
    told = conduct_for(work, boss, team, 30)
    assert [(each.name, each.due_on) for each in missed_for(work, boss, told, 9)] == [
        ("Never", ago(5)),
        ("Acme", ago(10)),
    ]
    assert missed_for(work, rep, told, 1)[0].name == "Never"


def test_what_is_put_off_before_its_day_was_not_due_and_after_its_day_it_was(
    work: Work, team: Team, boss: Member, rep: Member
) -> None:
    change(work, opened(work, rep, 20, 10), 12, EventCode.SNOOZED, next_on=ago(-3))
    assert of(work, boss, team).due == 0
    change(work, opened(work, rep, 20, 10), 8, EventCode.SNOOZED, next_on=ago(-3))
    assert (of(work, boss, team).due, of(work, boss, team).on_time) == (1, 0)


def test_a_deal_counts_once_a_day(work: Work, team: Team, boss: Member, rep: Member) -> None:
    o = follow(work, opened(work, rep, 20, 10), 10, 3, rep)
    follow(work, o, 10, -4, rep)
    assert (of(work, boss, team).due, of(work, boss, team).follow_ups) == (1, 2)


def test_what_was_taken_back_or_came_later_never_happened(work: Work, team: Team, boss: Member, rep: Member) -> None:
    o = follow(work, opened(work, rep, 20, 10), 10, 5, rep)
    follow(work, o, 5, -2, rep)
    assert (of(work, boss, team, until=ago(7)).on_time, of(work, boss, team, until=ago(7)).due) == (1, 1)
    assert (of(work, boss, team, until=ago(4)).on_time, of(work, boss, team, until=ago(4)).due) == (2, 2)
    assert of(work, boss, team, until=ago(11)).due == 0
    newest = work.events.newest_of(o.id)
    assert newest
    work.events.mark_undone(newest.id)
    work.follow_ups.change(newest.follow_up_id or 0, withdrawn=True)
    work.opportunities.save(replace(work.opportunities.get(o.id), next_on=ago(5)), work.opportunities.get(o.id))
    assert (of(work, boss, team).on_time, of(work, boss, team).due, of(work, boss, team).follow_ups) == (1, 2, 1)


def test_the_day_of_a_follow_up_is_that_on_its_owners_wall(work: Work, team: Team, boss: Member) -> None:
    home = seated(work, team.id, slack_id="UPAGO", name="Tala", zone="Pacific/Pago_Pago")
    far = seated(work, team.id, slack_id="UKIRI", name="Io", zone="Pacific/Kiritimati")
    for member in (home, far):
        follow(work, opened(work, member, 20, 9, account_name=member.name), 8, -1, member)
    told = {member.name: each for member, each in conduct_for(work, boss, team, 30).people}
    assert (told["Tala"].on_time, told["Io"].on_time) == (1, 0)


def test_who_had_the_deal_on_the_day_answers_for_it(work: Work, team: Team, boss: Member, rep: Member) -> None:
    other = seated(work, team.id, slack_id="UOTHER", name="Other")
    o = follow(work, opened(work, rep, 20, 10), 10, 6, rep)
    change(work, o, 4, EventCode.HANDED_OVER, owner_id=other.id, next_on=ago(-5))
    told = {member.name: (each.on_time, each.due) for member, each in conduct_for(work, boss, team, 30).people}
    assert told == {"Rep": (1, 2), "Other": (0, 0)}


def test_a_record_is_as_complete_as_its_fields_are_filled(work: Work, team: Team, boss: Member, rep: Member) -> None:
    opened(work, rep, 9, -1, amount=Decimal(5), currency="USD", close_on=ago(-9), source="expo")
    o = opened(work, rep, 9, -1, source="expo")
    change(work, o, 3, EventCode.UPDATED, close_on=ago(-3))
    whole = of(work, boss, team)
    assert (whole.filled, whole.asked, whole.deals) == (5, 6, 2)
    assert of(work, boss, team, until=ago(5)).filled == 4


def test_a_word_of_the_customer_is_answered_by_the_next_contact_in_time(
    work: Work, team: Team, boss: Member, rep: Member
) -> None:
    o = follow(work, opened(work, rep, 20, 10), 15, 10, rep, Feedback.PRICE_HIGH)
    o = follow(work, o, 13, 10, rep, Feedback.NO_RESPONSE)
    o = follow(work, o, 12, 10, rep, Feedback.NEEDS_CASE)
    o = follow(work, o, 6, 1, rep, Feedback.POSITIVE)
    change(work, o, 5, EventCode.WON, status=Status.WON, closed_on=ago(5), next_on=None)
    late = opened(work, rep, 20, 10, account_name="Fresh")
    follow(work, late, 1, -9, rep, Feedback.PRICE_HIGH)
    whole = of(work, boss, team)
    assert (whole.words, whole.answered, whole.follow_ups) == (3, 2, 5)


def test_what_ended_is_counted_with_its_money_and_days(work: Work, team: Team, boss: Member, rep: Member) -> None:
    closed = {"closed_on": ago(2), "next_on": None, "due_at": None}
    for days, currency in ((10, "USD"), (20, "EUR")):
        won = opened(work, rep, days, -1, amount=Decimal(100), currency=currency)
        change(work, won, 2, EventCode.WON, status=Status.WON, **closed)
    before = opened(work, rep, 300, 200)
    change(work, before, 150, EventCode.WON, status=Status.WON, closed_on=ago(150), next_on=None)
    change(work, opened(work, rep, 9, -1), 2, EventCode.LOST, status=Status.LOST, **closed)
    change(work, opened(work, rep, 9, -1), 2, EventCode.DROPPED, status=Status.DROPPED, **closed)
    whole = of(work, boss, team)
    assert (whole.won, whole.lost, whole.dropped, whole.again) == (2, 1, 1, 2)
    assert (whole.win_rate, whole.loss_rate) == (Decimal("0.666667"), Decimal("0.5"))
    assert (whole.value, whole.average) == (Decimal(100), Decimal(100))
    assert (whole.priced, whole.days, whole.dated) == (1, 26, 2)


def test_reps_see_themselves_managers_everybody_and_others_nothing(
    work: Work, team: Team, boss: Member, rep: Member
) -> None:
    opened(work, boss, 20, 5)
    told = conduct_for(work, rep, team, 30)
    assert (told.whole, [member.name for member, _ in told.people]) == (None, ["Rep"])
    assert missed_for(work, rep, told, 9) == []
    assert [member.name for member, _ in conduct_for(work, boss, team, 30).people] == ["Boss", "Rep"]
    stranger = seated(work, None, slack_id="USTRANGER")
    with pytest.raises(SalesError, match="team-outside"):
        conduct_for(work, stranger, team, 30)
