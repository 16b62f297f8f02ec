"""A playbook read from plain data, or refused with everything that is wrong in it."""

from dataclasses import fields, replace
from datetime import time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.conduct import RecordField
from sales.errors import FormError
from sales.knobs import ANY
from sales.playbook import SHARED, Playbook
from sales.rulebook import ELSEWHERE, KNOBS, RANGES, changed, own_of, playbook_with
from sales.stages import PRESETS, PROOFS, Criterion, Duty, Stage
from sales.vocabulary import Feedback, Grade

NUMBERS = tuple(each.name for each in fields(Playbook) if type(getattr(Playbook(), each.name)) is int)


def after(said: object, own: dict[str, object] | None = None) -> Playbook:
    """Return the workspace's playbook after something is said of it."""
    return playbook_with(changed(own or {}, said, Playbook(), of_team=False))


def faults(said: object, *, of_team: bool = False) -> dict[str, list[str]]:
    """Return the codes of what is wrong, by place."""
    with pytest.raises(FormError) as refused:
        changed({}, said, Playbook(), of_team=of_team)
    return {place: [each.code for each in found] for place, found in refused.value.faults.items()}


def fault(said: object) -> dict[str, Any]:
    """Return the words of the only fault."""
    with pytest.raises(FormError) as refused:
        changed({}, said, Playbook(), of_team=False)
    ((only,),) = refused.value.faults.values()
    return dict(only.words)


ranged: dict[str, Any] = {
    name: st.integers(*RANGES.get(name, ANY)) for name in NUMBERS if not name.startswith("health_")
}
shares = st.tuples(st.integers(0, 100), st.integers(0, 100)).map(sorted)
criteria = st.sampled_from(
    ["ticks:1", "ticks:3", "field:amount", "field:close_on", "contact:decides", *(f"evidence:{p}" for p in PROOFS)]
)
stages = st.builds(
    Stage,
    code=st.sampled_from(["lead", "quote", "poc", "试点", "pilot run", "no", "12:30", "007", "~"]),
    name=st.none() | st.text("abc试点 :#-'\"", min_size=1, max_size=8).map(str.strip).filter(bool),
    enter=st.lists(criteria.map(Criterion.read), unique=True).map(tuple),
    leave=st.lists(criteria.map(Criterion.read), unique=True).map(tuple),
    approval=st.booleans(),
    target_days=st.integers(*RANGES["target_days"]),
    duty=st.sampled_from(Duty),
)


@st.composite
def playbooks(draw: st.DrawFn) -> Playbook:
    """Draw a playbook that is sound."""
    low, high = draw(shares)
    a, b, c = sorted(draw(st.tuples(*[st.integers(*RANGES["cadence_days"])] * 3)))
    morning, afternoon = sorted(draw(st.lists(st.integers(0, 1439), min_size=2, max_size=2, unique=True)))
    unique = st.lists(stages, min_size=2, max_size=6, unique_by=(lambda s: s.code, lambda s: s.name or s.code))
    return Playbook(
        **{name: draw(numbers) for name, numbers in ranged.items()},
        stages=tuple(draw(unique.filter(lambda found: len({s.name or s.code for s in found}) == len(found)))),
        cadence_days={Grade.A: a, Grade.B: b, Grade.C: c},
        probability={grade: draw(st.decimals(0, 1, places=2)) for grade in Grade},
        default_grade=draw(st.sampled_from(Grade)),
        feedback_score={code: draw(st.integers(0, 100)) for code in Feedback},
        health_follow_up=low,
        health_feedback=high - low,
        health_progress=100 - high,
        morning=time(*divmod(morning, 60)),
        afternoon=time(*divmod(afternoon, 60)),
        ladder_grades=tuple(draw(st.lists(st.sampled_from(Grade), unique=True))),
        grade_words_zh=draw(st.dictionaries(st.sampled_from(Grade), st.sampled_from(["合同在走", "no", "1"]))),
        spot_check_grades=tuple(draw(st.lists(st.sampled_from(Grade), unique=True))),
        record_fields=tuple(draw(st.lists(st.sampled_from(RecordField), unique=True))),
        awards=draw(st.booleans()),
    )


