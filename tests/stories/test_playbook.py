"""The rules are changed from Slack, by those who may, with what it would do shown before anything is saved."""

from dataclasses import replace
from datetime import timedelta

import pytest

from playground.driver import Person
from sales.people import Team
from sales.vocabulary import Grade
from tests.stories.town import Town, found_team


@pytest.fixture
def us(town: Town) -> Team:
    """Return the American team: Dana manages it, Ben sells in it."""
    for name in ("dana", "ben", "sam", "wuqian", "linyue"):
        town.person(name).command("/opp help")
    return found_team(town, "US", "dana", "ben")


@pytest.fixture
def east(town: Town, us: Team) -> Team:
    """Return the Chinese team: 林悦 manages it, 吴倩 sells in it."""
    assert us.id
    return found_team(town, "华东", "linyue", "wuqian")


def drop_days(town: Town, team: Team | None) -> int:
    """Return a knob as it holds."""
    with town.bot.store.read(town.bot.identity.workspace) as work:
        return work.playbook_of(team.id if team else None).drop_days


def changes(person: Person, group: str, typed: str, **values: str) -> None:
    """Fill a group of the rules in and send it, up to the question whether to save."""
    person.command(typed)
    shown = person.last()
    labels = [button for button in shown.buttons if button.action_id.startswith("opp:rules")]
    assert labels
    person.press("dm", shown.ts, next(b.action_id for b in labels if (b.value or "").endswith(f":{group}")))
    person.modal.fill(dict(values)).submit()


def test_a_manager_sees_what_a_change_would_do_and_saves_it(town: Town, us: Team, ben: Person, dana: Person) -> None:
    ben.command("/opp new Vandelay 120k A quote call Fri")
    changes(dana, "alerts", "/opp playbook", drop_days="45", proposal_hours="24")
    asked = dana.last()
    assert "Days without progress, with the former: 60 → 45" in asked.all_text
    assert "for 1 open deal" in asked.all_text
    assert drop_days(town, us) == 60
    asked.press("Save")
    assert "Saved as version 1 of “Rules of “US””" in dana.last().all_text
    assert (drop_days(town, us), drop_days(town, None)) == (45, 60)


def test_a_manager_changes_the_rules_in_chinese(town: Town, east: Team, lin: Person) -> None:
    changes(lin, "rhythm", "/opp 规则", **{"cadence_days.A": "2"})
    assert "跟进间隔（天） · A：3 → 2" in lin.last().all_text
    lin.last().press("保存")
    assert "第 1 版" in lin.last().all_text
    with town.bot.store.read(town.bot.identity.workspace) as work:
        assert work.playbook_of(east.id).cadence_days[Grade.A] == 2


def test_deals_that_would_be_stuck_are_counted_before_anything_is_saved(
    town: Town, us: Team, ben: Person, dana: Person
) -> None:
    assert us.id
    ben.command("/opp new Vandelay 120k A")
    with town.bot.store.begin(town.bot.identity.workspace) as work:
        before = work.opportunities.get(1)
        work.opportunities.save(replace(before, stage="proposal"), before)
    town.jump(town.store.now() + timedelta(hours=30))
    changes(dana, "alerts", "/opp playbook US", proposal_hours="24")
    assert "would alert 1 deal: 1 more than now" in dana.last().all_text


def test_of_how_many_deals_managers_would_hear_is_said_before_anything_is_saved(
    town: Town, us: Team, ben: Person, dana: Person
) -> None:
    assert us.id
    ben.command("/opp new Vandelay 120k A call tomorrow")
    town.jump(town.store.now() + timedelta(days=8))
    changes(dana, "alerts", "/opp playbook US", manager_cadences="1")
    assert "would tell managers of 1 deal today: 1 more than now" in dana.last().all_text


def test_of_how_many_deals_managers_would_hear_is_said_in_chinese_too(
    town: Town, east: Team, wu: Person, lin: Person
) -> None:
    wu.command("/opp 新 极光科技 12万 A 明天跟进")
    town.jump(town.store.now() + timedelta(days=8))
    changes(lin, "alerts", f"/opp 规则 {east.name}", manager_cadences="1")
    assert "今天会向主管报告 1 个商机：比现在多 1 个" in lin.last().all_text


