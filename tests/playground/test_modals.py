import copy

import pytest

from playground.driver import Person
from playground.shapes import Json
from playground.workspace import Workspace
from tests.playground.small_app import MODAL, Heard


@pytest.fixture
def open_form(ben: Person, heard: Heard) -> Person:
    ben.command("/opp form")
    return ben


def test_a_submission_carries_every_field_and_closes_the_modal(open_form: Person, heard: Heard) -> None:
    outcome = open_form.modal.fill(Name="Acme", Owner="Maya Lopez").submit()
    assert outcome.ok
    assert not open_form.has_modal
    view = heard.of("view")[0]["view"]
    assert view["type"] == "modal"
    assert view["state"]["values"] == {
        "name": {"it": {"type": "plain_text_input", "value": "Acme"}},
        "owner": {"it": {"type": "users_select", "selected_user": "U0MAYA"}},
        "customer": {"customer": {"type": "external_select", "selected_option": None}},
    }


def test_the_apps_complaint_comes_back_under_its_field_and_the_modal_stays(open_form: Person) -> None:
    modal = open_form.modal
    outcome = modal.fill(Name="taken").submit()
    assert {modal.label_of(block): said for block, said in outcome.errors.items()} == {"Name": "That name is taken."}
    assert open_form.modal.fields["Name"] == "taken"


def test_a_required_field_left_empty_never_reaches_the_app(open_form: Person, heard: Heard) -> None:
    assert open_form.modal.submit().errors == {"name": "Please complete this required field."}
    assert heard.of("view") == []


def test_a_chinese_reader_is_told_in_chinese(workspace: Workspace, wuqian: Person, heard: Heard) -> None:
    wuqian.command("/opp form")
    assert wuqian.modal.submit().errors == {"name": "这一项必填。"}


def test_a_submission_may_push_update_or_clear(open_form: Person) -> None:
    open_form.modal.fill(Name="more").submit()
    assert open_form.modal.title == "More"
    open_form.modal.fill(Name="again").submit()
    assert (open_form.modal.title, open_form.modal.fields["Name"]) == ("Again", "again")
    open_form.modal.fill(Name="clear").submit()
    assert not open_form.has_modal


def test_an_empty_answer_closes_only_the_modal_on_top(open_form: Person) -> None:
    open_form.modal.fill(Name="more").submit()
    open_form.modal.fill(Name="Acme").submit()
    assert open_form.modal.title == "New deal"


def test_a_fourth_modal_is_too_many(open_form: Person) -> None:
    for _ in range(2):
        assert open_form.modal.fill(Name="more").submit().ok
    assert "push_limit_reached" in str(open_form.modal.fill(Name="more").submit().error)


def test_options_come_from_the_app_as_one_types(open_form: Person, heard: Heard) -> None:
    assert open_form.modal.options("Customer", "ac") == ["Acme", "Acorn"]
    told = heard.of("options")[0]
    assert (told["value"], told["action_id"], told["view"]["callback_id"]) == ("ac", "customer", "new_deal")
    open_form.modal.fill(Customer="Acorn")
    assert open_form.modal.fields["Customer"] == "Acorn"


def test_nothing_is_asked_before_enough_is_typed(open_form: Person, heard: Heard) -> None:
    assert open_form.modal.options("Customer", "") == []
    assert heard.of("options") == []


def test_closing_is_told_when_the_app_asked_for_it(open_form: Person, heard: Heard) -> None:
    open_form.modal.close()
    assert not open_form.has_modal
    assert [told["is_cleared"] for told in heard.of("closed")] == [False]


def test_a_modal_that_clears_on_close_takes_the_whole_stack_along(workspace: Workspace, open_form: Person) -> None:
    open_form.modal.fill(Name="more").submit()
    top = workspace.views.top(open_form.id)
    assert top
    call(workspace, "views.update", view_id=top.id, view={**MODAL, "clear_on_close": True})
    open_form.modal.close()
    assert not open_form.has_modal