@given(playbook=playbooks())
def test_every_sound_playbook_is_read_back_from_its_data(playbook: Playbook) -> None:
    data = {name: value for name, value in playbook.to_data().items() if name in KNOBS and name != "awaits_feedback"}
    assert after(data) == playbook


@given(playbook=playbooks())
def test_what_is_kept_is_what_differs_from_what_ships(playbook: Playbook) -> None:
    assert playbook_with(own_of(playbook)) == playbook
    assert own_of(Playbook()) == {}


@given(
    said=st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["code", "A", "name"]), inner),
        max_leaves=5,
    ),
    knob=st.sampled_from(KNOBS),
)
def test_whatever_is_said_is_read_or_refused_with_its_place(said: object, knob: str) -> None:
    read, refused = None, None
    try:
        read = after({knob: said})
    except FormError as wrong:
        refused = wrong.faults
    assert (read is None) != (refused is None)
    assert {place.split(".")[0] for place in refused or {}} <= {knob, "health_follow_up", "afternoon"}
    assert read is None or Playbook.from_data(read.to_data()) == read


@pytest.mark.parametrize("name", NUMBERS)
def test_a_number_outside_its_range_is_refused_with_the_range(name: str) -> None:
    least, most = RANGES[name]
    for wrong in (least - 1, most + 1, "many", True, 1.5, ""):
        words = fault({name: wrong})
        assert (words["least"], words["most"]) == (least, most)


def test_every_number_has_a_range_that_holds_its_default() -> None:
    assert [name for name in NUMBERS if not RANGES[name][0] <= getattr(Playbook(), name) <= RANGES[name][1]] == []
    assert RANGES.keys() - KNOBS == {"target_days"}


def test_what_is_not_said_stays_and_what_is_said_to_be_nothing_is_the_default_again() -> None:
    own = changed({"drop_days": 90}, {"keep_days": 10}, Playbook(), of_team=False)
    assert own == {"drop_days": 90, "keep_days": 10}
    assert changed(own, {"drop_days": None}, Playbook(), of_team=False) == {"keep_days": 10}


def test_a_knob_that_there_is_not_is_refused_with_the_nearest() -> None:
    assert fault({"cadance_day": 3}) == {"said": "cadance_day", "near": "cadence_days"}
    assert fault({"stages": ["lead", {"code": "poc", "tagret_days": 3}]})["near"] == "target_days"


def test_all_faults_are_named_at_once_each_with_its_place() -> None:
    said = {
        "cadence_days": {"A": 0, "D": 3, "B": 4},
        "morning": "noon",
        "default_grade": "E",
        "stages": ["lead", {"code": "quote", "approval": "perhaps", "enter": ["ticks:9"], "target_days": 0}],
        "evidence_names": [],
        "ladder_grades": 5,
    }
    assert faults(said) == {
        "cadence_days.D": ["rule-unknown"],
        "morning": ["rule-not-time"],
        "default_grade": ["rule-not-choice"],
        "stages.quote.approval": ["rule-not-switch"],
        "stages.quote.enter": ["rule-not-criterion"],
        "stages.quote.target_days": ["rule-not-whole"],
        "evidence_names": ["rule-not-table"],
        "ladder_grades": ["rule-not-list"],
    }


