"""What people call their customers is learned from what they put right, told at once, and forgotten at a press."""

from playground.driver import Person
from tests.stories.town import Town, found_team


def two_deals(person: Person) -> None:
    """Let somebody have two deals that are due today."""
    person.command("/opp new Bärenbräu 120k A call today")
    person.command("/opp new Initech 5k B call today")


def taught(ben: Person) -> None:
    """Let Ben say who the bears are."""
    two_deals(ben)
    ben.say("the bears sent questions, too pricey")
    ben.last().press("#1 Bärenbräu · first contact")


def test_a_name_that_a_button_settles_is_understood_the_next_time(ben: Person) -> None:
    taught(ben)
    assert "From now on “the bears” means *Bärenbräu*." in ben.last().all_text
    assert "Logged #1 *Bärenbräu*" in ben.last().all_text
    ben.say("the bears want a discount, next Fri")
    assert "Logged #1 *Bärenbräu*" in ben.last().all_text
    assert "From now on" not in ben.last().all_text


def test_a_name_learned_in_chinese_is_told_in_chinese(wu: Person) -> None:
    wu.command("/opp 新建 极光科技 12万 A 今天电话")
    wu.command("/opp 新建 北辰科技 5万 B 今天电话")
    wu.say("大老板嫌贵,下周三3点回访")
    wu.last().press("#1 极光科技 · 初步接触")
    assert "以后说「大老板」就是 *极光科技*。" in wu.last().all_text
    wu.say("大老板想看案例")
    assert "#1" in wu.last().all_text
    assert "要案例" in wu.last().all_text
    assert "以后说" not in wu.last().all_text


def test_colleagues_are_understood_by_the_same_name(ben: Person, maya: Person) -> None:
    taught(ben)
    maya.command("/opp the bears")
    assert "Bärenbräu" in maya.last().all_text


def test_a_fix_to_another_deal_teaches_who_was_meant(ben: Person) -> None:
    two_deals(ben)
    ben.say("the bears sent questions, too pricey")
    ben.last().press("#2 Initech · first contact")
    assert "“the bears” means *Initech*" in ben.last().all_text
    ben.last().press("Fix")
    ben.modal.fill(opportunity="1").submit()
    assert "From now on “the bears” means *Bärenbräu*." in ben.last().all_text
    ben.say("the bears called")
    assert "Logged #1 *Bärenbräu*" in ben.last().all_text


def test_forget_lets_a_nickname_mean_nobody_again(ben: Person) -> None:
    taught(ben)
    read_back = ben.last()
    read_back.press("Forget")
    assert "“the bears” means nobody again" in ben.last().all_text
    ben.say("the bears called")
    assert "Which one do you mean?" in ben.last().all_text
    read_back.press("Forget")
    assert "I changed nothing" in ben.last().all_text


def test_undo_takes_back_what_was_learned_with_the_change(ben: Person) -> None:
    taught(ben)
    ben.last().press("Undo")
    ben.say("the bears called")
    assert "Which one do you mean?" in ben.last().all_text


def test_a_nickname_that_a_colleague_taught_is_not_mine_to_forget(ben: Person, maya: Person) -> None:
    ben.invite_bot("general")
    two_deals(ben)
    question = ben.mention("the bears sent questions", "general")
    ben.sees("general", question.ts)[-1].press("#1 Bärenbräu · first contact")
    maya.sees("general", question.ts)[-1].press("Forget")
    assert "taught me this" in maya.sees("general", question.ts)[-1].all_text


def test_a_manager_may_forget_for_everybody(town: Town, ben: Person, dana: Person) -> None:
    found_team(town, "US", "dana", "ben")
    ben.invite_bot("general")
    two_deals(ben)
    question = ben.mention("the bears sent questions", "general")
    ben.sees("general", question.ts)[-1].press("#1 Bärenbräu · first contact")
    dana.sees("general", question.ts)[-1].press("Forget")
    assert "means nobody again" in dana.sees("general", question.ts)[-1].all_text


def test_everyday_words_teach_nothing(ben: Person) -> None:
    two_deals(ben)
    ben.say("the presentation went well")
    ben.last().press("#1 Bärenbräu · first contact")
    assert "From now on" not in ben.last().all_text


def test_a_customer_made_by_a_button_has_its_own_name_and_no_nickname(ben: Person) -> None:
    ben.say("Zzyzx Ltd: called")
    ben.last().press("Create “Zzyzx Ltd”")
    assert "From now on" not in ben.last().all_text


def test_a_name_like_no_other_may_be_one_of_mine_by_another_name(ben: Person) -> None:
    ben.command("/opp new Bärenbräu 120k A call in 3 weeks")
    ben.say("Brewery: called, want a discount")
    ben.last().select("Another of yours", "#1 Bärenbräu")
    assert "Logged #1 *Bärenbräu*" in ben.last().all_text
    assert "From now on “Brewery” means *Bärenbräu*." in ben.last().all_text
    ben.say("Brewery called again")
    assert "Logged #1 *Bärenbräu*" in ben.last().all_text


def test_the_menu_holds_only_what_is_mine(ben: Person, maya: Person) -> None:
    ben.command("/opp new Bärenbräu 120k A call in 3 weeks")
    maya.command("/opp new Initech 5k B call in 3 weeks")
    maya.say("Brewery: called")
    assert [control.label for control in maya.last().controls] == ["Create “Brewery”", "Another of yours"]
    assert "Bärenbräu" not in str(maya.last().blocks)
