"""Preferences at the desk: the language, zone and hours that a person sets, and what follows from them at once."""

from datetime import UTC, date, datetime, time

import pytest

from sales.errors import FormError
from sales.opportunity import Place
from services.calendars import hours_of
from services.preferences import OwnHours, choose_hours, choose_language, choose_zone
from services.said import Said
from storage.store import Store
from storage.work import Work
from tests.builders import WORKSPACE, a_member, open_book, owed_now

SAID = Said(place=Place.COMMAND, key="1")
DAY = date(2026, 11, 30)


def homes(work: Work) -> list[int | None]:
    """Return whose home is owed a fresh look."""
    return [letter.to_member for letter in owed_now(work.connection, work.now) if letter.kind == "home"]


def test_a_chosen_language_holds_whatever_slack_says_and_the_home_follows(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        me = work.members.add(a_member())
        assert choose_language(work, me, "zh", SAID).language == "zh"
        work.members.learn_profile("U0BEN", {"name": "Ben", "language": "en"})
        assert work.members.get(me.id).language == "zh"
        assert homes(work) == [me.id]


def test_in_another_zone_nine_o_clock_stays_nine_o_clock(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        me = work.members.add(a_member())
        deal = open_book(work, next_on=DAY, next_time=time(9))
        choose_zone(work, me, "Asia/Tokyo", SAID)
        moved = work.opportunities.get(deal.id)
        assert (moved.next_on, moved.due_at) == (DAY, datetime(2026, 11, 30, 0, tzinfo=UTC))
        assert work.members.get(me.id).zone == "Asia/Tokyo"
        assert homes(work) == [me.id]


def test_own_hours_hold_before_the_teams_until_they_are_cleared(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        me = work.members.add(a_member())
        usual = hours_of(work, me)
        own = OwnHours(work_start=time(11), work_end=time(19), workdays=frozenset({1, 2}))
        assert choose_hours(work, me, own, SAID) == work.members.get(me.id)
        kept = hours_of(work, work.members.get(me.id))
        assert (kept.start, kept.end) == (time(11), time(19))
        choose_hours(work, me, OwnHours(), SAID)
        assert hours_of(work, work.members.get(me.id)) == usual


def test_hours_that_end_before_they_begin_are_refused_at_their_field_and_not_kept(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        me = work.members.add(a_member())
        with pytest.raises(FormError) as refused:
            choose_hours(work, me, OwnHours(work_start=time(18), work_end=time(9)), SAID)
        assert [each.code for each in refused.value.faults["work_end"]] == ["team-hours-reversed"]
        assert work.members.get(me.id) == me
        assert homes(work) == []
