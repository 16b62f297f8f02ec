"""What nobody follows up climbs: red for its owner, then to the managers, who act on it by one press."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from playground.driver import Person
from playground.seen import Seen
from sales.people import Role
from services.profiles import member_for
from tests.stories.town import Town, called, found_team

NEW_YORK = ZoneInfo("America/New_York")
SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.fixture
def west(town: Town, ben: Person) -> Town:
    """Return the town with an American team and a deal of grade A that is followed up once."""
    found_team(town, "US", "dana", "ben", "maya", zone="America/New_York")
    ben.command("/opp new Acme 120k A")
    return town


def days(town: Town, first: int, last: int, zone: ZoneInfo = NEW_YORK) -> None:
    """Let the mornings of November come one after the other."""
    for day in range(first, last + 1):
        town.jump(datetime(2026, 11, day, 9, tzinfo=zone))


def letters(person: Person) -> list[Seen]:
    """Return the lists of what waits for somebody."""
    return [seen for seen in person.sees() if "for somebody" in seen.text or "等人跟进" in seen.text]


def test_a_manager_hears_once_of_what_nobody_follows_up_for_three_rhythms(
    west: Town, ben: Person, dana: Person
) -> None:
    days(west, 17, 24)
    assert letters(dana) == []
    days(west, 25, 30)
    (letter,) = letters(dana)
    assert "One deal waits for somebody" in letter.text
    assert "#1 *Acme*" in letter.text
    assert "nobody has followed it up for 9 days" in letter.text
    assert [button.label for button in letter.buttons] == ["Ask owner", "Hand over", "+7 d"]
    assert letters(ben) == []


def waiting(town: Town, dana: Person) -> Seen:
    """Return the list that Dana has when nobody has followed Acme up for nine days."""
    days(town, 25, 25)
    (letter,) = letters(dana)
    return letter


def now(letter: Seen, person: Person) -> str:
    """Return the words of a list as it stands."""
    return person.message("dm", letter.ts).text


def second_manager(town: Town, person: Person) -> None:
    with town.bot.store.begin(town.bot.identity.workspace) as work:
        work.members.put_in_team(member_for(work, person.id).id, 1, Role.MANAGER)
    town.bot.settle()


def test_all_that_waits_comes_in_one_letter_the_most_money_at_risk_first(
    west: Town, ben: Person, maya: Person, dana: Person
) -> None:
    ben.command("/opp new Bolt 900k A")
    maya.command("/opp new Cosmo 30k A")
    letter = waiting(west, dana)
    assert "3 deals wait for somebody" in letter.text
    assert letter.text.index("Bolt") < letter.text.index("Acme") < letter.text.index("Cosmo")
    assert called(ben) in letter.text
    assert called(maya) in letter.text


def test_a_planned_date_silences_it_and_so_does_a_follow_up(west: Town, ben: Person, dana: Person) -> None:
    ben.command("/opp new Bolt 90k A")
    days(west, 24, 24)
    ben.command("/opp snooze Acme 2d")
    ben.command("/opp Bolt called, all is well")
    days(west, 25, 25)
    assert letters(dana) == []
    days(west, 27, 27)
    (letter,) = letters(dana)
    assert "Acme" in letter.text
    assert "Bolt" not in letter.text
    assert "for 11 days" in letter.text, "putting the date off has not made anybody talk to the customer"


def test_of_grade_c_no_manager_hears(west: Town, ben: Person, dana: Person) -> None:
    ben.command("/opp Acme C")
    days(west, 30, 30)
    assert letters(dana) == []


def test_asking_puts_the_question_to_the_owner_with_everything_to_act_with(
    west: Town, ben: Person, dana: Person
) -> None:
    ben.command("/opp Acme sent the price list, next Tue")
    days(west, 27, 27)
    (letter,) = letters(dana)
    letter.press("Ask owner")
    assert f"I asked {called(ben)} about #1 *Acme*" in dana.last().text
    assert f"✓ {called(dana)} asked {called(ben)}, 9:00 AM" in now(letter, dana)
    assert [button.label for button in dana.message("dm", letter.ts).buttons] == ["Hand over", "+7 d"]
    (question,) = [seen for seen in ben.sees() if "🙋" in seen.text]
    assert f"{called(dana)} asks" in question.text
    assert "sent the price list" in question.text
    question.select("What happened?", "positive")
    assert "positive" in ben.message("dm", question.ts).text
    assert "🙋" not in ben.message("dm", question.ts).text
    ben.message("dm", question.ts).press("Undo")
    assert "🙋" in ben.message("dm", question.ts).text


def test_a_question_that_was_answered_before_it_comes_is_not_put(west: Town, ben: Person, dana: Person) -> None:
    letter = waiting(west, dana)
    with west.letters_held():
        letter.press("Ask owner")
        ben.command("/opp Acme called, positive")
    assert not [seen for seen in ben.sees() if "🙋" in seen.text]


def test_the_second_manager_hears_who_asked_today_and_when(west: Town, ben: Person, dana: Person, maya: Person) -> None:
    second_manager(west, maya)
    mine = waiting(west, dana)
    (theirs,) = letters(maya)
    mine.press("Ask owner")
    west.jump(west.workspace.clock.now() + timedelta(minutes=5))
    theirs.press("Ask owner")
    assert f"{called(dana)} asked {called(ben)} about #1 *Acme* today, 9:00 AM" in maya.last().text
    assert f"✓ {called(dana)} asked" in now(theirs, maya)
    assert len([seen for seen in ben.sees() if "🙋" in seen.text]) == 1


def test_seven_days_more_silence_the_ladder_stand_in_the_history_and_can_be_taken_back(
    west: Town, ben: Person, dana: Person
) -> None:
    letter = waiting(west, dana)
    letter.press("+7 d")
    assert "Dec 2" in dana.last().text
    assert "✓ #1 *Acme*" in now(letter, dana)
    assert dana.message("dm", letter.ts).buttons == []
    ben.command("/opp Acme")
    assert "Dec 2" in ben.last().text
    days(west, 30, 30)
    assert len(letters(dana)) == 1
    west.jump(datetime(2026, 12, 3, 9, tzinfo=NEW_YORK))
    assert len(letters(dana)) == 2


def test_seven_days_are_taken_back_by_undo(west: Town, ben: Person, dana: Person) -> None:
    waiting(west, dana).press("+7 d")
    dana.last().press("Undo")
    ben.command("/opp Acme")
    assert "Dec 2" not in ben.last().text


def test_a_second_press_on_more_time_is_answered_not_applied(west: Town, dana: Person, maya: Person) -> None:
    second_manager(west, maya)
    mine = waiting(west, dana)
    (theirs,) = letters(maya)
    mine.press("+7 d")
    theirs.press("+7 d")
    assert "this card has moved on" in maya.last().text
    assert f"{called(dana)} " in maya.last().text
    assert "9:00 AM" in maya.last().text


def test_handing_over_opens_the_form_and_the_new_owner_is_briefed(
    west: Town, ben: Person, dana: Person, maya: Person
) -> None:
    letter = waiting(west, dana)
    letter.press("Hand over")
    dana.modal.fill({"To whom?": maya.id, "What should they know?": "you know their CTO"}).submit()
    assert any("you know their CTO" in seen.text for seen in maya.sees())
    letter.press("+7 d")
    assert "this card has moved on" in dana.last().text


@pytest.mark.parametrize("label", ["Ask owner", "+7 d"])
def test_nobody_but_the_teams_managers_may_and_is_told_who(
    west: Town, ben: Person, dana: Person, maya: Person, label: str
) -> None:
    letter = waiting(west, dana)
    west.workspace.channel_named("dm", dana.id).members.append(maya.id)
    maya.message(letter.channel, letter.ts).press(label)
    assert f"Only a manager of “US” ({called(dana)}) or an admin" in maya.last(letter.channel).text
    assert not [seen for seen in ben.sees() if "🙋" in seen.text]


def test_nobody_else_may_hand_it_over_from_the_list(west: Town, ben: Person, dana: Person, maya: Person) -> None:
    letter = waiting(west, dana)
    west.workspace.channel_named("dm", dana.id).members.append(maya.id)
    maya.message(letter.channel, letter.ts).press("Hand over")
    assert f"Only {called(ben)} or a manager of the team may change" in maya.last(letter.channel).text


def test_an_admin_may(west: Town, ben: Person, dana: Person, sam: Person) -> None:
    letter = waiting(west, dana)
    west.workspace.channel_named("dm", dana.id).members.append(sam.id)
    sam.message(letter.channel, letter.ts).press("Ask owner")
    assert [seen for seen in ben.sees() if f"{called(sam)} asks" in seen.text]


def test_a_press_that_slack_brings_twice_asks_once(west: Town, ben: Person, dana: Person) -> None:
    letter = waiting(west, dana)
    with west.letters_held():
        letter.press("Ask owner")
        letter.press("Ask owner")
    assert len([seen for seen in ben.sees() if "🙋" in seen.text]) == 1
    assert any("I did not ask again" in seen.text for seen in dana.sees())


def test_in_chinese_it_reads_and_acts_the_same(town: Town, wu: Person, lin: Person) -> None:
    found_team(town, "华东", "linyue", "wuqian", currency="CNY", language="zh", zone="Asia/Shanghai")
    wu.command("/opp 新建 极光科技 12万 A")
    days(town, 25, 25, SHANGHAI)
    (letter,) = letters(lin)
    assert "有 1 个商机等人跟进" in letter.text
    assert "已经 9 天没跟进" in letter.text
    assert [button.label for button in letter.buttons] == ["问负责人", "转交", "宽限 7 天"]
    letter.press("问负责人")
    assert f"✓ 已替您问{called(wu)}" in lin.last().text
    assert any("这个商机现在怎么样了" in seen.text for seen in wu.sees())
    letter.press("宽限 7 天")
    assert "✓ #1 *极光科技*" in now(letter, lin)


def test_a_workday_after_the_next_date_it_stands_red_wherever_its_owner_looks(west: Town, ben: Person) -> None:
    days(west, 19, 19)
    assert "Acme" in ben.last().text
    assert "🔴" not in ben.last().text, "it is due today"
    days(west, 20, 20)
    assert "🔴 *1 day late*" in ben.last().text, "the morning card"
    ben.command("/opp list")
    assert "🔴 *1 day late*" in ben.last().text
    ben.command("/opp due")
    assert "🔴 *1 day late*" in ben.last().text
    ben.command("/opp Acme")
    assert "🔴 Next:" in ben.last().text
    ben.open_home()
    assert "🔴 *1 day late*" in ben.home.all_text
    ben.command("/opp Acme called")
    ben.command("/opp list")
    assert "🔴" not in ben.last().text


def test_red_waits_as_long_as_the_teams_playbook_says(west: Town, ben: Person) -> None:
    with west.bot.store.begin(west.bot.identity.workspace) as work:
        work.change_playbook(lambda before: replace(before, red_workdays=2), None)
    days(west, 20, 20)
    assert "*1 day late*" in ben.last().text
    assert "🔴" not in ben.last().text
    days(west, 23, 23)
    assert "🔴 *4 days late*" in ben.last().text


def test_where_managers_hardly_act_on_it_it_is_a_line_on_their_morning_card(
    west: Town, ben: Person, dana: Person
) -> None:
    with west.bot.store.begin(west.bot.identity.workspace) as work:
        work.change_playbook(lambda before: replace(before, folded=("ladder", "untouched")), None)
    days(west, 25, 26)
    card = dana.last()
    assert "One deal of your reps waits for somebody: Acme" in card.text
    card.press("Look")
    shown = dana.last()
    assert "nobody has followed it up for 10 days" in shown.text
    shown.press("Ask owner")
    assert [seen for seen in ben.sees() if "🙋" in seen.text]
    days(west, 30, 30)
    west.jump(datetime(2026, 12, 1, 9, tzinfo=NEW_YORK))
    card = dana.last()
    assert "One deal of US is late" in card.text
    card.press("Look")
    assert "14 days" in dana.last().text or "15 days" in dana.last().text


def test_another_managers_line_is_not_shown(west: Town, dana: Person, maya: Person) -> None:
    with west.bot.store.begin(west.bot.identity.workspace) as work:
        work.change_playbook(lambda before: replace(before, folded=("ladder",)), None)
    days(west, 25, 26)
    card = dana.last()
    west.workspace.channel_named("dm", dana.id).members.append(maya.id)
    maya.message(card.channel, card.ts).press("Look")
    assert "That list is the one of another manager" in maya.last(card.channel).text
