"""The closing day at the desk: what is silent for long, decided row by row in one go, and taken back in one."""

from datetime import timedelta

import pytest

from sales.advice import AdviceKind, AdviceVerdict
from sales.errors import SalesError
from sales.opportunity import Opportunity, Place
from sales.people import Member, Role
from sales.vocabulary import Grade, Status
from services.advising import hush
from services.closing_day import MOST, Decided, Decision, Fate, decide_all, stale, take_all_back
from services.said import Said
from services.snoozing import snooze
from storage.advice import Advices
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, Clock, a_member, a_team, open_book, seated

SAID = Said(place=Place.COMMAND, key="1")


def ben(work: Work) -> Member:
    """Return who owns the book."""
    member = work.members.by_slack("U0BEN")
    assert member
    return member


def silent(work: Work, name: str, days: int = 100, **said: object) -> Opportunity:
    """Write down a deal that nobody has followed up for some days."""
    return open_book(work, name, last_touch_at=NOW - timedelta(days=days), **said)


def chosen(fate: Fate, *deals: Opportunity) -> list[Decision]:
    """Return the same decision about each deal, in the version that it has."""
    return [Decision(number=o.id, version=o.version, fate=fate) for o in deals]


def decided(work: Work, *decisions: Decision, words: str = "nobody answers") -> Decided:
    """Decide as the owner."""
    return decide_all(work, ben(work), decisions, words, SAID)


def names(work: Work, me: Member | None = None) -> list[str]:
    """Return what stands on a list, the owner's where nobody else is named."""
    return [o.name for o in stale(work, me or ben(work))]


