"""What a sentence leaves open waits whole until a button settles it; nothing is half saved."""

import pytest

from playground.driver import Person
from tests.stories.booked import history
from tests.stories.repeats import brought
from tests.stories.town import Town


@pytest.fixture
def acme(ben: Person) -> Person:
    """Return Ben, who has a deal with Acme."""
    ben.command("/opp new Acme 120k A call Fri")
    return ben


def test_a_range_of_amounts_is_asked_about_and_the_whole_sentence_is_filed_with_the_chosen_one(acme: Person) -> None:
    acme.command("/opp Acme 80-100k, too pricey, next Wed 3pm")
    asked = acme.last()
    assert "Which amount do you mean? Nothing is saved until you choose." in asked.all_text
    acme.command("/opp Acme")
    assert "120,000" in acme.last().all_text
    assert "pricey" not in acme.last().all_text
    asked.press("80,000")
    assert "Logged #1 *Acme*" in asked.all_text
    assert "80,000" in asked.all_text
    assert "Wed, Nov 25" in asked.all_text
    assert "80-100k, too pricey, next Wed 3pm" in asked.all_text


def test_two_days_are_asked_about_with_the_hour_that_both_share(acme: Person) -> None:
    acme.command("/opp Acme sent quote, call Tue or Wed 3pm")
    asked = acme.last()
    assert "Which day is your next step?" in asked.all_text
    asked.press("Wed, Nov 18 3:00 PM")
    assert "Logged #1 *Acme*" in asked.all_text
    assert "Wed, Nov 18" in asked.all_text


def test_an_amount_and_a_day_are_asked_about_one_after_the_other(acme: Person) -> None:
    acme.command("/opp Acme 80k or 100k, demo Thu or Fri")
    asked = acme.last()
    asked.press("100,000")
    assert "Which day is your next step?" in asked.all_text
    asked.press("Thu, Nov 19")
    assert "100,000" in asked.all_text
    assert "Thu, Nov 19" in asked.all_text


def test_a_weekday_that_is_not_that_day_is_asked_about(acme: Person) -> None:
    acme.command("/opp Acme demo Tuesday 25 Nov")
    asked = acme.last()
    assert "Wed, Nov 25" in asked.all_text
    asked.press("Tue, Nov 24")
    assert "Tue, Nov 24" in asked.all_text


def test_a_reading_pressed_twice_is_filed_once_and_the_second_press_is_told(town: Town, acme: Person) -> None:
    acme.say("Acme 80-100k")
    acme.last().press("80,000")
    envelope = brought(town, "opp:reading:0")
    town.bring({**envelope, "payload": {**envelope["payload"], "trigger_id": "another.press"}})
    assert "answered already" in acme.last().all_text
    assert history(town) == ["updated", "created"]


def test_a_new_deal_and_a_won_one_are_asked_about_too(ben: Person) -> None:
    ben.command("/opp new Acme 80-100k A call Fri")
    ben.last().press("100,000")
    assert "Created #1 *Acme* · 100,000" in ben.last().all_text
    ben.command("/opp won Acme 80k or 90k")
    ben.last().press("90,000")
    assert "Won #1 *Acme* · 90,000" in ben.last().all_text


def test_a_slip_in_the_name_is_settled_after_the_amount_and_both_hold(acme: Person) -> None:
    acme.command("/opp Acem 80-100k")
    asked = acme.last()
    asked.press("80,000")
    assert "no opportunity called “Acem”" in asked.all_text
    asked.press("#1 Acme · first contact")
    assert "80,000" in asked.all_text


def test_a_new_customer_with_two_amounts_is_opened_with_the_chosen_one(ben: Person) -> None:
    ben.command("/opp Foobar Ltd: 80-100k, call Fri")
    ben.last().press("80,000")
    ben.last().press("Create “Foobar Ltd”")
    assert "Created #1 *Foobar Ltd* · 80,000" in ben.last().all_text


def test_chinese_amounts_and_days_are_asked_about_in_chinese(wu: Person) -> None:
    wu.command("/opp 新 北辰科技 12万 A 周五电话")
    wu.command("/opp 北辰 8到10万,嫌贵,下周二或周三下午3点拜访")
    asked = wu.last()
    assert "金额以哪个为准？选定之后才会保存。" in asked.all_text
    asked.press("80,000")
    assert "下次跟进定在哪天？" in asked.all_text
    asked.press("11月25日周三 15:00")
    assert "北辰科技" in asked.all_text
    assert "8到10万,嫌贵,下周二或周三下午3点拜访" in asked.all_text
    wu.command("/opp 北辰")
    assert "80,000" in wu.last().all_text


def test_two_closing_dates_are_asked_about(wu: Person) -> None:
    wu.command("/opp 新 北辰科技 12万 A 周五电话")
    wu.command("/opp 北辰 预计12月10号或15号签约")
    asked = wu.last()
    assert "预计成交是哪天？" in asked.all_text
    asked.press("12月10日周四")
    assert "12月10日" in asked.all_text


def test_in_a_thread_the_card_still_says_which_opportunity_is_meant(acme: Person) -> None:
    acme.say("Acme sent deck")
    card = acme.last()
    acme.say("80-100k", thread_ts=card.ts)
    acme.last(thread_ts=card.ts).press("80,000")
    acme.command("/opp Acme")
    assert "80,000" in acme.last().all_text


def test_words_from_a_form_are_asked_about_too(acme: Person) -> None:
    acme.say("Acme")
    acme.last().press("Log follow-up")
    acme.modal.fill({"What happened?": "liked it, 80-100k"}).submit()
    acme.last().press("80,000")
    assert "liked it, 80-100k" in acme.last().all_text
    assert "Amount: 80,000" in acme.last().all_text


def test_putting_off_to_one_of_two_days_asks_which(acme: Person) -> None:
    acme.command("/opp snooze Acme Tue or Wed")
    acme.last().press("Wed, Nov 18")
    assert "Put off #1 *Acme*" in acme.last().all_text
    assert "Wed, Nov 18" in acme.last().all_text
