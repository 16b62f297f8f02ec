"""A unit of work is whole or nothing, many may be open at once, and what comes out is what went in."""

import threading
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError, IntegrityError, StatementError

from sales.errors import SalesError
from sales.opportunity import EventCode, Place
from sales.people import Role
from sales.playbook import Playbook
from sales.vocabulary import Channel, Feedback, Grade
from storage.faults import ArchiveAwayError
from storage.schema import metadata, opportunities
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_follow_up, a_member, a_team, open_book


def together(count: int, do: Callable[[int], object]) -> list[object]:
    """Run a function in as many threads at once, and return what it returned."""
    start = threading.Barrier(count)

    def run(number: int) -> object:
        start.wait()
        return do(number)

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(run, range(count)))


def spoil(store: Store, do: Callable[[Work], object]) -> None:
    """Do something in a unit of work that an error then ends."""
    with store.begin("T1") as work:
        do(work)
        raise SalesError("anything")


def test_an_error_leaves_nothing_behind(store: Store) -> None:
    def do_much(work: Work) -> None:
        deal = open_book(work)
        work.events.add(EventCode.CREATED, deal.id, 1, Place.COMMAND, {})
        work.outbox.owe("key", "reminder", to_member=1)
        work.inbox.admit("key")

    with pytest.raises(SalesError):
        spoil(store, do_much)
    with store.engine.connect() as connection:
        counts = {t.name: connection.scalar(select(func.count()).select_from(t)) for t in metadata.sorted_tables}
    assert set(counts.values()) == {0}


def test_a_number_that_was_not_kept_is_given_again(store: Store) -> None:
    with pytest.raises(SalesError):
        spoil(store, open_book)
    with store.begin("T1") as work:
        assert open_book(work).id == 1


def test_numbers_begin_with_one_in_every_workspace_and_have_no_gaps(store: Store) -> None:
    for workspace in ("T1", "T2"):
        with store.begin(workspace) as work:
            assert [open_book(work, name).id for name in ("Acme", "Bolt", "Cobalt")] == [1, 2, 3]


def test_numbers_can_be_reserved_in_a_row(store: Store) -> None:
    with store.begin("T1") as work:
        assert work.scope.next_number("opportunities", 5) == 1
        assert work.scope.next_number("opportunities") == 6
        assert work.scope.next_number("teams") == 1


def test_whoever_saves_an_older_version_is_told_and_changes_nothing(store: Store) -> None:
    with store.begin("T1") as work:
        seen = open_book(work)
    with store.begin("T1") as work:
        assert work.opportunities.save(seen).version == 2
    with pytest.raises(SalesError) as refused, store.begin("T1") as work:
        work.opportunities.save(seen)
    assert refused.value.code == "opportunity-changed-meanwhile"
    assert refused.value.words == {"id": 1, "name": "Acme"}


def test_an_unknown_number_is_refused_with_the_number(store: Store) -> None:
    with store.read("T1") as work, pytest.raises(SalesError) as refused:
        work.opportunities.get(42)
    assert (refused.value.code, refused.value.words) == ("opportunity-unknown-number", {"id": 42})


def test_something_said_is_admitted_once_in_each_workspace(store: Store) -> None:
    for expected in (True, False):
        for workspace in ("T1", "T2"):
            with store.begin(workspace) as work:
                assert work.inbox.admit("event:E1") is expected


def test_something_said_whose_effect_was_not_kept_is_admitted_again(store: Store) -> None:
    with pytest.raises(SalesError):
        spoil(store, lambda work: work.inbox.admit("event:E1"))
    with store.begin("T1") as work:
        assert work.inbox.admit("event:E1")


def test_something_said_that_comes_twice_at_once_is_admitted_once(store: Store) -> None:
    def admit(_: int) -> bool:
        with store.begin("T1") as work:
            return work.inbox.admit("event:E1")

    assert sorted(map(bool, together(4, admit))) == [False, False, False, True]


def test_eight_threads_write_to_one_store_and_none_waits_in_vain(store: Store) -> None:
    def write(thread: int) -> None:
        for turn in range(10):
            with store.begin("T1") as work:
                work.inbox.admit(f"{thread}:{turn}")
                open_book(work, f"Customer {thread}.{turn}", owner_id=1)
                work.outbox.owe(f"{thread}:{turn}", "reminder")

    with store.begin("T1") as work:
        work.members.add(a_member())
    together(8, write)
    with store.engine.connect() as connection:
        ids = connection.scalars(select(opportunities.c.id).order_by(opportunities.c.id)).all()
    assert ids == list(range(1, 81))


def test_reading_does_not_wait_for_writing(store: Store) -> None:
    with store.begin("T1") as work:
        open_book(work)
    with store.begin("T1") as writing, store.read("T1") as reading:
        open_book(writing, "Bolt")
        assert len(reading.opportunities.of_owner(1)) == 1


