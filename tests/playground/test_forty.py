"""Right at the limits and one step beyond, by the validator and over the wire."""

from collections.abc import Callable, Mapping

import pytest

from playground.blocks import validate_home, validate_message, validate_view
from playground.shapes import Json
from playground.workspace import Workspace
from tests.playground.calls import DEEDS, Deed
from tests.playground.drawn_payloads import DRAWN
from tests.playground.lesser_payloads import LESSER
from tests.playground.pairs import Pair
from tests.playground.payloads import IN_MESSAGES
from tests.playground.view_payloads import VIEWS

PAIRS = (*IN_MESSAGES, *DRAWN, *LESSER, *VIEWS)

VALIDATE: Mapping[str, Callable[[object], list[str]]] = {
    "message": validate_message,
    "modal": validate_view,
    "home": validate_home,
}

each_pair = pytest.mark.parametrize("pair", PAIRS, ids=[f"{pair.family}: {pair.name}" for pair in PAIRS])


def send(workspace: Workspace, surface: str, payload: Json) -> Json:
    calls: Mapping[str, tuple[str, Json]] = {
        "message": ("chat.postMessage", {"channel": "#sales-us", **payload}),
        "modal": ("views.open", {"trigger_id": workspace.tickets.trigger("U0BEN"), "view": payload}),
        "home": ("views.publish", {"user_id": "U0BEN", "view": payload}),
    }
    method, params = calls[surface]
    return workspace.call(method, params, workspace.bot_token)


@each_pair
def test_what_is_at_the_limit_passes_and_is_taken(workspace: Workspace, pair: Pair) -> None:
    assert VALIDATE[pair.surface](pair.right) == []
    answer = send(workspace, pair.surface, pair.right)
    assert answer["ok"], answer


@each_pair
def test_one_step_beyond_is_refused_with_slacks_code_and_the_place(workspace: Workspace, pair: Pair) -> None:
    found = VALIDATE[pair.surface](pair.wrong)
    assert any(pair.complaint in sentence for sentence in found), found
    assert all("[json-pointer:/" in sentence for sentence in found)
    answer = send(workspace, pair.surface, pair.wrong)
    assert (answer["ok"], answer["error"]) == (False, pair.code)
    assert answer["response_metadata"]["messages"] == found
    bare = [sentence.removeprefix("[ERROR] ") for sentence in found]
    assert answer.get("errors") == (bare if pair.surface == "message" else None)


each_deed = pytest.mark.parametrize("deed", DEEDS, ids=[deed.family for deed in DEEDS])


@each_deed
def test_a_call_within_the_rules_is_answered(workspace: Workspace, deed: Deed) -> None:
    answer = deed.right(workspace)
    assert answer["ok"], answer


@each_deed
def test_the_same_call_a_step_beyond_is_refused_with_slacks_code(workspace: Workspace, deed: Deed) -> None:
    answer = deed.wrong(workspace)
    assert (answer["ok"], answer["error"]) == (False, deed.code)


def test_there_are_forty_of_each_and_every_family_is_there() -> None:
    assert len(PAIRS) >= 40
    assert len({str(pair.wrong) for pair in PAIRS}) == len(PAIRS)
    assert {pair.family for pair in PAIRS} == {
        *("text", "header", "section", "context", "actions", "context_actions", "button", "ids", "confirm", "option"),
        *("select", "overflow", "checkbox", "input", "number", "file", "image", "video", "rich_text", "markdown"),
        *("table", "data_table", "chart", "pie", "card", "container", "alert", "plan", "attachments"),
        *("modal", "home", "surface"),
    }
