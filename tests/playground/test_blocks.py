"""What the validator accepts and refuses; a refusal names the place."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from playground.blocks import validate_home, validate_message, validate_view
from tests.playground.small_app import CARD, HOME, MODAL

Json = dict[str, Any]


def plain(words: str) -> Json:
    return {"type": "plain_text", "text": words}


def section(words: str = "Acme") -> Json:
    return {"type": "section", "text": {"type": "mrkdwn", "text": words}}


def button(action_id: str = "go", **more: object) -> Json:
    return {"type": "button", "action_id": action_id, "text": plain("Go"), **more}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def option(n: int) -> Json:
    return {"text": plain(f"Option {n}"), "value": str(n)}


def menu(*options: Json, **more: object) -> Json:
    return {"type": "static_select", "action_id": "pick", "options": list(options), **more}


def field(element: Json, **more: object) -> Json:
    return {"type": "input", "label": plain("Name"), "element": element, **more}


def points(*labels: str) -> list[Json]:
    return [{"label": label, "value": n + 1} for n, label in enumerate(labels)]


def chart(kind: str = "bar", **more: object) -> Json:
    series = [{"name": "Won", "data": points("Mon", "Tue")}]
    drawn: Json = {"type": kind, "series": series, "axis_config": {"categories": ["Mon", "Tue"]}, **more}
    return {"type": "data_visualization", "title": "Funnel", "chart": drawn}


def pie(*segments: Json) -> Json:
    return {"type": "data_visualization", "title": "Loss", "chart": {"type": "pie", "segments": list(segments)}}


def cell(words: str) -> Json:
    return {"type": "raw_text", "text": words}


def grid(*rows: list[Json], **more: object) -> Json:
    return {"type": "data_table", "caption": "Deals", "rows": list(rows), **more}


HEAD = [cell("Deal"), cell("Amount")]
ROW = [cell("Acme"), {"type": "raw_number", "value": 120_000}]


@pytest.mark.parametrize(
    "blocks",
    [
        CARD,
        [section(), {"type": "divider"}, {"type": "header", "text": plain("Today")}],
        [{"type": "context", "elements": [{"type": "mrkdwn", "text": "late"}]}],
        [{"type": "section", "fields": [plain("A"), plain("B")], "accessory": button()}],
        [actions({"type": "overflow", "action_id": "more", "options": [option(1)]})],
        [chart(), pie({"label": "Price", "value": 3})],
        [grid(HEAD, ROW)],
        [{"type": "table", "rows": [[cell("a"), cell("b")]]}],
        [{"type": "markdown", "text": "**bold**"}],
        [{"type": "container", "title": plain("More"), "child_blocks": [section()]}],
        [{"type": "card", "title": plain("Acme"), "actions": [button()]}],
        [field({"type": "plain_text_input", "action_id": "it"})],
    ],
)
def test_a_message_that_slack_takes_passes(blocks: list[Json]) -> None:
    assert validate_message({"text": "said", "blocks": blocks}) == []


@pytest.mark.parametrize(
    ("blocks", "complaint"),
    [
        ([{"type": "sectoin"}], "unsupported type: sectoin [json-pointer:/blocks/0/type]"),
        ([{"type": "section"}], "must have at least one of: text, fields"),
        ([section("")], "must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
        ([section("x" * 3001)], "must be less than 3001 characters"),
        ([{**section(), "colour": "red"}], "invalid additional property: colour"),
        ([{"type": "section", "fields": [plain("x" * 2001)]}], "must be less than 2001 characters"),
        ([{"type": "section", "fields": [plain("x")] * 11}], "no more than 10 items allowed"),
        ([{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}], "unsupported type: mrkdwn"),
        ([{"type": "header", "text": plain("x" * 151)}], "must be less than 151 characters"),
        ([section()] * 51, "no more than 50 items allowed"),
        ([actions()], "no less than 1 items allowed"),
        ([actions(*[button(str(n)) for n in range(26)])], "no more than 25 items allowed"),
        ([actions(button(), button())], "action_id must be unique: go [json-pointer:/blocks/0/elements]"),
        ([actions(button(value="x" * 2001))], "must be less than 2001 characters"),
        ([actions(button(style="green"))], "must be one of primary, danger"),
        ([actions({"type": "button", "action_id": "go", "text": plain("x" * 76)})], "must be less than 76"),
        ([actions({"type": "button", "action_id": "go"})], "missing required field: text"),
        ([actions({"type": "plain_text_input", "action_id": "it"})], "unsupported type: plain_text_input"),
        ([actions(menu())], "no less than 1 items allowed [json-pointer:/blocks/0/elements/0/options]"),
        ([actions(menu(*[option(n) for n in range(101)]))], "no more than 100 items"),
        ([actions(menu(option(1), option(1)))], "option values must be unique"),
        ([actions(menu(option(1), initial_option=option(2)))], "must match one of the options"),
        ([actions({"type": "static_select", "action_id": "pick"})], "must have exactly one of: options, option_groups"),
        ([actions(menu({"text": plain("x"), "value": "x" * 151}))], "must be less than 151 characters"),
        ([actions({"type": "overflow", "action_id": "m", "options": [option(n) for n in range(6)]})], "no more than 5"),
        ([{**section(), "block_id": "a"}, {**section(), "block_id": "a"}], "block_id must be unique: a"),
        ([{"type": "image", "alt_text": "x"}], "must have exactly one of: image_url, slack_file"),
        ([{"type": "alert", "text": plain("x")}], "unsupported type here: alert"),
        ([chart(), chart(), chart()], "no more than 2 data_visualization blocks"),
        ([{"type": "table", "rows": [[cell("a")]]}] * 2, "only_one_table_allowed"),
        ([{"type": "markdown", "text": "x" * 7000}] * 2, "must be less than 12001 characters together"),
        ([{"type": "container", "child_blocks": [section()]}], "must have at least one of: title, rich_text_title"),
        (
            [{"type": "container", "title": plain("x"), "child_blocks": [section()], "default_collapsed": True}],
            "default_collapsed needs is_collapsible",
        ),
        ([actions(button(focus_on_load=True))], "invalid additional property: focus_on_load"),
        ([field({"type": "file_input", "action_id": "f"})], "file_input is allowed in modals only"),
        ("section", "must be an array"),
    ],
)
def test_a_message_that_slack_refuses_is_refused_with_the_reason(blocks: Any, complaint: str) -> None:
    found = validate_message({"text": "said", "blocks": blocks})
    assert any(complaint in each for each in found), found


@pytest.mark.parametrize(
    ("block", "complaint"),
    [
        (chart(series=[]), "no less than 1 items"),
        (chart(series=[{"name": "Won", "data": points("Mon")}]), "exactly one point per category"),
        (chart(series=[{"name": "Won", "data": points("Mon", "Wed")}]), "exactly one point per category"),
        (chart(series=[{"name": "Won", "data": points("Mon", "Tue")}] * 2), "name must be unique: Won"),
        (chart(series=[{"name": str(n), "data": points("Mon", "Tue")} for n in range(7)]), "no more than 6 items"),
        (chart(kind="donut"), "unsupported type: donut"),
        (chart(axis_config={"categories": ["x" * 21]}), "must be less than 21 characters"),
        (chart(axis_config={"categories": ["Mon", "Tue"], "x_label": "x" * 51}), "must be less than 51 characters"),
        ({**chart(), "title": "x" * 51}, "must be less than 51 characters"),
        (pie({"label": "Price", "value": 0}), "must be a number greater than 0"),
        (pie({"label": "Price", "value": 1}, {"label": "Price", "value": 2}), "label must be unique: Price"),
        (grid(HEAD), "no less than 2 items"),
        (grid(HEAD, ROW[:1]), "every row must have 2 cells [json-pointer:/blocks/0/rows/1]"),
        (grid(HEAD, *[ROW] * 101), "no more than 101 items"),
        (grid(HEAD, ROW, page_size=0), "must be between 1 and 100"),
        (grid([{"type": "rich_text", "elements": []}, cell("b")], ROW), "no less than 1 items"),
        (grid([cell(str(n)) for n in range(21)], [cell("x")] * 21), "no more than 20 items"),
        (grid(HEAD, [cell("x" * 10_001), cell("y")]), "must be less than 10001 characters in all cells"),
        ({"type": "data_table", "rows": [HEAD, ROW]}, "missing required field: caption"),
    ],
)
def test_charts_and_tables_keep_slacks_rules(block: Json, complaint: str) -> None:
    found = validate_message({"text": "said", "blocks": [block]})
    assert any(complaint in each for each in found), found


def test_a_head_of_a_table_holds_no_formatted_text() -> None:
    rich = {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": []}]}
    found = validate_message({"blocks": [grid([rich, cell("b")], ROW)]})
    assert found == ["[ERROR] unsupported type: rich_text [json-pointer:/blocks/0/rows/0/0/type]"]


def test_a_message_of_more_than_forty_thousand_characters_is_too_long() -> None:
    assert validate_message({"text": "长" * 40_000}) == []
    assert validate_message({"text": "长" * 40_001}) != []


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
        (put("type", "dialog"), "must be one of modal"),
        (put("blocks", [section()] * 101), "no more than 100 items"),
        (put("blocks", [chart()]), "unsupported type here: data_visualization"),
        (put("blocks", [{"type": "table", "rows": [[cell("a")]]}]), "unsupported type here: table"),
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