@pytest.mark.parametrize(
    "amount", ["0.01", "0.1", "1234567.89", "90071992547409.93", "-12.30", "0", "99999999999999.99"]
)
def test_an_amount_comes_back_to_the_cent(store: Store, amount: str) -> None:
    with store.begin("T1") as work:
        open_book(work, amount=Decimal(amount), currency="CNY")
    with store.read("T1") as work:
        assert work.opportunities.get(1).amount == Decimal(amount)


def test_a_sum_of_cents_has_no_rest(store: Store) -> None:
    with store.begin("T1") as work:
        for name in range(10):
            open_book(work, str(name), amount=Decimal("0.10"), currency="CNY")
    with store.engine.connect() as connection:
        assert connection.scalar(select(func.sum(opportunities.c.amount))) == Decimal(1)


@pytest.mark.parametrize("hours", [0, 8, -5])
def test_a_moment_of_any_zone_comes_back_aware_and_in_utc(store: Store, hours: int) -> None:
    local = NOW.astimezone(timezone(timedelta(hours=hours)))
    with store.begin("T1") as work:
        open_book(work, due_at=local)
    with store.read("T1") as work:
        due = work.opportunities.get(1).due_at
    assert due == NOW
    assert due
    assert due.tzinfo is UTC


def test_an_opportunity_comes_back_as_it_was_written(store: Store) -> None:
    with store.begin("T1") as work:
        kept = open_book(
            work,
            "极光科技",
            grade=Grade.A,
            next_time=time(15, 30),
            close_on=date(2026, 12, 31),
            last_words="说“太贵了” — 20 % off? 🙂",
        )
    with store.read("T1") as work:
        assert work.opportunities.get(kept.id) == kept


def test_a_follow_up_comes_back_as_it_was_written_and_the_newest_first(store: Store) -> None:
    said = {"channel": Channel.CALL, "feedback": (Feedback.PRICE_HIGH, Feedback.NEEDS_CASE), "competitors": ("B", "A")}
    with store.begin("T1") as work:
        deal = open_book(work)
        kept = [
            a_follow_up(
                id=work.follow_ups.new_id(), opportunity_id=deal.id, member_id=1, at=NOW + timedelta(days=day), **said
            )
            for day in range(3)
        ]
        for each in kept:
            work.follow_ups.add(each)
        work.follow_ups.change(kept[1].id, withdrawn=True)
    with store.read("T1") as work:
        assert list(work.follow_ups.latest(deal.id, 5)) == [kept[2], kept[0]]


def test_history_keeps_what_was_and_what_became(store: Store) -> None:
    with store.begin("T1") as work:
        deal = open_book(work)
        moved = work.events.add(
            EventCode.STAGE_MOVED, deal.id, 1, Place.THREAD, {"stage": ("lead", "quote"), "amount": (None, "12.00")}
        )
    with store.begin("T1") as work:
        assert work.events.get(moved.id) == moved
        assert work.events.last_of(1) == moved
        assert work.events.mark_undone(moved.id)
        assert not work.events.mark_undone(moved.id)
        assert work.events.last_of(1) is None


def test_a_team_goes_by_its_own_knobs_from_when_they_are_kept_and_the_second_of_two_changes_is_refused(
    store: Store,
) -> None:
    with store.begin("T1") as work:
        assert work.playbook_of(7) == work.playbook == Playbook()
        assert work.keep_own_knobs(7, {"drop_days": 90}, 0, None)
        assert not work.keep_own_knobs(7, {"drop_days": 10}, 0, None)
        assert work.playbook_of(7) == Playbook(drop_days=90)
    with store.begin("T1") as work:
        work.change_playbook(lambda before: replace(before, keep_days=5), None)
        assert work.playbook_of(7) == Playbook(drop_days=90, keep_days=5)
        assert work.playbook_of(8) == work.playbook == Playbook(keep_days=5)
        assert work.playbooks.own(7) == (1, {"drop_days": 90})


def test_ids_that_nobody_types_grow_with_time(store: Store) -> None:
    with store.begin("T1") as work:
        taken = [work.follow_ups.new_id() for _ in range(1000)]
        later = work.ids.take(NOW + timedelta(milliseconds=1))
    assert taken == sorted(set(taken))
    assert max(taken) < later < 2**63


def test_history_stays_in_order_when_the_clock_goes_back(store: Store) -> None:
    with store.begin("T1") as work:
        deal = open_book(work)
        first = work.events.add(EventCode.CREATED, deal.id, 1, Place.COMMAND, {})
    store.now = lambda: NOW - timedelta(hours=5)
    with store.begin("T1") as work:
        second = work.events.add(EventCode.UPDATED, deal.id, 1, Place.COMMAND, {})
        third = work.events.add(EventCode.SNOOZED, deal.id, 1, Place.COMMAND, {})
        assert work.events.of(deal.id, 9) == [third, second, first]
        assert work.events.last_of(1) == third
        assert work.events.since(deal.id, first.id, 9) == [second, third]


