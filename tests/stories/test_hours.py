"""Nothing at the wrong hour: holidays and working weekends, people who move, clocks that change, and a long sleep."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime, time
from functools import partial
from zoneinfo import ZoneInfo

import pytest

from playground.clock import Clock
from playground.driver import Person
from playground.seen import Seen
from storage.store import Store
from tests.stories.town import Town, Transport, found_team, found_town

NEW_YORK = ZoneInfo("America/New_York")
SHANGHAI = ZoneInfo("Asia/Shanghai")
At = Callable[[datetime], AbstractContextManager[Town]]


@pytest.fixture
def town_at(sqlite_store: Store, transport: Transport) -> At:
    """Return what founds a town at a moment."""

    @contextmanager
    def found(begin: datetime) -> Iterator[Town]:
        clock = Clock(begin, frozen=True)
        sqlite_store.now = clock.now
        with found_town(sqlite_store, clock, transport=transport) as made:
            yield made

    return found


def cards(person: Person) -> list[Seen]:
    """Return the cards of days and of hours that a person was sent, the oldest first."""
    return [seen for seen in person.sees() if "☀️" in seen.text or "⏰" in seen.text]


def test_a_holiday_week_is_left_alone_and_the_saturday_worked_for_it_is_a_day_like_others(town_at: At) -> None:
    october = partial(datetime, 2026, 10, tzinfo=SHANGHAI)
    with town_at(datetime(2026, 9, 28, 9, tzinfo=SHANGHAI)) as town:
        wu = town.person("wuqian")
        found_team(town, "华东", "linyue", "wuqian", zone="Asia/Shanghai", currency="CNY", calendar="CN")
        wu.say("新 极光科技 12万 A 10月2日电话")
        assert "10月2日周五不上班，顺延到 10月8日周四" in wu.last().all_text
        town.jump(october(8, 8, 59))
        assert cards(wu) == []
        town.jump(october(8, 9))
        assert "极光科技" in cards(wu)[-1].text
        wu.say("极光 发了报价，周六跟进")
        assert "不上班" not in wu.last().all_text
        town.jump(october(10, 8, 59))
        assert cards(wu) == []
        town.jump(october(10, 9))
        assert "您说好的：今天" in cards(wu)[-1].text


def test_nobody_hears_of_work_on_thanksgiving_but_of_an_hour_they_asked_for(town: Town, ben: Person) -> None:
    found_team(town, "US", "dana", "ben", zone="America/New_York", calendar="US")
    ben.command("/opp new Acme 120k A call Nov 26")
    assert "Thu, Nov 26 is no working day, so it comes on Fri, Nov 27." in ben.last().all_text
    ben.command("/opp new Bolt 20k B call Nov 26 3pm")
    assert "is no working day" not in ben.last().all_text
    town.jump(datetime(2026, 11, 26, 14, 59, tzinfo=NEW_YORK))
    assert cards(ben) == []
    town.jump(datetime(2026, 11, 26, 15, tzinfo=NEW_YORK))
    assert ["Bolt" in card.text for card in cards(ben)] == [True]
    town.jump(datetime(2026, 11, 27, 9, tzinfo=NEW_YORK))
    assert "Acme" in cards(ben)[-1].text


def test_tomorrow_before_a_holiday_is_the_day_after_it(town: Town, ben: Person) -> None:
    found_team(town, "US", "dana", "ben", zone="America/New_York", calendar="US")
    ben.command("/opp new Acme 120k A call Nov 25")
    town.jump(datetime(2026, 11, 25, 9, tzinfo=NEW_YORK))
    cards(ben)[-1].press("Tomorrow")
    ben.command("/opp show Acme")
    assert "Fri, Nov 27" in ben.last().all_text


def test_whoever_moves_from_shanghai_to_new_york_is_told_at_nine_in_new_york(town: Town, wu: Person) -> None:
    wu.say("新 极光科技 12万 A 周五电话")
    wu.say("新 星河 5万 B 周五15点")
    wu.set_profile(zone="America/New_York")
    town.jump(datetime(2026, 11, 20, 8, 59, tzinfo=NEW_YORK))
    assert cards(wu) == []
    town.jump(datetime(2026, 11, 20, 9, tzinfo=NEW_YORK))
    assert "极光科技" in cards(wu)[-1].text
    town.jump(datetime(2026, 11, 20, 14, 59, tzinfo=NEW_YORK))
    assert len(cards(wu)) == 1
    town.jump(datetime(2026, 11, 20, 15, tzinfo=NEW_YORK))
    assert "星河" in cards(wu)[-1].text


@pytest.mark.parametrize(
    ("who", "said"), [("ben", "new Acme 120k A call 3/14 2:30am"), ("wuqian", "新 极光 12万 A 3月14日凌晨2点半")]
)
def test_an_hour_that_the_clocks_skip_comes_when_they_have_skipped_it(town_at: At, who: str, said: str) -> None:
    with town_at(datetime(2027, 3, 12, 10, tzinfo=NEW_YORK)) as town:
        rep = town.person(who)
        rep.set_profile(zone="America/New_York")
        rep.say(said)
        town.jump(datetime(2027, 3, 14, 3, 29, tzinfo=NEW_YORK))
        assert cards(rep) == []
        town.jump(datetime(2027, 3, 14, 3, 30, tzinfo=NEW_YORK))
        town.jump(datetime(2027, 3, 14, 22, tzinfo=NEW_YORK))
        assert len(cards(rep)) == 1


@pytest.mark.parametrize(
    ("who", "said"), [("ben", "new Acme 120k A call 11/1 1:30am"), ("wuqian", "新 极光 12万 A 11月1日凌晨1点半")]
)
def test_an_hour_that_the_clocks_bring_twice_comes_once_the_first_time(town_at: At, who: str, said: str) -> None:
    with town_at(datetime(2026, 10, 30, 10, tzinfo=NEW_YORK)) as town:
        rep = town.person(who)
        rep.set_profile(zone="America/New_York")
        rep.say(said)
        town.jump(datetime(2026, 11, 1, 1, 29, tzinfo=NEW_YORK))
        assert cards(rep) == []
        town.jump(datetime(2026, 11, 1, 1, 30, tzinfo=NEW_YORK))
        assert len(cards(rep)) == 1
        town.jump(datetime(2026, 11, 1, 1, 31, fold=1, tzinfo=NEW_YORK))
        assert len(cards(rep)) == 1


@pytest.mark.parametrize(
    ("giver", "taker", "zone", "new", "give", "told"),
    [
        ("ben", "maya", NEW_YORK, "new Acme 120k A call Fri", "give Acme @maya", "gets the brief at Nov 18 9:00 AM"),
        ("linyue", "wuqian", SHANGHAI, "新 极光科技 12万 A 周五电话", "转给 极光科技 @吴倩", "吴倩现在不上班"),
    ],
    ids=["English", "Chinese"],
)
def test_what_is_handed_over_at_eleven_at_night_is_briefed_at_nine(
    town_at: At, giver: str, taker: str, zone: ZoneInfo, new: str, give: str, told: str
) -> None:
    with town_at(datetime(2026, 11, 17, 22, tzinfo=zone)) as town:
        former, owner = town.person(giver), town.person(taker)
        former.say(new)
        town.jump(datetime(2026, 11, 17, 23, tzinfo=zone))
        former.say(give)
        assert told in former.last().all_text
        town.jump(datetime(2026, 11, 18, 8, 59, tzinfo=zone))
        assert owner.sees() == []
        town.jump(datetime(2026, 11, 18, 9, tzinfo=zone))
        assert len(owner.sees()) == 1


@pytest.mark.parametrize(
    ("who", "zone", "new", "late"),
    [
        ("ben", NEW_YORK, "new Acme 120k A call Fri", "3 days late"),
        ("wuqian", SHANGHAI, "新 极光科技 12万 A 周五电话", "已逾期 3 天"),
    ],
    ids=["English", "Chinese"],
)
def test_a_bot_that_slept_three_days_sends_one_card_and_says_how_late(
    town: Town, who: str, zone: ZoneInfo, new: str, late: str
) -> None:
    rep = town.person(who)
    rep.say(new)
    with town.letters_held():
        town.jump(datetime(2026, 11, 23, 10, tzinfo=zone))
    (card,) = cards(rep)
    assert late in card.text


@pytest.mark.parametrize(
    ("who", "zone", "new", "late"),
    [
        ("ben", NEW_YORK, "new Acme 120k A call Fri 2pm", "2 hours late"),
        ("wuqian", SHANGHAI, "新 极光科技 12万 A 周五14点", "晚了 2 小时"),
    ],
    ids=["English", "Chinese"],
)
def test_a_reminder_that_missed_its_hour_says_by_how_much(
    town: Town, who: str, zone: ZoneInfo, new: str, late: str
) -> None:
    rep = town.person(who)
    rep.say(new)
    town.jump(datetime(2026, 11, 20, 13, tzinfo=zone))
    with town.letters_held():
        town.jump(datetime(2026, 11, 20, 16, 30, tzinfo=zone))
    assert late in cards(rep)[-1].text


def test_an_admin_hears_once_and_at_work_of_a_year_that_is_not_known(town_at: At) -> None:
    with town_at(datetime(2039, 11, 28, 9, tzinfo=SHANGHAI)) as town:
        sam, lin = town.person("sam"), town.person("linyue")
        found_team(town, "华东", "linyue", "wuqian", zone="Asia/Shanghai", calendar="CN")
        for _ in range(9):
            town.next_morning("Asia/Shanghai")
        town.next_morning("America/New_York")
        told = [seen.text for seen in sam.sees() if "2040" in seen.text]
        assert len(told) == 1
        assert "China has not published the moved working days of 2040" in told[0]
        assert not [seen for seen in lin.sees() if "2040" in seen.text]


def test_hours_of_ones_own_are_set_in_the_settings(town: Town, ben: Person) -> None:
    ben.command("/opp settings")
    assert "Working hours: 9:00 AM to 6:00 PM, Monday to Friday" in ben.last().all_text
    ben.last().press("Working hours")
    ben.modal.fill({"Your working day begins": time(10, 30), "Public holidays": "United States"}).submit()
    assert "Working hours: 10:30 AM to 6:00 PM, Monday to Friday (your own)" in ben.last().all_text
    assert "Public holidays: United States (your own)" in ben.last().all_text
    ben.command("/opp new Acme 120k A call Fri")
    town.jump(datetime(2026, 11, 20, 10, 29, tzinfo=NEW_YORK))
    assert cards(ben) == []
    town.jump(datetime(2026, 11, 20, 10, 30, tzinfo=NEW_YORK))
    assert len(cards(ben)) == 1


def test_hours_that_end_before_they_begin_are_refused_at_the_field(wu: Person) -> None:
    wu.command("/opp 设置")
    assert "工作时间：09:00–18:00，周一至周五" in wu.last().all_text
    wu.last().press("工作时间")
    answer = wu.modal.fill({"几点上班": time(19)}).submit()
    assert "上班时间要早于下班时间" in str(answer)
