"""How far a deal is in its stage, and when the next one is open to it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.gates import Shown, asked_on_the_way, missing
from sales.opportunity import Opportunity
from sales.pace import pace, ready_for
from sales.playbook import Playbook
from sales.stages import Duty, Stage
from sales.vocabulary import Status
from tests.builders import NOW
from tests.sales.test_gates import deal, deals, playbooks, showing

STAGE = Stage(code="quote", target_days=7, duty=Duty.MANAGER)


def since(days: int) -> Opportunity:
    return deal(stage="quote", stage_since=NOW - timedelta(days=days))


def test_the_day_on_which_it_came_in_is_the_first() -> None:
    assert pace(since(0), STAGE, NOW, "UTC").day == 1
    assert pace(since(8), STAGE, NOW, "UTC").day == 9


@pytest.mark.parametrize(("days", "is_over"), [(6, False), (7, True)])
def test_the_last_day_of_the_target_is_not_over_it(days: int, is_over: bool) -> None:
    assert pace(since(days), STAGE, NOW, "UTC").is_over is is_over


def test_days_are_those_of_the_owners_wall() -> None:
    at = datetime(2026, 11, 16, 15, 30, tzinfo=UTC)
    late = replace(since(0), stage_since=at)
    assert pace(late, STAGE, at + timedelta(hours=1), "Asia/Shanghai").day == 2
    assert pace(late, STAGE, at + timedelta(hours=1), "America/New_York").day == 1


def test_a_clock_that_was_set_back_counts_no_day_below_the_first() -> None:
    assert pace(since(-3), STAGE, NOW, "UTC").day == 1


def test_who_shows_what_the_next_gate_asks_for_is_ready() -> None:
    lead = deal(stage="lead", amount=None)
    assert ready_for(Playbook(), lead, decides=True) is None
    found = ready_for(Playbook(), replace(lead, product_id=1), decides=True)
    assert found
    assert found.code == "qualified"


def test_where_nothing_is_asked_nothing_has_been_reached() -> None:
    assert ready_for(Playbook(), deal(stage="qualified", product_id=1), decides=True) is None


def test_what_is_proved_counts() -> None:
    trial = deal(stage="trial")
    playbook = Playbook(stages=(Stage.from_data({"code": "trial", "leave": ["evidence:poc"]}), Stage(code="end")))
    assert ready_for(playbook, trial, decides=False) is None
    assert ready_for(playbook, trial, decides=False, proofs={"poc"}) == Stage(code="end")


@pytest.mark.parametrize("status", [Status.ASLEEP, Status.WON, Status.LOST, Status.DROPPED])
def test_only_what_is_open_is_ready(status: Status) -> None:
    assert ready_for(Playbook(), deal(stage="lead", product_id=1, status=status), decides=True) is None


@given(playbooks, st.data(), showing)
def test_ready_means_that_the_move_owes_nothing_and_that_something_was_asked(
    playbook: Playbook, data: st.DataObject, shown: Shown
) -> None:
    o = data.draw(deals(data.draw(st.sampled_from([*playbook.stage_codes, "strange"]))))
    ready = ready_for(playbook, o, decides=shown.decides, proofs=shown.proofs)
    if ready:
        assert playbook.rank(ready.code) == playbook.rank(o.stage) + 1
        assert missing(playbook, o, shown, ready.code) == ()
    elif o.stage in playbook.stage_codes[:-1]:
        following = playbook.stage_codes[playbook.rank(o.stage) + 1]
        asked = asked_on_the_way(playbook, o.stage, following)
        assert not asked or missing(playbook, o, shown, following)