def test_people_teams_and_seats_come_back_in_the_order_of_joining(store: Store) -> None:
    with store.begin("T1") as work:
        east = work.teams.add(a_team(work_start=time(8, 30), workdays=frozenset({6, 0})), NOW)
        west = work.teams.add(a_team(name="West", channel=None), None)
        ben = work.members.add(a_member())
        work.members.put_in_team(ben.id, west.id, Role.REP)
        work.members.put_in_team(ben.id, east.id, Role.REP)
        work.members.put_in_team(ben.id, east.id, Role.MANAGER)
    with store.read("T1") as work:
        known = work.members.get(ben.id)
        assert [(seat.team_id, seat.role) for seat in known.memberships] == [
            (west.id, Role.REP),
            (east.id, Role.MANAGER),
        ]
        assert work.teams.get(east.id) == east
        assert work.teams.by_channel("C0EAST") == east
        assert list(work.members.of_team(west.id)) == [known]


def test_a_language_that_was_chosen_outlives_what_slack_says(store: Store) -> None:
    with store.begin("T1") as work:
        ben = work.members.add(a_member())
        work.members.choose_language(ben.id, "zh")
        work.members.learn_profile("U0BEN", {"language": "en", "zone": "Asia/Shanghai"})
        known = work.members.get(ben.id)
    assert (known.language, known.zone, known.profile_known) == ("zh", "Asia/Shanghai", True)


def test_a_member_is_greeted_once(store: Store) -> None:
    with store.begin("T1") as work:
        ben = work.members.add(a_member())
        assert work.members.greet(ben.id)
    with store.begin("T1") as work:
        assert work.members.get(ben.id).greeted
        assert not work.members.greet(ben.id)


def test_a_customer_is_one_whatever_the_case_and_the_spaces(store: Store) -> None:
    with store.begin("T1") as work:
        first = work.accounts.ensure("Acme  GmbH")
        assert work.accounts.ensure("ACME GmbH") == first
        assert work.accounts.ensure("Acme") != first


def test_a_contact_known_by_role_is_filled_in_by_name(store: Store) -> None:
    with store.begin("T1") as work:
        account = work.accounts.ensure("Acme")
        work.accounts.meet(account.id, None, "CTO")
        work.accounts.meet(account.id, "Zhang", "CTO", decides=True)
        (contact,) = work.accounts.contacts(account.id)
    assert (contact.name, contact.role, contact.decides) == ("Zhang", "CTO", True)


def test_the_latest_playbook_holds_and_without_one_the_default(store: Store) -> None:
    with store.begin("T1") as work:
        assert work.playbooks.current() == Playbook()
        for minutes in (5, 20):
            work.playbooks.add(Playbook(undo_minutes=minutes), None)
    with store.read("T1") as work:
        assert work.playbook == Playbook(undo_minutes=20)


def test_a_question_is_settled_once(store: Store) -> None:
    with store.begin("T1") as work:
        member = work.members.add(a_member())
        asked = work.questions.ask(member.id, "update", "Acme 发了报价", ["1", "new:Acme"], {"channel": "C1"})
    with store.begin("T1") as work:
        assert work.questions.get(asked.id) == asked
        assert work.questions.settle(asked.id, "1")
        assert not work.questions.settle(asked.id, "new:Acme")


def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(StatementError), store.begin("T1") as work:
        open_book(work, due_at=datetime(2026, 11, 18, 9))  # noqa: DTZ001 - what must not pass


def test_an_error_does_not_repeat_what_people_wrote(store: Store) -> None:
    words = "Acme wants 12 % off"
    with pytest.raises(IntegrityError) as failed, store.begin("T1") as work:
        open_book(work, last_words=words, owner_id=99)
    assert words not in "".join(traceback.format_exception(failed.value))


def test_a_long_answer_settles_a_question_like_a_short_one(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        ben = work.members.add(a_member())
        question = work.questions.ask(ben.id, "update", "…", ["new:" + "长" * 200], {})
        assert work.questions.settle(question.id, question.options[0])
        assert not work.questions.settle(question.id, question.options[0])


def test_a_unit_of_work_that_reads_cannot_write_and_the_next_one_can(store: Store) -> None:
    with pytest.raises((ArchiveAwayError, DBAPIError)), store.read("T1") as work:
        work.accounts.ensure("Acme")
    with store.begin("T1") as work:
        assert work.accounts.ensure("Acme").id == 1
