"""The loss report counts what was lost on its days, and of whose team it is."""

from datetime import date, timedelta

import pytest

from sales.errors import SalesError
from sales.opportunity import Place
from sales.people import Role
from sales.posts import PostKind
from sales.vocabulary import LossReason, Status
from services.loss_report import loss_report
from services.posts import post_report
from services.said import Said
from storage.store import Store
from tests.builders import NOW, WORKSPACE, a_team, open_book, owed_now, seated

WEEK = date(2026, 11, 12)


def test_the_week_stands_before_the_weeks_that_end_with_it(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        team = work.teams.add(a_team(), None)
        lost = {"team_id": team.id, "status": Status.LOST, "loss_reason": LossReason.PRICE, "competitor": "Zeiss"}
        for days in (0, 30, 200):
            open_book(work, f"D{days}", closed_on=NOW.date() - timedelta(days=days), **lost)
        open_book(work, "Won", team_id=team.id, status=Status.WON, closed_on=NOW.date())
        found = loss_report(work, team, WEEK)
    assert (found.week.count, found.lost.count, found.won, found.explained) == (1, 2, 1, 2)
    assert dict(found.rivals) == {"Zeiss": 2}


def test_a_manager_has_it_posted_and_a_rep_does_not(store: Store) -> None:
    said = Said(place=Place.COMMAND, key="command:1")
    with store.begin(WORKSPACE) as work:
        team = work.teams.add(a_team(), None)
        lin = seated(work, team.id, Role.MANAGER, name="Lin", slack_id="U0LIN")
        ben = seated(work, team.id)
        post_report(work, work.members.get(lin.id), team, PostKind.LOSSES, said)
        with pytest.raises(SalesError, match="team-managers-only"):
            post_report(work, work.members.get(ben.id), team, PostKind.LOSSES, said)
    with store.connect_writing() as connection:
        [letter] = owed_now(connection, store.now())
    assert (letter.kind, letter.channel, letter.data["week"]) == ("losses", team.channel, WEEK.isoformat())
