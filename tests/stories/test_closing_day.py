"""The closing day: what nobody has followed up for long is settled in one form."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from playground.driver import Person
from tests.stories.town import Town

NEW_YORK = ZoneInfo("America/New_York")
DECEMBER = datetime(2026, 12, 14, 10, tzinfo=NEW_YORK)
SLEEP, DROP = "Sleep for a quarter", "Drop"


@pytest.fixture
def stale(town: Town, ben: Person) -> Town:
    """Return the town with three deals that Ben has let lie for four weeks."""
    for name in ("Acme", "Bolt", "Cobalt"):
        ben.command(f"/opp new {name} 120k A call Fri")
    town.jump(DECEMBER)
    return town


def choose(person: Person, **fates: str) -> None:
    """Fill in the form: for each name what becomes of it."""
    numbers = {"Acme": "1", "Bolt": "2", "Cobalt": "3"}
    person.modal.fill({numbers[name]: fate for name, fate in fates.items()}).submit()


def test_a_stale_list_is_settled_in_one_form_and_taken_back_in_one_press(stale: Town, ben: Person) -> None:
    ben.command("/opp closing")
    choose(ben, Bolt=SLEEP, Cobalt=DROP)
    answer = ben.last()
    assert "1 kept, 1 put to sleep, 1 dropped" in answer.all_text
    ben.command("/opp list asleep")
    assert "Bolt" in ben.last().all_text
    ben.command("/opp closing")
    assert "Nothing is stale" in ben.last().all_text
    answer.press("Undo")
    assert "Taken back: 3" in answer.all_text
    ben.command("/opp list")
    assert all(name in ben.last().all_text for name in ("Acme", "Bolt", "Cobalt"))
    ben.command("/opp closing")
    assert len(ben.modal.fields) == 3


def test_undo_for_all_counts_once_and_leaves_what_has_changed_since(stale: Town, ben: Person) -> None:
    ben.command("/opp closing")
    choose(ben, Acme=SLEEP, Bolt=SLEEP)
    answer = ben.last()
    ben.command("/opp Acme they called, positive")
    with stale.letters_held():
        answer.press("Undo")
        answer.press("Undo")
    assert any("1 has changed since and stays" in seen.all_text for seen in ben.sees())
    assert any("already taken back" in seen.all_text for seen in ben.sees())
    ben.command("/opp Acme")
    assert "asleep" not in ben.last().text


def test_what_has_changed_while_the_form_was_open_is_left_alone(stale: Town, ben: Person) -> None:
    ben.command("/opp closing")
    form = ben.modal
    ben.command("/opp won Acme")
    form.fill({"1": DROP}).submit()
    assert "1 has changed since the form was opened" in ben.last().all_text
    assert "2 kept, 0 put to sleep, 0 dropped" in ben.last().all_text


def test_in_a_conversation_the_list_is_opened_by_a_button(stale: Town, ben: Person) -> None:
    ben.say("closing")
    assert "3 opportunities are stale" in ben.last().all_text
    ben.last().press("Open the list")
    choose(ben, Acme=DROP)
    assert "2 kept, 0 put to sleep, 1 dropped" in ben.last().all_text


def test_a_form_shows_twenty_and_the_next_call_the_rest(town: Town, ben: Person) -> None:
    for number in range(23):
        ben.command(f"/opp new Firm{number:02}x 10k A call Fri")
    town.jump(DECEMBER)
    ben.command("/opp closing")
    assert len(ben.modal.fields) == 20
    ben.modal.fill({}).submit()
    assert "brings the next 3" in ben.last().all_text
    ben.command("/opp closing")
    assert len(ben.modal.fields) == 3


def test_nobody_settles_what_is_somebody_elses(stale: Town, maya: Person) -> None:
    maya.command("/opp closing")
    assert "Nothing is stale" in maya.last().all_text


def test_a_chinese_rep_clears_the_list_in_chinese(town: Town, wu: Person) -> None:
    wu.command("/opp 新 极光科技 12万 A 周五电话")
    town.jump(DECEMBER)
    wu.command("/opp 清单")
    (label,) = wu.modal.fields
    assert "天没跟进" in label
    wu.modal.fill({label: "休眠一个季度"}).submit()
    assert "休眠 1 条" in wu.last().all_text
    wu.last().press("撤销")
    assert "已撤销 1 条" in wu.last().all_text


def test_a_report_that_begins_with_closing_is_a_report(ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp closing call with Acme went well")
    assert "Logged #1 *Acme*" in ben.last().all_text
