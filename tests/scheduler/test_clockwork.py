"""The ticks: what fails in one sweep holds no other up."""

from scheduler.clockwork import Clockwork
from scheduler.postman import Postman
from storage.store import Store


def test_a_sweep_that_fails_keeps_no_other_from_its_work(sqlite_store: Store) -> None:
    swept: list[str] = []

    def broken() -> int:
        raise KeyError("zone")

    def sound() -> int:
        swept.append("sound")
        return 0

    Clockwork([broken, sound], Postman(store=sqlite_store, post=lambda _: None, name="one")).tick()
    assert swept == ["sound"]
