"""The App Home: my day, my pipeline, [+ New]; kept fresh after every change."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from playground.blocks import validate_home
from playground.driver import Person
from tests.stories.town import Town, called, found_team


def test_the_home_shows_what_is_due_and_what_the_pipeline_holds(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp new Globex 80k B quote")
    town.next_monday("America/New_York")
    ben.open_home()
    shown = ben.home.all_text
    assert "Today: 2 due · 1 late" in shown
    assert "*Acme*" in shown
    assert "3 days late" in shown
    assert "Your pipeline: 2 open · 200,000" in shown


def test_the_home_is_fresh_after_every_change_without_being_opened_again(town: Town, ben: Person) -> None:
    ben.open_home()
    assert "0 due" in ben.home.all_text
    ben.command("/opp new Acme 120k A call back today")
    assert "1 due" in ben.home.all_text
    ben.command("/opp won Acme")
    assert "0 due" in ben.home.all_text


def test_one_choice_in_the_home_logs_and_is_read_back(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call back today")
    ben.open_home()
    ben.home.select("What happened?", "positive")
    assert "0 due" in ben.home.all_text
    assert f"Logged by {called(ben)}" in ben.last().text
    ben.last().press("Undo")
    assert "1 due" in ben.home.all_text


def test_new_opens_a_form_that_makes_an_opportunity(ben: Person) -> None:
    ben.open_home()
    ben.home.press("+ New")
    ben.modal.fill(
        {"Customer": "Acme", "Amount": "$120k", "Grade": "grade A", "Next date": date(2026, 11, 20)}
    ).submit()
    assert "Created #1 *Acme* · $120,000 · grade A" in ben.last().text
    assert "Fri, Nov 20" in ben.last().text
    assert "1 open" in ben.home.all_text


def test_an_amount_that_is_none_is_refused_under_the_form(ben: Person) -> None:
    ben.open_home()
    ben.home.press("+ New")
    outcome = ben.modal.fill({"Customer": "Acme", "Amount": "a lot"}).submit()
    assert "I cannot read “a lot” as an amount" in str(outcome.errors)


def test_only_a_name_is_needed(ben: Person) -> None:
    ben.open_home()
    ben.home.press("+ New")
    ben.modal.fill(Customer="Acme").submit()
    assert "Created #1 *Acme* · grade B (assumed)" in ben.last().text


def test_a_chinese_rep_sees_a_chinese_home(wu: Person) -> None:
    wu.command("/opp 新 极光科技 12万 A 今天跟进")
    wu.open_home()
    assert "今天：1 个待跟进" in wu.home.all_text


def test_a_home_holds_ten_rows_and_says_how_many_there_are(town: Town, ben: Person) -> None:
    for number in range(12):
        ben.command(f"/opp new Customer{number} 10k A call back today")
    ben.open_home()
    assert "12 due" in ben.home.all_text
    assert "and 2 more" in ben.home.all_text
    assert len([control for control in ben.home.controls if control.kind == "static_select"]) == 10
    assert validate_home(town.workspace.views.homes[ben.id].body) == []


def test_homes_owed_at_once_are_published_once(town: Town, ben: Person) -> None:
    ben.open_home()
    before = len(published(town))
    with town.letters_held():
        ben.command("/opp new Acme 120k A call back today")
        ben.command("/opp Acme 130k")
        ben.command("/opp Acme 140k")
    assert len(published(town)) == before + 1


def published(town: Town) -> list[object]:
    return list(town.workspace.journal.named("views.publish"))


def test_a_manager_sees_who_is_late_in_the_team(town: Town, ben: Person, dana: Person) -> None:
    found_team(town, "East", "dana", "ben")
    ben.command("/opp new Acme 120k A call Fri")
    town.next_monday("America/New_York")
    dana.open_home()
    assert f"East: late follow-ups\n{called(ben)}: 1" in dana.home.all_text.replace("*", "")
    ben.open_home()
    assert "late follow-ups" not in ben.home.all_text


def test_promises_of_both_sides_stand_on_the_home_ours_first_and_what_is_due_needs_me(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri 9am")
    ben.say("Acme: good call, he sends the budget by Friday, I send the case study tomorrow. call Fri 9am")
    ben.open_home()
    shown = ben.home.all_text
    assert "Promises: ours 1 · theirs 1" in shown
    assert shown.index("We promised by") < shown.index("They promised by")
    assert "Needs you:" not in shown
    town.jump(datetime(2026, 11, 17, 9, 1, tzinfo=ZoneInfo("America/New_York")))
    ben.open_home()
    assert "*Needs you:* 1 promise of ours is due" in ben.home.all_text
    assert validate_home(town.workspace.views.homes[ben.id].body) == []


def test_a_doubtful_grade_waits_for_its_owner_in_chinese_too(wu: Person) -> None:
    wu.command("/opp 新 极光科技 12万 A 周五9点电话")
    wu.say("极光 客户说暂时不采购,我周四发案例给他")
    wu.open_home()
    assert "*等您处理：* 1 个等级存疑" in wu.home.all_text
    assert "承诺：我方 1 条 · 客户 0 条" in wu.home.all_text
