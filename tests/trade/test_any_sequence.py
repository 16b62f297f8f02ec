"""Whatever people say, press and fill in: what is open is owned and dated, no move skips a gate, undo restores."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

import pytest

from sales.changes import put_back
from sales.errors import SalesError
from services import moving, snoozing, undoing
from tests.histories.places import Emptied
from tests.trade.life import first_broken, lived_on
from tests.trade.steps import drawn

PLANS: Final = 4
ENOUGH: Final = 30
Patch = pytest.MonkeyPatch


def a_gate_stands_open(patch: Patch) -> None:
    """Let everything pass that only lacks something."""
    patch.setattr(moving, "missing", lambda *_asked: ())


def nobody_is_asked_to_agree(patch: Patch) -> None:
    """Let every move go on without an approval."""
    patch.setattr(moving, "who_agrees", lambda *_asked: ())


def undoing_forgets_a_field(patch: Patch) -> None:
    """Put everything back but the grade."""

    def _put_back(opportunity: Any, changes: Mapping[str, Any]) -> Any:
        return put_back(opportunity, {name: pair for name, pair in changes.items() if name != "grade"})

    patch.setattr(undoing, "put_back", _put_back)


def snoozing_loses_the_date(patch: Patch) -> None:
    """Put a deal off to nowhere."""
    patch.setattr(snoozing, "planned", lambda o, _step: replace(o, next_on=None, next_time=None, due_at=None))


def a_desk_stumbles(patch: Patch) -> None:
    """Fail where a change is to be refused."""
    patch.setattr(SalesError, "__init__", lambda error, *_args, **_words: error.missing)


FAULTS: Final[Mapping[str, tuple[Callable[[Patch], None], str, int]]] = MappingProxyType(
    {
        "a gate stands open": (a_gate_stands_open, "no_move_skips_a_gate", 1),
        "nobody is asked to agree": (nobody_is_asked_to_agree, "no_move_skips_an_approval", 1),
        "undoing forgets a field": (undoing_forgets_a_field, "undo_restores", 9),
        "snoozing loses the date": (snoozing_loses_the_date, "what_is_open_has_a_next_date", 0),
        "a desk stumbles": (a_desk_stumbles, "nothing_fails", 0),
    }
)
"""Faults of the bot, each with the promise that it breaks, and a plan that shows it; else others are tried."""


def test_a_plan_keeps_every_promise_of_the_trade(sqlite: Emptied) -> None:
    if story := first_broken(range(PLANS), sqlite):
        pytest.fail(story)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_bot_with_a_fault_breaks_the_promise_that_is_about_it(
    sqlite: Emptied, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    put_in, promise, known = FAULTS[fault]
    put_in(monkeypatch)
    found = (broken for seed in (known, *range(ENOUGH)) for broken in lived_on(drawn(seed), sqlite).broken)
    assert next((each for each in found if each.startswith(promise)), None) is not None