def test_what_is_wrong_is_said_under_its_input_and_nothing_is_kept(town: Town, us: Team, dana: Person) -> None:
    dana.command("/opp playbook")
    shown = dana.last()
    dana.press("dm", shown.ts, next(b.action_id for b in shown.buttons if (b.value or "").endswith(":health")))
    outcome = dana.modal.fill({"health_feedback": "50", "silent_cadences": "many"}).submit()
    assert outcome.errors == {"silent_cadences": "“many” must be a whole number from 1 to 20."}
    outcome = dana.modal.fill({"silent_cadences": ""}).submit()
    assert outcome.errors == {"health_follow_up": "The three shares must make 100 together; they make 110."}
    assert drop_days(town, us) == 60


def test_back_opens_the_form_as_it_was_filled_in(us: Team, dana: Person) -> None:
    assert us.id
    changes(dana, "alerts", "/opp playbook", drop_days="45")
    dana.last().press("Back")
    assert dana.modal.fields["Days without progress, with the former"] == "45"


def test_a_second_press_on_save_is_answered_not_applied(town: Town, us: Team, dana: Person) -> None:
    changes(dana, "alerts", "/opp playbook", drop_days="45")
    asked = dana.last()
    save = next(b.action_id for b in asked.buttons if b.label == "Save")
    with town.letters_held():
        dana.press("dm", asked.ts, save)
        dana.press("dm", asked.ts, save)
    with town.bot.store.read(town.bot.identity.workspace) as work:
        assert work.playbooks.own(us.id)[0] == 1


def test_of_two_who_change_the_rules_the_second_is_refused_and_sees_both(
    town: Town, us: Team, dana: Person, sam: Person
) -> None:
    changes(dana, "alerts", "/opp playbook", drop_days="45")
    changes(sam, "alerts", "/opp playbook US", keep_days="10")
    sam.last().press("Save")
    dana.last().press("Save")
    assert "Sam Okafor has changed the rules in the meantime (keep_days). Yours (drop_days)" in dana.last().all_text
    assert drop_days(town, us) == 60


def test_a_form_that_was_open_while_somebody_saved_is_refused(town: Town, us: Team, dana: Person, sam: Person) -> None:
    dana.command("/opp playbook")
    shown = dana.last()
    dana.press("dm", shown.ts, next(b.action_id for b in shown.buttons if (b.value or "").endswith(":alerts")))
    changes(sam, "alerts", "/opp playbook US", keep_days="10")
    sam.last().press("Save")
    outcome = dana.modal.fill({"drop_days": "45"}).submit()
    assert "Sam Okafor has changed the rules" in next(iter(outcome.errors.values()))
    assert drop_days(town, us) == 60


def test_an_admin_changes_the_rules_of_all_and_a_team_keeps_its_own(
    town: Town, us: Team, east: Team, dana: Person, sam: Person
) -> None:
    changes(dana, "alerts", "/opp playbook", drop_days="45")
    dana.last().press("Save")
    changes(sam, "alerts", "/opp playbook", drop_days="90")
    assert "Rules of the workspace" in sam.last().all_text
    sam.last().press("Save")
    assert (drop_days(town, us), drop_days(town, east), drop_days(town, None)) == (45, 90, 90)


def test_a_rep_sees_the_rules_and_hears_who_may_change_them(us: Team, ben: Person, wu: Person, east: Team) -> None:
    assert us.id != east.id
    ben.command("/opp playbook")
    assert "Days without progress, with the former: 60" in ben.last().all_text
    assert [button.label for button in ben.last().buttons] == ["As text"]
    ben.command("/opp playbook import")
    assert not ben.has_modal
    assert "Only a manager of “US” (Dana Hughes) or an admin" in ben.last().all_text
    wu.command("/opp 规则 历史")
    assert "只有「华东」的主管（林悦）或工作区管理员可以这样做" in wu.last().all_text


def test_the_manager_of_another_team_is_refused(town: Town, us: Team, east: Team, dana: Person, lin: Person) -> None:
    dana.command("/opp playbook 华东")
    assert [button.label for button in dana.last().buttons] == ["As text"]
    dana.command("/opp playbook history 华东")
    assert "Only a manager of “华东” (林悦) or an admin" in dana.last().all_text
    lin.command("/opp 规则 导入 US")
    assert "只有「US」的主管（Dana Hughes）" in lin.last().all_text
    assert drop_days(town, us) == drop_days(town, east) == 60