def test_a_modal_whose_app_has_gone_stays_open_and_says_so(workspace: Workspace, open_form: Person) -> None:
    workspace.courier.forget_all()
    outcome = open_form.modal.fill(Name="Acme").submit()
    assert outcome.error == "We had some trouble connecting. Try again? (timeout)"
    assert open_form.modal.fields["Name"] == "Acme"


def call(workspace: Workspace, method: str, **params: object) -> dict[str, object]:
    return workspace.call(method, params, workspace.bot_token)


def test_an_update_keeps_what_was_entered_and_guards_against_races(workspace: Workspace, open_form: Person) -> None:
    open_form.modal.fill(Name="Acme")
    top = workspace.views.top(open_form.id)
    assert top
    old = top.hash
    assert call(workspace, "views.update", view_id=top.id, hash=old, view=MODAL)["ok"]
    assert open_form.modal.fields["Name"] == "Acme"
    assert call(workspace, "views.update", view_id=top.id, hash=old, view=MODAL)["error"] == "hash_conflict"
    assert call(workspace, "views.update", view_id="V0NONE", view=MODAL)["error"] == "not_found"


def test_a_modal_that_slack_would_refuse_does_not_open_and_keeps_the_trigger(
    workspace: Workspace, ben: Person, heard: Heard
) -> None:
    trigger = workspace.tickets.trigger("U0BEN")
    wrong = copy.deepcopy(MODAL)
    wrong["title"]["text"] = "a title that is much too long"
    answer = workspace.call("views.open", {"trigger_id": trigger, "view": wrong}, workspace.bot_token)
    assert answer["error"] == "invalid_arguments"
    assert answer["response_metadata"]["messages"] == [
        "[ERROR] must be less than 25 characters [json-pointer:/view/title/text]"
    ]
    assert call(workspace, "views.open", trigger_id=trigger, view=MODAL)["ok"]


def test_a_modal_that_weighs_too_much_is_refused(workspace: Workspace) -> None:
    section = {"type": "section", "text": {"type": "mrkdwn", "text": "长" * 3000}}
    heavy = {**MODAL, "blocks": [*MODAL["blocks"], *[section] * 40]}
    trigger = workspace.tickets.trigger("U0BEN")
    assert call(workspace, "views.open", trigger_id=trigger, view=heavy)["error"] == "view_too_large"


def test_a_person_presses_inside_a_modal_and_the_app_sees_the_view(
    workspace: Workspace, open_form: Person, heard: Heard
) -> None:
    top = workspace.views.top(open_form.id)
    assert top
    button = {"type": "button", "action_id": "edit", "text": {"type": "plain_text", "text": "Edit"}}
    blocks = [*MODAL["blocks"], {"type": "actions", "block_id": "more", "elements": [button]}]
    call(workspace, "views.update", view_id=top.id, view={**MODAL, "blocks": blocks})
    open_form.modal.fill(Name="Acme")
    assert open_form.modal.press("Edit").ok
    told = heard.of("action")[0]
    assert told["container"] == {"type": "view", "view_id": top.id}
    assert told["view"]["state"]["values"]["name"]["it"]["value"] == "Acme"


def with_blocks(*blocks: Json) -> Json:
    return {**MODAL, "blocks": list(blocks)}


def asked(kind: str, **more: object) -> Json:
    element = {"type": kind, "action_id": "it", **more}
    return {"type": "input", "block_id": "field", "label": {"type": "plain_text", "text": "Field"}, "element": element}


