"""Filing what a rep said."""

from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest

from parsing import ContactDraft, OpportunityRef, UpdateDraft
from sales.errors import SalesError
from sales.opportunity import EventCode, Opportunity, Place
from sales.people import Member, Role
from sales.vocabulary import Feedback, Grade, LossReason, Outcome, Status
from services.said import Said
from services.updates import Filed, create_opportunity, file_update, in_zone
from storage.store import Store
from storage.work import Work
from tests.builders import WORKSPACE, a_member, a_team, open_book

SAID = Said(place=Place.COMMAND, key="command:1", channel="C1", ts="1.0")


def draft(text: str = "", **said: Any) -> UpdateDraft:
    return UpdateDraft(text=text, note=text, **said)


def ben(work: Work) -> Member:
    return work.members.by_slack("U0BEN") or work.members.add(a_member())


def opened(work: Work, **said: Any) -> Filed:
    name = said.pop("name", "Acme")
    return create_opportunity(work, ben(work), draft(opportunity=OpportunityRef(unmatched=name), **said), SAID)


def filed(work: Work, o: Opportunity, words: str = "", **said: Any) -> Filed:
    return file_update(work, ben(work), o, draft(words, **said), SAID)


def test_an_opportunity_without_a_grade_is_b_and_says_so(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        made = opened(work).opportunity
        assert (made.id, made.grade, made.grade_assumed, made.stage) == (1, Grade.B, True, "lead")
        assert made.next_on == date(2026, 11, 25)


def test_an_opportunity_without_a_name_is_refused_and_nothing_is_kept(store: Store) -> None:
    with pytest.raises(SalesError, match="new-needs-name"), store.begin(WORKSPACE) as work:
        create_opportunity(work, ben(work), draft("120k"), SAID)
    with store.read(WORKSPACE) as work:
        assert not work.members.all()


def test_an_opportunity_belongs_to_its_owners_first_team_and_counts_in_its_currency(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        team = work.teams.add(a_team(currency="CNY"), None)
        work.members.put_in_team(ben(work).id, team.id, Role.REP)
        made = opened(work, amount=Decimal(150000)).opportunity
        assert (made.team_id, made.currency) == (team.id, "CNY")


def test_another_open_opportunity_of_the_customer_is_shown(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        first = opened(work).opportunity
        assert [o.id for o in opened(work).others_open] == [first.id]


def test_a_follow_up_keeps_the_words_and_restarts_the_rhythm(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        before = opened(work, grade=Grade.A, follow_up_at=date(2026, 11, 18)).opportunity
        done = filed(work, before, "they like it", feedback=(Feedback.POSITIVE,))
        assert done.follow_up
        assert work.follow_ups.latest(before.id, 5)[0].words == "they like it"
        assert done.opportunity.next_on == date(2026, 11, 23)
        assert done.opportunity.generation == before.generation + 1


def test_a_follow_up_without_a_day_leaves_what_was_promised_for_a_later_day(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        before = opened(work, grade=Grade.A, follow_up_at=date(2026, 11, 30)).opportunity
        done = filed(work, before, "they like it", feedback=(Feedback.POSITIVE,)).opportunity
        assert (done.next_on, done.next_promised, done.last_words) == (date(2026, 11, 30), True, "they like it")
        assert filed(work, done, "call", follow_up_at=date(2026, 11, 26)).opportunity.next_on == date(2026, 11, 26)


def test_a_field_that_is_set_alone_is_no_follow_up_and_leaves_the_promise(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        before = opened(work, follow_up_at=date(2026, 11, 30)).opportunity
        text = "150k"
        said = UpdateDraft(text=text, note=text, amount=Decimal(150000), spans={"amount": (0, 4)})
        done = file_update(work, ben(work), before, said, SAID)
        assert done.follow_up is None
        assert done.opportunity.next_on == date(2026, 11, 30)
        assert done.event.changes["amount"] == (None, "150000")


def test_a_promised_hour_in_another_zone_becomes_the_owners_hour(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        before = opened(work).opportunity
        boss = work.members.add(a_member(name="Lin", slack_id="U0LIN", zone="Asia/Shanghai", is_admin=True))
        said = draft("call", follow_up_at=date(2026, 11, 20), follow_up_time=time(16))
        done = file_update(work, boss, before, said, SAID)
        assert (done.opportunity.next_on, done.opportunity.next_time) == (date(2026, 11, 20), time(9))


def test_wall_clocks_of_two_zones_may_differ_by_a_day() -> None:
    late = in_zone(date(2026, 11, 20), time(22), "America/New_York", "Asia/Shanghai")
    assert late == (date(2026, 11, 21), time(11))


def test_a_next_date_in_the_past_is_refused_and_nothing_is_kept(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        before = opened(work).opportunity
    with pytest.raises(SalesError, match="next-date-past"), store.begin(WORKSPACE) as work:
        filed(work, before, "called", follow_up_at=date(2026, 11, 1))
    with store.read(WORKSPACE) as work:
        assert not work.follow_ups.latest(before.id, 5)


def test_people_on_the_other_side_are_kept_once_with_who_decides(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        before = opened(work).opportunity
        filed(work, before, "met", contacts=(ContactDraft(role="CTO"), ContactDraft(name="Zhang")))
        last = work.opportunities.get(before.id)
        filed(work, last, "met", contacts=(ContactDraft(name="Zhang"),), decision_maker="Zhang")
        known = work.accounts.contacts(before.account_id)
        assert [(c.name, c.role, c.decides) for c in known] == [(None, "CTO", False), ("Zhang", None, True)]


@pytest.mark.parametrize(
    ("outcome", "status", "code"),
    [(Outcome.WON, Status.WON, EventCode.WON), (Outcome.LOST, Status.LOST, EventCode.LOST)],
)
def test_an_end_closes_the_opportunity_and_leaves_no_next_date(
    store: Store, outcome: Outcome, status: Status, code: EventCode
) -> None:
    with store.begin(WORKSPACE) as work:
        before = opened(work, amount=Decimal(100)).opportunity
        done = filed(work, before, "over", outcome=outcome, amount=Decimal(90))
        assert (done.opportunity.status, done.event.code) == (status, code)
        assert (done.opportunity.due_at, done.opportunity.next_on) == (None, None)
        assert done.opportunity.amount == Decimal(90)
        assert done.opportunity.loss_reason == (LossReason.OTHER if outcome is Outcome.LOST else None)


def test_a_closed_opportunity_takes_no_follow_up(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        over = filed(work, opened(work).opportunity, "signed", outcome=Outcome.WON).opportunity
        with pytest.raises(SalesError, match="opportunity-closed"):
            filed(work, over, "called them again")


def test_a_stranger_may_not_write_and_is_told_who_may(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        before = opened(work).opportunity
        stranger = work.members.add(a_member(name="Eve", slack_id="U0EVE"))
        with pytest.raises(SalesError, match="may-not-change") as refused:
            file_update(work, stranger, before, draft("called"), SAID)
        assert refused.value.words["owner"] == "Ben"


def test_two_changes_at_once_do_not_overwrite_each_other(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        before = opened(work).opportunity
        filed(work, before, "first")
        with pytest.raises(SalesError, match="opportunity-changed-meanwhile"):
            filed(work, before, "second, from a stale look")


@pytest.mark.parametrize("amount", [Decimal("1E+29"), Decimal(10) ** 18])
def test_an_amount_that_no_deal_has_is_refused_and_not_met_as_a_bug(store: Store, amount: Decimal) -> None:
    with store.begin(WORKSPACE) as work:
        deal = open_book(work)
        ben = work.members.get(deal.owner_id)
        for draft in (UpdateDraft(amount=amount), UpdateDraft(amount=amount, outcome=Outcome.WON)):
            with pytest.raises(SalesError, match="amount-too-large"):
                file_update(work, ben, deal, draft, SAID)
        with pytest.raises(SalesError, match="amount-too-large"):
            create_opportunity(work, ben, UpdateDraft(opportunity=OpportunityRef(name="Bolt"), amount=amount), SAID)
