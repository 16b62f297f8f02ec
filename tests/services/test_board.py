"""A manager sees first who is late, where deals wait, and what the month brings; nobody else does."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from sales.errors import SalesError
from sales.people import Role
from services.board import board_of
from storage.store import Store
from tests.builders import NOW, WORKSPACE, a_team, open_book, seated


def test_a_manager_sees_how_the_team_stands_now(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        team = work.teams.add(a_team(currency="USD"), None)
        boss = seated(work, team.id, Role.MANAGER, slack_id="UBOSS", name="Boss")
        rep = seated(work, team.id, slack_id="UREP", name="Rep")
        assert board_of(work, boss, team).slowest is None
        own: dict[str, Any] = {
            "owner_id": rep.id,
            "team_id": team.id,
            "currency": "USD",
            "close_on": NOW.date() + timedelta(days=2),
        }
        for name, stage, days in (("Acme", "lead", 1), ("Bolt", "quote", 9), ("Cord", "quote", 5)):
            open_book(
                work,
                name,
                stage=stage,
                amount=Decimal(100),
                stage_since=NOW - timedelta(days=days),
                due_at=NOW - timedelta(days=2),
                **own,
            )
        board = board_of(work, boss, team)
        assert dict(board.late) == {"Rep": 3}
        assert board.slowest
        assert (board.slowest.stage.code, board.slowest.count, board.slowest.median_days) == ("quote", 2, 7)
        assert board.found.outlook.expected > 0
        with pytest.raises(SalesError, match="team-managers-only"):
            board_of(work, rep, team)
