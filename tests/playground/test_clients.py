from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from playground import seed
from playground.clock import Clock
from playground.driver import Person
from playground.server import Server
from playground.workspace import Workspace
from tests.playground.clients import CLIENTS
from tests.playground.conftest import START
from tests.playground.hands import WAIT, fetch
from tests.playground.small_app import Heard


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    workspace: Workspace
    server: Server
    heard: Heard

    @property
    def ben(self) -> Person:
        return self.workspace.as_("ben")


@pytest.fixture(scope="module", params=CLIENTS)
def joined(request: pytest.FixtureRequest) -> Iterator[Joined]:
    """A workspace with one of the SDK's clients on it, for all tests of this file."""
    workspace = seed.workspace(clock=Clock(START, frozen=True), bot_in=["sales-us"])
    workspace.courier.patience = 10 * WAIT  # a busy machine is not what these tests are about
    server, heard = Server(workspace), Heard()
    server.start()
    with CLIENTS[request.param](workspace, server, heard):
        yield Joined(workspace=workspace, server=server, heard=heard)
    server.stop()


def test_a_command_is_answered(joined: Joined) -> None:
    assert joined.ben.command("/opp new Acme & Co", "sales-us").ok
    assert joined.ben.last("sales-us").text == "Filed: new Acme &amp; Co"


def test_a_press_is_answered_over_its_response_address(joined: Joined) -> None:
    joined.ben.command("/opp card")
    assert joined.ben.last().press("Won").ok
    assert joined.ben.last().text == "Congratulations"


def test_a_modal_opens_complains_and_closes(joined: Joined) -> None:
    joined.ben.command("/opp form")
    assert joined.ben.modal.fill(Name="taken").submit().errors == {"name": "That name is taken."}
    assert joined.ben.modal.fill(Name="Acme").submit().ok
    assert not joined.ben.has_modal


def test_options_are_suggested_while_one_types(joined: Joined) -> None:
    joined.ben.command("/opp form")
    assert joined.ben.modal.options("Customer", "Ac") == ["Acme", "Acorn"]
    joined.ben.modal.close()


def test_the_home_is_drawn(joined: Joined) -> None:
    joined.ben.open_home()
    assert "Today: 2 due" in joined.ben.home.all_text


def test_an_event_arrives_with_its_wrapper_and_a_mention_is_answered(joined: Joined) -> None:
    joined.ben.say("早上好")
    told = joined.heard.of("event")[-1]
    assert (told["type"], told["event"]["text"]) == ("event_callback", "早上好")
    asked = joined.ben.mention("are you there?", "sales-us")
    assert [reply.text for reply in asked.replies] == ["You called?"]


def test_files_upload_v2_brings_a_file(joined: Joined) -> None:
    joined.ben.command("/opp file")
    file = joined.ben.last().files[0]
    path = file["url_private"].removeprefix(joined.workspace.base_url)
    assert (file["name"], fetch(joined.workspace, f"{path}?as=U0BEN")) == ("book.csv", b"Acme")
