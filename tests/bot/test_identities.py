"""One process serves every workspace whose token it holds, and tells them apart."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from slack_sdk.errors import SlackApiError

from bot.identities import authorizer, identify_all
from bot.settings import SlackAccess
from bot.wiring import Bot, build
from playground import seed
from playground.apps import over_socket
from playground.clock import Clock
from playground.grid import Grid
from playground.in_process import in_process
from playground.people import Member
from playground.workspace import Workspace
from sales.errors import SalesError
from storage.store import Store

LENA = Member(id="U0LENA", name="lena", real_name="Lena Fox", is_admin=True)


@pytest.fixture
def north() -> Iterator[tuple[Workspace, str]]:
    """Yield the first workspace and where its Web API is."""
    made = seed.workspace(clock=Clock(datetime(2026, 11, 16, 14, 0, tzinfo=UTC), frozen=True))
    with in_process(made) as api_url:
        yield made, api_url


@pytest.fixture
def south(north: tuple[Workspace, str]) -> Workspace:
    return Grid(north[0]).add("Southwind", team="T0SOUTH", people=[LENA])


@pytest.fixture
def access(north: tuple[Workspace, str], south: Workspace) -> SlackAccess:
    token = Grid(north[0]).install(south).token
    return SlackAccess(bot_tokens=(north[0].bot_token, token), app_token="xapp", api_url=north[1])


def in_service(access: SlackAccess, north: Workspace, store: Store) -> Bot:
    """Return a bot that hears both workspaces."""
    store.now = north.clock.now
    bot = build(access, "/opp", store)
    north.connect(over_socket(bot.app))
    north.on_settle(bot.settle)
    return bot


def test_each_workspace_has_a_book_of_its_own(
    north: tuple[Workspace, str], south: Workspace, access: SlackAccess, sqlite_store: Store
) -> None:
    bot = in_service(access, north[0], sqlite_store)
    assert [each.workspace for each in bot.identities] == [north[0].team, "T0SOUTH"]
    ben, lena = north[0].as_("ben"), south.as_("lena")
    assert ben.command("/opp new Acme 10k call Friday").ok
    lena.command("/opp Acme")
    assert not any("10k" in message.all_text or "10,000" in message.all_text for message in lena.sees())
    assert lena.command("/opp new Borealis 20k call Friday").ok
    with sqlite_store.read("T0SOUTH") as work:
        assert list(work.opportunities.names_known()) == ["Borealis"]


def test_a_letter_is_sent_with_the_token_of_its_workspace(
    north: tuple[Workspace, str], south: Workspace, access: SlackAccess, sqlite_store: Store
) -> None:
    in_service(access, north[0], sqlite_store)
    lena = south.as_("lena")
    lena.say("help")
    assert lena.last().is_from_bot


def test_nobody_calls_slack_to_find_out_who_it_is_again(
    north: tuple[Workspace, str], access: SlackAccess, sqlite_store: Store
) -> None:
    in_service(access, north[0], sqlite_store)
    before = north[0].journal.as_json_lines().count("auth.test")
    north[0].as_("ben").command("/opp help")
    assert north[0].journal.as_json_lines().count("auth.test") == before


def test_a_token_that_is_void_keeps_no_other_workspace_out(access: SlackAccess) -> None:
    first, second = access.bot_tokens
    identities, refused = identify_all(replace(access, bot_tokens=(first, "xoxb-gone", second)))
    assert [each.token for each in identities] == [first, second]
    assert [(each.code, each.words["number"]) for each in refused] == [("slack-refuses-bot-token-among", 2)]


def test_where_every_token_is_void_nothing_starts(access: SlackAccess) -> None:
    with pytest.raises(SalesError, match="slack-refuses-bot-token-among"):
        identify_all(replace(access, bot_tokens=("xoxb-gone", "xoxb-gone-too")))
    with pytest.raises(SlackApiError, match="invalid_auth"):
        identify_all(replace(access, bot_tokens=("xoxb-gone",)))


def test_slack_failing_is_not_taken_for_a_void_token(north: tuple[Workspace, str], access: SlackAccess) -> None:
    north[0].faults.fail("auth.test", "internal_error")
    with pytest.raises(SlackApiError, match="internal_error"):
        identify_all(access)


def test_two_tokens_of_one_workspace_are_refused(access: SlackAccess) -> None:
    first, _ = access.bot_tokens
    with pytest.raises(SalesError, match="slack-bot-token-twice"):
        identify_all(replace(access, bot_tokens=(first, first)))


def test_a_workspace_without_a_token_is_not_let_in(access: SlackAccess) -> None:
    identities, _ = identify_all(access)
    let_in = authorizer(identities[:1])
    assert let_in(team_id=identities[0].workspace)["bot_token"] == access.bot_tokens[0]
    assert let_in(team_id="T0SOUTH") is None
    assert let_in(team_id=None) is None


def test_no_representation_of_an_identity_shows_its_token(access: SlackAccess) -> None:
    assert "xoxb" not in repr(identify_all(access))
