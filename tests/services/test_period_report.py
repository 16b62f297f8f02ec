"""A month or a quarter is told beside the one before, each with its sample, and every number equals its deals."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from statistics import median

import pytest

from sales.people import Team
from sales.period_report import Counted, Number, tally_of
from sales.periods import Period, PeriodKind
from sales.vocabulary import LossReason, Status
from services.period_report import behind, period_report
from storage.store import Store
from storage.work import Work
from tests.builders import WORKSPACE, Clock, a_follow_up, a_team, open_book, seated

OCTOBER = Period(PeriodKind.MONTH, date(2026, 10, 1))
SUMMER = Period(PeriodKind.QUARTER, date(2026, 7, 1))
AUTUMN = Period(PeriodKind.QUARTER, date(2026, 10, 1))


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
        found = period_report(work, a_book(work), OCTOBER)
    now, before = found.now, found.before
    assert (now.won.count, now.lost.count, now.closed, now.win_rate) == (2, 2, 4, Decimal("0.5"))
    assert (before.won.count, before.closed, before.win_rate) == (1, 1, Decimal(1))
    assert (now.priced, now.average, now.dated, now.cycle) == (1, Decimal(900), 2, Decimal(107))
    assert (now.follow_ups, now.followed, before.follow_ups) == (1, 1, 0)
    assert (found.losses.explained, found.losses.lost.count) == (2, 2)


def test_what_was_open_when_a_month_ended_is_read_back_from_the_history(store: Store, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        team = a_book(work)
        opened = period_report(work, team, OCTOBER).now
        assert {code: tally.count for code, tally in opened.open_by_stage.items()} == {"lead": 1}
        assert opened.open.sums == {"USD": Decimal(50)}


def test_a_month_of_nothing_has_nothing_to_tell(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        team = work.teams.add(a_team(), None)
        seated(work, team.id)
        found = period_report(work, team, OCTOBER)
    assert not found.has_any
    assert (found.now.win_rate, found.now.cycle, found.now.average) == (None, None, None)


def test_a_quarter_is_told_beside_the_quarter_before(store: Store, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        found = period_report(work, a_book(work), AUTUMN)
    assert (found.now.won.count, found.now.lost.count, found.now.value) == (2, 2, Decimal(900))
    assert (found.before.won.count, found.before.value, found.before.period) == (1, Decimal(100), SUMMER)
    assert {code: tally.count for code, tally in found.now.stopped_by_stage.items()} == {"lead": 2}
    assert found.losses.last == date(2026, 12, 31)


@pytest.mark.parametrize("period", [OCTOBER, OCTOBER.before, SUMMER, AUTUMN], ids=lambda each: each.name)
def test_every_number_equals_the_sum_of_the_deals_behind_it(store: Store, clock: Clock, period: Period) -> None:
    with store.begin(WORKSPACE) as work:
        team = a_book(work)
        own = {"team_id": team.id, "closed_on": period.first, "created_at": datetime(2026, 6, 30, 23, tzinfo=UTC)}
        open_book(work, "In euros", status=Status.WON, currency="EUR", amount=Decimal(70), **own)
        open_book(work, "Dropped", status=Status.DROPPED, stage="quote", currency="USD", amount=Decimal(5), **own)
        open_book(work, "Elsewhere", status=Status.WON, currency="USD", amount=Decimal(1), closed_on=period.first)
        now = period_report(work, team, period).now
        deals = {number: behind(work, team, period, number) for number in Number}
    tallies = {Number.OPEN: now.open, Number.OPENED: now.opened, Number.WON: now.won, Number.LOST: now.lost}
    for number, tally in {**tallies, Number.DROPPED: now.dropped}.items():
        assert tally_of(deals[number]) == tally
    assert {number: len(each) for number, each in deals.items()} == {number: now.count(number) for number in Number}
    assert sum(each.contacts for each in deals[Number.FOLLOWED]) == now.follow_ups
    assert stages_of(deals[Number.OPEN]) == {code: tally.count for code, tally in now.open_by_stage.items()}
    stopped = [*deals[Number.LOST], *deals[Number.DROPPED]]
    assert stages_of(stopped) == {code: tally.count for code, tally in now.stopped_by_stage.items()}
    in_dollars = [each.amount for each in deals[Number.WON] if each.currency == "USD" and each.amount is not None]
    assert (sum(in_dollars), len(in_dollars)) == (now.value, now.priced)
    days = [each.days for each in deals[Number.WON] if each.days is not None]
    assert (Decimal(str(median(days))), len(days)) == (now.cycle, now.dated)


def stages_of(deals: Sequence[Counted]) -> Mapping[str, int]:
    return Counter(each.stage for each in deals)
