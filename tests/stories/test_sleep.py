"""An opportunity sleeps: out of every list until its day, then on the morning card with why it slept."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from playground.driver import Person
from tests.stories.town import Town, called, found_team

NEW_YORK = ZoneInfo("America/New_York")
SHANGHAI = ZoneInfo("Asia/Shanghai")
MARCH = datetime(2027, 3, 1, 9, tzinfo=NEW_YORK)


def last(person: Person) -> str:
    return person.last().all_text


def test_what_sleeps_is_out_of_the_lists_and_wakes_on_its_day_with_its_reason(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp sleep Acme until Mar budget")
    assert "asleep" in last(ben)
    assert "Asleep until Mon, Mar 1, 2027" in last(ben)
    assert "“budget”" in last(ben)
    seen = len(ben.sees())
    town.jump(datetime(2026, 12, 24, 12, tzinfo=NEW_YORK))
    assert len(ben.sees()) == seen, "nothing nags about what sleeps"
    ben.command("/opp list")
    assert "Acme" not in last(ben)
    ben.command("/opp due week")
    assert "Acme" not in last(ben)
    ben.command("/opp funnel")
    assert "120" not in last(ben)
    ben.command("/opp list asleep")
    assert "#1 *Acme*" in last(ben)
    assert "Asleep until" in last(ben)
    town.jump(MARCH)
    card = last(ben)
    assert "Acme" in card
    assert "Put to sleep Mon, Nov 16, 2026: “budget”" in card
    ben.command("/opp list asleep")
    assert "Acme" not in last(ben)


def test_a_chinese_rep_puts_to_sleep_in_chinese_and_is_told_why_on_the_day(town: Town, wu: Person) -> None:
    wu.command("/opp 新 极光科技 12万 A 周五电话")
    wu.command("/opp 休眠 极光 到3月 等预算")
    assert "休眠至 2027年3月1日" in last(wu)
    assert "“等预算”" in last(wu)
    wu.command("/opp 列表 休眠")
    assert "极光科技" in last(wu)
    town.jump(datetime(2027, 3, 1, 9, tzinfo=SHANGHAI))
    assert "极光科技" in last(wu)
    assert "休眠：“等预算”" in last(wu)


def test_a_follow_up_on_what_sleeps_wakes_it_at_once_and_says_so(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp sleep Acme until Mar budget")
    ben.command("/opp Acme they called, budget is there, next Wed 3pm")
    assert "It was asleep (“budget”) and is awake again." in last(ben)
    assert "Next: Wed, Nov 25" in last(ben)
    ben.command("/opp list")
    assert "Acme" in last(ben)


def test_putting_off_what_sleeps_wakes_it_to_that_day(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp sleep Acme until Mar")
    ben.command("/opp snooze Acme 2d")
    assert "It was asleep and is awake again." in last(ben)


def test_a_corrected_amount_does_not_wake_anybody(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp sleep Acme until Mar")
    ben.command("/opp Acme amount 150k")
    assert "150,000" in last(ben)
    assert "awake" not in last(ben)
    ben.command("/opp list asleep")
    assert "150,000" in last(ben)


def test_sleep_is_taken_back_with_its_date(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp sleep Acme until Mar budget")
    ben.last().press("Undo")
    assert "Next: Fri, Nov 20" in last(ben)
    ben.command("/opp sleep Acme until Mar budget")
    ben.command("/opp Acme called them, positive")
    ben.command("/opp undo")
    assert "Asleep until Mon, Mar 1, 2027" in last(ben)
    assert "“budget”" in last(ben)


def test_without_a_day_the_usual_one_is_offered_and_the_reason_is_kept(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp sleep Acme reorg")
    asked = ben.last()
    assert "Until when should" in asked.all_text
    asked.press("Until Sun, Feb 14, 2027")
    assert "Asleep until Mon, Feb 15, 2027" in asked.all_text
    assert "“reorg”" in asked.all_text
    asked_again = len(ben.sees())
    ben.command("/opp list asleep")
    assert "Acme" in last(ben)
    assert len(ben.sees()) > asked_again


def test_another_day_is_chosen_in_a_form(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp sleep Acme")
    ben.last().press("Another day…")
    ben.modal.fill({"Sleep until": date(2027, 5, 3), "Why?": "new boss"}).submit()
    assert "Asleep until Mon, May 3, 2027" in last(ben)
    assert "“new boss”" in last(ben)


def test_a_day_that_is_not_to_come_changes_nothing(ben: Person, wu: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp sleep Acme until today")
    assert "is not to come" in last(ben)
    wu.command("/opp 新 极光科技 12万 A 周五电话")
    wu.command("/opp 休眠 极光 到今天")
    assert "没有改动" in last(wu)


def test_a_sleeper_is_found_by_name_and_can_be_won_given_and_dropped(town: Town, ben: Person, maya: Person) -> None:
    found_team(town, "US", "dana", "ben", "maya")
    for name in ("Acme", "Bolt", "Cobalt"):
        ben.command(f"/opp new {name} 120k A call Fri")
        ben.command(f"/opp sleep {name} until Mar")
    ben.command("/opp won Acme 115k")
    assert "Won #1 *Acme*" in last(ben)
    ben.command(f"/opp give Bolt <@{maya.id}>")
    ben.command("/opp drop Cobalt too small")
    assert "dropped" in last(ben)
    maya.command("/opp list asleep")
    assert "Bolt" in last(maya)
    town.jump(MARCH)
    assert "Bolt" in last(maya)
    assert [seen for seen in ben.sees() if "⏰" in seen.text] == []


def test_only_the_owner_and_managers_may_put_to_sleep_drop_or_reopen(town: Town, ben: Person, maya: Person) -> None:
    found_team(town, "US", "dana", "ben", "maya")
    ben.command("/opp new Acme 120k A call Fri")
    for typed in ("sleep Acme until Mar", "sleep Acme", "drop Acme too small", "drop Acme"):
        maya.command(f"/opp {typed}")
        assert f"Only {called(ben)} or a manager of the team may change" in last(maya), typed
    ben.command("/opp drop Acme too small")
    maya.command("/opp reopen Acme")
    assert f"Only {called(ben)} or a manager of the team may change" in last(maya)


def test_what_was_to_wake_while_the_bot_was_away_wakes_once_and_is_not_late(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp sleep Acme until Mar budget")
    town.workspace.clock.jump(datetime(2027, 3, 4, 12, tzinfo=NEW_YORK))
    town.workspace.settle()
    cards = [seen.text for seen in ben.sees() if "“budget”" in seen.text and "⏰" in seen.text]
    assert len(cards) == 1
    assert "late" not in cards[0]
    with town.bot.store.read(town.bot.identity.workspace) as work:
        assert [event.code for event in work.events.of(1, 9)] == ["woken", "slept", "created"]


def test_dropped_with_a_reason_which_is_kept_and_taken_back_by_undo(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp drop Acme too small for us")
    assert f"{called(ben)} dropped it" in last(ben)
    assert "> too small for us" in last(ben)
    ben.command("/opp undo")
    assert "Next: Fri, Nov 20" in last(ben)


def test_without_a_reason_a_form_asks_for_it(ben: Person, wu: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp drop Acme")
    assert "Why drop #1 *Acme*" in last(ben)
    ben.last().press("Drop with reason")
    ben.modal.fill({"Why?": "no need before 2028"}).submit()
    assert "> no need before 2028" in last(ben)
    wu.command("/opp 新 极光科技 12万 A 周五电话")
    wu.command("/opp 淘汰 极光 规模太小")
    assert "> 规模太小" in last(wu)


def test_a_report_that_begins_with_drop_asks_before_it_drops(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp drop the price for Acme")
    assert "Which one do you mean?" in last(ben)
    ben.command("/opp Acme")
    assert "dropped" not in last(ben)


def test_what_was_lost_is_opened_again_with_a_next_date_and_its_history(town: Town, ben: Person, wu: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp lost Acme price: 15% over X")
    ben.command("/opp reopen Acme Fri 3pm")
    assert f"{called(ben)} opened it again" in last(ben)
    assert "Next: Fri, Nov 20 3:00" in last(ben)
    with town.bot.store.read(town.bot.identity.workspace) as work:
        newest = work.events.of(1, 1)[0]
        assert tuple(newest.changes["loss_reason"]) == ("price", None)
    wu.command("/opp 新 极光科技 12万 A 周五电话")
    wu.command("/opp 淘汰 极光 规模太小")
    wu.command("/opp 重开 极光")
    assert "重新打开" in last(wu)
    assert "下次" in last(wu)


def test_of_several_that_ended_a_button_says_which_is_opened(ben: Person) -> None:
    for _ in range(2):
        ben.command("/opp new Acme 120k A call Fri")
        ben.command("/opp won Acme")
    ben.command("/opp reopen Acme")
    asked = ben.last()
    assert "Which one do you mean?" in asked.all_text
    asked.press(asked.buttons[0].label)
    assert "opened it again" in asked.all_text


def test_what_is_open_is_not_opened_again(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp reopen Acme")
    assert "is open already" in last(ben)
