"""A channel that two companies share: who is who, who is told, and what outsiders may do."""

from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from playground import acts, comings
from playground.driver import Person
from playground.grid import Grid
from playground.in_process import in_process
from playground.messages import Channel
from playground.people import Member
from playground.shapes import Json
from playground.workspace import Workspace
from tests.playground.hands import call
from tests.playground.small_app import CARD, connected

LENA = Member(
    id="U0LENA", name="lena", real_name="Lena Fox", language="de-DE", title="Buyer", email="lena@acme.example"
)
OTTO = Member(id="U0OTTO", name="otto", real_name="Otto Fox", language="de-DE")


@pytest.fixture
def grid(workspace: Workspace) -> Grid:
    return Grid(workspace)


@pytest.fixture
def acme(grid: Grid) -> Workspace:
    return grid.add("Acme", team="T0ACME", people=[LENA, OTTO])


@pytest.fixture
def shared(workspace: Workspace, grid: Grid, acme: Workspace) -> Channel:
    """The channel `sales-us` of Northwind, which is called `northwind` at Acme; Lena is in it, Otto is not."""
    place = workspace.channel_named("sales-us", "U0BEN")
    grid.share(place, workspace, acme, name="northwind")
    comings.come_in(acme, acme.channels[place.id], LENA.id)
    workspace.settle()
    return place


@pytest.fixture
def lena(acme: Workspace, shared: Channel) -> Person:
    return acme.as_("lena")


def card(workspace: Workspace, channel: Channel) -> str:
    return str(call(workspace, "chat.postMessage", channel=channel.id, text="Acme", blocks=CARD)["ts"])


def envelopes(workspace: Workspace) -> list[Json]:
    heard: list[Json] = []
    workspace.connect(lambda envelope: heard.append(envelope["payload"]))
    return heard


def test_both_companies_read_and_write_in_it_under_names_of_their_own(lena: Person, ben: Person) -> None:
    ben.say("welcome", "sales-us")
    said = lena.say("thanks", "northwind")
    assert [seen.text for seen in ben.sees("sales-us")][-2:] == ["welcome", "thanks"]
    assert ben.message("sales-us", said.ts).reply("any time").text == "any time"
    assert [reply.text for reply in said.replies] == ["any time"]


def test_an_outsider_is_described_with_their_team_and_without_language_or_address(
    workspace: Workspace, shared: Channel, lena: Person
) -> None:
    told = call(workspace, "users.info", user=LENA.id, include_locale=True)["user"]
    assert (told["team_id"], told["is_stranger"], told["profile"]["real_name"]) == ("T0ACME", False, "Lena Fox")
    assert "locale" not in told
    assert not {"email", "title"} & told["profile"].keys()
    assert call(workspace, "users.profile.get", user=LENA.id)["profile"] == told["profile"]
    assert LENA.id not in {member["id"] for member in call(workspace, "users.list")["members"]}
    assert call(workspace, "users.lookupByEmail", email=LENA.email)["error"] == "users_not_found"
    assert call(workspace, "users.info", user=OTTO.id)["error"] == "user_not_found"
    comings.go_out(workspace, shared, workspace.bot.id, "left", workspace.bot.id)
    assert call(workspace, "users.info", user=LENA.id)["user"]["is_stranger"]


def test_the_channel_says_that_it_is_shared_and_with_whom(
    workspace: Workspace, acme: Workspace, grid: Grid, shared: Channel
) -> None:
    told = call(workspace, "conversations.info", channel=shared.id)["channel"]
    assert (told["is_ext_shared"], told["connected_team_ids"], told["conversation_host_id"]) == (
        True,
        ["T0ACME"],
        workspace.team,
    )
    assert LENA.id in call(workspace, "conversations.members", channel=shared.id)["members"]
    grid.install(acme)
    theirs = acme.call("conversations.info", {"channel": shared.id}, acme.bot_token)["channel"]
    assert (theirs["name"], theirs["connected_team_ids"]) == ("northwind", [workspace.team])