@pytest.mark.parametrize(
    ("block", "entered", "complaint"),
    [
        (asked("number_input", is_decimal_allowed=False), "12.5", "Please enter a number."),
        (asked("number_input", is_decimal_allowed=True), "twelve", "Please enter a number."),
        (asked("number_input", is_decimal_allowed=True, min_value="0", max_value="100"), "120", "outside the allowed"),
        (asked("email_text_input"), "ben at northwind", "Please enter an email address."),
        (asked("plain_text_input", max_length=5), "too long", "longer than the field allows"),
    ],
)
def test_what_slack_itself_refuses_to_send_is_told_under_the_field(
    workspace: Workspace, ben: Person, heard: Heard, block: Json, entered: str, complaint: str
) -> None:
    call(workspace, "views.open", trigger_id=workspace.tickets.trigger("U0BEN"), view=with_blocks(block))
    assert complaint in ben.modal.fill(Field=entered).submit().errors["field"]
    assert heard.of("view") == []


def test_a_conversation_chosen_in_a_modal_can_be_answered_in(workspace: Workspace, ben: Person) -> None:
    told: list[Json] = []
    workspace.connect(lambda envelope: told.append(envelope["payload"]))
    view = with_blocks(asked("conversations_select", response_url_enabled=True))
    call(workspace, "views.open", trigger_id=workspace.tickets.trigger("U0BEN"), view=view)
    ben.modal.fill(Field="sales-us").submit()
    address = told[0]["response_urls"][0]
    assert address["channel_id"] == workspace.channel_named("sales-us", "U0BEN").id
    key = address["response_url"].rpartition("/")[2]
    assert workspace.respond(key, {"text": "Posted", "response_type": "in_channel"}) == "ok"
    assert workspace.as_("maya").last("sales-us").text == "Posted"


def test_a_press_in_a_modal_may_push_another_and_no_other_press_may(workspace: Workspace, open_form: Person) -> None:
    top = workspace.views.top(open_form.id)
    assert top
    inside = workspace.tickets.trigger(open_form.id, top.id)
    assert call(workspace, "views.push", trigger_id=inside, view=MODAL)["ok"]
    assert len(workspace.views.stack(open_form.id)) == 2
    outside = workspace.tickets.trigger(open_form.id)
    assert call(workspace, "views.push", trigger_id=outside, view=MODAL)["error"] == "invalid_trigger_id"
    assert call(workspace, "views.push", trigger_id="made up", view=MODAL)["error"] == "invalid_trigger_id"


@pytest.mark.parametrize("answer", [{"response_action": "dance"}, {"response_action": "errors", "errors": {"x": "y"}}])
def test_an_answer_that_slack_does_not_understand_leaves_the_modal_open(
    workspace: Workspace, ben: Person, answer: Json
) -> None:
    workspace.connect(lambda _: answer)
    call(workspace, "views.open", trigger_id=workspace.tickets.trigger("U0BEN"), view=with_blocks(asked("datepicker")))
    assert "trouble connecting" in str(ben.modal.fill(Field="2026-03-04").submit().error)
    assert ben.has_modal


def test_two_open_modals_do_not_share_an_external_id(workspace: Workspace, open_form: Person) -> None:
    named = {**MODAL, "external_id": "deal-12"}
    assert call(workspace, "views.open", trigger_id=workspace.tickets.trigger("U0BEN"), view=named)["ok"]
    taken = call(workspace, "views.open", trigger_id=workspace.tickets.trigger("U0MAYA"), view=named)
    assert taken["error"] == "duplicate_external_id"
    assert call(workspace, "views.update", external_id="deal-12", view=MODAL)["ok"]


def test_a_file_handed_over_in_a_modal_can_be_read_by_the_app(workspace: Workspace, ben: Person) -> None:
    told: list[Json] = []
    workspace.connect(lambda envelope: told.append(envelope["payload"]))
    view = with_blocks(asked("file_input"))
    call(workspace, "views.open", trigger_id=workspace.tickets.trigger("U0BEN"), view=view)
    ben.modal.fill(Field=[("book.csv", b"Acme")]).submit()
    file = told[0]["view"]["state"]["values"]["field"]["it"]["files"][0]
    assert workspace.files.get(file["id"]).content == b"Acme"
