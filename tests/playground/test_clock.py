from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from threading import Event, Thread

import pytest

from playground.clock import BusyError, Clock
from tests.playground.conftest import START


def test_a_frozen_clock_stands_still_until_it_is_moved(clock: Clock) -> None:
    assert clock.now() == START
    clock.jump(START + timedelta(hours=2))
    assert clock.now() == START + timedelta(hours=2)


def test_a_running_clock_runs_on_from_where_it_was_set() -> None:
    clock = Clock(START)
    first = clock.now()
    assert START <= first <= clock.now() < START + timedelta(minutes=1)


def test_the_clock_cannot_go_back(clock: Clock) -> None:
    with pytest.raises(ValueError, match="cannot go back"):
        clock.jump(START - timedelta(seconds=1))


def test_no_two_stamps_are_equal_and_none_goes_back_even_in_a_frozen_moment(clock: Clock) -> None:
    stamps = [clock.stamp() for _ in range(50)]
    assert stamps == sorted(set(stamps), key=float)
    clock.jump(START + timedelta(days=1))
    assert float(clock.stamp()) > float(stamps[-1])


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("Asia/Shanghai", datetime(2026, 3, 3, 1, 0, tzinfo=UTC)),
        ("America/New_York", datetime(2026, 3, 2, 14, 0, tzinfo=UTC)),
    ],
)
def test_the_next_morning_is_nine_oclock_of_the_following_day_where_the_person_is(
    clock: Clock, zone: str, expected: datetime
) -> None:
    assert clock.next_morning(zone) == expected


def test_the_next_monday_is_never_today(clock: Clock) -> None:
    assert clock.next_monday("Asia/Shanghai") == datetime(2026, 3, 9, 1, 0, tzinfo=UTC)


def test_the_next_morning_is_nine_oclock_on_the_far_side_of_a_change_to_summer_time() -> None:
    before_the_change = Clock(datetime(2026, 3, 7, 20, 0, tzinfo=UTC), frozen=True)
    assert before_the_change.next_morning("America/New_York") == datetime(2026, 3, 8, 13, 0, tzinfo=UTC)


def test_whoever_watches_hears_of_every_jump(clock: Clock) -> None:
    heard: list[datetime] = []
    clock.watch(lambda: heard.append(clock.now()))
    clock.jump(clock.in_days(3))
    assert heard == [START + timedelta(days=3)]


def test_a_jump_stops_at_every_timer_on_its_way_in_the_order_of_their_moments(clock: Clock) -> None:
    seen: list[tuple[str, datetime]] = []

    def note(name: str) -> None:
        seen.append((name, clock.now()))

    for name, minutes in (("late", 9), ("early", 1), ("beyond", 99)):
        clock.at(START + timedelta(minutes=minutes), partial(note, name))
    clock.jump(START + timedelta(hours=1))
    assert seen == [("early", START + timedelta(minutes=1)), ("late", START + timedelta(minutes=9))]
    assert clock.now() == START + timedelta(hours=1)


def test_of_two_timers_for_the_same_moment_the_one_that_was_set_first_comes_first(clock: Clock) -> None:
    seen: list[int] = []
    for number in range(5):
        clock.after(60, partial(seen.append, number))
    clock.jump(START + timedelta(minutes=1))
    assert seen == [0, 1, 2, 3, 4]


def test_a_timer_may_set_another_that_the_same_jump_still_meets(clock: Clock) -> None:
    seen: list[datetime] = []

    def again() -> None:
        seen.append(clock.now())
        clock.after(600, again)

    clock.after(600, again)
    clock.jump(START + timedelta(minutes=35))
    assert seen == [START + timedelta(minutes=minutes) for minutes in (10, 20, 30)]


def test_a_timer_that_was_cancelled_does_nothing(clock: Clock) -> None:
    seen: list[str] = []
    cancel = clock.after(60, lambda: seen.append("cancelled"))
    clock.after(60, lambda: seen.append("kept"))
    cancel()
    cancel()
    clock.jump(clock.in_days(1))
    assert seen == ["kept"]


def test_time_that_work_takes_passes_at_once_and_leaves_the_timers_to_the_next_chance(clock: Clock) -> None:
    seen: list[datetime] = []
    clock.after(2, lambda: seen.append(clock.now()))
    clock.spend(3)
    clock.spend(-5)
    assert (clock.now(), seen) == (START + timedelta(seconds=3), [])
    clock.run_due()
    assert seen == [START + timedelta(seconds=3)]


def test_stamps_go_forward_through_everything_that_moves_the_clock(clock: Clock) -> None:
    moves: list[Callable[[], object]] = [
        lambda: clock.spend(3.1),
        lambda: clock.jump(clock.in_days(1)),
        lambda: clock.spend(0),
        lambda: clock.jump(clock.now()),
    ]
    stamps = [clock.stamp()]
    for move in moves:
        move()
        stamps += [clock.stamp(), clock.stamp()]
    assert stamps == sorted(set(stamps), key=float)


def test_a_jump_waits_until_nobody_else_has_anything_in_hand(clock: Clock) -> None:
    jumper = Thread(target=clock.jump, args=[clock.in_days(1)])
    with clock.hold():
        with clock.hold():
            jumper.start()
        jumper.join(0.05)
        assert jumper.is_alive()
        assert clock.now() == START
    jumper.join(5)
    assert clock.now() == START + timedelta(days=1)


def test_a_jump_waits_at_every_stop(clock: Clock) -> None:
    held, jumped = Event(), Event()

    def work() -> None:
        with clock.hold():
            held.set()
            jumped.wait(5)
            seen.append(clock.now())

    seen: list[datetime] = []
    worker = Thread(target=work)

    def meet() -> None:
        worker.start()
        held.wait(5)
        jumped.set()

    clock.after(60, meet)
    clock.jump(clock.in_days(1))
    worker.join(5)
    assert seen == [START + timedelta(minutes=1)]


def test_whoever_has_something_in_hand_cannot_make_the_clock_jump(clock: Clock) -> None:
    with clock.hold(), pytest.raises(BusyError, match="in hand"):
        clock.jump(clock.in_days(1))
    clock.jump(clock.in_days(1))
    assert clock.now() == START + timedelta(days=1)


def test_a_jump_cannot_be_made_within_a_jump(clock: Clock) -> None:
    refused: list[str] = []

    def jump_again() -> None:
        with pytest.raises(BusyError):
            clock.jump(clock.in_days(9))
        refused.append("refused")

    clock.after(60, jump_again)
    clock.watch(jump_again)
    clock.jump(clock.in_days(1))
    assert refused == ["refused", "refused"]
    assert clock.now() == START + timedelta(days=1)


def test_two_who_move_the_clock_do_so_one_after_the_other(clock: Clock) -> None:
    order: list[str] = []

    def jump_too() -> None:
        clock.jump(START + timedelta(days=2))
        order.append("second")

    second = Thread(target=jump_too)

    def meet() -> None:
        second.start()
        second.join(0.05)
        order.append("first")

    clock.watch(lambda: meet() if not order else None)
    clock.jump(clock.in_days(1))
    second.join(5)
    assert order == ["first", "second"]


def test_a_running_clock_runs_its_timers_when_it_is_asked_to() -> None:
    clock = Clock(START)
    seen: list[str] = []
    clock.at(START, lambda: seen.append("due"))
    clock.at(clock.in_days(1), lambda: seen.append("later"))
    clock.run_due()
    assert seen == ["due"]
    clock.jump(clock.in_days(2))
    assert seen == ["due", "later"]
