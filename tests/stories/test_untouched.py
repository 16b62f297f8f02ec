"""Once a week managers read what nobody follows up; the team's channel reads of it only where the team wants that."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from playground.driver import Person
from playground.seen import Seen
from sales.people import Role
from sales.publicity import Publicity
from services.profiles import member_for
from tests.stories.town import Town, called, found_team

NEW_YORK = ZoneInfo("America/New_York")
SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.fixture
def west(town: Town, ben: Person, maya: Person) -> Town:
    """Return the town with an American team, a hot and a cold deal that nobody follows up, and one that is planned."""
    found_team(town, "US", "dana", "ben", "maya", zone="America/New_York", channel="sales-us", digest_weekday=0)
    ben.invite_bot("sales-us")
    ben.command("/opp new Acme 120k A")
    ben.command("/opp new Bolt 80k C")
    maya.command("/opp new Cosmo 50k A, call Dec 14")
    return town


def nine(town: Town, day: int, month: int = 11, zone: ZoneInfo = NEW_YORK) -> None:
    town.jump(datetime(2026, month, day, 9, tzinfo=zone))


def lists(person: Person) -> list[Seen]:
    return [seen for seen in person.sees() if "days or more" in seen.text or "天以上没跟进" in seen.text]


def public(town: Town, publicity: Publicity) -> None:
    with town.bot.store.begin(town.bot.identity.workspace) as work:
        work.change_playbook(lambda before: replace(before, untouched_in_channel=publicity), None)
        work.teams.schedule_digest(1, datetime(2026, 12, 7, 9, tzinfo=NEW_YORK))


def test_on_monday_the_manager_reads_what_is_late_and_untouched_for_a_week(
    west: Town, ben: Person, dana: Person
) -> None:
    nine(west, 23)
    nine(west, 30)
    (first,) = [seen for seen in lists(dana) if "14 days" in seen.text]
    assert "One deal of US is late and was not followed up for 7 days or more" in first.text
    assert f"{called(ben)} 1" in first.text
    assert "Acme" in first.text
    assert "Bolt" not in first.text, "its next date is still to come"
    nine(west, 7, 12)
    latest = lists(dana)[-1]
    assert "Bolt" in latest.text, "of grade C no manager hears but here"
    assert "Cosmo" not in latest.text
    assert lists(ben) == []


def test_the_owner_is_asked_from_the_list_too(west: Town, ben: Person, dana: Person) -> None:
    nine(west, 30)
    lists(dana)[-1].press("Ask owner")
    assert f"I asked {called(ben)} about #1 *Acme*" in dana.last().text
    assert [seen for seen in ben.sees() if "🙋" in seen.text]
    lists(dana)[-1].press("Ask owner")
    assert "I did not ask again" in dana.last().text


def test_who_leads_the_team_no_more_is_refused_and_told_who_does(
    west: Town, dana: Person, sam: Person, ben: Person
) -> None:
    nine(west, 30)
    letter = lists(dana)[-1]
    with west.bot.store.begin(west.bot.identity.workspace) as work:
        work.members.put_in_team(member_for(work, dana.id).id, 1, Role.REP)
        work.members.put_in_team(member_for(work, sam.id).id, 1, Role.MANAGER)
    letter.press("Ask owner")
    assert f"({called(sam)})" in dana.last().text
    assert not [seen for seen in ben.sees() if "🙋" in seen.text]


@pytest.mark.parametrize(
    ("publicity", "counted", "named"),
    [(Publicity.NOTHING, False, False), (Publicity.COUNTS, True, False), (Publicity.NAMES, True, True)],
)
def test_the_channel_reads_what_the_team_lets_it(
    west: Town, ben: Person, publicity: Publicity, counted: bool, named: bool
) -> None:
    public(west, publicity)
    nine(west, 7, 12)
    digest = ben.last("sales-us").text
    assert ("2 deals of US are late" in digest) is counted
    assert ("*Acme*" in digest) is named
    assert "120" not in digest[digest.find("2 deals of US") :] if counted else True


def test_in_chinese_it_reads_the_same(town: Town, wu: Person, lin: Person) -> None:
    found_team(town, "华东", "linyue", "wuqian", currency="CNY", language="zh", zone="Asia/Shanghai")
    wu.command("/opp 新建 极光科技 12万 A")
    nine(town, 30, zone=SHANGHAI)
    assert "华东有 1 个商机逾期，7 天以上没跟进" in lists(lin)[-1].text
    assert f"{called(wu)} 1 个" in lists(lin)[-1].text
    lists(lin)[-1].press("问负责人")
    assert any("下一步怎么走" in seen.text for seen in wu.sees())
