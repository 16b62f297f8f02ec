"""The playbook as data."""

import json
from dataclasses import fields, replace
from datetime import UTC, datetime, time
from decimal import Decimal

from sales.playbook import Playbook
from sales.stages import Stage
from sales.vocabulary import STAGES, Grade
from sales.words import Words


def test_a_playbook_survives_being_written_down() -> None:
    own = Playbook(
        stages=(Stage(code="lead"), Stage(code="poc", name="POC")),
        cadence_days={Grade.A: 2, Grade.B: 5, Grade.C: 20},
        default_grade=Grade.C,
        morning=time(8, 30),
        afternoon=time(15),
        words=Words(stages={"bake-off": "poc"}, nicknames={"the bears": "Bärenbräu"}),
        languages=("es", "de"),
        probability={Grade.A: Decimal("0.6"), Grade.B: Decimal("0.25"), Grade.C: Decimal("0.1")},
        daily_messages=5,
        folded=("brief_read",),
        restored={"handed_over": datetime(2026, 11, 18, tzinfo=UTC)},
    )
    assert Playbook.from_data(own.to_data()) == own


def test_every_knob_of_a_playbook_is_plain_json() -> None:
    written = json.loads(json.dumps(Playbook().to_data()))
    assert Playbook.from_data(written) == Playbook()
    assert written.keys() == {each.name for each in fields(Playbook)}


def test_a_team_has_its_own_knobs_over_those_of_the_workspace_and_shares_the_words() -> None:
    shared = Playbook(words=Words(nicknames={"the bears": "Bärenbräu"}), drop_days=90, undo_minutes=20)
    own = shared.over({"cadence_days": {"A": 1, "B": 2, "C": 3}, "undo_minutes": 99, "words": {}})
    assert own == replace(shared, cadence_days={Grade.A: 1, Grade.B: 2, Grade.C: 3})


def test_knobs_that_are_not_written_down_take_their_defaults() -> None:
    assert Playbook.from_data({}) == Playbook()


def test_stages_rank_in_their_order_and_unknown_ones_come_first() -> None:
    assert [Playbook().rank(code) for code in STAGES] == [0, 1, 2, 3, 4, 5]
    assert Playbook().rank("nowhere") == 0


def test_a_grade_means_what_the_team_says_in_the_readers_language_else_in_another() -> None:
    playbook = Playbook(grade_words_en={Grade.A: "signed"}, grade_words_zh={Grade.A: "已签", Grade.B: "有需求"})
    assert [playbook.means(Grade.A, language) for language in ("en", "zh")] == ["signed", "已签"]
    assert playbook.means(Grade.B, "en") == "有需求"
    assert playbook.means(Grade.C, "en") is None
