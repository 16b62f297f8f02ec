"""Histories notice what is wrong with a bot: each kind of fault breaks a promise within a few of them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import pytest

from tests.histories.mutants import MUTANTS
from tests.histories.places import Emptied
from tests.histories.steps import drawn
from tests.histories.told import lived_on

ENOUGH: Final = 40
NOTICED: Final[Mapping[str, tuple[int, str]]] = MappingProxyType(
    {
        "whatever_comes_again_counts_again": (0, "each_thing_counts_once"),
        "the_key_is_kept_after_the_effect": (22, "each_thing_counts_once"),
        "nobody_looks_whether_it_arrived": (1, "each_letter_is_one_message"),
        "the_client_tries_again_by_itself": (5, "each_letter_is_one_message"),
        "a_place_has_no_gate": (5, "each_conversation_keeps_its_pace"),
        "retry_after_is_not_heard": (2, "slack_is_left_alone_when_it_says_so"),
        "a_retry_after_is_known_to_one_letter_only": (5, "slack_is_left_alone_when_it_says_so"),
        "undoing_forgets_a_field": (15, "the_history_sums_to_what_is"),
        "a_letter_is_settled_before_it_is_sent": (1, "each_letter_is_one_message"),
        "workspaces_are_not_kept_apart": (0, ""),
        "a_date_is_passed_over": (3, "what_is_due_is_told_once"),
        "nobody_is_left_in_peace": (3, "nobody_is_disturbed"),
        "clocks_never_change": (3, "the_history_sums_to_what_is"),
        "history_is_ordered_by_the_clock": (0, "the_history_sums_to_what_is"),
        "a_change_is_written_down_without_what_moved": (5, "the_history_sums_to_what_is"),
    }
)
"""Which history notices a fault first, and by which promise; where it does not any more, others are tried."""


def test_every_fault_has_a_history_that_is_known_to_notice_it() -> None:
    assert NOTICED.keys() == MUTANTS.keys()


@pytest.mark.parametrize("fault", NOTICED)
def test_a_bot_with_a_fault_breaks_a_promise(sqlite: Emptied, monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    MUTANTS[fault](monkeypatch)
    first, promise = NOTICED[fault]
    seeds = (first, *range(ENOUGH))
    noticed = (found for seed in seeds for found in lived_on(drawn(seed), sqlite).broken if found.startswith(promise))
    assert next(noticed, None) is not None
