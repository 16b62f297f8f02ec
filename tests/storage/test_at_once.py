"""Two who do the same at the same moment do it once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from storage.store import Store
from storage.work import Work
from tests.builders import WORKSPACE, a_member

AT_ONCE = 4


@pytest.mark.parametrize(
    "write_down",
    [
        lambda work: work.members.add(a_member()).id,
        lambda work: work.accounts.ensure("Acme").id,
        lambda work: work.accounts.ensure_product("GTX Pro").id,
    ],
    ids=["member", "account", "product"],
)
def test_what_two_meet_at_once_is_written_down_once(store: Store, write_down: Callable[[Work], int]) -> None:
    ready = Barrier(AT_ONCE)

    def meet() -> int:
        ready.wait()
        with store.begin(WORKSPACE) as work:
            return write_down(work)

    with ThreadPoolExecutor(AT_ONCE) as people:
        numbers = {future.result() for future in [people.submit(meet) for _ in range(AT_ONCE)]}
    assert len(numbers) == 1
