"""Letters about teams and people are rendered from how things are when they are sent."""

from collections.abc import Iterator
from typing import Any

import pytest
from slack_sdk import WebClient

from handlers.counter import Counter
from handlers.events.people import on_person
from handlers.letters.digest import digest, unposted
from handlers.letters.greetings import first_contact, welcome
from handlers.letters.hide import hide
from handlers.letters.look_at import look_at
from handlers.letters.look_up import look_up, profile_of
from handlers.letters.roster import roster
from playground.blocks import validate_message
from sales.letters import Letter
from sales.people import Member, Team
from services.outsiders import is_shared, note_readers
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_member, a_team


@pytest.fixture
def work(sqlite_store: Store) -> Iterator[Work]:
    with sqlite_store.begin(WORKSPACE) as work:
        yield work


@pytest.fixture
def lin(work: Work) -> Member:
    return work.members.add(a_member(name="林悦", slack_id="U0LIN", language="zh"))


@pytest.fixture
def east(work: Work) -> Team:
    return work.teams.add(a_team(name="华东", language="zh"), None)


def a_letter(kind: str, **said: Any) -> Letter:
    return Letter(**{"id": 1, "workspace": WORKSPACE, "key": "k", "kind": kind, "written_at": NOW, **said})


def a_user(slack_id: str, **said: Any) -> dict[str, Any]:
    return {"id": slack_id, "name": slack_id.lower(), "tz": "Europe/Berlin", "profile": {}, **said}


def test_a_digest_is_posted_in_the_team_s_language(work: Work, east: Team) -> None:
    posted = digest(work, a_letter("digest", channel="C0EAST", data={"team": east.id, "week": "2026-11-09"}))
    assert posted
    assert "华东周报" in posted.args["text"]
    assert validate_message({"text": posted.args["text"], "blocks": posted.args["blocks"]}) == []


def test_a_digest_for_a_channel_that_the_team_has_left_is_not_posted(work: Work, east: Team) -> None:
    assert digest(work, a_letter("digest", channel="C0OLD", data={"team": east.id, "week": "2026-11-09"})) is None


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("is_archived", "频道已归档"),
        ("not_in_channel", "/invite"),
        ("shared_with_another_company", "只有本公司同事"),
        ("restricted_action", "restricted_action"),
    ],
)
def test_a_manager_reads_why_a_digest_was_not_posted_and_what_to_do(
    work: Work, east: Team, lin: Member, fault: str, words: str
) -> None:
    told = {"team": east.id, "channel": "C0EAST", "fault": fault}
    said = unposted(work, a_letter("unposted", to_member=lin.id, data=told))
    assert said
    assert (said.args["channel"], words in said.args["text"]) == ("U0LIN", True)
    assert validate_message({"text": said.args["text"], "blocks": said.args["blocks"]}) == []


def test_nobody_writes_to_somebody_who_has_left(work: Work, east: Team, lin: Member) -> None:
    work.members.change(lin.id, active=False)
    told = {"team": east.id, "channel": "C0EAST", "fault": "is_archived", "by": lin.id}
    assert unposted(work, a_letter("unposted", to_member=lin.id, data=told)) is None
    assert first_contact(work, a_letter("first_contact", to_member=lin.id, data=told)) is None


def test_a_welcome_speaks_the_language_of_the_team_else_of_whoever_brought_the_bot(
    work: Work, east: Team, lin: Member
) -> None:
    brought = {"inviter": lin.id}
    assert "团队「华东」的频道" in welcome(work, a_letter("welcome", channel=east.channel, data=brought)).args["text"]
    assert "先设置一次团队" in welcome(work, a_letter("welcome", channel="C0NEW", data=brought)).args["text"]
    assert "Hello!" in welcome(work, a_letter("welcome", channel="C0NEW", data={"inviter": None})).args["text"]


