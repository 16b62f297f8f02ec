"""What the validator accepts and refuses in modals and homes."""

import copy
from collections.abc import Callable

import pytest

from playground.blocks import validate_home, validate_view
from playground.shapes import Json
from tests.playground.pieces import (
    button,
    cell,
    chart,
    container,
    field,
    home,
    modal,
    plain,
    section,
    table,
    typed,
)
from tests.playground.small_app import HOME, MODAL


def test_the_modal_and_the_home_of_the_small_app_pass() -> None:
    assert validate_view(MODAL) == []
    assert validate_home(HOME) == []


def without(key: str) -> Callable[[Json], None]:
    def change(view: Json) -> None:
        del view[key]

    return change


def put(key: str, value: object) -> Callable[[Json], None]:
    def change(view: Json) -> None:
        view[key] = value

    return change


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (without("submit"), "missing required field: submit"),
        (without("title"), "missing required field: title"),
        (without("blocks"), "missing required field: blocks"),
        (put("title", plain("x" * 25)), "must be less than 25 characters [json-pointer:/view/title/text]"),
        (put("close", plain("x" * 25)), "must be less than 25 characters"),
        (put("private_metadata", "x" * 3001), "must be less than 3001 characters"),
        (put("callback_id", "x" * 256), "must be less than 256 characters"),
        (put("submit_disabled", True), "invalid additional property: submit_disabled [json-pointer:/view]"),
        (put("type", "dialog"), "must be one of modal"),
        (put("blocks", [section()] * 101), "no more than 100 items"),
        (put("blocks", [chart()]), "unsupported type here: data_visualization"),
        (put("blocks", [table([cell("a")])]), "unsupported type here: table"),
        (put("blocks", [field({"type": "number_input", "action_id": "n"})]), "required field: is_decimal_allowed"),
        (
            put("blocks", [field({"type": "plain_text_input", "min_length": 9, "max_length": 8})]),
            "min_length must not be greater than max_length",
        ),
        (put("blocks", [field(button())]), "unsupported type: button"),
        (
            put("blocks", [field({"type": "plain_text_input", "focus_on_load": True}) for _ in range(2)]),
            "only one element may have focus_on_load",
        ),
    ],
)
def test_a_modal_that_slack_refuses_is_refused_with_the_reason(change: Callable[[Json], None], complaint: str) -> None:
    view = copy.deepcopy(MODAL)
    change(view)
    found = validate_view(view)
    assert any(complaint in each for each in found), found


def test_a_home_has_no_title_and_no_more_than_a_hundred_blocks() -> None:
    assert validate_home({**HOME, "title": plain("x")}) != []
    assert validate_home({"type": "home", "blocks": [section()] * 100}) == []
    assert validate_home({"type": "home", "blocks": [section()] * 101}) != []
    assert validate_home({"type": "home", "blocks": [{"type": "markdown", "text": "x"}]}) != []


def test_a_view_that_is_no_object_is_refused_at_its_place() -> None:
    assert validate_view("modal") == ["[ERROR] must be an object [json-pointer:/view]"]
    assert validate_home([]) == ["[ERROR] must be an object [json-pointer:/view]"]


def test_a_modal_without_inputs_needs_no_submit() -> None:
    assert validate_view({"type": "modal", "title": plain("x"), "blocks": [section()]}) == []


def test_ids_differ_in_a_view_also_inside_containers() -> None:
    twice = home(section(block_id="a"), container(section(block_id="a")))
    assert validate_home(twice) == [
        "[ERROR] block_id must be unique: a [json-pointer:/view/blocks/1/child_blocks/0/block_id]"
    ]


def test_a_container_of_a_home_asks_for_no_files_either() -> None:
    assert "modals only" in validate_home(home(container(field(typed("file_input")))))[0]


def test_one_element_of_a_home_may_have_the_focus() -> None:
    focused = field(typed(focus_on_load=True))
    assert validate_home(home(focused)) == []
    assert validate_home(home(focused, focused)) != []


@pytest.mark.parametrize("first", ["1e3", "", "٣", "1,000"])
def test_bounds_of_numbers_are_written_in_digits(first: str) -> None:
    assert validate_view(modal(field(typed("number_input", is_decimal_allowed=True, min_value=first)))) != []
