"""What Slack itself does not send: the sentence stands under the field and the app hears nothing."""

import pytest

from playground.blocks import validate_view
from playground.driver import Person
from playground.shapes import Json
from playground.workspace import Workspace
from tests.playground.hands import call
from tests.playground.pieces import field, modal, options, typed

TEN_MEGABYTES = b"x" * 10_000_000


def opened(workspace: Workspace, person: Person, element: Json) -> Person:
    view = modal(field(element, block_id="field"))
    assert validate_view(view) == []
    assert call(workspace, "views.open", trigger_id=workspace.tickets.trigger(person.id), view=view)["ok"]
    return person


@pytest.mark.parametrize(
    ("element", "entered", "complaint"),
    [
        (typed(min_length=3), "ab", "shorter than the field asks for"),
        (typed(max_length=3), "abcd", "longer than the field allows"),
        (typed(), "x" * 3001, "longer than the field allows"),
        (typed("url_text_input"), "northwind.example", "complete web address"),
        (typed("number_input", is_decimal_allowed=True), "1e3", "enter a number"),
        (typed("number_input", is_decimal_allowed=True, max_value="0.3"), "0.31", "outside the allowed range"),
        (
            typed("multi_static_select", options=options(3), max_selected_items=2),
            ["0", "1", "2"],
            "more than this field",
        ),
        (typed("file_input", max_files=1), [("a.csv", b"x"), ("b.csv", b"x")], "more than this field takes"),
        (typed("file_input"), [("a.csv", TEN_MEGABYTES + b"x")], "larger than 10 MB"),
        (typed("file_input", filetypes=["csv"]), [("a.pdf", b"x")], "files of that type"),
    ],
)
def test_what_breaks_the_rules_of_a_field_stays_with_the_person(
    workspace: Workspace, ben: Person, element: Json, entered: object, complaint: str
) -> None:
    told: list[Json] = []
    workspace.connect(told.append)
    opened(workspace, ben, element)
    assert complaint in ben.modal.fill({"field": entered}).submit().errors["field"]
    assert told == []


@pytest.mark.parametrize(
    ("element", "entered"),
    [
        (typed(min_length=3, max_length=3), "abc"),
        (typed(), "长" * 3000),
        (typed("url_text_input"), "https://northwind.example/a?b=c"),
        (typed("number_input", is_decimal_allowed=True, min_value="0.3", max_value="0.3"), "0.30"),
        (typed("multi_static_select", options=options(3), max_selected_items=2), ["0", "1"]),
        (typed("file_input", filetypes=["csv"]), [("a.csv", TEN_MEGABYTES)]),
    ],
)
def test_what_is_at_the_limit_of_a_field_is_sent(
    workspace: Workspace, ben: Person, element: Json, entered: object
) -> None:
    told: list[Json] = []
    workspace.connect(told.append)
    opened(workspace, ben, element)
    assert ben.modal.fill({"field": entered}).submit().ok
    assert [envelope["payload"]["type"] for envelope in told] == ["view_submission"]
