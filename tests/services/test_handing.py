"""Handing over: who may, what stays, and who is told."""

from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Any

import pytest

from sales.errors import SalesError
from sales.letters import Letter
from sales.opportunity import Event, EventCode, Opportunity, Place
from sales.people import Member, Role
from sales.vocabulary import Status
from services.handing import give, give_book
from services.said import Said
from services.undoing import undo
from storage.store import Store
from storage.work import Work
from tests.builders import WORKSPACE, a_team, open_book, seated

SAID = Said(place=Place.COMMAND, key="said")


@dataclass
class Desk:
    """Two teams: Ben and his manager Dana in one, Wu in the other; Sam is in none."""

    work: Work
    ben: Member
    dana: Member
    wu: Member
    sam: Member
    deal: Opportunity

    def letters(self, event: Event) -> list[Letter]:
        return list(self.work.outbox.caused_by(event.id))


@pytest.fixture
def desk(store: Store) -> Any:
    with store.begin(WORKSPACE) as work:
        us = work.teams.add(a_team(name="US", channel="C0US"), None).id
        cn = work.teams.add(a_team(name="CN", channel="C0CN"), None).id
        ben = seated(work, us)
        dana = seated(work, us, Role.MANAGER, name="Dana", slack_id="U0DANA")
        wu = seated(work, cn, name="吴敏", slack_id="U0WU", zone="Asia/Shanghai")
        sam = seated(work, None, name="Sam", slack_id="U0SAM")
        deal = open_book(work, team_id=us, due_at=datetime(2026, 11, 25, 8, tzinfo=UTC))
        yield Desk(work, ben, dana, wu, sam, deal)


def test_stage_and_next_date_stay_and_the_team_follows_the_new_owner(desk: Desk) -> None:
    given = give(desk.work, desk.ben, desk.deal, desk.wu, "knows their CTO", SAID)
    assert given.opportunity.owner_id == desk.wu.id
    assert given.opportunity.team_id == desk.wu.team_id
    assert (given.opportunity.stage, given.opportunity.next_on) == (desk.deal.stage, desk.deal.next_on)
    assert given.event.code is EventCode.HANDED_OVER


def test_a_date_without_an_hour_falls_due_in_the_new_owners_morning(desk: Desk) -> None:
    given = give(desk.work, desk.ben, desk.deal, desk.wu, "", SAID)
    assert given.opportunity.due_at == datetime(2026, 11, 25, 1, 0, tzinfo=UTC)


def test_a_promised_hour_stays_the_same_moment_on_another_clock(desk: Desk) -> None:
    three = open_book(desk.work, "Bolt", next_time=time(15), due_at=datetime(2026, 11, 25, 14, 0, tzinfo=UTC))
    given = give(desk.work, desk.ben, three, desk.wu, "", SAID)
    assert given.opportunity.next_time == time(22)
    assert given.opportunity.due_at == three.due_at


def test_an_hour_that_comes_twice_where_the_new_owner_is_stays_the_moment_that_it_was(desk: Desk) -> None:
    maya = seated(desk.work, None, name="Maya", slack_id="U0MAYA", zone="America/New_York")
    second = datetime(2026, 11, 1, 6, 30, tzinfo=UTC)  # 7:30 in Berlin, 1:30 in New York for the second time
    early = open_book(desk.work, "Bolt", next_on=second.date(), next_time=time(7, 30), due_at=second)
    given = give(desk.work, desk.ben, early, maya, "", SAID).opportunity
    assert (given.next_time and given.next_time.replace(fold=0), given.due_at) == (time(1, 30), second)


def test_the_new_owner_is_briefed_with_the_words(desk: Desk) -> None:
    given = give(desk.work, desk.dana, desk.deal, desk.wu, "knows their CTO", SAID, "C0US")
    told = [(each.kind, each.to_member, each.channel) for each in desk.letters(given.event)]
    assert told == [("brief", desk.wu.id, None), ("handed_over", desk.ben.id, None), ("handed_over", None, "C0US")]
    expected = {"words": "knows their CTO", "from": desk.ben.id, "to": desk.wu.id, "by": desk.dana.id}
    assert all(each.data == expected for each in desk.letters(given.event))


