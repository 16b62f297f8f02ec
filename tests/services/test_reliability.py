"""Each graded deal counts once in the calibration, as it stood at the end of the month before its own end."""

from dataclasses import replace
from fractions import Fraction

import pytest

from sales.changes import moved
from sales.errors import SalesError
from sales.opportunity import EventCode, Opportunity, Place
from sales.people import Role
from sales.vocabulary import Grade, Status
from services.playbooks import sheet_of
from services.reliability import propose_odds, reliability
from storage.store import Store
from storage.work import Work
from tests.builders import WORKSPACE, Clock, a_team, open_book, seated


def end(work: Work, deal: Opportunity, status: Status) -> None:
    """Write the end of a deal down as the desk does."""
    over = replace(deal, status=status, closed_on=work.now.date(), due_at=None, next_on=None)
    saved = work.opportunities.save(over, deal)
    work.events.add(EventCode.UPDATED, saved.id, 1, Place.COMMAND, moved(deal, saved))


def test_ended_deals_count_once_and_those_of_one_month_not_at_all(store: Store, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        team = work.teams.add(a_team(currency="USD"), None)
        rep = seated(work, team.id, Role.REP, slack_id="UREP")
        deals = [open_book(work, owner_id=rep.id, team_id=team.id, grade=Grade.A) for _ in range(13)]
    clock.advance(days=65)
    with store.begin(WORKSPACE) as work:
        for number, deal in enumerate(deals[:12]):
            end(work, deal, Status.WON if number < 3 else Status.LOST)
        brief = open_book(work, owner_id=rep.id, team_id=team.id, grade=Grade.A, created_at=work.now)
        end(work, brief, Status.WON)
    with store.read(WORKSPACE) as work:
        found = reliability(work, team)
    row = found.grades[Grade.A]
    assert (row.cases, row.won, row.told) == (12, 3, Fraction(7, 10))
    assert (found.stages["lead"], found.owners, found.whole) == (row, {rep.id: row}, row)
    assert row.is_contradicted


def test_only_managers_propose_other_odds_and_nothing_is_kept_by_it(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        team = work.teams.add(a_team(currency="USD"), None)
        rep = seated(work, team.id, Role.REP, slack_id="UREP")
        boss = seated(work, team.id, Role.MANAGER, slack_id="UBOSS")
        with pytest.raises(SalesError):
            propose_odds(work, rep, team, Grade.A, 52)
        proposal = propose_odds(work, boss, team, Grade.A, 52)
        assert [(each.path, each.was, each.is_now) for each in proposal.changes] == [("probability.A", "0.7", "0.52")]
        assert sheet_of(work, team).own == {}
