"""The stack of modals: triggers, limits, weights, names and races, and what closing tells."""

import pytest

from playground.driver import Person
from playground.shapes import Json
from playground.views import MOST_BYTES, View
from playground.workspace import Workspace
from tests.playground.calls import heavy
from tests.playground.hands import call
from tests.playground.pieces import actions, field, home, menu, modal, option, plain, section, typed


def opened(workspace: Workspace, view: Json) -> View:
    answer = call(workspace, "views.open", trigger_id=workspace.tickets.trigger("U0BEN"), view=view)
    assert answer["ok"], answer
    return workspace.views.find(answer["view"]["id"])


def told(workspace: Workspace, answer: Json | None = None) -> list[Json]:
    """Connect an app that answers everything alike; return what it is told."""
    heard: list[Json] = []

    def deliver(envelope: Json) -> Json | None:
        heard.append(envelope["payload"])
        return answer

    workspace.connect(deliver)
    return heard


def test_three_modals_lie_on_each_other_and_a_fourth_leaves_its_trigger_good(workspace: Workspace, ben: Person) -> None:
    first = opened(workspace, modal())
    for _ in range(2):
        assert call(workspace, "views.push", trigger_id=workspace.tickets.trigger("U0BEN", first.id), view=modal())[
            "ok"
        ]
    trigger = workspace.tickets.trigger("U0BEN", first.id)
    fourth = call(workspace, "views.push", trigger_id=trigger, view=modal())
    assert (fourth["error"], len(workspace.views.stack("U0BEN"))) == ("push_limit_reached", 3)
    ben.modal.close()
    assert call(workspace, "views.push", trigger_id=trigger, view=modal())["ok"]


def test_each_modal_of_a_stack_names_the_first_and_the_one_below(workspace: Workspace) -> None:
    first = opened(workspace, modal())
    trigger = workspace.tickets.trigger("U0BEN", first.id)
    second = call(workspace, "views.push", trigger_id=trigger, view=modal())["view"]
    assert (second["root_view_id"], second["previous_view_id"]) == (first.id, first.id)


def test_an_answer_that_weighs_too_much_leaves_the_modal_as_it_was(workspace: Workspace, ben: Person) -> None:
    told(workspace, {"response_action": "update", "view": heavy(modal, MOST_BYTES + 1)})
    view = opened(workspace, modal())
    assert "view_too_large" in str(ben.modal.submit().error)
    assert workspace.views.top("U0BEN") is view
    assert len(view.blocks) == 1


@pytest.mark.parametrize(
    "answer",
    [
        {"response_action": ["clear"]},
        {"response_action": "update"},
        {"response_action": "push", "view": "modal"},
        {"response_action": "errors"},
        {"response_action": "errors", "errors": ["field"]},
        {"response_action": "errors", "errors": {}},
        {"response_action": "update", "view": home(section())},
    ],
)
def test_an_answer_out_of_shape_leaves_the_modal_open_and_says_so(
    workspace: Workspace, ben: Person, answer: Json
) -> None:
    told(workspace, answer)
    opened(workspace, modal(field(typed(initial_value="Acme"), block_id="field")))
    assert "trouble connecting" in str(ben.modal.submit().error)
    assert ben.has_modal


def test_a_name_is_taken_by_modals_and_homes_alike(workspace: Workspace) -> None:
    named = {**home(section()), "external_id": "deal-12"}
    assert call(workspace, "views.publish", user_id="U0BEN", view=named)["ok"]
    assert call(workspace, "views.publish", user_id="U0BEN", view=named)["ok"]
    assert call(workspace, "views.publish", user_id="U0MAYA", view=named)["error"] == "duplicate_external_id"
    trigger = workspace.tickets.trigger("U0BEN")
    taken = call(workspace, "views.open", trigger_id=trigger, view=modal(external_id="deal-12"))
    assert taken["error"] == "duplicate_external_id"
    assert call(workspace, "views.open", trigger_id=trigger, view=modal(external_id="deal-13"))["ok"]


def test_an_update_keeps_its_own_name_and_takes_no_others(workspace: Workspace) -> None:
    first = opened(workspace, modal(external_id="deal-12"))
    trigger = workspace.tickets.trigger("U0BEN", first.id)
    assert call(workspace, "views.push", trigger_id=trigger, view=modal(external_id="deal-13"))["ok"]
    kept, taken = (modal(external_id=name) for name in ("deal-12", "deal-13"))
    assert call(workspace, "views.update", view_id=first.id, view=kept)["ok"]
    assert call(workspace, "views.update", view_id=first.id, view=taken)["error"] == "duplicate_external_id"
    assert first.body["external_id"] == "deal-12"