def test_an_owner_who_gives_away_is_not_told_what_they_did(desk: Desk) -> None:
    given = give(desk.work, desk.ben, desk.deal, desk.wu, "", SAID)
    assert [each.kind for each in desk.letters(given.event)] == ["brief"]


def test_a_member_without_slack_takes_over_without_a_letter(desk: Desk) -> None:
    imported = seated(desk.work, None, name="Anna", slack_id=None)
    given = give(desk.work, desk.ben, desk.deal, imported, "", SAID)
    assert given.opportunity.team_id == desk.deal.team_id
    assert not desk.letters(given.event)


def test_undo_gives_back_exactly_and_withdraws_the_brief(desk: Desk) -> None:
    given = give(desk.work, desk.ben, desk.deal, desk.wu, "", SAID)
    back = undo(desk.work, desk.ben, given.event.id, SAID).opportunity
    assert (back.owner_id, back.team_id, back.due_at) == (desk.ben.id, desk.deal.team_id, desk.deal.due_at)
    assert [each.state for each in desk.letters(given.event)] == ["withdrawn"]


@pytest.mark.parametrize(
    ("who", "to", "changes", "code"),
    [
        ("ben", "ben", {}, "give-to-self"),
        ("dana", "ben", {}, "give-same-owner"),
        ("wu", "sam", {}, "may-not-change"),
        ("sam", "sam", {}, "may-not-change"),
        ("ben", "wu", {"status": Status.WON}, "opportunity-closed"),
    ],
)
def test_what_cannot_be_given_is_refused_with_its_reason(
    desk: Desk, who: str, to: str, changes: Any, code: str
) -> None:
    deal = open_book(desk.work, "Bolt", team_id=desk.deal.team_id, **changes)
    with pytest.raises(SalesError) as refused:
        give(desk.work, getattr(desk, who), deal, getattr(desk, to), "", SAID)
    assert refused.value.code == code


def test_nothing_is_given_to_somebody_who_left_or_to_the_bot(desk: Desk) -> None:
    desk.work.workspaces.keep("Acme", "U0BOT", "B0BOT")
    bot = seated(desk.work, None, name="Oppbot", slack_id="U0BOT")
    left = seated(desk.work, None, name="Max", slack_id="U0MAX", active=False)
    for to, code in ((left, "give-to-inactive"), (bot, "give-to-bot")):
        with pytest.raises(SalesError) as refused:
            give(desk.work, desk.ben, desk.deal, to, "", SAID)
        assert refused.value.code == code


def test_a_manager_hands_over_a_whole_book_and_both_are_told_once(desk: Desk) -> None:
    open_book(desk.work, "Bolt", team_id=desk.deal.team_id)
    given = give_book(desk.work, desk.dana, desk.ben, desk.wu, "on leave", SAID)
    assert {each.opportunity.name for each in given.given} == {"Acme", "Bolt"}
    assert not desk.work.opportunities.of_owner(desk.ben.id)
    assert given.kept == 0


def test_a_manager_gives_only_what_their_own_team_owns(desk: Desk) -> None:
    open_book(desk.work, "Bolt", team_id=desk.wu.team_id)
    given = give_book(desk.work, desk.dana, desk.ben, desk.wu, "", SAID)
    assert [each.opportunity.name for each in given.given] == ["Acme"]
    assert given.kept == 1


def test_somebody_elses_book_is_not_mine_to_give_and_an_empty_one_is_nobodys(desk: Desk) -> None:
    for giver, code in ((desk.ben, "may-not-see"), (desk.sam, "give-empty-book")):
        with pytest.raises(SalesError) as refused:
            give_book(desk.work, desk.wu, giver, desk.wu, "", SAID)
        assert refused.value.code == code


def test_asking_for_the_book_of_another_team_tells_no_customers_name(desk: Desk) -> None:
    with pytest.raises(SalesError, match="may-not-see") as refused:
        give_book(desk.work, desk.wu, desk.ben, desk.sam, "", SAID)
    assert "Acme" not in str(refused.value.words)