def test_a_page_of_the_roster_leaves_bots_and_strangers_out_and_owes_the_next(work: Work) -> None:
    asked = roster(work, a_letter("roster", data={"started": "now", "cursor": ""}))
    assert "cursor" not in asked.args
    people = [a_user("U0BEN"), a_user("U0BOT", is_bot=True), a_user("USLACKBOT"), a_user("U0EVE", is_stranger=True)]
    assert asked.then
    asked.then(work, {"members": people, "response_metadata": {"next_cursor": "page2"}})
    assert [member.slack_id for member in work.members.all()] == ["U0BEN"]
    assert not work.outbox.owe("roster:now:page2", "roster")
    assert roster(work, a_letter("roster", data={"started": "now", "cursor": "page2"})).args["cursor"] == "page2"


def test_the_last_page_of_the_roster_owes_none(work: Work) -> None:
    asked = roster(work, a_letter("roster", data={"started": "now", "cursor": "page2"}))
    assert asked.then
    asked.then(work, {"members": [], "response_metadata": {"next_cursor": ""}})
    assert work.outbox.owe("roster:now:", "roster")


def test_a_person_looked_up_is_matched_by_every_name_they_go_by(work: Work) -> None:
    imported = work.members.add(a_member(name="Ben Carter", slack_id=None))
    asked = look_up(work, a_letter("look_up", data={"user": "U0BEN"}))
    assert asked
    assert asked.then
    asked.then(
        work, {"user": a_user("U0BEN", real_name="Ben Carter", profile={"display_name": "benny"}, locale="zh-CN")}
    )
    found = work.members.get(imported.id)
    assert (found.slack_id, found.handle, found.language) == ("U0BEN", "benny", "zh")


@pytest.mark.parametrize(
    ("said", "called"),
    [
        ({"real_name": "Ben C", "profile": {"real_name": "Ben Carter", "display_name": "benny"}}, "Ben Carter"),
        ({"real_name": "Ben Carter", "profile": {"display_name": "benny"}}, "Ben Carter"),
        ({"profile": {"display_name": "benny"}}, "benny"),
        ({"profile": {"display_name": "", "real_name": ""}}, "u0ben"),
    ],
)
def test_people_are_called_by_their_whole_names_where_slack_knows_them(said: dict[str, Any], called: str) -> None:
    assert profile_of(a_user("U0BEN", **said))["name"] == called


def test_somebody_of_whom_slack_tells_no_language_is_looked_up(sqlite_store: Store) -> None:
    told = {"type": "team_join", "user": a_user("U0BEN", real_name="Ben Carter")}
    on_person(Counter(sqlite_store), WebClient(), {"team_id": WORKSPACE, "event_id": "Ev1", "event": told})
    known = {"type": "user_change", "user": a_user("U0BEN", real_name="Ben Carter", locale="zh-CN")}
    on_person(Counter(sqlite_store), WebClient(), {"team_id": WORKSPACE, "event_id": "Ev2", "event": known})
    with sqlite_store.begin(WORKSPACE) as work:
        assert [work.outbox.owe(f"look_up:Ev{number}", "look_up") for number in (1, 2)] == [False, True]
        ben = work.members.by_slack("U0BEN")
    assert ben
    assert ben.language == "zh"


@pytest.mark.parametrize("zone", [None, "", "Mars/Olympus", "../etc"])
def test_a_zone_that_there_is_not_becomes_utc_and_breaks_nothing(zone: str | None) -> None:
    assert profile_of({**a_user("U0BEN"), "tz": zone})["zone"] == "UTC"


def test_a_hidden_message_speaks_the_language_of_the_channel_and_names_nothing(work: Work, lin: Member) -> None:
    note_readers(work, "C0NEW", shared=True)
    letter = a_letter("hide", channel="C0NEW", to_member=lin.id, data={"ts": "1.0"})
    said = hide(work, letter)
    assert said
    assert (said.apart is not None, "不再显示" in said.args["text"]) == (True, True)
    assert validate_message({"text": said.args["text"], "blocks": said.args["blocks"]}) == []
    note_readers(work, "C0NEW", shared=False)
    assert hide(work, letter) is None


def test_a_look_at_a_channel_keeps_what_slack_says(work: Work, east: Team) -> None:
    asked = look_at(work, a_letter("look_at", channel=east.channel))
    assert asked.then
    asked.then(work, {"channel": {"is_ext_shared": True}})
    assert is_shared(work, east.channel)