def test_closing_is_not_told_unless_the_app_asked_for_it(workspace: Workspace, ben: Person) -> None:
    heard = told(workspace)
    opened(workspace, modal())
    ben.modal.close()
    assert heard == []


def test_the_cross_clears_the_whole_stack_and_each_asked_modal_is_told_so(workspace: Workspace, ben: Person) -> None:
    heard = told(workspace)
    first = opened(workspace, modal(notify_on_close=True, callback_id="first"))
    trigger = workspace.tickets.trigger("U0BEN", first.id)
    call(workspace, "views.push", trigger_id=trigger, view=modal(notify_on_close=True, callback_id="second"))
    ben.modal.close(everything=True)
    closed = [(payload["type"], payload["view"]["callback_id"], payload["is_cleared"]) for payload in heard]
    assert closed == [("view_closed", "second", True), ("view_closed", "first", True)]
    assert not ben.has_modal


def test_only_a_submission_or_the_person_closes_a_modal(workspace: Workspace, ben: Person) -> None:
    told(workspace)
    opened(workspace, modal())
    assert call(workspace, "views.close", view_id="V1")["error"] == "unknown_method"
    assert ben.has_modal
    assert ben.modal.submit().ok
    assert not ben.has_modal


def test_only_inputs_mint_addresses_to_answer_to(workspace: Workspace, ben: Person) -> None:
    heard = told(workspace)
    chooser = typed("conversations_select", response_url_enabled=True)
    asked = field({**chooser, "action_id": "asked"}, block_id="asked")
    shown = section(block_id="shown", accessory={**chooser, "action_id": "shown"})
    opened(workspace, modal(asked, shown))
    ben.modal.fill({"asked": "sales-us", "shown": "sales-us"}).submit()
    urls = heard[-1]["response_urls"]
    assert [(url["block_id"], url["action_id"]) for url in urls] == [("asked", "asked")]


def test_a_menu_of_conversations_may_begin_with_the_one_the_person_is_in(workspace: Workspace, ben: Person) -> None:
    heard = told(workspace)
    ben.say("Acme sent the quote", "sales-us")
    chooser = typed("conversations_select", default_to_current_conversation=True)
    several = typed("multi_conversations_select", default_to_current_conversation=True)
    fixed = {**chooser, "initial_conversation": "C0ELSEWHERE"}
    blocks = [field(each, block_id=name) for name, each in (("one", chooser), ("many", several), ("fixed", fixed))]
    ben.command("/opp", "sales-us")
    place = workspace.channel_named("sales-us", "U0BEN").id
    call(workspace, "views.open", trigger_id=heard[-1]["trigger_id"], view=modal(*blocks))
    ben.modal.submit()
    chosen = heard[-1]["view"]["state"]["values"]
    assert chosen["one"]["it"]["selected_conversation"] == place
    assert chosen["many"]["it"]["selected_conversations"] == [place]
    assert chosen["fixed"]["it"]["selected_conversation"] == "C0ELSEWHERE"


def test_ids_that_the_app_left_out_are_given_and_differ(workspace: Workspace) -> None:
    nameless = {"type": "button", "text": plain("Go")}
    blocks: list[Json] = [
        {"type": "actions", "elements": [nameless, nameless]},
        {"type": "card", "title": plain("Acme"), "actions": [nameless]},
        {"type": "carousel", "elements": [{"type": "card", "title": plain("Acme"), "actions": [nameless]}]},
        {"type": "container", "title": plain("More"), "child_blocks": [actions(menu(option(1)))]},
    ]
    shown = call(workspace, "views.publish", user_id="U0BEN", view=home(*blocks))["view"]["blocks"]
    inner = [*shown, *shown[2]["elements"], *shown[3]["child_blocks"]]
    assert len({block["block_id"] for block in inner}) == 6
    pressed = [*shown[0]["elements"], *shown[1]["actions"], *shown[2]["elements"][0]["actions"]]
    assert len({element["action_id"] for element in pressed}) == 4


def test_the_id_of_a_markdown_block_is_slacks_own(workspace: Workspace) -> None:
    block = {"type": "markdown", "text": "**x**", "block_id": "mine"}
    posted = call(workspace, "chat.postMessage", channel="#sales-us", text="x", blocks=[block])
    assert posted["message"]["blocks"][0]["block_id"] not in ("mine", "")
