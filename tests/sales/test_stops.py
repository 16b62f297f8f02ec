"""Somebody's deals are said to stop at a stage only beside enough of the others', and only where more of them do."""

from decimal import Decimal

from sales.passage import Came
from sales.stages import DEFAULT
from sales.stops import stops_of
from sales.vocabulary import Status


def came(rank: int, status: Status, count: int) -> Came:
    return Came(furthest=rank, rank=rank, status=status, count=count, currency=None, amount=Decimal(0))


def test_the_stage_with_the_largest_difference_is_named() -> None:
    groups = {
        1: [came(3, Status.LOST, 6), came(1, Status.LOST, 1), came(0, Status.WON, 5)],
        2: [came(3, Status.LOST, 1), came(0, Status.WON, 9), came(2, Status.OPEN, 4)],
    }
    found = stops_of(DEFAULT, groups, 8)
    stop = found[1].stop
    assert stop
    assert stop.stage.code == DEFAULT[3].code
    assert (stop.told.this.hits, stop.told.this.cases, stop.told.others.hits, stop.told.others.cases) == (6, 11, 1, 10)
    assert found[2].stop is None
    assert found[2].compared > 0


def test_of_too_few_deals_nothing_is_said() -> None:
    groups = {1: [came(3, Status.LOST, 7)], 2: [came(0, Status.WON, 40)]}
    found = stops_of(DEFAULT, groups, 8)[1]
    assert (found.stop, found.compared, found.cases) == (None, 0, 7)
    assert stops_of(DEFAULT, {}, 8) == {}


def test_who_is_alone_is_compared_with_nobody() -> None:
    found = stops_of(DEFAULT, {1: [came(3, Status.LOST, 50)]}, 8)[1]
    assert (found.stop, found.compared, found.cases) == (None, 0, 50)
