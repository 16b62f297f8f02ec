"""The words of a workspace: read by line, merged by word, kept by version, on both databases."""

import pytest

from parsing import read_update
from sales.errors import FormError, SalesError
from sales.people import Member, Role
from sales.playbook import Playbook
from sales.stages import Stage
from sales.words import Words
from services.finding import names_known
from services.words import save_words
from storage.store import Store
from storage.work import Work
from tests.builders import WORKSPACE, a_member, a_team, open_book

BOXES = ("stages-0", "nicknames-0", "products-0", "feedback-0")


def manager(work: Work) -> Member:
    member = work.members.by_slack("U0LIN") or work.members.add(a_member(name="Lin", slack_id="U0LIN"))
    team = next(iter(work.teams.all()), None) or work.teams.add(a_team(), None)
    work.members.put_in_team(member.id, team.id, Role.MANAGER)
    return work.members.get(member.id)


def saved(work: Work, version: int = 0, **texts: str) -> Words:
    boxes = dict.fromkeys(BOXES, "") | {box.replace("_", "-"): text for box, text in texts.items()}
    return save_words(work, manager(work), version, boxes, {}).words


def faults(work: Work, **texts: str) -> dict[str, list[str]]:
    with pytest.raises(FormError) as refused:
        saved(work, 0, **texts)
    return {box: [wrong.code for wrong in found] for box, found in refused.value.faults.items()}


@pytest.mark.parametrize("sign", ["=", " = ", "＝", " → ", " -> "])
def test_a_word_and_its_meaning_stand_at_either_side_of_a_sign(store: Store, sign: str) -> None:
    with store.begin(WORKSPACE) as work:
        assert saved(work, stages_0=f"复盘会{sign}谈判").stages == {"复盘会": "negotiation"}


@pytest.mark.parametrize("meaning", ["price_high", "too pricey", "嫌贵"])
def test_feedback_may_be_said_as_its_code_or_as_customers_say_it(store: Store, meaning: str) -> None:
    with store.begin(WORKSPACE) as work:
        assert saved(work, feedback_0=f"ouch = {meaning}").feedback == {"ouch": "price_high"}


def test_a_stage_of_the_workspace_goes_by_its_own_name(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        work.change_playbook(lambda _: Playbook(stages=(Stage(code="lead"), Stage(code="poc", name="试点"))), None)
        assert saved(work, version=1, stages_0="跑一跑 = 试点").stages == {"跑一跑": "poc"}
        assert faults(work, stages_0="跑两跑 = 谈判") == {"stages-0": ["words-stage-unknown"]}


def test_a_customer_may_be_told_in_short_where_only_one_is_called_so(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        for name in ("Acme Corporation", "Vantage Steel", "Vantage Data"):
            open_book(work, name)
        assert saved(work, nicknames_0="the bears = acme").nicknames == {"the bears": "Acme Corporation"}
        assert faults(work, nicknames_0="the foxes = Vantage") == {"nicknames-0": ["words-customer-unknown"]}
        assert faults(work, nicknames_0="Vantage Steel = Acme") == {"nicknames-0": ["words-is-customer"]}


def test_words_in_several_boxes_of_a_kind_belong_together(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        assert saved(work, products_0="Copper", products_1="Fibre").products == {"Copper": "Copper", "Fibre": "Fibre"}
        assert faults(work, products_0="Copper", products_1="copper") == {"products-1": ["words-twice"]}


def test_what_was_added_since_the_form_was_opened_stays(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        saved(work, feedback_0="ouch = price_high\nwow = positive")
        saved(work, version=1, feedback_0="wow = positive\nyikes = no_budget")
        words = saved(work, version=1, feedback_0="ouch = price_high\nwow = positive\nhm = not_now")
        assert words.feedback == {"wow": "positive", "yikes": "no_budget", "hm": "not_now"}


def test_a_word_that_two_changed_is_refused_with_who_was_first(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        saved(work, feedback_0="wow = positive")
        with pytest.raises(SalesError, match="words-changed-meanwhile") as refused:
            saved(work, version=0, feedback_0="wow = price_high")
        assert refused.value.words == {"said": "wow", "who": "Lin"}
        assert work.playbook.words.feedback == {"wow": "positive"}


def test_saving_what_holds_already_makes_no_version(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        saved(work, feedback_0="wow = positive")
        saved(work, version=1, feedback_0="wow = positive")
        assert work.playbooks.latest()[0] == 1
        assert work.playbooks.numbered(0) == Playbook()


@pytest.mark.parametrize("number", [0, 1])
def test_only_managers_and_admins_may_and_the_refusal_says_who(store: Store, number: int) -> None:
    with store.begin(WORKSPACE) as work:
        if number:
            manager(work)
        with pytest.raises(SalesError) as refused:
            save_words(work, work.members.add(a_member(slack_id="U0BEN")), 0, {}, {})
        assert refused.value.words["who"] == ["Lin"] * number


def test_an_admin_may_without_a_team(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        admin = work.members.add(a_member(slack_id="U0SAM", is_admin=True))
        assert save_words(work, admin, 0, {"products-0": "Fibre"}, {}).words.products == {"Fibre": "Fibre"}


def test_words_are_understood_in_the_next_unit_of_work_and_a_lost_customer_takes_its_nickname_along(
    store: Store,
) -> None:
    with store.begin(WORKSPACE) as work:
        open_book(work, "Acme Corporation")
        assert names_known(work).aliases == {}
        saved(work, nicknames_0="the bears = Acme Corporation", products_0="Fibre")
        work.change_playbook(lambda p: p, None)
    with store.read(WORKSPACE) as work:
        draft = read_update("the bears want fibre", work.now, names_known(work))
    assert (draft.opportunity.name, draft.product) == ("Acme Corporation", "Fibre")


def test_a_playbook_keeps_its_words_when_written_down() -> None:
    words = Words(
        stages={"复盘会": "quote"}, nicknames={"x y": "Z"}, products={"f": "F"}, feedback={"ouch": "positive"}
    )
    assert Playbook.from_data(Playbook(words=words).to_data()).words == words
    assert Words.from_data({}) == Words()


def test_a_stage_that_a_team_alone_has_goes_by_its_own_name(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        team = work.teams.add(a_team(), None)
        own = [{"code": "lead"}, {"code": "poc", "name": "试点"}]
        assert work.keep_own_knobs(team.id, {"stages": own}, 0, None)
        assert saved(work, stages_0="跑一跑 = 试点").stages == {"跑一跑": "poc"}
        assert read_update("极光 进入跑一跑", work.now, names_known(work)).stage == "poc"
