import json
from datetime import timedelta

from playground import seed
from playground.clock import Clock
from playground.ids import Ids
from playground.shapes import Json
from playground.workspace import Workspace
from tests.playground.conftest import START
from tests.playground.small_app import Heard, connected


def played() -> str:
    """Return the journal of an hour in which everything that makes an id happens."""
    workspace = seed.workspace(clock=Clock(START, frozen=True), bot_in=["sales-us"])
    ben = workspace.as_("ben")
    with connected(workspace):
        ben.command("/opp card")
        ben.last().press("Won")
        ben.command("/opp form")
        ben.modal.fill(Name="more").submit()
        ben.modal.close()
        ben.open_home()
        ben.upload("book.csv", b"name,amount\n")
        ben.mention("Acme", "sales-us")
        ben.say("please fail")
        workspace.new_channel("board", [ben.id], "group")
        workspace.jump(START + timedelta(hours=1))
    return workspace.journal.as_json_lines()


def test_the_same_acts_write_the_same_journal_to_the_letter() -> None:
    assert played() == played()


def test_another_beginning_gives_other_ids(workspace: Workspace) -> None:
    later = seed.workspace(clock=Clock(START + timedelta(days=1), frozen=True))
    assert workspace.tickets.trigger("U0BEN") != later.tickets.trigger("U0BEN")


def test_no_id_is_given_out_twice() -> None:
    ids = Ids()
    made = [ids.new(kind) for kind in ("Ev", "envelope", "trigger", "response", "hash", "F", "V") for _ in range(300)]
    assert len(set(made)) == len(made)


def test_the_blocks_of_one_message_and_of_its_next_version_get_ids_of_their_own(workspace: Workspace) -> None:
    bare: list[Json] = [{"type": "divider"}] * 3
    params = {"channel": "U0BEN", "text": "x", "blocks": bare}
    posted = workspace.call("chat.postMessage", params, workspace.bot_token)
    place = {"channel": posted["channel"], "ts": posted["ts"]}
    workspace.call("chat.update", {**place, "text": "x", "blocks": bare}, workspace.bot_token)
    ids = [block["block_id"] for block in (*posted["message"]["blocks"], *workspace.as_("ben").last().blocks)]
    assert len(set(ids)) == 6


def test_an_acknowledgement_names_the_line_that_it_answers_and_how_long_it_took(
    workspace: Workspace, clock: Clock
) -> None:
    def deliver(_envelope: Json) -> Json:
        clock.spend(1.25)
        return {"text": "Done"}

    workspace.connect(deliver)
    workspace.as_("ben").command("/opp new Acme")
    asked, told = [line.as_json() for line in workspace.journal.named("/opp new Acme")]
    assert (told["kind"], told["direction"], told["pair"], told["ms"]) == ("ack", "from app", asked["n"], 1250)
    assert told["payload"]["payload"] == {"text": "Done"}
    assert {line["transport"] for line in (asked, told)} == {"process"}
    assert {line["team"] for line in (asked, told)} == {workspace.team}


def test_a_failure_names_the_line_that_it_answers_and_the_fault(workspace: Workspace) -> None:
    def deliver(_envelope: Json) -> Json:
        raise RuntimeError("disk full")

    workspace.connect(deliver)
    workspace.as_("ben").command("/opp new Acme")
    asked, told = workspace.journal.named("/opp new Acme")
    assert (told.kind, told.pair) == ("unanswered", asked.n)
    assert (told.payload["reason"], told.payload["error"]) == ("http_error", "RuntimeError('disk full')")


def test_every_line_says_what_it_knows_and_nothing_else(workspace: Workspace, heard: Heard) -> None:
    ben = workspace.as_("ben")
    ben.command("/opp card")
    ben.last().press("Won")
    lines = [json.loads(line) for line in workspace.journal.as_json_lines().splitlines()]
    assert [line["n"] for line in lines] == list(range(1, len(lines) + 1))
    assert all(line["team"] == workspace.team for line in lines)
    assert {line["kind"] for line in lines if "pair" in line} == {"ack"}
    assert None not in {value for line in lines for value in line.values() if not isinstance(value, dict)}
