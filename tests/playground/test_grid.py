"""The app in several workspaces, and in an organisation with one token for all of them."""

from dataclasses import replace

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from playground import comings, consent
from playground.clock import Clock
from playground.driver import Person
from playground.grid import Grid
from playground.in_process import in_process
from playground.people import Member
from playground.shapes import Json, SlackError
from playground.tokens import Installation
from playground.workspace import Workspace
from tests.playground.hands import call
from tests.playground.small_app import CARD, HOME, MODAL, connected

LENA = Member(id="U0LENA", name="lena", real_name="Lena Fox", language="de-DE", is_admin=True)
ORG = {"id": "E0NORTH", "name": "Northwind Group"}
WANDA = Member(id="W0WANDA", name="wanda", real_name="Wanda Stone")


@pytest.fixture
def grid(workspace: Workspace) -> Grid:
    return Grid(workspace)


@pytest.fixture
def south(grid: Grid) -> Workspace:
    return grid.add("Southwind", team="T0SOUTH", people=[LENA])


@pytest.fixture
def installed(grid: Grid, south: Workspace) -> Installation:
    return grid.install(south)


@pytest.fixture
def org(workspace: Workspace, grid: Grid, south: Workspace) -> Installation:
    """Both workspaces belong to one organisation, and Wanda works in both."""
    for world in (workspace, south):
        world.enterprise = ORG
        world.add_person(replace(WANDA))
        world.channel_named("general", WANDA.id).members.append(WANDA.id)
    return grid.install_org(workspace, south)


def envelopes(workspace: Workspace) -> list[Json]:
    heard: list[Json] = []
    workspace.connect(lambda envelope: heard.append(envelope["payload"]))
    return heard


# Two workspaces


def test_an_app_is_not_where_it_has_not_been_installed(workspace: Workspace, south: Workspace) -> None:
    heard, lena = envelopes(workspace), south.as_("lena")
    assert "not a valid command" in str(lena.command("/opp Acme").error)
    assert lena.shortcut("log").error == "This app has no such shortcut."
    assert lena.open_home().error == "This app has no home."
    lena.say("hello", "general")
    lena.set_profile(title="Head of sales")
    assert lena.invite_bot("general").error == "Oppbot cannot be added to this channel."
    assert south.call("auth.test", {}, south.bot_token)["error"] == "invalid_auth"
    assert heard == []


def test_the_token_of_one_workspace_sees_nothing_of_the_other(
    workspace: Workspace, south: Workspace, installed: Installation
) -> None:
    general = south.channel_named("general", LENA.id).id
    south.as_("lena").invite_bot("general")
    trigger = south.tickets.trigger(LENA.id, team=south.team)
    asked: tuple[tuple[str, Json, str], ...] = (
        ("users.info", {"user": LENA.id}, "user_not_found"),
        ("conversations.info", {"channel": general}, "channel_not_found"),
        ("chat.postMessage", {"channel": general, "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": LENA.id, "text": "x"}, "channel_not_found"),
        ("views.publish", {"user_id": LENA.id, "view": HOME}, "user_not_found"),
        ("views.open", {"trigger_id": trigger, "view": MODAL}, "invalid_trigger_id"),
        ("team.info", {"team": south.team}, "team_not_found"),
    )
    for method, params, error in asked:
        assert call(workspace, method, **params)["error"] == error
        assert south.call(method, params, installed.token).get("error", "none") == "none"
    mine = {member["id"] for member in call(workspace, "users.list", team_id="T0SOUTH")["members"]}
    assert LENA.id not in mine


def test_what_people_do_is_told_with_their_team_and_answered_there(
    workspace: Workspace, south: Workspace, installed: Installation
) -> None:
    heard, lena = envelopes(workspace), south.as_("lena")
    lena.command("/opp Acme")
    lena.say("hello")
    card = south.call("chat.postMessage", {"channel": LENA.id, "text": "Acme", "blocks": CARD}, installed.token)
    lena.message("dm", card["ts"]).press("Won")
    command, message, press = heard[0], heard[1], next(each for each in heard if "actions" in each)
    assert (command["team_id"], command["team_domain"], message["team_id"]) == ("T0SOUTH", "southwind", "T0SOUTH")
    assert (press["team"]["id"], press["user"]["team_id"]) == ("T0SOUTH", "T0SOUTH")
    assert message["authorizations"][0]["user_id"] == south.bot.id != workspace.bot.id
    for payload in (command, press):
        assert workspace.respond(payload["response_url"].rpartition("/")[2], {"text": "Filed"}) == "ok"
    assert [seen.text for seen in lena.sees() if seen.is_ephemeral] == ["Filed", "Filed"]


