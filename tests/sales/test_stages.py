"""Stages ask for what they say, and ship in three sets."""

import pytest

from sales.playbook import Playbook
from sales.stages import DEFAULT, PRESETS, Asked, Criterion, Stage
from sales.vocabulary import STAGES


@pytest.mark.parametrize(
    "text",
    ["ticks:2", "field:amount", "field:close_on", "evidence:requirements", "evidence:跑分报告", "contact:decides"],
)
def test_a_criterion_is_read_as_it_is_written(text: str) -> None:
    assert str(Criterion.read(text)) == text


@pytest.mark.parametrize(
    "text", ["ticks:4", "ticks:0", "ticks:two", "field:mood", "contact:likes", "evidence:", "luck:1", ""]
)
def test_what_no_opportunity_could_show_is_no_criterion(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Criterion.read(text)


def test_the_code_of_a_proof_has_forty_characters_at_most() -> None:
    assert Criterion.read("evidence:" + "x" * 40).what == "x" * 40
    with pytest.raises(ValueError, match=r".*"):
        Criterion.read("evidence:" + "x" * 41)


def test_the_default_has_six_stages_and_is_strict_only_where_it_matters() -> None:
    assert tuple(stage.code for stage in DEFAULT) == STAGES
    assert [stage.code for stage in DEFAULT if stage.approval] == ["quote", "negotiation", "signing"]
    assert [stage.code for stage in DEFAULT if not (stage.enter or stage.leave)] == ["lead", "proposal"]


@pytest.mark.parametrize(("preset", "added"), [("saas", "poc"), ("manufacturing", "sample")])
def test_a_preset_tries_the_product_between_proposal_and_quote(preset: str, added: str) -> None:
    codes = [stage.code for stage in PRESETS[preset]]
    assert codes[codes.index("proposal") :][:3] == ["proposal", added, "quote"]
    tried = Playbook(stages=PRESETS[preset]).stage(added)
    assert tried.leave == (Criterion(kind=Asked.EVIDENCE, what=added),)


def test_a_stage_that_says_only_its_code_is_the_one_that_ships() -> None:
    assert Stage.from_data({"code": "quote"}) == Playbook().stage("quote")
    assert Stage.from_data({"code": "audit"}) == Stage(code="audit")
    assert Stage.from_data({"code": "quote", "enter": []}).enter == ()
