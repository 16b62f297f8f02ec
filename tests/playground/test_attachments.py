"""Attachments of messages."""

import pytest

from playground.blocks import refusal, validate_message
from playground.shapes import Json
from tests.playground.pieces import card, chart, plain, section, table
from tests.playground.pieces import cell as cell_of

OLD: Json = {
    "color": "#36a64f",
    "fallback": "Acme, ¥120k",
    "pretext": "New",
    "author_name": "Ben",
    "author_link": "https://northwind.example/ben",
    "title": "Acme",
    "title_link": "https://northwind.example/acme",
    "text": "¥120k",
    "fields": [{"title": "Stage", "value": "Lead", "short": True}],
    "footer": "Northwind",
    "ts": 1_772_413_200,
    "mrkdwn_in": ["text"],
}


@pytest.mark.parametrize("attachment", [OLD, {"color": "good", "blocks": [section(), card()]}, {"text": "x"}])
def test_attachments_that_slack_takes_pass(attachment: Json) -> None:
    assert validate_message({"text": "said", "attachments": [attachment]}) == []


@pytest.mark.parametrize(
    ("attachment", "complaint"),
    [
        ("a note", "must be an object [json-pointer:/attachments/0]"),
        ({}, "must have at least one of"),
        ({**OLD, "colour": "green"}, "invalid additional property: colour"),
        ({**OLD, "color": "greenish"}, "must be a color"),
        ({**OLD, "title_link": "acme"}, "must be a valid URL"),
        ({**OLD, "fields": [{"name": "Stage"}]}, "invalid additional property: name"),
        ({**OLD, "ts": "yesterday"}, "must be an integer"),
        ({"blocks": [section("")]}, "must be more than 0 characters [json-pointer:/attachments/0/blocks/0/text/text]"),
        ({"blocks": [{"type": "alert", "text": plain("x")}]}, "unsupported type here: alert"),
        ({"blocks": [section()] * 51}, "no more than 50 items allowed"),
    ],
)
def test_an_attachment_that_slack_refuses_is_refused_with_the_reason(attachment: object, complaint: str) -> None:
    found = validate_message({"text": "said", "attachments": [attachment]})
    assert any(complaint in each for each in found), found
    assert refusal(found) == "invalid_attachments"


def test_blocks_in_attachments_count_with_those_of_the_message() -> None:
    one = {"blocks": [chart(), table([cell_of("x")]), section(block_id="a")]}
    assert validate_message({"blocks": [chart()], "attachments": [one]}) == []
    assert validate_message({"blocks": [chart(), chart()], "attachments": [one]}) != []
    assert validate_message({"blocks": [table([cell_of("x")])], "attachments": [one]}) != []
    assert validate_message({"blocks": [section(block_id="a")], "attachments": [one]}) != []