def test_a_second_workspace_uploads_and_reads_files_of_its_own(
    workspace: Workspace, south: Workspace, installed: Installation
) -> None:
    with in_process(workspace) as base:
        ours, theirs = (WebClient(token=token, base_url=base) for token in (workspace.bot_token, installed.token))
        sent = theirs.files_upload_v2(channel=south.direct(LENA.id, south.bot.id).id, content="a,b", filename="a.csv")
        assert south.as_("lena").last().files[0]["name"] == "a.csv"
        assert theirs.files_info(file=sent["file"]["id"])["file"]["name"] == "a.csv"
        with pytest.raises(SlackApiError, match="file_not_found"):
            ours.files_info(file=sent["file"]["id"])


def test_two_modals_of_two_workspaces_may_have_one_name(
    workspace: Workspace, south: Workspace, installed: Installation
) -> None:
    view = MODAL | {"external_id": "deal"}
    for world, user, token in ((workspace, "U0BEN", workspace.bot_token), (south, LENA.id, installed.token)):
        trigger = world.tickets.trigger(user, team=world.team)
        assert world.call("views.open", {"trigger_id": trigger, "view": view}, token)["ok"]


def test_an_event_says_where_all_its_installations_are_found(workspace: Workspace, ben: Person) -> None:
    heard = envelopes(workspace)
    ben.say("hello", "sales-us")
    context = heard[0]["event_context"]
    answer = workspace.call("apps.event.authorizations.list", {"event_context": context}, workspace.app_token)
    assert answer["authorizations"] == heard[0]["authorizations"]
    wrong = workspace.call("apps.event.authorizations.list", {"event_context": "made-up"}, workspace.app_token)
    assert wrong["error"] == "invalid_event_context"
    assert call(workspace, "apps.event.authorizations.list")["error"] == "not_allowed_token_type"


# An organisation


def ask(workspace: Workspace, org: Installation, method: str, **params: object) -> Json:
    return workspace.call(method, params, org.token)


def test_an_organisations_token_is_told_which_workspace_to_list(
    workspace: Workspace, grid: Grid, org: Installation
) -> None:
    other = grid.add("Elsewhere")
    for method in ("users.list", "conversations.list", "usergroups.list"):
        assert ask(workspace, org, method)["error"] == "missing_argument"
        assert ask(workspace, org, method, team_id=other.team)["error"] == "team_access_not_granted"
        assert ask(workspace, org, method, team_id="T0SOUTH")["ok"]
    members = ask(workspace, org, "users.list", team_id="T0SOUTH")["members"]
    assert {LENA.id, WANDA.id} <= {member["id"] for member in members}
    assert ask(workspace, org, "team.info", team="T0SOUTH")["team"]["enterprise_id"] == ORG["id"]


def test_an_organisations_token_finds_people_channels_and_views_by_their_ids(
    workspace: Workspace, south: Workspace, org: Installation
) -> None:
    lena, general = south.as_("lena"), south.channel_named("general", LENA.id)
    assert south.bot.id == workspace.bot.id
    assert south.bot.id not in general.members
    lena.invite_bot("general")
    assert ask(workspace, org, "chat.postMessage", channel=general.id, text="hello")["ok"]
    assert ask(workspace, org, "chat.postMessage", channel=LENA.id, text="psst")["ok"]
    assert (lena.last("general").text, lena.last().text) == ("hello", "psst")
    view = ask(workspace, org, "views.open", trigger_id=south.tickets.trigger(LENA.id, team="T0SOUTH"), view=MODAL)
    assert ask(workspace, org, "views.update", view_id=view["view"]["id"], view=MODAL)["ok"]
    assert lena.has_modal
    user = ask(workspace, org, "users.info", user=WANDA.id)["user"]
    assert user["enterprise_user"]["teams"] == [workspace.team, "T0SOUTH"]


def test_a_token_lists_the_workspaces_that_it_reaches(workspace: Workspace, grid: Grid, org: Installation) -> None:
    alone = grid.install(grid.add("Westwind", team="T0WEST"))
    teams = {token: workspace.call("auth.teams.list", {}, token)["teams"] for token in (org.token, alone.token)}
    assert [[team["id"] for team in found] for found in teams.values()] == [[workspace.team, "T0SOUTH"], ["T0WEST"]]


def test_an_organisations_token_says_whose_it_is(workspace: Workspace, org: Installation) -> None:
    told = ask(workspace, org, "auth.test")
    assert (told["team_id"], told["enterprise_id"], told["is_enterprise_install"]) == ("E0NORTH", "E0NORTH", True)