def test_what_an_outsider_writes_is_told_to_the_app_with_both_teams(
    workspace: Workspace, shared: Channel, lena: Person
) -> None:
    heard = envelopes(workspace)
    lena.mention("what is the price?", "northwind")
    message, mention = heard
    assert (message["team_id"], message["event"]["team"], message["is_ext_shared_channel"]) == (
        workspace.team,
        "T0ACME",
        True,
    )
    assert (message["event"]["user"], mention["event"]["type"]) == (LENA.id, "app_mention")


def test_an_outsider_presses_and_is_named_with_their_own_team(
    workspace: Workspace, shared: Channel, lena: Person
) -> None:
    with connected(workspace) as heard:
        message = lena.message("northwind", card(workspace, shared))
        assert message.press("Won").ok
        assert message.press("Edit").ok
        assert lena.modal.title == "New deal"
        lena.modal.fill({"Name": "Acme renewal"}).submit()
        assert not lena.has_modal
    press, submission = heard.of("action")[0], heard.of("view")[0]
    for payload in (press, submission):
        assert (payload["team"]["id"], payload["user"]["id"], payload["user"]["team_id"]) == (
            workspace.team,
            LENA.id,
            "T0ACME",
        )
    assert lena.last("northwind").text == "Congratulations"


def test_commands_and_shortcuts_are_not_for_outsiders(workspace: Workspace, shared: Channel, lena: Person) -> None:
    heard = envelopes(workspace)
    guest = workspace.as_("lena")
    words = "This app belongs to another workspace. Only its own people can use its commands and shortcuts."
    assert guest.command("/opp new Acme", "sales-us").error == words
    assert guest.message("sales-us", card(workspace, shared)).shortcut("log").error == words
    assert "not a valid command" in str(lena.command("/opp new Acme", "northwind").error)
    assert [payload for payload in heard if payload.get("type") != "event_callback"] == []


def test_the_app_does_not_write_to_outsiders_alone(workspace: Workspace, shared: Channel, lena: Person) -> None:
    assert call(workspace, "chat.postMessage", channel=LENA.id, text="x")["error"] == "channel_not_found"
    assert call(workspace, "chat.postEphemeral", channel=shared.id, user=LENA.id, text="psst")["ok"]
    assert lena.last("northwind").text == "psst"


def test_outsiders_are_brought_in_by_their_own_company(workspace: Workspace, ben: Person, lena: Person) -> None:
    assert lena.invite("otto", "northwind").ok
    assert lena.invite_bot("northwind").error == "Oppbot cannot be added to this channel."
    assert ben.kick("otto", "sales-us").ok
    assert ben.invite("otto", "sales-us").ok
    assert ben.invite("otto", "general").error == "Otto Fox cannot be added to this channel."
    assert not workspace.as_("lena").invite("otto", "sales-us").ok


def test_a_file_of_an_outsider_is_asked_for_and_read_by_the_app_in_the_channel(
    workspace: Workspace, acme: Workspace, shared: Channel, lena: Person
) -> None:
    heard = envelopes(workspace)
    key = lena.upload("order.pdf", b"%PDF", "northwind").files[0]["id"]
    told = next(payload["event"] for payload in heard if payload["event"]["type"] == "message")
    assert told["files"][0]["file_access"] == "check_file_info"
    assert call(workspace, "files.info", file=key)["file"]["name"] == "order.pdf"
    private = lena.upload("private.pdf", b"%PDF", "general").files[0]["id"]
    assert call(workspace, "files.info", file=private)["error"] == "file_not_found"
    with in_process(workspace):
        for each, status in ((key, 200), (private, 403), ("F0NONE", 404)):
            assert fetched(workspace, f"{workspace.base_url}/files/{each}/x.pdf") == status


def fetched(workspace: Workspace, address: str) -> int:
    request = Request(address, headers={"Authorization": f"Bearer {workspace.bot_token}"})  # noqa: S310 - loopback
    try:
        with urlopen(request) as answer:  # noqa: S310 - the same
            status: int = answer.status
            return status
    except HTTPError as error:
        with error:
            return error.code


