"""On the first morning of the week a manager is asked about three deals; one press keeps what they found."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from playground.driver import Person
from playground.seen import Seen
from sales.people import Role
from sales.spot_checks import CheckVerdict, SpotCheck
from services.profiles import member_for
from tests.stories.town import Town, called, found_team

NEW_YORK = ZoneInfo("America/New_York")
SHANGHAI = ZoneInfo("Asia/Shanghai")
WEEK = "2026-W48"
DEALS = {"Acme": "120k", "Bolt": "80k", "Cosmo": "50k", "Delta": "300k"}


@pytest.fixture
def west(town: Town, ben: Person) -> Town:
    """Return the town with an American team and four deals of grade A, and one of grade B."""
    found_team(town, "US", "dana", "ben", "maya", zone="America/New_York")
    for name, amount in DEALS.items():
        ben.command(f"/opp new {name} {amount} A")
    ben.command("/opp new Echo 900k B")
    return town


@pytest.fixture
def east(town: Town, wu: Person) -> Town:
    """Return the town with a Chinese team and a deal of grade A."""
    found_team(town, "华东", "linyue", "wuqian", currency="CNY", language="zh", zone="Asia/Shanghai")
    wu.command("/opp 新建 极光科技 12万 A")
    return town


def letters(person: Person) -> list[Seen]:
    """Return the spot checks that a person was sent."""
    return [seen for seen in person.sees() if "to look at more closely" in seen.text or "本周抽查" in seen.text]


def checks(town: Town) -> list[SpotCheck]:
    with town.bot.store.read(town.bot.identity.workspace) as work:
        return list(work.spot_checks.of_week(1, WEEK))


def monday(town: Town, zone: ZoneInfo = NEW_YORK, hour: int = 9) -> None:
    town.jump(datetime(2026, 11, 23, hour, tzinfo=zone))


def row(letter: Seen, check: SpotCheck) -> str:
    """Return the number by which a letter shows a deal."""
    return f"#{check.opportunity_id} "


def test_on_monday_at_nine_a_manager_is_asked_about_three_deals_of_grade_a(west: Town, dana: Person) -> None:
    monday(west, hour=8)
    assert letters(dana) == []
    monday(west)
    (letter,) = letters(dana)
    assert "3 deals of US to look at more closely this week" in letter.text
    assert sum(name in letter.text for name in DEALS) == 3
    assert "Echo" not in letter.text
    assert [button.label for button in letter.buttons] == ["Verified", "Doubtful", "Not real"] * 3
    assert "no word from the customer since it was opened 7 days ago" in letter.text


def test_no_rep_is_asked(west: Town, ben: Person, maya: Person) -> None:
    monday(west)
    assert letters(ben) == letters(maya) == []


def test_it_comes_once_a_week_even_to_a_bot_that_slept_through_monday(west: Town, dana: Person) -> None:
    west.workspace.clock.jump(datetime(2026, 11, 25, 15, tzinfo=NEW_YORK))
    west.bot.settle()
    west.restart()
    assert len(letters(dana)) == 1
    west.jump(datetime(2026, 11, 30, 9, tzinfo=NEW_YORK))
    assert len(letters(dana)) == 2


def test_one_press_keeps_the_verdict_with_the_grade_and_amount_of_that_time(west: Town, dana: Person) -> None:
    monday(west)
    (letter,) = letters(dana)
    first = checks(west)[0]
    letter.press("Doubtful", near=row(letter, first))
    assert f"{called(dana)} found it doubtful, 9:00 AM" in dana.message("dm", letter.ts).text
    kept = checks(west)[0]
    assert (kept.verdict, kept.grade, kept.amount) == (CheckVerdict.DOUBTFUL, first.grade, first.amount)
    assert kept.at == west.store.now()
    dana.message("dm", letter.ts).press("Say why")
    dana.modal.fill({"words": "they only wanted a price list"}).submit()
    assert "they only wanted a price list" in dana.message("dm", letter.ts).text
    assert checks(west)[0].words == "they only wanted a price list"


def test_a_second_manager_is_told_who_found_what_and_when(west: Town, dana: Person, sam: Person) -> None:
    with west.bot.store.begin(west.bot.identity.workspace) as work:
        work.members.put_in_team(member_for(work, sam.id).id, 1, Role.MANAGER)
    west.bot.settle()
    monday(west)
    (mine,), (theirs,) = letters(dana), letters(sam)
    first = checks(west)[0]
    assert [row(mine, each) in theirs.text for each in checks(west)] == [True] * 3
    mine.press("Not real", near=row(mine, first))
    west.jump(west.workspace.clock.now() + timedelta(minutes=5))
    theirs.press("Verified", near=row(theirs, first))
    seen = sam.message("dm", theirs.ts).text
    assert "I changed nothing about" in seen
    assert f"{called(dana)} found that it is not real, 9:00 AM" in seen
    assert checks(west)[0].verdict is CheckVerdict.NOT_REAL


@pytest.mark.parametrize("label", ["Verified", "Doubtful", "Not real"])
def test_who_leads_the_team_no_more_is_refused_and_told_who_does(
    west: Town, dana: Person, sam: Person, label: str
) -> None:
    monday(west)
    (letter,) = letters(dana)
    with west.bot.store.begin(west.bot.identity.workspace) as work:
        work.members.put_in_team(member_for(work, dana.id).id, 1, Role.REP)
        work.members.put_in_team(member_for(work, sam.id).id, 1, Role.MANAGER)
    letter.press(label, near=row(letter, checks(west)[0]))
    assert f"({called(sam)})" in dana.last().text or called(sam) in dana.last().text
    assert [each.verdict for each in checks(west)] == [None] * 3


def test_in_chinese_it_reads_and_answers_the_same(east: Town, lin: Person) -> None:
    monday(east, SHANGHAI)
    (letter,) = letters(lin)
    assert "本周抽查「华东」的 1 个商机" in letter.text
    assert "客户一直没有回音" in letter.text
    letter.press("不属实")
    assert f"{called(lin)}认为不属实" in lin.message("dm", letter.ts).text
    assert checks(east)[0].verdict is CheckVerdict.NOT_REAL


def test_what_has_ended_or_sleeps_is_not_asked_about(west: Town, ben: Person, dana: Person) -> None:
    ben.command("/opp won Acme 120k")
    ben.command("/opp lost Bolt price")
    ben.command("/opp sleep Cosmo until March")
    monday(west)
    (letter,) = letters(dana)
    assert "1 deal of US" in letter.text
    assert "Delta" in letter.text


def test_what_was_found_lately_is_left_alone_for_four_weeks(west: Town, dana: Person) -> None:
    monday(west)
    (letter,) = letters(dana)
    judged = checks(west)[0]
    letter.press("Verified", near=row(letter, judged))
    west.jump(datetime(2026, 11, 30, 9, tzinfo=NEW_YORK))
    assert row(letter, judged) not in letters(dana)[-1].text


def test_an_amount_far_above_the_teams_usual_one_is_asked_about_once(west: Town, ben: Person, dana: Person) -> None:
    for nth in range(6):
        ben.command(f"/opp new Small{nth} 40k B")
    ben.command("/opp new Huge 9m B")
    monday(west)
    asked = letters(dana)[-1].all_text
    assert "Huge" in asked
    assert "times what the team's deals are mostly worth" in asked
    assert "Questions, not verdicts" in asked
    west.jump(datetime(2026, 11, 30, 9, tzinfo=NEW_YORK))
    assert "Huge" not in letters(dana)[-1].all_text


def test_contacts_written_down_days_later_are_asked_about(west: Town, ben: Person, dana: Person) -> None:
    west.jump(datetime(2026, 11, 20, 15, tzinfo=NEW_YORK))
    ben.command("/opp Acme visited them last Saturday, they like it")
    monday(west)
    assert f"{called(ben)} wrote a contact down 6 days after it took place" in letters(dana)[-1].text


def test_in_a_kind_that_has_moved_to_the_morning_card_one_press_shows_the_whole(west: Town, dana: Person) -> None:
    with west.bot.store.begin(west.bot.identity.workspace) as work:
        work.change_playbook(lambda before: replace(before, folded=("spot_check",)), None)
    monday(west)
    assert letters(dana) == []
    west.jump(datetime(2026, 11, 24, 9, tzinfo=NEW_YORK))
    card = next(seen for seen in dana.sees() if "Spot check: 3 deals of US" in seen.all_text)
    card.press("Look")
    assert "3 deals of US to look at more closely" in dana.last().text
