"""What the validator accepts and refuses in messages; a refusal names the place."""

import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playground.blocks import refusal, validate_home, validate_message, validate_view
from playground.shapes import Json
from tests.playground.drawn_payloads import DRAWN
from tests.playground.payloads import IN_MESSAGES
from tests.playground.pieces import (
    actions,
    button,
    card,
    cell,
    chart,
    container,
    field,
    grid,
    image,
    menu,
    option,
    pie,
    plain,
    rich,
    said,
    section,
    table,
    task,
    typed,
    video,
    written,
)
from tests.playground.small_app import CARD
from tests.playground.view_payloads import VIEWS

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


def test_a_message_of_more_than_forty_thousand_characters_is_too_long() -> None:
    assert validate_message({"text": "长" * 40_000}) == []
    assert validate_message({"text": "长" * 40_001}) != []


KINDS: dict[str, Json] = {
    "section": section(),
    "header": {"type": "header", "text": plain("x")},
    "divider": {"type": "divider"},
    "context": {"type": "context", "elements": [plain("x")]},
    "actions": actions(button()),
    "image": image(),
    "rich_text": rich(said(written("x"))),
    "input": field(typed()),
    "video": video(),
    "table": table([cell("x")]),
    "data_table": grid(HEAD, ROW),
    "data_visualization": chart(),
    "markdown": {"type": "markdown", "text": "x"},
    "card": card(),
    "carousel": {"type": "carousel", "elements": [card()]},
    "container": container(section()),
    "alert": {"type": "alert", "text": plain("x")},
    "plan": {"type": "plan", "title": "x", "tasks": [task()]},
    "task_card": {"type": "task_card", **task()},
    "context_actions": {
        "type": "context_actions",
        "elements": [{"type": "icon_button", "action_id": "i", "icon": "trash", "text": plain("x")}],
    },
    "file": {"type": "file", "external_id": "x", "source": "remote"},
}
EVERYWHERE = {"section", "header", "divider", "context", "actions", "image", "rich_text", "input", "video"}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_block_is_taken_only_on_its_surfaces(kind: str) -> None:
    block = KINDS[kind]
    modal = {"type": "modal", "title": plain("x"), "submit": plain("x"), "blocks": [block]}
    in_homes = {"data_table", "data_visualization", "card", "carousel", "container"}
    assert (validate_message({"blocks": [block]}) == []) == (kind != "alert")
    assert (validate_view(modal) == []) == (kind in EVERYWHERE | {"alert"})
    assert (validate_home({"type": "home", "blocks": [block]}) == []) == (kind in EVERYWHERE | in_homes)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_block_is_taken_only_where_a_container_takes_it(kind: str) -> None:
    inside = {"actions", "context", "divider", "file", "header", "image", "input", "rich_text", "section"}
    found = validate_message({"blocks": [container(KINDS[kind])]})
    assert (found == []) == (kind in inside | {"table", "video"})


@pytest.mark.parametrize(
    ("element", "complaint"),
    [
        (typed("datepicker", initial_date="1 March"), "must be a date as YYYY-MM-DD"),
        (typed("timepicker", initial_time="24:00"), "must be a time as HH:mm"),
        (typed("timepicker", timezone="Mars/Olympus"), "must be a valid IANA time zone"),
        (typed("datetimepicker", initial_date_time=12), "must be between 1000000000 and 9999999999"),
        (button(url="northwind"), "must be a valid URL"),
        (button(url="https://north wind.example"), "must be a valid URL"),
        (button(url="https://[northwind"), "must be a valid URL"),
        (typed("rich_text_input", initial_value={"type": "plain_text", "text": "x"}), "unsupported type: plain_text"),
        (menu(option(1, text={"type": "mrkdwn", "text": "x"})), "unsupported type: mrkdwn"),
    ],
)
def test_days_times_and_addresses_are_read(element: Json, complaint: str) -> None:
    found = validate_message({"blocks": [actions(element)]})
    assert any(complaint in each for each in found), found


@pytest.mark.parametrize(
    "element",
    [
        typed("datepicker", initial_date="2026-03-02"),
        typed("timepicker", initial_time="23:59", timezone="Asia/Shanghai"),
        button(url="mailto:ben@northwind.example"),
        button(url="slack://user?team=T1&id=U1"),
    ],
)
def test_days_times_and_addresses_that_can_be_read_pass(element: Json) -> None:
    assert validate_message({"blocks": [actions(element)]}) == []


def test_a_file_of_slack_is_named_by_its_id_or_its_address_and_by_one_of_them() -> None:
    unnamed: Json = {"type": "image", "alt_text": "x", "slack_file": {}}
    named: Json = {**unnamed, "slack_file": {"id": "F1"}}
    twice: Json = {**unnamed, "slack_file": {"id": "F1", "url": "https://northwind.example/F1"}}
    assert [bool(validate_message({"blocks": [block]})) for block in (unnamed, named, twice)] == [True, False, True]


def test_the_id_of_a_markdown_block_is_nobodys_rival() -> None:
    assert (
        validate_message({"blocks": [section(block_id="a"), {"type": "markdown", "text": "x", "block_id": "a"}]}) == []
    )


def test_tasks_of_a_plan_are_told_apart() -> None:
    twice = {"type": "plan", "title": "x", "tasks": [task(1), task(1)]}
    assert "task_id must be unique" in validate_message({"blocks": [twice]})[0]
    assert validate_message({"blocks": [{"type": "plan", "title": "x", "tasks": ["look"]}]}) != []


def test_the_code_of_a_refusal_says_which_part_of_the_message_is_wrong() -> None:
    long = "x" * 40_001
    assert refusal(validate_message({"text": long})) == "invalid_arguments"
    assert refusal(validate_message({"blocks": [{}]})) == "invalid_blocks"
    assert refusal(validate_message({"attachments": [{}]})) == "invalid_attachments"
    assert refusal(validate_message([])) == "invalid_arguments"


LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(["", "x", "modal", "section"])
ANYTHING = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3)
)
PAYLOADS = [(pair.surface, pair.right) for pair in (*IN_MESSAGES, *DRAWN, *VIEWS) if len(str(pair.right)) < 2000]


def places(value: Any, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    keyed = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [at, *(place for key, inner in keyed for place in places(inner, (*at, key)))]


def replaced(value: Any, at: tuple[str | int, ...], with_: object) -> Any:
    if not at:
        return with_
    copied = value.copy()
    copied[at[0]] = replaced(value[at[0]], at[1:], with_)
    return copied


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(PAYLOADS), st.data())
def test_whatever_stands_wherever_is_answered_with_sentences_and_never_raises(
    payload: tuple[str, Json], data: st.DataObject
) -> None:
    surface, right = payload
    spoiled = replaced(right, data.draw(st.sampled_from(places(right))), data.draw(ANYTHING))
    validate = {"message": validate_message, "modal": validate_view, "home": validate_home}[surface]
    assert all(sentence.startswith("[ERROR] ") for sentence in validate(spoiled))


@pytest.mark.parametrize("value", [math.inf, math.nan, -math.inf, "1", True, None])
def test_a_number_has_an_end(value: object) -> None:
    assert validate_message({"blocks": [pie({"label": "Price", "value": value})]}) != []
