"""Who may see and who may change an opportunity."""

import pytest

from sales.authority import ensure_change, ensure_see, may_change, may_see
from sales.errors import SalesError
from sales.people import Member, Membership, Role
from tests.builders import a_member, an_opportunity

EAST, WEST = 1, 2
DEAL = an_opportunity(id=42, account_id=1, owner_id=7, team_id=EAST)
OWNER = a_member(id=7, name="Lin")


def member(role: Role | None = None, team: int = EAST, **said: object) -> Member:
    seats = (Membership(team_id=team, role=role),) if role else ()
    return a_member(**{"id": 8, "memberships": seats, **said})


@pytest.mark.parametrize(
    ("who", "sees", "changes"),
    [
        (OWNER, True, True),
        (member(Role.REP), True, False),
        (member(Role.MANAGER), True, True),
        (member(Role.REP, WEST), False, False),
        (member(Role.MANAGER, WEST), True, False),
        (member(is_admin=True), True, True),
        (member(), False, False),
    ],
)
def test_owners_managers_and_admins_change_and_the_team_sees(who: Member, sees: bool, changes: bool) -> None:
    assert (may_see(who, DEAL), may_change(who, DEAL)) == (sees, changes)


def test_without_a_team_everybody_sees_and_only_the_owner_changes() -> None:
    free = an_opportunity(account_id=1, owner_id=7)
    assert may_see(member(), free)
    assert not may_change(member(), free)


def test_a_refusal_says_who_may() -> None:
    with pytest.raises(SalesError) as refused:
        ensure_change(member(), DEAL, OWNER)
    assert refused.value.words["owner"] == "Lin"
    with pytest.raises(SalesError, match="may-not-see"):
        ensure_see(member(), DEAL, OWNER)
