"""A book that was imported before the first connection belongs to the workspace that connects."""

from sqlalchemy import select

from sales.opportunity import EventCode, Place
from storage.adopt import LOCAL, adopt, workspaces_known
from storage.schema import metadata
from storage.store import Store
from tests.builders import WORKSPACE, a_follow_up, a_team, open_book


def fill(store: Store, workspace: str) -> None:
    with store.begin(workspace) as work:
        work.workspaces.keep("", None, None)
        team = work.teams.add(a_team(), None)
        acme = open_book(work, team_id=team.id)
        work.accounts.meet(acme.account_id, "Li Wei", "CTO")
        said = {"id": work.follow_ups.new_id(), "opportunity_id": acme.id, "member_id": acme.owner_id}
        work.follow_ups.add(a_follow_up(**said))
        work.events.add(EventCode.CREATED, acme.id, None, Place.IMPORT, {"stage": (None, "lead")})


def test_everything_moves_and_goes_on_as_before(store: Store) -> None:
    fill(store, LOCAL)
    with store.connect_writing() as connection:
        assert adopt(connection, LOCAL, WORKSPACE)
        assert workspaces_known(connection) == [WORKSPACE]
        for table in metadata.sorted_tables:
            assert connection.scalars(select(table.c.workspace).where(table.c.workspace == LOCAL)).all() == []
    with store.begin(WORKSPACE) as work:
        acme = work.opportunities.get(1)
        assert [event.changes["stage"] for event in work.events.of(acme.id, 9)] == [(None, "lead")]
        assert [contact.name for contact in work.accounts.contacts(acme.account_id)] == ["Li Wei"]
        assert work.follow_ups.latest(acme.id, 9)[0].words == "sent the quote"
        assert open_book(work, "Beta").id == 2


def test_nothing_moves_once_a_workspace_has_connected(store: Store) -> None:
    fill(store, LOCAL)
    fill(store, WORKSPACE)
    with store.connect_writing() as connection:
        assert not adopt(connection, LOCAL, "T02OTHER")
        assert workspaces_known(connection) == [LOCAL, WORKSPACE]


def test_nothing_moves_where_nothing_was_imported(store: Store) -> None:
    with store.connect_writing() as connection:
        assert not adopt(connection, LOCAL, WORKSPACE)
