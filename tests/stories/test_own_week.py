"""A rep reads their own week a workday before the team reads its digest, and can still put three things right."""

from datetime import datetime
from zoneinfo import ZoneInfo

from playground.driver import Person
from tests.stories.town import Town, found_team

NEW_YORK = ZoneInfo("America/New_York")
SHANGHAI = ZoneInfo("Asia/Shanghai")


def own(person: Person) -> list[str]:
    return [seen.all_text for seen in person.sees() if "Your week in" in seen.text or "的这一周" in seen.text]


def test_on_friday_a_rep_reads_what_can_still_be_put_right(town: Town, ben: Person, dana: Person) -> None:
    dana.invite_bot("sales-us")
    found_team(town, "US", "dana", "ben", zone="America/New_York", channel="sales-us")
    dana.command("/opp digest own week on")
    ben.command("/opp new Acme 120k A, close Nov 19")
    ben.command("/opp new Bolt B, call Dec 14")
    ben.command("/opp new Cosmo 50k C, call Dec 14")
    ben.command("/opp Cosmo: called, they like it, call Dec 14")
    town.jump(datetime(2026, 11, 20, 9, 5, tzinfo=NEW_YORK))
    [told] = own(ben)
    assert "Still to be put right before the digest of Nov 23 9:00 AM*: 2 deals" in told
    assert "Acme" in told
    assert "its closing day passed a day ago" in told
    assert "no amount" in told
    assert "Cosmo" not in told
    assert own(dana) == []
    letter = next(seen for seen in ben.sees() if "Your week in" in seen.text)
    letter.press("Send me no own week")
    assert "does not come any more" in ben.last().all_text
    town.jump(datetime(2026, 11, 27, 9, 5, tzinfo=NEW_YORK))
    assert len(own(ben)) == 1
    ben.command("/opp settings")
    assert "before the team's digest: not sent" in ben.last().all_text
    ben.last().press("Send me my own week")
    assert "before the team's digest: sent" in ben.last().all_text


def test_the_same_in_chinese(town: Town, wu: Person, lin: Person) -> None:
    lin.invite_bot("sales-east")
    found_team(town, "华东", "linyue", "wuqian", zone="Asia/Shanghai", language="zh", channel="sales-east")
    lin.command("/opp 周报 个人周报 开")
    wu.command("/opp 新 极光科技 A 12月14日电话")
    town.jump(datetime(2026, 11, 20, 9, 5, tzinfo=SHANGHAI))
    [told] = own(wu)
    assert "发周报前还来得及处理" in told
    assert "没有金额" in told
