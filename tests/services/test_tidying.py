"""What had its effect long ago is thrown away, and nothing that anybody may still come back to."""

from datetime import timedelta

from services.hourly import Hourly
from services.tidying import tidy
from storage.store import Store
from storage.tidying import BATCH
from tests.builders import WORKSPACE, Clock, open_book

OTHER = "T02OTHER"


def kinds(store: Store) -> list[str]:
    with store.look() as connection:
        return sorted(row[0] for row in connection.exec_driver_sql("SELECT kind FROM outbox"))


def test_keys_are_known_for_thirty_days_in_every_workspace(store: Store, clock: Clock) -> None:
    for workspace, count in ((WORKSPACE, BATCH), (OTHER, 5)):
        with store.begin(workspace) as work:
            for number in range(count):
                work.inbox.admit(f"old {number}")
    clock.advance(days=1)
    with store.begin(WORKSPACE) as work:
        work.inbox.admit("young")
    clock.advance(days=29, seconds=1)
    assert Hourly(store, tidy)() == BATCH + 5
    with store.begin(WORKSPACE) as work:
        assert work.inbox.knows("young")
        assert work.inbox.admit("old 0")


def test_only_letters_that_are_over_and_leave_nothing_behind_are_thrown_away(store: Store, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        number = open_book(work).id
        for kind in ("home", "rewrite", "reminder", "message", "digest", "hide"):
            work.outbox.owe(kind, kind, to_member=1, opportunity_id=number, channel="C1")
    with store.begin(WORKSPACE) as work:
        work.connection.exec_driver_sql("UPDATE outbox SET state = 'sent'")
        work.outbox.owe("home:waiting", "home", to_member=1)
    clock.advance(days=30, seconds=1)
    with store.begin(WORKSPACE) as work:
        work.outbox.owe("home:young", "home", to_member=1)
    assert Hourly(store, tidy)() == 2
    assert kinds(store) == ["digest", "hide", "home", "home", "message", "reminder"]


def test_it_looks_once_an_hour_and_at_once_after_the_clock_was_set_back(store: Store, clock: Clock) -> None:
    sweep, found = Hourly(store, tidy), []
    for hours in (0, 0.9, 0.1, -48):
        now = clock.advance(hours=hours)
        with store.begin(WORKSPACE) as work:
            work.inbox.admit(f"of long ago, at {now}", now - timedelta(days=40))
        found.append(sweep())
    assert found == [1, 0, 2, 1]