@pytest.mark.parametrize(
    ("said", "place", "code"),
    [
        ({"cadence_days": {"A": 8}}, "cadence_days", "rule-cadence-order"),
        ({"health_feedback": 41}, "health_follow_up", "rule-sum"),
        ({"morning": "17:00"}, "afternoon", "rule-hours-order"),
        ({"stages": ["lead"]}, "stages", "rule-stages-count"),
        ({"stages": ["lead", "lead"]}, "stages", "rule-stage-twice"),
        ({"stages": [{"code": "a", "name": "x"}, {"code": "b", "name": "x"}]}, "stages.a.name", "rule-stage-twice"),
        ({"stages": ["lead", {"name": "Pilot"}]}, "stages.2", "rule-stage-nameless"),
        ({"stages": ["lead", 7]}, "stages.7", "rule-not-table"),
        ({"stages": "saass"}, "stages", "rule-not-choice"),
        ({"stages": {"lead": {}}}, "stages", "rule-not-list"),
        ({"stages": ["lead", {"code": "b", "enter": ["evidence:moon"]}]}, "stages.b.enter", "rule-proof-unknown"),
        ({"awaits_feedback": ["quoet"]}, "awaits_feedback", "rule-stage-unknown"),
        ({"probability": {"A": "1.2"}}, "probability.A", "rule-not-share"),
        ({"evidence_names": {"moon": ""}}, "evidence_names.moon", "rule-not-text"),
        ({"words": {}}, "words", "rule-elsewhere"),
        ("drop_days", "", "rule-not-table"),
    ],
)
def test_knobs_that_cannot_be_are_refused(said: object, place: str, code: str) -> None:
    assert faults(said)[place] == [code]


def test_the_nearest_stage_and_proof_are_offered() -> None:
    assert fault({"awaits_feedback": ["quoet"]})["near"] == "quote"
    assert fault({"stages": ["lead", {"code": "b", "leave": ["evidence:smaple"]}]})["near"] == "sample"


def test_a_team_may_not_have_what_the_whole_workspace_shares() -> None:
    for name in SHARED - ELSEWHERE:
        assert faults({name: 5}, of_team=True) == {name: ["rule-shared"]}


def test_a_team_s_knobs_are_judged_together_with_those_of_the_workspace() -> None:
    base = replace(Playbook(), cadence_days={Grade.A: 5, Grade.B: 6, Grade.C: 7})
    with pytest.raises(FormError):
        changed({}, {"cadence_days": {"B": 8}}, base, of_team=True)
    own = changed({}, {"cadence_days": {"B": 7}}, base, of_team=True)
    assert own == {"cadence_days": {"A": 5, "B": 7, "C": 7}}


def test_a_preset_stands_for_its_list_of_stages() -> None:
    for name, listed in PRESETS.items():
        assert after({"stages": name}).stages == listed


def test_a_stage_that_ships_may_be_said_by_its_code_alone() -> None:
    assert after({"stages": ["lead", {"code": "quote", "approval": False}]}).stages == (
        Stage(code="lead", target_days=7),
        replace(Playbook().stage("quote"), approval=False),
    )


def test_people_may_write_as_they_are_used_to() -> None:
    read = after(
        {"probability": {"A": "65%", "B": 0.25}, "ladder_grades": "a、b", "morning": "8:30", "drop_days": " 45 "}
    )
    assert read.probability == {Grade.A: Decimal("0.65"), Grade.B: Decimal("0.25"), Grade.C: Decimal("0.05")}
    assert (read.ladder_grades, read.morning, read.drop_days) == ((Grade.A, Grade.B), time(8, 30), 45)


def test_words_of_a_grade_are_taken_out_where_they_are_emptied_and_the_others_stay() -> None:
    own = changed({}, {"grade_words_en": {"A": "signed", "B": "a need"}}, Playbook(), of_team=False)
    emptied = changed(own, {"grade_words_en": {"A": ""}}, Playbook(), of_team=False)
    assert emptied["grade_words_en"] == {"B": "a need"}
    assert changed(own, {"grade_words_en": {"A": None}}, Playbook(), of_team=False) == emptied
    assert set(faults({"grade_words_en": {"A": "x" * 201}})) == {"grade_words_en.A"}
