"""The playbook as data."""

from datetime import UTC, datetime, time
from decimal import Decimal

from sales.playbook import Playbook, Stage
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


def test_knobs_that_are_not_written_down_take_their_defaults() -> None:
    assert Playbook.from_data({}) == Playbook()


def test_stages_rank_in_their_order_and_unknown_ones_come_first() -> None:
    assert [Playbook().rank(code) for code in STAGES] == [0, 1, 2, 3, 4, 5]
    assert Playbook().rank("nowhere") == 0
