"""Which opportunity somebody means: found where it is certain, asked for by buttons where it is not."""

from datetime import timedelta

from playground.driver import Person
from tests.stories.conftest import MONDAY
from tests.stories.town import Town


def test_a_chinese_customer_is_named_in_letters(wu: Person) -> None:
    wu.command("/opp 新 北辰科技 12万 A 周五电话")
    wu.command("/opp bckj 发了报价,嫌贵,下周三3点")
    assert "#1 *北辰科技*" in wu.last().all_text
    wu.command("/opp beichen")
    assert "嫌贵" in wu.last().all_text


def test_a_slip_is_offered_with_the_right_name_and_what_was_said_is_filed_there_in_one_press(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp Acem sent quote, too pricey, next Wed 3pm")
    asked = ben.last()
    assert "no opportunity called “Acem”. Did you mean" in asked.all_text
    assert "Create “Acem”" in asked.all_text
    asked.press("#1 Acme · first contact")
    assert "Logged #1 *Acme*" in asked.all_text
    assert "Wed, Nov 25" in asked.all_text
    ben.command("/opp Acme")
    assert "sent quote, too pricey" in ben.last().all_text


def test_a_new_customer_whose_name_is_like_another_is_opened_in_one_press(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp Acne sent quote")
    ben.last().press("Create “Acne”")
    assert "Created #2 *Acne*" in ben.last().all_text
    ben.command("/opp Acme")
    assert "sent quote" not in ben.last().all_text


def test_showing_by_a_slip_asks_too(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp show Acem")
    ben.last().press("#1 Acme · first contact")
    assert "120,000" in ben.last().all_text


def test_a_character_that_only_sounds_right_is_asked_about(wu: Person) -> None:
    wu.command("/opp 新 北辰科技 12万 A 周五电话")
    wu.command("/opp 北晨科技 发了报价,嫌贵")
    asked = wu.last()
    assert "没找到叫「北晨科技」的商机" in asked.all_text
    asked.press("#1 北辰科技 · 初步接触")
    assert "#1 *北辰科技*" in asked.all_text
    assert "嫌贵" in asked.all_text


def test_a_persons_name_that_sounds_like_a_customer_is_asked_about(wu: Person) -> None:
    wu.command("/opp 新 立威科技 12万 A 周五电话")
    wu.command("/opp Li Wei wants a discount")
    asked = wu.last()
    assert "您指的是哪一个" in asked.all_text
    asked.press("#1 立威科技 · 初步接触")
    assert "Li Wei" in asked.all_text


def test_an_unknown_name_that_may_be_a_persons_is_asked_about_in_both_readings(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    town.jump(MONDAY + timedelta(days=4))
    ben.command("/opp Zendaya wants a discount")
    asked = ben.last()
    assert "Create “Zendaya”" in asked.all_text
    asked.press("#1 Acme · first contact")
    assert "Logged #1 *Acme*" in asked.all_text
    assert "People: Zendaya" in asked.all_text
    assert "Zendaya wants a discount" in asked.all_text


def test_a_few_characters_that_want_something_are_a_customer_or_somebody_of_one(town: Town, wu: Person) -> None:
    wu.command("/opp 新 北辰科技 12万 A 周五电话")
    town.jump(MONDAY + timedelta(days=4))
    wu.command("/opp 天润催合同")
    asked = wu.last()
    assert "没找到叫「天润」的商机" in asked.all_text
    assert "#1 北辰科技 · 初步接触" in asked.all_text
    asked.press("新建「天润」")
    assert "#2 *天润*" in asked.all_text


def test_in_a_thread_an_unknown_first_name_is_a_person_and_the_words_stay_whole(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.say("Acme sent deck")
    card = ben.last()
    ben.say("Zendaya asked for a quote", thread_ts=card.ts)
    ben.command("/opp Acme")
    assert "Zendaya asked for a quote" in ben.last().all_text


def test_a_missing_feature_is_no_customer(ben: Person) -> None:
    ben.command("/opp SSO is missing")
    assert "Create" not in ben.last().all_text