def test_an_event_of_two_installations_comes_once_and_lists_both(
    workspace: Workspace, acme: Workspace, grid: Grid, shared: Channel, lena: Person, ben: Person
) -> None:
    grid.install(acme)
    lena.invite_bot("northwind")
    heard = envelopes(workspace)
    ben.say("hello", "sales-us")
    (told,) = heard
    assert [each["team_id"] for each in told["authorizations"]] == [workspace.team]
    asked = {"event_context": told["event_context"]}
    listed = workspace.call("apps.event.authorizations.list", asked, workspace.app_token)["authorizations"]
    assert [each["team_id"] for each in listed] == [workspace.team, "T0ACME"]


def test_sharing_and_its_end_are_told_to_whoever_has_the_app(
    workspace: Workspace, acme: Workspace, grid: Grid, ben: Person
) -> None:
    heard = envelopes(workspace)
    place = workspace.channel_named("sales-us", "U0BEN")
    grid.share(place, workspace, acme)
    comings.come_in(acme, acme.channels[place.id], LENA.id)
    grid.unshare(place, workspace, acme)
    told = [payload["event"] for payload in heard if payload["event"]["type"].startswith("channel_")]
    assert [(event["type"], event["channel"]) for event in told] == [
        ("channel_shared", place.id),
        ("channel_unshared", place.id),
    ]
    assert (told[0]["connected_team_id"], told[1]["previously_connected_team_id"], told[1]["is_ext_shared"]) == (
        "T0ACME",
        "T0ACME",
        False,
    )
    assert LENA.id not in place.members
    with pytest.raises(LookupError):
        acme.as_("lena").sees("sales-us")
    assert ben.say("alone again", "sales-us").text == "alone again"


def test_a_private_channel_gets_another_id_when_it_is_shared(
    workspace: Workspace, acme: Workspace, grid: Grid, ben: Person
) -> None:
    place = workspace.new_channel("deal-room", ["U0BEN", workspace.bot.id], "group")
    before, said = place.id, ben.say("quiet", "deal-room")
    heard = envelopes(workspace)
    grid.share(place, workspace, acme, kind="channel")
    changed = heard[0]["event"]
    assert (changed["type"], changed["old_channel_id"], changed["new_channel_id"]) == (
        "channel_id_changed",
        before,
        place.id,
    )
    assert (before[0], place.id[0], ben.last("deal-room").ts) == ("G", "C", said.ts)
    assert call(workspace, "conversations.info", channel=before)["error"] == "channel_not_found"
    assert (acme.channels[place.id].kind, place.kind) == ("channel", "group")


def test_a_third_company_comes_into_a_channel_that_keeps_its_id(
    workspace: Workspace, acme: Workspace, grid: Grid, shared: Channel, lena: Person
) -> None:
    third = grid.add("Zenith", team="T0ZENITH", people=[Member(id="U0ZOE", name="zoe", real_name="Zoe Park")])
    before = shared.id
    comings.come_in(third, grid.share(shared, workspace, third), "U0ZOE")
    assert shared.id == before
    assert third.as_("zoe").say("hello", "sales-us").text == lena.last("northwind").text
    assert acme.people["U0ZOE"].home_team == "T0ZENITH"
    grid.unshare(shared, workspace, third)
    assert (shared.is_ext_shared, "U0ZOE" in shared.members, lena.id in shared.members) == (True, False, True)


def test_a_shared_channel_is_archived_for_all(workspace: Workspace, shared: Channel, lena: Person) -> None:
    acts.archive(workspace, "U0DANA", shared)
    with pytest.raises(PermissionError, match="archived"):
        lena.say("anybody?", "northwind")


def test_a_change_of_an_outsider_is_known_on_both_sides(workspace: Workspace, acme: Workspace, lena: Person) -> None:
    lena.set_profile(real_name="Lena Wolf")
    assert call(workspace, "users.info", user=LENA.id)["user"]["real_name"] == "Lena Wolf"
    assert workspace.people[LENA.id].home_team == "T0ACME"
    assert acme.people[LENA.id].home_team is None
