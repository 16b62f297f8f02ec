"""A workspace's own words are written down in one form by its managers, and understood from then on."""

import pytest

from playground.driver import Person
from playground.shapes import Outcome
from tests.stories.town import Town, found_team


@pytest.fixture
def desk(town: Town) -> Town:
    """Return a town with a team on each side, and a customer each."""
    found_team(town, "US", "dana", "ben", "maya")
    found_team(town, "华东", "linyue", "wuqian")
    town.person("ben").command("/opp new Bärenbräu 120k A call today")
    town.person("wuqian").command("/opp 新建 极光科技 12万 A 今天电话")
    return town


def opens_words(person: Person, button: str = "Words") -> None:
    """Let somebody open the form from their team."""
    person.command("/opp team")
    person.last().press(button)


def writes(person: Person, **boxes: str) -> Outcome:
    """Let somebody fill in boxes and save."""
    return person.modal.fill({f"{kind}-0": text for kind, text in boxes.items()}).submit()


def test_what_a_manager_writes_down_is_understood_by_the_next_sentence(desk: Town, lin: Person, wu: Person) -> None:
    opens_words(lin, "词库")
    writes(lin, stages="复盘会 = 谈判", nicknames="大老板=极光", products="飞轮 = 飞轮云", feedback="太狠了 = 觉得贵")
    assert "✓ 已保存：阶段 1 个、客户 1 个、产品 1 个、客户的说法 1 个。" in lin.last().all_text
    wu.say("大老板 进入复盘会,太狠了,想试飞轮")
    read_back = wu.last().all_text
    assert "*极光科技*" in read_back
    assert "谈判" in read_back
    assert "客户反馈：觉得贵" in read_back
    assert "产品：飞轮云" in read_back


def test_the_form_shows_what_holds_in_the_readers_language(desk: Town, lin: Person, dana: Person) -> None:
    opens_words(lin, "词库")
    writes(lin, stages="复盘会 = negotiation", feedback="太狠了 = 嫌贵")
    opens_words(dana)
    assert dana.modal.fields["Stages"] == "复盘会 = negotiation"
    assert dana.modal.fields["What customers say"] == "太狠了 = price too high"
    opens_words(lin, "词库")
    assert lin.modal.fields["阶段"] == "复盘会 = 谈判"


def test_every_wrong_line_is_named_and_nothing_is_half_saved(desk: Town, dana: Person, ben: Person) -> None:
    opens_words(dana)
    wrong = writes(
        dana,
        stages="bake-off = proposal\ndemo day = party",
        nicknames="the bears = Bärenbräu\nthe foxes = Foxtrot\n\nx = Bärenbräu",
        feedback="ouch\nyikes = price too high\nYikes = no budget",
    )
    assert wrong.errors == {
        "stages-0": "Line 2: there is no stage “party”. Write the word, = and one of the stages below.",
        "nicknames-0": "Line 2: I know no customer “Foxtrot”. Write the nickname, = and the customer’s name. "
        "Line 4: “x” must have 2 to 60 characters.",
        "feedback-0": "Line 1: “” is nothing that I note. Write the phrase, = and one of those below. "
        "Line 3: “Yikes” stands above already.",
    }
    ben.say("Bärenbräu moved to bake-off")
    assert "proposal" not in ben.last().all_text
    right = {
        "stages": "bake-off = proposal",
        "nicknames": "the bears = bärenbräu",
        "feedback": "yikes = price too high",
    }
    assert writes(dana, **right).ok
    ben.say("the bears moved to the bake-off, yikes")
    assert "first contact → proposal" in ben.last().all_text
    assert "price too high" in ben.last().all_text


def test_what_was_learned_stands_in_the_form_and_can_be_deleted_there(desk: Town, dana: Person, ben: Person) -> None:
    ben.say("the bears sent questions")
    ben.last().press("#1 Bärenbräu · first contact")
    opens_words(dana)
    assert dana.modal.fields["Customers"] == "the bears = Bärenbräu"
    writes(dana, nicknames="")
    ben.say("the bears called")
    assert "Which one do you mean?" in ben.last().all_text


