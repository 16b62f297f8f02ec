"""No path of moves skips a gate, and only what is missing is asked."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.gates import Shown, asked_on_the_way, furthest, goes_back, missing, ticks_of
from sales.opportunity import Opportunity
from sales.playbook import Playbook
from sales.stages import PRESETS, Asked, Criterion, Stage, Tick
from sales.vocabulary import Feedback
from tests.builders import NOW, an_opportunity

DEFAULT = Playbook()
CRITERIA = [
    *(Criterion(kind=Asked.TICKS, what=str(count)) for count in (1, 2, 3)),
    *(Criterion(kind=Asked.FIELD, what=what) for what in ("amount", "close_on", "product_id", "source")),
    *(Criterion(kind=Asked.EVIDENCE, what=what) for what in ("requirements", "poc", "contract")),
    Criterion(kind=Asked.CONTACT, what="decides"),
]
asked = st.lists(st.sampled_from(CRITERIA), max_size=3, unique=True).map(tuple)
playbooks = st.lists(st.tuples(asked, asked), min_size=2, max_size=6).map(
    lambda gates: Playbook(
        stages=tuple(Stage(code=f"s{n}", enter=enter, leave=leave) for n, (enter, leave) in enumerate(gates))
    )
)
showing = st.builds(Shown, decides=st.booleans(), proofs=st.sets(st.sampled_from(["requirements", "poc", "contract"])))


@st.composite
def deals(draw: st.DrawFn, stage: str = "s0") -> Opportunity:
    """Draw an opportunity with any of the fields that a gate may ask for."""
    return deal(
        stage=stage,
        amount=draw(st.sampled_from([None, Decimal(5)])),
        close_on=draw(st.sampled_from([None, NOW.date()])),
        product_id=draw(st.sampled_from([None, 1])),
        source=draw(st.sampled_from([None, "fair"])),
        qualified=tuple(draw(st.sets(st.sampled_from(list(Tick))))),
    )


def deal(**said: object) -> Opportunity:
    return an_opportunity(**{"account_id": 1, "owner_id": 1, **said})


def met(criterion: Criterion, o: Opportunity, shown: Shown) -> bool:
    """Say whether a criterion is met, reckoned the simple way."""
    known = {
        Asked.TICKS: lambda: len(ticks_of(o, decides=shown.decides)) >= int(criterion.what),
        Asked.FIELD: lambda: getattr(o, criterion.what) is not None,
        Asked.EVIDENCE: lambda: criterion.what in shown.proofs,
        Asked.CONTACT: lambda: shown.decides,
    }
    return known[criterion.kind]()


@given(playbook=playbooks, o=deals(), shown=showing, path=st.lists(st.integers(0, 5), min_size=1, max_size=8))
def test_no_path_of_moves_skips_a_gate(playbook: Playbook, o: Opportunity, shown: Shown, path: list[int]) -> None:
    for step in path:
        wanted = playbook.stages[step % len(playbook.stages)].code
        if not missing(playbook, o, shown, wanted):
            o = replace(o, stage=wanted)
    way = playbook.stages[: playbook.rank(o.stage) + 1]
    owed = [each for stage in way[1:] for each in stage.enter] + [each for stage in way[:-1] for each in stage.leave]
    assert all(met(each, o, shown) for each in owed)


@given(playbook=playbooks, o=deals(), shown=showing, last=st.integers(0, 5))
def test_one_jump_asks_what_the_single_steps_ask_together(
    playbook: Playbook, o: Opportunity, shown: Shown, last: int
) -> None:
    codes = playbook.stage_codes[: last + 1]
    steps = {
        each
        for current, wanted in pairwise(codes)
        for each in missing(playbook, replace(o, stage=current), shown, wanted)
    }
    jump = missing(playbook, o, shown, codes[-1])
    most = max((each.what for each in steps if each.kind is Asked.TICKS), default="0")
    assert set(jump) == {each for each in steps if each.kind is not Asked.TICKS or each.what == most}
    assert len(jump) == len(set(jump))


@given(playbook=playbooks, o=deals(), shown=showing, last=st.integers(0, 5))
def test_what_a_new_one_opens_at_is_the_furthest_stage_that_it_may_reach(
    playbook: Playbook, o: Opportunity, shown: Shown, last: int
) -> None:
    wanted = playbook.stages[last % len(playbook.stages)].code
    reached = furthest(playbook, o, shown, wanted)
    assert not missing(playbook, o, shown, reached)
    further = playbook.stage_codes[playbook.rank(reached) + 1 : playbook.rank(wanted) + 1]
    assert all(missing(playbook, o, shown, code) for code in further)


@given(playbook=playbooks, o=deals(), shown=showing)
def test_nothing_is_missing_any_more_once_exactly_what_was_missing_is_there(
    playbook: Playbook, o: Opportunity, shown: Shown
) -> None:
    wanted = playbook.stage_codes[-1]
    for each in missing(playbook, o, shown, wanted):
        if each.kind is Asked.TICKS:
            o = replace(o, qualified=tuple(Tick))
        elif each.kind is Asked.FIELD:
            o = replace(o, **{each.what: 1})  # type: ignore[arg-type]
        elif each.kind is Asked.EVIDENCE:
            shown = replace(shown, proofs={*shown.proofs, each.what})
        else:
            shown = replace(shown, decides=True)
    assert missing(playbook, o, shown, wanted) == ()


def test_going_back_and_staying_ask_for_nothing() -> None:
    bare = deal(stage="signing")
    assert missing(DEFAULT, bare, Shown(), "lead") == ()
    assert missing(DEFAULT, bare, Shown(), "signing") == ()
    assert goes_back(DEFAULT, "signing", "lead")
    assert not goes_back(DEFAULT, "lead", "lead")


def test_a_stage_that_was_taken_out_of_the_playbook_owes_all_that_leads_to_the_wanted_one() -> None:
    asked_for = asked_on_the_way(DEFAULT, "gone", "quote")
    assert [str(each) for each in asked_for] == ["ticks:2", "field:amount"]


def test_staying_where_one_is_asks_for_nothing_even_in_a_stage_that_was_taken_out() -> None:
    strict = replace(DEFAULT, stages=(Stage(code="lead", enter=(CRITERIA[0],)), *DEFAULT.stages[1:]))
    assert asked_on_the_way(strict, "gone", "gone") == ()
    assert asked_on_the_way(strict, "gone", "lead") == (CRITERIA[0],)


def test_what_a_preset_asks_on_leaving_is_asked_of_whoever_passes_by() -> None:
    saas = Playbook(stages=PRESETS["saas"])
    assert "evidence:poc" in map(str, asked_on_the_way(saas, "lead", "quote"))
    assert "evidence:poc" not in map(str, asked_on_the_way(saas, "lead", "poc"))


@pytest.mark.parametrize(
    ("known", "decides", "ticks"),
    [
        ({}, False, set()),
        ({"heard_at": NOW, "heard": (Feedback.PRICE_HIGH,)}, False, {Tick.NEED}),
        ({"heard_at": NOW, "heard": (Feedback.NO_NEED,)}, False, set()),
        ({"product_id": 1}, False, {Tick.NEED}),
        ({"amount": Decimal(1)}, False, {Tick.BUDGET}),
        ({}, True, {Tick.DECIDES}),
        ({"qualified": (Tick.NEED, Tick.BUDGET)}, False, {Tick.NEED, Tick.BUDGET}),
    ],
)
def test_what_the_book_says_already_is_ticked_by_itself(
    known: dict[str, object], decides: bool, ticks: set[Tick]
) -> None:
    assert ticks_of(deal(**known), decides=decides) == ticks