def test_what_happens_in_an_organisation_names_it(workspace: Workspace, south: Workspace, org: Installation) -> None:
    heard, lena = envelopes(workspace), south.as_("lena")
    lena.command("/opp Acme")
    lena.shortcut("log")
    lena.say("hello")
    command, shortcut, event = heard
    assert (command["is_enterprise_install"], command["enterprise_id"]) == ("true", "E0NORTH")
    assert (shortcut["is_enterprise_install"], shortcut["enterprise"], shortcut["team"]["id"]) == (True, ORG, "T0SOUTH")
    assert (event["team_id"], event["enterprise_id"]) == ("T0SOUTH", "E0NORTH")
    assert event["authorizations"] == [
        {
            "enterprise_id": "E0NORTH",
            "team_id": None,
            "user_id": south.bot.id,
            "is_bot": True,
            "is_enterprise_install": True,
        }
    ]


def test_a_workspace_that_is_added_to_an_organisation_is_told_and_reached(
    workspace: Workspace, grid: Grid, org: Installation
) -> None:
    third, stranger = grid.add("Westwind", team="T0WEST", enterprise=ORG), grid.add("Elsewhere")
    third.add_person(replace(LENA, id="U0OLAF", name="olaf"))
    heard = envelopes(workspace)
    assert ask(workspace, org, "users.info", user="U0OLAF")["error"] == "user_not_found"
    grid.open_to(third, workspace)
    assert [(told["team_id"], told["event"]["team_ids"]) for told in heard] == [("T0WEST", ["T0WEST"])]
    assert ask(workspace, org, "users.info", user="U0OLAF")["ok"]
    assert third.bot.id == workspace.bot.id
    with pytest.raises(ValueError, match="not installed in the organisation"):
        grid.open_to(stranger, workspace)
    grid.uninstall(workspace)
    assert third.installation is None


def test_a_change_of_somebody_in_two_workspaces_is_told_once_to_one_installation(
    workspace: Workspace, south: Workspace, org: Installation
) -> None:
    heard = envelopes(workspace)
    comings.renew(workspace, WANDA.id, title="Auditor")
    workspace.settle()
    assert [payload["event"]["user"]["profile"]["title"] for payload in heard] == ["Auditor"]
    assert south.people[WANDA.id].title == "Auditor"


def test_an_organisation_uninstalls_everywhere_at_once(
    workspace: Workspace, grid: Grid, south: Workspace, org: Installation
) -> None:
    heard = envelopes(workspace)
    grid.uninstall(south)
    assert [payload["event"]["type"] for payload in heard] == ["app_uninstalled", "tokens_revoked"]
    assert ask(workspace, org, "auth.test")["error"] == "account_inactive"
    assert (workspace.installation, south.installation) == (None, None)


def test_the_code_of_an_organisation_names_no_team(workspace: Workspace, grid: Grid, clock: Clock) -> None:
    second = grid.add("Southwind", team="T0SOUTH", enterprise=ORG)
    query = f"client_id={workspace.ground.client_id}&scope=chat:write&redirect_uri=https://bot.example/&state=s"
    address = f"https://slack.example/oauth/v2/authorize?{query}"
    with pytest.raises(SlackError, match="invalid_team"):
        consent.follow(workspace, address, "U0SAM", for_org=True)
    workspace.enterprise = ORG
    back = consent.follow(second, address, "U0SAM", for_org=True)
    given = {"code": back.partition("code=")[2].partition("&")[0], "redirect_uri": "https://bot.example/"}
    client = {"client_id": workspace.ground.client_id, "client_secret": workspace.ground.client_secret}
    told = workspace.call("oauth.v2.access", given | client, None)
    assert (told["team"], told["enterprise"], told["is_enterprise_install"]) == (None, ORG, True)
    assert second.installation == workspace.installation is not None


def test_workspaces_of_two_companies_are_no_organisation(workspace: Workspace, grid: Grid, south: Workspace) -> None:
    workspace.enterprise = ORG
    with pytest.raises(ValueError, match="one organisation"):
        grid.install_org(workspace, south)


def test_bolt_answers_both_workspaces_of_an_organisation(
    workspace: Workspace, south: Workspace, org: Installation
) -> None:
    workspace.bot_token = org.token
    with connected(workspace) as heard:
        assert south.as_("lena").command("/opp new Acme").ok
        assert workspace.as_("wanda").command("/opp new Acme").ok
    assert [body["user_id"] for body in heard.of("command")] == [LENA.id, WANDA.id]
