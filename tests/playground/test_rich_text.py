"""Rich text: parts, pieces and styles."""

import pytest

from playground.blocks import validate_message
from playground.shapes import Json
from tests.playground.pieces import bullets, rich, said, written

PIECES: list[Json] = [
    written("Acme", style={"bold": True, "code": False}),
    {"type": "link", "url": "https://northwind.example", "text": "Northwind"},
    {"type": "user", "user_id": "U0BEN", "style": {"highlight": True}},
    {"type": "usergroup", "usergroup_id": "S1"},
    {"type": "channel", "channel_id": "C1"},
    {"type": "team", "team_id": "T1"},
    {"type": "broadcast", "range": "here"},
    {"type": "color", "value": "#36a64f"},
    {"type": "date", "timestamp": 1_772_413_200, "format": "{date_short}", "fallback": "2 March"},
    {"type": "emoji", "name": "wave", "skin_tone": 2},
]


@pytest.mark.parametrize("piece", PIECES, ids=[piece["type"] for piece in PIECES])
def test_the_pieces_that_an_app_may_send_pass(piece: Json) -> None:
    assert validate_message({"blocks": [rich(said(piece))]}) == []


@pytest.mark.parametrize(
    "part",
    [
        bullets(indent=0, offset=3, border=1),
        {**bullets(), "style": "ordered"},
        {"type": "rich_text_quote", "elements": [written("said")], "border": 0},
        {"type": "rich_text_preformatted", "elements": [written("x = 1")], "language": "python"},
        said(),
    ],
)
def test_the_parts_of_a_rich_text_pass(part: Json) -> None:
    assert validate_message({"blocks": [rich(part)]}) == []


@pytest.mark.parametrize(
    ("part", "complaint"),
    [
        ({"type": "rich_text_poem", "elements": []}, "unsupported type: rich_text_poem"),
        ({"type": "rich_text_section"}, "missing required field: elements"),
        ({"type": "rich_text_list", "elements": [said()]}, "missing required field: style"),
        (bullets(style="dash"), "must be one of bullet, ordered"),
        (bullets(elements=[written("x")]), "unsupported type: text"),
        (bullets(indent="a"), "must be an integer"),
        (bullets(border=2), "must be between 0 and 1"),
        (said(written("")), "must be more than 0 characters"),
        (said(written("x", style={"loud": True})), "invalid additional property: loud"),
        (said(written("x", style={"bold": "yes"})), "must be a boolean"),
        (said({"type": "link", "url": "northwind"}), "must be a valid URL"),
        (said({"type": "user"}), "missing required field: user_id"),
        (said({"type": "broadcast", "range": "world"}), "must be one of here, channel, everyone"),
        ({"type": "rich_text_preformatted", "elements": [PIECES[2]]}, "unsupported type: user"),
    ],
)
def test_a_rich_text_that_slack_refuses_is_refused_with_the_reason(part: Json, complaint: str) -> None:
    found = validate_message({"blocks": [rich(part)]})
    assert any(complaint in each for each in found), found


def test_a_rich_text_inside_another_block_says_that_it_is_one() -> None:
    titled = {"type": "container", "rich_text_title": {"elements": [said()]}, "child_blocks": [{"type": "divider"}]}
    assert "unsupported type: None" in validate_message({"blocks": [titled]})[0]
