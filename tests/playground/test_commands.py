import pytest

from playground import seed
from playground.clock import Clock
from playground.driver import Person
from playground.workspace import Workspace
from tests.playground.small_app import Heard, connected


def test_the_answer_in_the_acknowledgement_is_seen_by_that_person_alone(
    workspace: Workspace, ben: Person, heard: Heard
) -> None:
    ben.command("/opp new Acme", "sales-us")
    answer = ben.last("sales-us")
    assert (answer.text, answer.is_ephemeral, answer.is_from_bot) == ("Filed: new Acme", True, True)
    assert workspace.as_("maya").sees("sales-us") == []


def test_an_answer_in_the_channel_is_seen_by_all_after_the_command_itself(
    workspace: Workspace, ben: Person, heard: Heard
) -> None:
    ben.command("/opp all Acme is won", "sales-us")
    seen = workspace.as_("maya").sees("sales-us")
    assert [message.text for message in seen] == ["/opp all Acme is won", "Everybody: Acme is won"]
    assert heard.of("event") == []


def test_names_and_channels_in_a_command_arrive_as_ids_with_names(ben: Person, heard: Heard) -> None:
    ben.command("/opp give Acme @maya in #sales-us & <fast>", "sales-us")
    told = heard.of("command")[0]
    assert told["text"] == f"give Acme <@U0MAYA|maya> in <#{told['channel_id']}|sales-us> &amp; &lt;fast&gt;"


def test_a_person_with_two_names_is_found_by_the_longest_one(ben: Person, heard: Heard) -> None:
    ben.command("/opp give Acme @Ben Carter now")
    assert heard.of("command")[0]["text"] == "give Acme <@U0BEN|ben> now"


def test_without_should_escape_the_text_arrives_as_it_was_typed(clock: Clock) -> None:
    features = {"slash_commands": [{"command": "/opp", "description": "x"}]}
    manifest = {"features": features, "oauth_config": {"scopes": {"bot": ["commands"]}}}
    workspace = seed.workspace(clock=clock, manifest=manifest)
    with connected(workspace) as heard:
        workspace.as_("ben").command("/opp give Acme @maya")
    assert heard.of("command")[0]["text"] == "give Acme @maya"


def test_the_payload_says_who_where_and_how_to_answer(workspace: Workspace, ben: Person, heard: Heard) -> None:
    ben.command("/opp hello", "sales-us")
    told = heard.of("command")[0]
    assert told["user_id"] == "U0BEN"
    assert told["channel_name"] == "sales-us"
    assert told["team_id"] == workspace.team
    assert told["api_app_id"] == workspace.app
    assert told["trigger_id"]
    assert told["response_url"].startswith(workspace.base_url)


def test_a_command_in_a_thread_is_refused_in_slacks_words(ben: Person, heard: Heard) -> None:
    first = ben.say("Acme?", "sales-us")
    outcome = ben.command("/opp new Acme", "sales-us", first.ts)
    assert outcome.error == "/opp is not supported in threads. Sorry!"
    assert first.replies[-1].text == outcome.error
    assert heard.of("command") == []


def test_a_command_that_the_app_has_not_declared_does_not_reach_it(clock: Clock) -> None:
    workspace = seed.workspace(clock=clock, manifest={"features": {"slash_commands": [{"command": "/opp"}]}})
    with connected(workspace) as heard:
        workspace.as_("ben").command("/crm new Acme")
    assert heard == []
    assert "/crm is not a valid command" in workspace.as_("ben").last().text


def test_a_command_needs_its_scope(clock: Clock) -> None:
    workspace = seed.workspace(clock=clock, manifest={"features": {"slash_commands": [{"command": "/opp"}]}})
    assert "/opp is not a valid command" in str(workspace.as_("ben").command("/opp help").error)


@pytest.mark.parametrize(
    ("person", "sentence"),
    [
        ("ben", "/opp failed because the app did not respond (dispatch_failed)"),
        ("wuqian", "/opp 没有成功：应用没有回应（dispatch_failed）"),
    ],
)
def test_when_the_app_breaks_the_person_is_told_in_their_language(
    workspace: Workspace, heard: Heard, person: str, sentence: str
) -> None:
    outcome = workspace.as_(person).command("/opp break it")
    assert (outcome.ok, outcome.error) == (False, sentence)
    assert workspace.as_(person).last().text == sentence


def test_without_an_app_the_person_is_told_that_nobody_answered(ben: Person) -> None:
    assert ben.command("/opp").error == "/opp failed because the app did not respond (operation_timeout)"


def test_an_answer_that_slack_would_not_show_is_refused_and_says_why(workspace: Workspace, ben: Person) -> None:
    workspace.connect(lambda _: {"blocks": [{"type": "section"}]})
    outcome = ben.command("/opp")
    assert outcome.error
    assert "must have at least one of: text, fields" in outcome.error


def test_in_the_conversation_with_the_app_the_channel_is_called_directmessage(ben: Person, heard: Heard) -> None:
    ben.command("/opp hello", "dm")
    assert heard.of("command")[0]["channel_name"] == "directmessage"
