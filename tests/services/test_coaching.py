"""Coaching and lessons compare people and acts with the rest, and say it where there are too few cases."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from parsing.promises import PromiseDraft
from sales.changes import moved
from sales.errors import SalesError
from sales.lessons import Act, ActKind
from sales.opportunity import EventCode, Opportunity, Place
from sales.people import Member, Role, Team
from sales.promises import PromiseEnd, Side
from sales.vocabulary import Channel, Status
from services.lessons import learnt
from services.stops import coaching_of
from services.talk_tracks import lore_of
from storage.store import Store
from storage.tracks import Tracks
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_follow_up, a_team, open_book, seated


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.begin(WORKSPACE) as work:
        yield work


@pytest.fixture
def team(work: Work) -> Team:
    team = work.teams.add(a_team(currency="USD"), None)
    work.playbooks.keep_own(team.id, {"sample_cases": 2}, 0, None)
    return team


@pytest.fixture
def boss(work: Work, team: Team) -> Member:
    return seated(work, team.id, Role.MANAGER, slack_id="UBOSS", name="Boss")


def ended(work: Work, owner: Member, status: Status, stage: str = "lead") -> Opportunity:
    o = open_book(work, owner_id=owner.id, team_id=owner.team_id, stage=stage, created_at=NOW - timedelta(days=9))
    after = work.opportunities.save(replace(o, status=status, closed_on=NOW.date(), due_at=None), o)
    work.events.add(EventCode(status.value), o.id, owner.id, Place.COMMAND, moved(o, after))
    return after


def said(work: Work, o: Opportunity, **what: Any) -> int:
    follow_up = a_follow_up(id=work.follow_ups.new_id(), opportunity_id=o.id, member_id=o.owner_id, **what)
    work.follow_ups.add(follow_up)
    return follow_up.id


def test_where_a_person_stops_is_told_to_managers_beside_the_others(work: Work, team: Team, boss: Member) -> None:
    ann, bo = (seated(work, team.id, slack_id=f"U{name}", name=name) for name in ("Ann", "Bo"))
    for _ in range(3):
        ended(work, ann, Status.LOST, "quote")
        ended(work, bo, Status.WON)
    found = {member.name: stops for member, stops in coaching_of(work, boss, team, 30).people}
    assert found["Ann"].stop
    assert (found["Ann"].stop.stage.code, found["Ann"].stop.told.difference) == ("quote", 1)
    assert found["Bo"].stop is None
    assert coaching_of(work, boss, team, 5).people == []
    with pytest.raises(SalesError, match="team-managers-only"):
        coaching_of(work, ann, team, 30)


def test_what_was_done_about_deals_is_set_beside_deals_without_it(work: Work, team: Team, boss: Member) -> None:
    rep = seated(work, team.id, slack_id="UREP", name="Rep")
    won = [ended(work, rep, Status.WON) for _ in range(3)]
    lost = [ended(work, rep, Status.LOST) for _ in range(3)]
    for o in (*won[:2], lost[0]):
        number = said(work, o, words="Sent the Case Study 案例", channel=Channel.VISIT)
        said(work, o, words="case study again", files=(("case.pdf", "https://files.example/1"),))
        promise = PromiseDraft(side=Side.OURS, words="send it")
        work.promises.add([promise], o.id, number)
        work.promises.end(work.promises.open_of(o.id)[0].id, PromiseEnd.KEPT, rep.id, 1)
        Tracks(work.scope).use(o.id, o.generation, "any", "en", rep.id, NOW)
    withdrawn = said(work, lost[1], words="a demo", channel=Channel.CALL)
    work.follow_ups.change(withdrawn, withdrawn=True)
    found = learnt(work, rep, team, 30)
    words = Act(kind=ActKind.WORDS, code="case")
    told = {each.act: each.told for each in found.lessons}
    assert told.keys() == {
        words, Act(kind=ActKind.CHANNEL, code="visit"), Act(kind=ActKind.FILE), Act(kind=ActKind.PROMISE),
        Act(kind=ActKind.TRACK, code="any", language="en"),
    }  # fmt: skip
    for each in told.values():
        assert (each.this.hits, each.this.cases, each.others.hits, each.others.cases) == (2, 3, 1, 3)
    assert [track.key for track in found.tracks.values()] == ["any"]
    assert found.too_few == 0
    assert boss.name


def test_too_few_deals_say_nothing_and_people_outside_hear_nothing(work: Work, team: Team) -> None:
    rep = seated(work, team.id, slack_id="UREP", name="Rep")
    said(work, ended(work, rep, Status.WON), words="试用")
    ended(work, rep, Status.LOST)
    found = learnt(work, rep, team, 30)
    assert (found.lessons, found.too_few) == ([], 1)
    with pytest.raises(SalesError, match="team-outside"):
        learnt(work, seated(work, None, slack_id="USTRANGER"), team, 30)


def test_talk_tracks_are_counted_for_each_team_by_itself(work: Work, team: Team) -> None:
    other = work.teams.add(a_team(name="West", channel="C0WEST"), None)
    for each in (team, other, other):
        o = open_book(work, team_id=each.id)
        Tracks(work.scope).use(o.id, o.generation, "any", "en", o.owner_id, NOW)
    lore = lore_of(work)
    assert [lore.of("en", each)["any"].used for each in (team.id, other.id, None)] == [1, 2, 3]
