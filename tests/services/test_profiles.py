"""People are known by what Slack says of them; imported owners find their Slack account once."""

from collections.abc import Iterator
from datetime import time
from typing import Any

import pytest

from sales.opportunity import Place
from sales.people import Role
from services.briefs import brief_of
from services.handing import give
from services.history import happening
from services.profiles import ask_roster, learn, member_for
from services.reminders import remind
from services.said import Said
from services.undoing import undo
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_follow_up, a_member, a_team, an_opportunity

SAID = Said(place=Place.COMMAND, key="said")


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.begin(WORKSPACE) as work:
        yield work


def a_profile(**said: object) -> dict[str, object]:
    return {"name": "ben", "zone": "Europe/Berlin", "email": None, "is_admin": False, "active": True, **said}


def test_somebody_new_is_written_down_with_zone_and_language(work: Work) -> None:
    learn(work, "U0WU", a_profile(name="吴倩", zone="Asia/Shanghai", language="zh"))
    wu = work.members.by_slack("U0WU")
    assert wu
    assert (wu.name, wu.zone, wu.language, wu.profile_known) == ("吴倩", "Asia/Shanghai", "zh", True)


def test_a_profile_never_overrides_a_language_that_was_chosen(work: Work) -> None:
    learn(work, "U0BEN", a_profile(language="en"))
    ben = work.members.by_slack("U0BEN")
    assert ben
    work.members.choose_language(ben.id, "zh")
    learn(work, "U0BEN", a_profile(language="en", zone="UTC"))
    later = work.members.get(ben.id)
    assert (later.language, later.zone) == ("zh", "UTC")


def test_an_imported_owner_is_matched_by_e_mail_in_any_case(work: Work) -> None:
    imported = work.members.add(a_member(name="Carter, Ben", slack_id=None, email="Ben@Example.com"))
    learn(work, "U0BEN", a_profile(email="ben@example.com"))
    assert work.members.get(imported.id).slack_id == "U0BEN"
    assert len(work.members.all()) == 1


def test_an_e_mail_address_that_nobody_has_matches_nobody(work: Work) -> None:
    imported = work.members.add(a_member(name="Darcel", slack_id=None, email="darcel@example.com"))
    learn(work, "U0BEN", a_profile(email="ben@example.com"))
    assert work.members.get(imported.id).slack_id is None


def test_somebody_who_spoke_first_is_filled_in_when_looked_up(work: Work) -> None:
    spoke = member_for(work, "U0BEN", "发了报价")
    assert spoke.language == "zh"
    learn(work, "U0BEN", a_profile(language="en"))
    filled = work.members.get(spoke.id)
    assert (filled.name, filled.language, filled.profile_known) == ("ben", "en", True)


def test_the_roster_is_asked_for_page_after_page_and_each_page_once(work: Work) -> None:
    ask_roster(work, "2026-11-18T06:30")
    ask_roster(work, "2026-11-18T06:30", "next")
    assert not work.outbox.owe("roster:2026-11-18T06:30:", "roster")
    assert not work.outbox.owe("roster:2026-11-18T06:30:next", "roster")


def test_an_imported_owner_is_matched_by_a_name_that_only_one_has(work: Work) -> None:
    imported = work.members.add(a_member(name="Ben Carter", slack_id=None))
    learn(work, "U0BEN", a_profile(), ["Ben Carter"])
    assert work.members.get(imported.id).slack_id == "U0BEN"


def test_two_imported_owners_of_one_name_are_left_alone(work: Work) -> None:
    for _ in range(2):
        work.members.add(a_member(name="Ben Carter", slack_id=None))
    learn(work, "U0BEN", a_profile(), ["Ben Carter"])
    assert len(work.members.all()) == 3


def test_somebody_who_spoke_before_being_looked_up_takes_over_what_was_imported_for_them(work: Work) -> None:
    imported = work.members.add(a_member(name="Ben Carter", slack_id=None))
    team = work.teams.add(a_team(), None)
    work.members.put_in_team(imported.id, team.id, Role.REP)
    account = work.accounts.ensure("Acme")
    deal = work.opportunities.add(an_opportunity(account_id=account.id, owner_id=imported.id))
    follow_up = a_follow_up(id=work.follow_ups.new_id(), opportunity_id=deal.id, member_id=imported.id)
    work.follow_ups.add(follow_up)
    spoke = member_for(work, "U0BEN")
    learn(work, "U0BEN", a_profile(), ["Ben Carter"])
    [only] = work.members.all()
    assert (only.id, only.team_id) == (spoke.id, team.id)
    assert work.opportunities.get(deal.id).owner_id == spoke.id
    assert work.follow_ups.latest(deal.id, 1)[0].member_id == spoke.id


def test_somebody_known_is_never_mixed_up_with_an_imported_namesake(work: Work) -> None:
    learn(work, "U0BEN", a_profile(name="Ben Carter"))
    work.members.add(a_member(name="Ben Carter", slack_id=None))
    learn(work, "U0BEN", a_profile(name="Ben Carter", zone="UTC"))
    assert len(work.members.all()) == 2


def test_what_was_handed_to_an_imported_name_still_tells_who_has_it_when_they_turn_up(work: Work) -> None:
    dana = work.members.add(a_member(name="Dana", slack_id="U0DANA", is_admin=True, profile_known=True))
    imported = work.members.add(a_member(name="Ben Carter", slack_id=None))
    account = work.accounts.ensure("Acme")
    deal = work.opportunities.add(an_opportunity(account_id=account.id, owner_id=dana.id))
    given = give(work, dana, deal, imported, "", SAID).event
    back = give(work, dana, work.opportunities.get(deal.id), dana, "", SAID).event
    spoke = member_for(work, "U0BEN")
    learn(work, "U0BEN", a_profile(), ["Ben Carter"])
    assert happening(work, work.events.get(given.id)).to == "ben"
    brief = next(letter for letter in work.outbox.caused_by(back.id) if letter.kind == "brief")
    assert brief_of(work, work.opportunities.get(deal.id), brief).former == "ben"
    assert undo(work, dana, back.id, SAID).opportunity.owner_id == spoke.id


@pytest.mark.parametrize("how", ["imported", "deactivated"])
def test_dates_that_came_while_an_owner_was_out_of_reach_are_told_of_when_they_are_back(store: Store, how: str) -> None:
    away: dict[str, dict[str, Any]] = {
        "imported": {"slack_id": None, "name": "Ben Carter"},
        "deactivated": {"active": False, "profile_known": True},
    }
    with store.begin(WORKSPACE) as work:
        owner = work.members.add(a_member(**away[how]))
        account = work.accounts.ensure("Acme")
        work.opportunities.add(
            an_opportunity(account_id=account.id, owner_id=owner.id, due_at=NOW, next_time=time(7, 30))
        )
    assert [remind(store), remind(store)] == [1, 0]
    with store.begin(WORKSPACE) as work:
        learn(work, "U0BEN", a_profile(), ["Ben Carter"])
    assert [remind(store), remind(store)] == [1, 0]
    with store.begin(WORKSPACE) as work:
        assert not work.outbox.owe("reminder:1:1", "reminder")
