"""Members and teams are remembered from one unit of work to the next, and never beyond a change."""

import pytest
from sqlalchemy import event

from sales.people import Role
from storage.store import Store
from storage.subject import MOST_MET, Met
from tests.builders import WORKSPACE, a_team, seated


@pytest.fixture
def ben(store: Store) -> int:
    """Return the number of a member of a team, whom the store has met."""
    with store.begin(WORKSPACE) as work:
        number = seated(work, work.teams.add(a_team(), None).id).id
    with store.read(WORKSPACE) as work:
        assert work.members.by_slack("U0BEN") == work.members.get(number)
        assert work.teams.get(1).name
    return number


def questions(store: Store) -> int:
    """Return how many statements a unit of work takes that asks for a member and a team."""
    asked: list[str] = []

    def _hear(_connection: object, _cursor: object, statement: str, *_others: object) -> None:
        asked.extend([statement] if statement.startswith("SELECT") else [])

    event.listen(store.engine, "before_cursor_execute", _hear)
    with store.read(WORKSPACE) as work:
        assert work.members.by_slack("U0BEN") == work.members.get(1)
        assert work.teams.get(1).name
    event.remove(store.engine, "before_cursor_execute", _hear)
    return len(asked)


@pytest.mark.usefixtures("ben")
def test_who_was_met_is_not_looked_up_again(store: Store) -> None:
    assert questions(store) == 1
    assert questions(Store(store.engine, store.now)) == 3


def test_what_another_process_changes_is_seen_at_once(store: Store, ben: int) -> None:
    other = Store(store.engine, store.now)
    with other.begin(WORKSPACE) as work:
        work.members.change(ben, is_admin=True)
        work.members.put_in_team(ben, 1, Role.MANAGER)
        work.teams.change(a_team(id=1, name="Others"), None)
    with store.read(WORKSPACE) as work:
        found = work.members.get(ben)
        assert (found.is_admin, [seat.role for seat in found.memberships]) == (True, [Role.MANAGER])
        assert work.teams.get(1).name == "Others"


def test_a_channel_with_a_new_id_is_its_teams_at_once(store: Store, ben: int) -> None:
    del ben
    with store.begin(WORKSPACE) as work:
        work.channels.renumber(str(work.teams.get(1).channel), "C0NEW", store.now())
        assert work.teams.get(1).channel == "C0NEW"
    with store.read(WORKSPACE) as work:
        assert work.teams.get(1).channel == "C0NEW"


def test_what_was_rolled_back_is_not_remembered(store: Store, ben: int) -> None:
    def change_and_fail() -> None:
        with store.begin(WORKSPACE) as work:
            work.members.change(ben, name="Nobody")
            raise ValueError(work.members.get(ben).name)

    with pytest.raises(ValueError, match="Nobody"):
        change_and_fail()
    with store.read(WORKSPACE) as work:
        assert work.members.get(ben).name != "Nobody"


def test_one_workspace_remembers_nobody_of_another(store: Store, ben: int) -> None:
    with store.read("T2") as work:
        assert work.members.by_slack("U0BEN") is None
        assert ben not in work.members.met()


def test_a_workspace_is_not_remembered_without_end() -> None:
    met: Met[int] = Met()
    for number in range(MOST_MET + 1):
        met.keep(number, number)
    assert met == {MOST_MET: MOST_MET}