def test_two_managers_at_once_keep_the_words_of_both(desk: Town, dana: Person, lin: Person) -> None:
    opens_words(dana)
    opens_words(lin, "词库")
    writes(dana, feedback="ouch = price too high")
    assert writes(lin, feedback="太狠了 = 觉得贵").ok
    opens_words(dana)
    assert dana.modal.fields["What customers say"] == "ouch = price too high\n太狠了 = price too high"


def test_two_managers_who_change_the_same_word_do_not_overwrite_each_other(
    desk: Town, dana: Person, lin: Person
) -> None:
    opens_words(dana)
    opens_words(lin, "词库")
    writes(dana, feedback="wow = positive")
    refused = writes(lin, feedback="wow = 觉得贵")
    assert "Dana Hughes 刚改过「wow」" in str(refused.errors)
    opens_words(dana)
    assert dana.modal.fields["What customers say"] == "wow = positive"


def test_a_rep_has_no_button_and_is_told_who_may(desk: Town, ben: Person, dana: Person) -> None:
    ben.command("/opp team")
    assert "Words" not in [button.label for button in ben.last().buttons]
    dana.invite_bot("general")
    dana.command("/opp team", channel="general")
    shown = dana.last("general")
    assert "Words" in [button.label for button in shown.buttons]


def test_a_manager_who_is_one_no_longer_is_told_who_may(desk: Town, dana: Person) -> None:
    opens_words(dana)
    with desk.bot.store.begin(desk.bot.identity.workspace) as work:
        member = work.members.by_slack(dana.id)
        assert member
        assert member.team_id
        work.members.take_from_team(member.id, member.team_id)
    refused = writes(dana, feedback="ouch = price too high")
    assert "Only managers and admins may change the words" in str(refused.errors)
    assert "林悦" in str(refused.errors)


def test_the_product_stays_when_the_words_are_fixed(desk: Town, lin: Person, wu: Person) -> None:
    opens_words(lin, "词库")
    writes(lin, products="飞轮云")
    wu.say("极光 想试飞轮云")
    wu.last().press("修改")
    wu.modal.fill(words="想试飞轮云,下周回访").submit()
    assert "产品：飞轮云" in wu.last().all_text


def test_a_further_language_is_switched_on_in_the_form(desk: Town, dana: Person, ben: Person) -> None:
    ben.say("Bärenbräu Termin am 3. März um 15 Uhr")
    assert "Mar 3" not in ben.last().all_text
    opens_words(dana)
    dana.modal.fill(languages=["de", "es"]).submit()
    assert "Days are read in Spanish, German, too." in dana.last().all_text
    ben.say("Bärenbräu nächsten Dienstag um 15 Uhr anrufen")
    assert "Next: tomorrow 3:00 PM" in ben.last().all_text
    opens_words(dana)
    assert dana.modal.fields["Days in further languages"] == ["Spanish", "German"]
    dana.modal.fill(languages=[]).submit()
    ben.say("Bärenbräu nächsten Donnerstag anrufen")
    assert "Next: tomorrow 3:00 PM" in ben.last().all_text


def test_stages_of_a_team_s_own_have_words_too(desk: Town, dana: Person, ben: Person) -> None:
    with desk.bot.store.begin(desk.bot.identity.workspace) as work:
        us = next(team for team in work.teams.all() if team.name == "US")
        own = [{"code": "lead"}, {"code": "trial", "name": "Trial run"}, {"code": "signing"}]
        assert work.keep_own_knobs(us.id, {"stages": own}, 0, None)
    opens_words(dana)
    assert not writes(dana, stages="bake-off = Trial run").errors
    ben.command("/opp stage Bärenbräu bake-off")
    assert "Trial run" in ben.last().all_text
    opens_words(dana)
    assert dana.modal.fields["Stages"] == "bake-off = Trial run"
