"""Which opportunity is meant."""

from dataclasses import replace

import pytest

from parsing import Known, OpportunityRef, read_update
from sales.errors import SalesError
from sales.opportunity import Opportunity
from sales.people import Member, Role
from sales.vocabulary import Status
from services.finding import Choice, find, is_named_exactly, names_known, nearly_named
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_member, a_team, open_book


def me(work: Work) -> Member:
    return work.members.by_slack("U0BEN") or work.members.add(a_member())


def choice(found: Opportunity | Choice) -> Choice:
    assert isinstance(found, Choice)
    return found


def test_one_open_opportunity_of_the_name_is_the_one(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        acme = open_book(work)
        open_book(work, "Globex")
        assert find(work, me(work), OpportunityRef(name="Acme")) == acme


def test_several_open_ones_of_a_customer_are_asked_for_mine_first(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        other = work.members.add(a_member(name="Wu", slack_id="U0WU"))
        theirs = open_book(work, owner_id=other.id)
        mine = open_book(work)
        assert [o.id for o in choice(find(work, me(work), OpportunityRef(name="Acme"))).options] == [mine.id, theirs.id]


def test_near_names_are_asked_for_even_when_only_one_is_open(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        acme = open_book(work)
        found = choice(find(work, me(work), OpportunityRef(candidates=("Acme", "Acmo"))))
        assert [o.id for o in found.options] == [acme.id]


def test_a_closed_one_is_found_where_none_is_open(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        acme = open_book(work)
        over = work.opportunities.save(replace(acme, status=Status.LOST))
        assert find(work, me(work), OpportunityRef(name="Acme")) == over


def test_a_number_and_a_name_that_disagree_are_asked_about(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        acme, globex = open_book(work), open_book(work, "Globex")
        assert find(work, me(work), OpportunityRef(id=acme.id, name="Acme")) == acme
        found = choice(find(work, me(work), OpportunityRef(id=acme.id, name="Globex")))
        assert {o.id for o in found.options} == {acme.id, globex.id}


def test_an_unknown_number_and_an_unknown_name_are_said(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        with pytest.raises(SalesError, match="opportunity-unknown-number"):
            find(work, me(work), OpportunityRef(id=99))
        assert find(work, me(work), OpportunityRef(unmatched="Acem")) == Choice(unmatched="Acem")


def test_one_candidate_alone_is_still_asked_about(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        acme = open_book(work, "立威科技")
        assert choice(find(work, me(work), OpportunityRef(candidates=("立威科技",)))).options == [acme]


def test_an_unknown_name_is_told_with_the_open_ones_most_like_it(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        acme, beichen = open_book(work), open_book(work, "北辰科技")
        open_book(work, "Acmo", status=Status.LOST)
        assert find(work, me(work), OpportunityRef(unmatched="Acem")) == Choice(options=(acme,), unmatched="Acem")
        assert find(work, me(work), OpportunityRef(unmatched="北晨")) == Choice(options=(beichen,), unmatched="北晨")


def test_what_is_like_an_unknown_name_but_belongs_to_another_team_is_not_told(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        east, west = work.teams.add(a_team(), None), work.teams.add(a_team(name="West", channel="C0WEST"), None)
        work.members.put_in_team(me(work).id, west.id, Role.REP)
        lin = work.members.add(a_member(name="Lin", slack_id="U0LIN"))
        open_book(work, "Polarize", owner_id=lin.id, team_id=east.id)
        assert find(work, me(work), OpportunityRef(unmatched="Polarise")) == Choice(unmatched="Polarise")


@pytest.mark.parametrize(
    ("text", "typed"),
    [("Acem 20k", "Acem"), ("Acme 20k", None), ("BAG 20k", None), ("#1 20k", None), ("20k", None), ("jiguang A", None)],
)
def test_a_name_that_is_spelled_nearly_is_told_from_one_that_is_written(text: str, typed: str | None) -> None:
    known = Known(names=("Acme Corp", "极光科技有限公司", "Bluth Acme Global"))
    assert nearly_named(read_update(text, NOW, known), known) == typed


def test_without_a_name_what_is_due_today_is_offered_and_otherwise_a_name_is_asked_for(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        with pytest.raises(SalesError, match="which-opportunity"):
            find(work, me(work), OpportunityRef())
        due = open_book(work, due_at=NOW)
        assert [o.id for o in choice(find(work, me(work), OpportunityRef())).options] == [due.id]


def test_another_teams_opportunity_is_refused_and_says_whom_to_ask(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        east, west = work.teams.add(a_team(), None), work.teams.add(a_team(name="West", channel="C0WEST"), None)
        work.members.put_in_team(me(work).id, west.id, Role.REP)
        lin = work.members.add(a_member(name="Lin", slack_id="U0LIN"))
        theirs = open_book(work, owner_id=lin.id, team_id=east.id)
        for ref in (OpportunityRef(name="Acme"), OpportunityRef(id=theirs.id)):
            with pytest.raises(SalesError, match="may-not-see") as refused:
                find(work, me(work), ref)
            assert refused.value.words["owner"] == "Lin"
        with pytest.raises(SalesError, match="may-not-see"):
            find(work, me(work), OpportunityRef(), about=theirs.id)


def test_the_names_known_are_those_of_customers_and_of_opportunities_called_otherwise(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        open_book(work, "Acme")
        open_book(work, "Globex", name="Globex phase two")
        assert set(names_known(work).names) == {"Acme", "Globex", "Globex phase two"}


@pytest.mark.parametrize(
    ("text", "name", "exactly"),
    [
        ("Acme Corp 20k", "Acme Corp", True),
        ("acme 20k", "Acme Corp", True),
        ("Acem 20k", "Acme Corp", False),
        ("极光 价格", "极光科技有限公司", True),
        ("BAG lost", "Bluth Acme Global", False),
    ],
)
def test_a_part_of_a_name_is_exact_and_a_near_spelling_or_initials_are_not(text: str, name: str, exactly: bool) -> None:
    known = Known(names=("Acme Corp", "极光科技有限公司", "Bluth Acme Global"))
    assert is_named_exactly(text, OpportunityRef(name=name), known) is exactly


def test_a_number_is_exact() -> None:
    assert is_named_exactly("#1 won", OpportunityRef(id=1), Known())


def test_a_name_that_only_another_team_knows_is_never_told_by_its_beginning(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        east, west = work.teams.add(a_team(), None), work.teams.add(a_team(name="West", channel="C0WEST"), None)
        work.members.put_in_team(me(work).id, west.id, Role.REP)
        lin = work.members.add(a_member(name="Lin", slack_id="U0LIN"))
        open_book(work, "Polar Secret Project", owner_id=lin.id, team_id=east.id, status=Status.LOST)
        for ref in (OpportunityRef(name="Polar Secret Project"), OpportunityRef(candidates=("Polar Secret Project",))):
            with pytest.raises(SalesError, match="may-not-see") as refused:
                find(work, me(work), ref)
            assert "Polar" not in str(refused.value.words)
