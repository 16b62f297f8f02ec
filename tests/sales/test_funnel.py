"""How far a cohort came is told by the furthest stage that each of it stood in."""

from decimal import Decimal

import pytest

from sales.funnel import middle, steps
from sales.playbook import Playbook


@pytest.mark.parametrize(("values", "found"), [([], None), ([3], 3.0), ([Decimal(1), Decimal(2)], 1.5)])
def test_the_median_lies_between_the_two_in_the_middle(values: list[float | Decimal], found: float | None) -> None:
    assert middle(values) == found


def test_whoever_came_further_has_reached_every_stage_before() -> None:
    told = steps(Playbook(), {0: 4, 2: 3, 5: 2}, {0, 2, 3}, won=1)
    assert [(s.stage.code, s.to.code if s.to else None, s.reached, s.went_on) for s in told] == [
        ("lead", "proposal", 9, 5),
        ("proposal", "quote", 5, 2),
        ("quote", None, 2, 1),
    ]
    assert told[0].share == pytest.approx(5 / 9)


def test_a_cohort_of_none_has_no_steps_and_a_step_that_none_reached_has_no_share() -> None:
    assert steps(Playbook(), {}, set(), won=0) == ()
    assert steps(Playbook(), {}, {0}, won=0)[0].share is None
