"""A rep's own week counts their own deals alone, and names the weightiest faults first."""

from datetime import date, timedelta
from decimal import Decimal

from parsing.promises import PromiseDraft
from sales.own_week import fault_of
from sales.promises import PromiseEnd, Side
from services.own_week import own_week
from storage.store import Store
from tests.builders import NOW, WORKSPACE, a_follow_up, a_team, open_book, seated

TODAY = NOW.date()
MONDAY = date(2026, 11, 16)


def test_own_deals_alone_count_and_three_of_the_faulty_ones_are_named(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        team = work.teams.add(a_team(zone="Europe/Berlin"), None)
        ben = seated(work, team.id)
        late = {"team_id": team.id, "next_on": TODAY - timedelta(days=2), "due_at": NOW - timedelta(days=2)}
        open_book(work, "Small", amount=Decimal(5), currency="USD", **late)
        open_book(work, "Large", amount=Decimal(500), currency="USD", **late)
        open_book(work, "Passed", team_id=team.id, close_on=TODAY - timedelta(days=1), amount=Decimal(1))
        open_book(work, "Undated", team_id=team.id, next_on=None, due_at=None, amount=Decimal(9))
        open_book(work, "In order", team_id=team.id, amount=Decimal(9000))
        open_book(work, "Elsewhere", amount=None)
        open_book(work, "Hers", team_id=team.id, owner_id=seated(work, team.id, name="Ann", slack_id="U0ANN").id)
        found = own_week(work, ben, team, MONDAY)
    assert [o.name for o in found.fixable] == ["Passed", "Large", "Small"]
    assert (found.faulty, found.conduct.deals, found.last) == (4, 5, date(2026, 11, 22))
    ranks = [fault_of(o, TODAY) for o in found.fixable]
    assert None not in ranks


def test_promises_kept_in_the_week_stand_beside_those_past_their_day(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        team = work.teams.add(a_team(zone="Europe/Berlin"), None)
        ben = seated(work, team.id)
        deal = open_book(work, team_id=team.id)
        said = a_follow_up(id=work.follow_ups.new_id(), opportunity_id=deal.id, member_id=ben.id)
        work.follow_ups.add(said)
        late, sides = TODAY - timedelta(days=1), (Side.OURS, Side.OURS, Side.OURS, Side.THEIRS)
        drafts = [PromiseDraft(side=side, words="send it", due_on=late) for side in sides]
        work.promises.add(drafts, deal.id, said.id)
        kept, off, *_ = work.promises.open_of(deal.id)
        work.promises.end(kept.id, PromiseEnd.KEPT, ben.id, 1)
        work.promises.end(off.id, PromiseEnd.OFF, ben.id, 1)
        found = own_week(work, ben, team, MONDAY)
    assert (found.kept, found.unkept) == (1, 1)