def test_the_history_says_who_changed_what_and_leads_back(town: Town, us: Team, dana: Person) -> None:
    for days in ("45", "50"):
        changes(dana, "alerts", "/opp playbook", drop_days=days)
        dana.last().press("Save")
    dana.command("/opp playbook history")
    shown = dana.last()
    assert "Version 2* · Dana Hughes" in shown.all_text
    assert "45 → 50" in shown.all_text
    shown.press("Go back to this")
    assert "50 → 45" in dana.last().all_text
    dana.last().press("Save")
    assert drop_days(town, us) == 45
    dana.command("/opp playbook history")
    dana.last().press("Everything as in the workspace")
    dana.last().press("Save")
    assert drop_days(town, us) == 60


def test_the_stages_are_changed_as_a_list_and_one_by_one(town: Town, us: Team, dana: Person, ben: Person) -> None:
    changes(dana, "stages", "/opp playbook", preset="saas")
    assert "proof of concept" in dana.last().all_text or "poc" in dana.last().all_text
    dana.last().press("Save")
    changes(dana, "stages", "/opp playbook", stages="lead\nqualified\npilot = Trial run\nquote\nsigning")
    dana.last().press("Save")
    with town.bot.store.read(town.bot.identity.workspace) as work:
        assert work.playbook_of(us.id).stage_codes == ("lead", "qualified", "pilot", "quote", "signing")
        assert work.playbook_of(us.id).stage("quote").approval
    ben.command("/opp new Vandelay 120k A")
    ben.command("/opp Vandelay moved to Trial run, call Fri")
    assert "Trial run" in ben.last().all_text


def test_one_stage_is_changed_in_its_own_form(town: Town, us: Team, dana: Person) -> None:
    dana.command("/opp playbook")
    shown = dana.last()
    dana.press("dm", shown.ts, next(b.action_id for b in shown.buttons if (b.value or "").endswith(":stages")))
    dana.modal.close()
    listed = dana.last()
    dana.press("dm", listed.ts, next(b.action_id for b in listed.buttons if (b.value or "").endswith(":quote")))
    outcome = dana.modal.fill({"target_days": "0"}).submit()
    assert outcome.errors == {"target_days": "“0” must be a whole number from 1 to 730."}
    dana.modal.fill({"target_days": "5", "approval": "false", "enter": ["field:amount", "ticks:3"]}).submit()
    assert "quote · A manager agrees first: yes → no" in dana.last().all_text
    dana.last().press("Save")
    with town.bot.store.read(town.bot.identity.workspace) as work:
        quote = work.playbook_of(us.id).stage("quote")
    assert (quote.target_days, quote.approval, [str(each) for each in quote.enter]) == (
        5,
        False,
        ["field:amount", "ticks:3"],
    )


def test_rules_go_out_and_come_in_as_text(town: Town, us: Team, dana: Person) -> None:
    dana.command("/opp playbook export")
    assert "# drop_days: 60" in dana.last().all_text
    dana.command("/opp playbook import")
    outcome = dana.modal.fill({"text-0": "drop_days: soon\nkeeping: 3\n"}).submit()
    assert "keeping: There is no rule “keeping”. Did you mean “keep_days”?" in outcome.errors["text-0"]
    dana.modal.fill({"text-0": "drop_days: 45", "text-1": "keep_days: 10"}).submit()
    assert "60 → 45" in dana.last().all_text
    dana.last().press("Save")
    assert drop_days(town, us) == 45
    dana.command("/opp playbook export")
    assert "drop_days: 45" in dana.last().all_text


def test_text_that_cannot_be_read_says_where_in_chinese(east: Team, lin: Person) -> None:
    assert east.id
    lin.command("/opp 规则 导入")
    outcome = lin.modal.fill({"text-0": "drop_days: 45\nkeep_days: [1"}).submit()
    assert "行不是能读懂的 YAML" in outcome.errors["text-0"]
    outcome = lin.modal.fill({"text-0": "undo_minutes: 5"}).submit()
    assert outcome.errors == {"text-0": "undo_minutes：这一项全公司共用，团队不能单独定。"}


def test_the_rules_as_they_are_are_not_saved_again(us: Team, dana: Person) -> None:
    assert us.id
    changes(dana, "alerts", "/opp playbook")
    assert "The rules are so already" in dana.last().all_text


def test_words_that_open_no_form_show_the_button(us: Team, dana: Person) -> None:
    assert us.id
    dana.say("playbook import")
    dana.last().press("Take text")
    assert dana.modal.title == "Rules as text"
