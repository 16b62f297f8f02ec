"""A month is told beside the one before, each with its sample; a month that has passed stays what it was."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from sales.people import Team
from sales.vocabulary import LossReason, Status
from services.month_report import month_report
from storage.store import Store
from storage.work import Work
from tests.builders import WORKSPACE, Clock, a_follow_up, a_team, open_book, seated

OCTOBER = date(2026, 10, 1)


def a_book(work: Work) -> Team:
    """Write down two deals won and two lost in October, one won in September, and one open since July."""
    team = work.teams.add(a_team(currency="USD"), None)
    own = {"team_id": team.id, "currency": "USD"}
    july = {"created_at": datetime(2026, 7, 1, 12, tzinfo=UTC), "stage_since": datetime(2026, 7, 1, 12, tzinfo=UTC)}
    won = {"status": Status.WON, **own, **july}
    open_book(work, "Won", closed_on=date(2026, 10, 31), amount=Decimal(900), **won)
    open_book(work, "Won too", closed_on=date(2026, 10, 1), amount=None, **won)
    open_book(work, "Before", closed_on=date(2026, 9, 30), amount=Decimal(100), **won)
    for name in ("Lost", "Lost too"):
        lost = {"status": Status.LOST, "loss_reason": LossReason.PRICE, "closed_on": date(2026, 10, 5)}
        open_book(work, name, **lost, **own, **july)
    deal = open_book(work, "Open", amount=Decimal(50), **own, **july)
    contact = a_follow_up(id=work.follow_ups.new_id(), opportunity_id=deal.id, member_id=deal.owner_id)
    work.follow_ups.add(replace(contact, at=datetime(2026, 10, 8, tzinfo=UTC)))
    return team


def test_every_number_has_its_sample_and_the_month_before_beside_it(store: Store, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        found = month_report(work, a_book(work), OCTOBER)
    month, before = found.month, found.before
    assert (month.won.count, month.lost.count, month.closed, month.win_rate) == (2, 2, 4, Decimal("0.5"))
    assert (before.won.count, before.closed, before.win_rate) == (1, 1, Decimal(1))
    assert (month.priced, month.average, month.dated, month.cycle) == (1, Decimal(900), 2, Decimal(107))
    assert (month.follow_ups, month.followed, before.follow_ups) == (1, 1, 0)
    assert (found.losses.explained, found.losses.lost.count) == (2, 2)


def test_what_was_open_when_a_month_ended_is_read_back_from_the_history(store: Store, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        team = a_book(work)
        opened = month_report(work, team, OCTOBER).month
        assert {code: tally.count for code, tally in opened.open_by_stage.items()} == {"lead": 1}
        assert opened.open.sums == {"USD": Decimal(50)}


def test_a_month_of_nothing_has_nothing_to_tell(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        team = work.teams.add(a_team(), None)
        seated(work, team.id)
        found = month_report(work, team, OCTOBER)
    assert not found.has_any
    assert (found.month.win_rate, found.month.cycle, found.month.average) == (None, None, None)