def test_the_list_is_mine_open_and_silent_the_longest_silent_first(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        lena = work.members.add(a_member(name="Lena", slack_id="U0LENA"))
        silent(work, "Acme", 50)
        silent(work, "Globex", 90)
        silent(work, "Fresh", 1)
        silent(work, "Won", status=Status.WON)
        silent(work, "Asleep", status=Status.ASLEEP)
        silent(work, "Hers", owner_id=lena.id)
        assert names(work) == ["Globex", "Acme"]
        assert names(work, lena) == ["Hers"]


def test_a_deal_that_was_never_touched_is_silent_since_it_was_opened(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        open_book(work, "Old", created_at=NOW - timedelta(days=80))
        open_book(work, "New")
        silent(work, "Called", 70, created_at=NOW - timedelta(days=200))
        assert names(work) == ["Old", "Called"]


@pytest.mark.parametrize("grade", list(Grade))
def test_a_deal_is_silent_after_two_rhythms_of_its_own_grade_and_not_before(store: Store, grade: Grade) -> None:
    with store.begin(WORKSPACE) as work:
        two = 2 * work.playbook.cadence_days[grade]
        silent(work, "At the limit", two, grade=grade)
        silent(work, "A day over it", two + 1, grade=grade)
        assert names(work) == ["A day over it"]


def test_one_form_shows_the_first_page_and_deciding_it_brings_the_next(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        for number in range(MOST + 3):
            silent(work, f"Deal {number}", 100 - number // 2)
        page = stale(work, ben(work))
        assert [o.name for o in page] == [f"Deal {number}" for number in range(MOST)]
        assert decided(work, *chosen(Fate.DROP, *page)).left == 3
        assert names(work) == [f"Deal {number}" for number in range(MOST, MOST + 3)]


def test_each_deal_is_kept_put_to_sleep_or_dropped_as_it_was_chosen(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        keep, rest, drop, other = (silent(work, name) for name in ("Keep", "Rest", "Drop", "Other"))
        done = decided(work, *chosen(Fate.KEEP, keep), *chosen(Fate.SLEEP, rest), *chosen(Fate.DROP, drop))
        assert (done.kept, done.passed_by, done.left) == ([keep.id], 0, 1)
        assert [[each.opportunity_id for each in events] for events in (done.slept, done.dropped)] == [
            [rest.id],
            [drop.id],
        ]
        kept, slept, dropped, untouched = (work.opportunities.get(o.id) for o in (keep, rest, drop, other))
    assert (kept, untouched) == (keep, other)
    assert (slept.status, slept.slept_words) == (Status.ASLEEP, "nobody answers")
    assert (dropped.status, dropped.loss_words) == (Status.DROPPED, "nobody answers")


def test_what_is_put_to_sleep_wakes_on_the_playbooks_day(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        rest = silent(work, "Rest")
        decided(work, *chosen(Fate.SLEEP, rest))
        assert work.opportunities.get(rest.id).next_on == NOW.date() + timedelta(days=work.playbook.sleep_days)


def test_a_form_that_drops_without_a_word_decides_nothing_at_all(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        rest, keep, drop = (silent(work, name) for name in ("Rest", "Keep", "Drop"))
    with pytest.raises(SalesError, match="drop-why"), store.begin(WORKSPACE) as work:
        decided(work, *chosen(Fate.SLEEP, rest), *chosen(Fate.KEEP, keep), *chosen(Fate.DROP, drop), words=" ")
    with store.read(WORKSPACE) as work:
        assert names(work) == ["Rest", "Keep", "Drop"]


def test_what_has_changed_since_the_form_was_opened_is_left_alone(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        moved, same = silent(work, "Moved"), silent(work, "Same")
        later = snooze(work, ben(work), moved, NOW.date() + timedelta(days=3), None, SAID).opportunity
        done = decided(work, *chosen(Fate.DROP, moved, same))
        assert (len(done.dropped), done.passed_by) == (1, 1)
        assert work.opportunities.get(moved.id) == later
        assert work.opportunities.get(same.id).status is Status.DROPPED


@pytest.mark.parametrize("fate", list(Fate))
def test_a_form_that_is_sent_twice_passes_by_what_has_ended_or_sleeps(store: Store, fate: Fate) -> None:
    with store.begin(WORKSPACE) as work:
        gone, rest = silent(work, "Gone", status=Status.WON), silent(work, "Rest", status=Status.ASLEEP)
        done = decided(work, *chosen(fate, gone, rest))
        assert (done.kept, done.slept, done.dropped, done.passed_by) == ([], [], [], 2)


def test_only_whoever_may_change_a_deal_decides_about_it(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        team = work.teams.add(a_team(), None).id
        deal = silent(work, "Acme", team_id=team)
        rep = seated(work, team, name="Lena", slack_id="U0LENA")
        boss = seated(work, team, Role.MANAGER, name="Mia", slack_id="U0MIA")
        assert decide_all(work, rep, chosen(Fate.DROP, deal), "why", SAID).passed_by == 1
        assert work.opportunities.get(deal.id).is_open
        assert len(decide_all(work, boss, chosen(Fate.DROP, deal), "why", SAID).dropped) == 1


def test_what_is_kept_rests_for_the_playbooks_days_and_then_stands_on_the_list_again(
    store: Store, clock: Clock
) -> None:
    with store.begin(WORKSPACE) as work:
        decided(work, *chosen(Fate.KEEP, silent(work, "Acme")))
        assert names(work) == []
        days = work.playbook.keep_days
    clock.advance(days=days, seconds=-1)
    with store.read(WORKSPACE) as work:
        assert names(work) == []
    clock.advance(seconds=1)
    with store.read(WORKSPACE) as work:
        assert names(work) == ["Acme"]


def test_keeping_answers_the_advice_to_drop_that_waits(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        deal, advices = silent(work, "Acme"), Advices(work.scope)
        advices.give(deal.id, AdviceKind.DROP, NOW + timedelta(days=1))
        decided(work, *chosen(Fate.KEEP, deal))
        given = advices.get(deal.id, AdviceKind.DROP)
        assert given
        assert (given.verdict, given.member_id) == (AdviceVerdict.KEPT, ben(work).id)
        assert given.quiet_until == NOW + timedelta(days=work.playbook.keep_days)


def test_a_form_is_taken_back_as_one_and_all_of_it_stands_on_the_list_again(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        keep, rest, drop = (silent(work, name) for name in ("Keep", "Rest", "Drop"))
        done = decided(work, *chosen(Fate.KEEP, keep), *chosen(Fate.SLEEP, rest), *chosen(Fate.DROP, drop))
        assert names(work) == []
        events = [event.id for event in (*done.slept, *done.dropped)]
        assert take_all_back(work, ben(work), events, done.kept, SAID) == (3, 0)
        assert names(work) == ["Keep", "Rest", "Drop"]
        again = work.opportunities.get(drop.id)
        assert (again.status, again.next_on, again.loss_words) == (Status.OPEN, drop.next_on, None)


def test_what_was_taken_back_before_stays_and_is_counted(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        done = decided(work, *chosen(Fate.DROP, silent(work, "Acme"), silent(work, "Globex")))
        first, second = (event.id for event in done.dropped)
        assert take_all_back(work, ben(work), [first], [], SAID) == (1, 0)
        assert take_all_back(work, ben(work), [first, second], [], SAID) == (1, 1)


def test_after_the_time_to_undo_the_whole_form_stands(store: Store, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        keep, drop = silent(work, "Keep"), silent(work, "Drop")
        done = decided(work, *chosen(Fate.KEEP, keep), *chosen(Fate.DROP, drop))
        minutes = work.playbook.undo_minutes
    clock.advance(minutes=minutes, seconds=1)
    with pytest.raises(SalesError, match="undo-too-late"), store.begin(WORKSPACE) as work:
        take_all_back(work, ben(work), [done.dropped[0].id], done.kept, SAID)
    with store.read(WORKSPACE) as work:
        assert names(work) == []
        assert work.opportunities.get(drop.id).status is Status.DROPPED


def test_taking_a_form_back_lets_the_advice_wait_that_it_kept_and_no_other(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        advices = Advices(work.scope)
        acme, globex = silent(work, "Acme"), silent(work, "Globex")
        for o in (acme, globex):
            advices.give(o.id, AdviceKind.DROP, NOW + timedelta(days=3))
        earlier = {"verdict": AdviceVerdict.KEPT, "member_id": ben(work).id, "quiet_until": NOW + timedelta(days=9)}
        advices.settle(globex.id, AdviceKind.DROP, **earlier)
        done = decided(work, *chosen(Fate.KEEP, acme, globex))
        take_all_back(work, ben(work), [], done.kept, SAID)
        verdicts = [given and given.verdict for given in (advices.get(o.id, AdviceKind.DROP) for o in (acme, globex))]
        assert verdicts == [None, AdviceVerdict.KEPT]
        assert sorted(names(work)) == ["Acme", "Globex"]


def test_what_has_just_woken_is_on_no_list_until_its_time_is_over(store: Store, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        hush(work, silent(work, "Acme"))
        assert names(work) == []
    clock.moment = NOW + timedelta(days=31)
    with store.read(WORKSPACE) as work:
        assert names(work) == ["Acme"]
