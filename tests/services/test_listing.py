"""Lists and days: what fits, whose it is, and who may look."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from parsing import ListFilters
from parsing.colleagues import Mention
from sales.errors import SalesError
from sales.opportunity import Place
from sales.people import Member, Role
from sales.vocabulary import Grade, Status
from services.agenda import agenda
from services.listing import PAGE, listed, numbers_of
from services.people import colleague, colleagues
from services.preferences import choose_language
from services.rates import set_rates
from services.said import Said
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_team, open_book, seated


@dataclass
class Desk:
    """Ben and Dana, who manages, in one team; Wu in another."""

    work: Work
    ben: Member
    dana: Member
    wu: Member
    us: int
    cn: int

    def names(self, me: Member, **filters: Any) -> set[str]:
        return {o.name for o in listed(self.work, me, ListFilters(**filters), 0).page}


@pytest.fixture
def desk(store: Store) -> Iterator[Desk]:
    with store.begin(WORKSPACE) as work:
        us = work.teams.add(a_team(name="US", channel="C0US"), None).id
        cn = work.teams.add(a_team(name="华东", channel="C0CN"), None).id
        ben = seated(work, us)
        dana = seated(work, us, Role.MANAGER, name="Dana", slack_id="U0DANA")
        wu = seated(work, cn, name="Wu Qian", slack_id="U0WU", zone="Asia/Shanghai")
        made = Desk(work, ben, dana, wu, us, cn)
        fill(made)
        yield made


def fill(desk: Desk) -> None:
    """Write four deals down that differ in all that a list asks for."""
    mine = {"team_id": desk.us, "last_touch_at": NOW}
    dear = {"amount": Decimal(300000), "currency": "USD", "stage": "quote", "grade": Grade.A}
    open_book(desk.work, "Acme", **mine, **dear, close_on=date(2026, 11, 30))
    open_book(desk.work, "Bolt", **mine, amount=Decimal(5000), currency="EUR", grade=Grade.C)
    silent = {"last_touch_at": NOW - timedelta(days=15), "next_on": date(2026, 11, 10)}
    open_book(desk.work, "Crane", **{**mine, **silent})
    open_book(desk.work, "极光科技", owner_id=desk.wu.id, team_id=desk.cn, last_touch_at=NOW)
    open_book(desk.work, "Done", **mine, status=Status.WON)


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        ({}, {"Acme", "Bolt", "Crane"}),
        ({"grade": Grade.A}, {"Acme"}),
        ({"stage": "quote"}, {"Acme"}),
        ({"min_amount": Decimal(5000)}, {"Acme", "Bolt"}),
        ({"max_amount": Decimal(5000)}, {"Bolt"}),
        ({"close_from": date(2026, 11, 1), "close_until": date(2026, 11, 30)}, {"Acme"}),
        ({"stalled": True}, {"Crane"}),
        ({"late": True}, {"Crane"}),
        ({"words": "bol"}, {"Bolt"}),
        ({"words": "%"}, set()),
        ({"grade": Grade.A, "stage": "lead"}, set()),
        ({"team": "US"}, {"Acme", "Bolt", "Crane"}),
        ({"team": "C0CN"}, set()),
        ({"words": "all"}, {"Acme", "Bolt", "Crane"}),
        ({"person": "U0WU"}, set()),
    ],
)
def test_a_rep_lists_what_fits_of_what_they_may_see(desk: Desk, filters: dict[str, Any], names: set[str]) -> None:
    assert desk.names(desk.ben, **filters) == names


def test_the_largest_come_first_by_what_they_are_worth_today_and_what_has_no_rate_behind_them(desk: Desk) -> None:
    for name, amount, currency in (("Yen", 9_000_000, "JPY"), ("Euro", 299_000, "EUR"), ("Plain", 4_000, "USD")):
        open_book(desk.work, name, team_id=desk.us, amount=Decimal(amount), currency=currency)

    def in_order(offset: int = 0) -> list[str]:
        return [o.name for o in listed(desk.work, desk.ben, ListFilters(largest=True), offset).page]

    assert in_order() == ["Acme", "Plain", "Euro", "Bolt", "Yen", "Crane"]
    set_rates(desk.work, [("EUR", NOW.date(), Decimal("1.1"))])
    assert in_order() == ["Euro", "Acme", "Bolt", "Plain", "Yen", "Crane"]
    assert in_order(4) == ["Yen", "Crane"]
    assert [
        desk.work.opportunities.get(number).name
        for number in numbers_of(desk.work, desk.ben, ListFilters(largest=True))
    ] == in_order()


def test_a_manager_lists_everybodys_and_by_person(desk: Desk) -> None:
    assert desk.names(desk.dana) == {"Acme", "Bolt", "Crane", "极光科技"}
    assert desk.names(desk.dana, person="wu") == {"极光科技"}
    assert desk.names(desk.dana, words="mine") == set()
    found = listed(desk.work, desk.dana, ListFilters(), 0)
    assert found.owners == {desk.ben.id: "Ben", desk.wu.id: "Wu Qian"}


def test_money_is_added_up_by_currency_over_all_pages(desk: Desk) -> None:
    for number in range(PAGE):
        open_book(desk.work, f"More{number}", team_id=desk.us, amount=Decimal("0.10"), currency="EUR")
    found = listed(desk.work, desk.ben, ListFilters(), 0)
    assert (len(found.page), found.tally.count) == (PAGE, PAGE + 3)
    assert found.tally.sums == {"USD": Decimal(300000), "EUR": Decimal(5001)}
    assert len(listed(desk.work, desk.ben, ListFilters(), PAGE).page) == 3


def test_an_unknown_team_is_refused_with_those_that_there_are(desk: Desk) -> None:
    with pytest.raises(SalesError) as refused:
        listed(desk.work, desk.ben, ListFilters(team="West"), 0)
    assert refused.value.words == {"name": "West", "teams": "US, 华东"}


def test_a_day_holds_what_is_late_and_due_and_a_week_what_comes(desk: Desk) -> None:
    today = agenda(desk.work, desk.ben, desk.ben)
    assert ([o.name for o in today.due], today.late, today.for_today, today.is_week) == ([], 0, 0, False)
    due = NOW.replace(day=17)
    open_book(desk.work, "Yesterday", next_on=due.date(), due_at=due)
    open_book(desk.work, "Today", next_on=NOW.date(), due_at=NOW + timedelta(hours=1))
    day = agenda(desk.work, desk.ben, desk.ben)
    assert ([o.name for o in day.due], day.late, day.for_today) == (["Yesterday", "Today"], 1, 1)
    open_book(desk.work, "Monday", next_on=date(2026, 11, 23), due_at=NOW + timedelta(days=5))
    assert [o.name for o in agenda(desk.work, desk.ben, desk.ben, week=True).due] == ["Yesterday", "Today", "Monday"]


def test_only_their_manager_looks_at_somebodys_day(desk: Desk) -> None:
    assert agenda(desk.work, desk.dana, desk.ben).owner == desk.ben
    for me, owner in ((desk.ben, desk.dana), (desk.dana, desk.wu)):
        with pytest.raises(SalesError) as refused:
            agenda(desk.work, me, owner)
        assert refused.value.code == "due-not-yours"


def test_a_colleague_is_meant_by_mention_or_by_one_word_of_the_name(desk: Desk) -> None:
    by_name = Mention(slack_id=None, name="qian", giver=False)
    assert colleagues(desk.work, [Mention(slack_id="U0WU", name=None, giver=False), by_name]) == [desk.wu, desk.wu]
    newcomer = colleague(desk.work, Mention(slack_id="U0NEW", name=None, giver=False))
    assert newcomer.slack_id == "U0NEW"


def test_a_name_that_fits_nobody_or_several_is_refused(desk: Desk) -> None:
    seated(desk.work, desk.cn, name="Qian Li", slack_id="U0QIAN")
    for name in ("qian", "nobody"):
        with pytest.raises(SalesError) as refused:
            colleague(desk.work, Mention(slack_id=None, name=name, giver=False))
        assert refused.value.code == "person-unknown"


def test_a_chosen_language_outlasts_the_profile(desk: Desk) -> None:
    me = choose_language(desk.work, desk.ben, "zh", Said(place=Place.COMMAND, key="c"))
    assert me.language == "zh"
    desk.work.members.learn_profile("U0BEN", {"language": "en"})
    assert desk.work.members.get(desk.ben.id).language == "zh"


def test_a_name_in_capitals_is_a_name_and_makes_nobody_up(desk: Desk) -> None:
    before = len(desk.work.members.all())
    with pytest.raises(SalesError, match="person-unknown"):
        listed(desk.work, desk.dana, ListFilters(person="NOBODYHERE"), 0)
    assert len(desk.work.members.all()) == before
    owner = listed(desk.work, desk.dana, ListFilters(person=desk.ben.name.upper()), 0).owner
    assert owner
    assert owner.id == desk.ben.id
