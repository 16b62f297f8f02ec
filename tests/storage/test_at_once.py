"""Two who do the same at the same moment do it once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest

from sales.playbook import Playbook
from storage.faults import ClashError
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


def test_of_two_who_change_the_playbook_at_once_neither_overwrites_the_other(store: Store) -> None:
    ready = Barrier(AT_ONCE)

    def teach(number: int) -> None:
        def make(playbook: Playbook) -> Playbook:
            words = replace(playbook.words, products={**playbook.words.products, f"P{number}": f"P{number}"})
            return replace(playbook, words=words)

        ready.wait()
        with store.begin(WORKSPACE) as work:
            work.change_playbook(make, None)

    with ThreadPoolExecutor(AT_ONCE) as people:
        list(people.map(teach, range(AT_ONCE)))
    with store.read(WORKSPACE) as work:
        assert set(work.playbook.words.products) == {f"P{number}" for number in range(AT_ONCE)}


def test_a_steady_look_stays_as_it_was_and_nothing_is_saved_over_what_changed_since(postgres_store: Store) -> None:
    with postgres_store.begin(WORKSPACE) as work:
        member = work.members.add(a_member())

    def change() -> None:
        with postgres_store.begin(WORKSPACE, steady=True) as slow:
            assert not slow.members.get(member.id).greeted
            with postgres_store.begin(WORKSPACE) as quick:
                quick.members.change(member.id, greeted=True)
            assert not slow.members.get(member.id).greeted
            slow.members.change(member.id, name="Somebody else")

    with pytest.raises(ClashError):
        change()
    with postgres_store.read(WORKSPACE) as work:
        assert (work.members.get(member.id).greeted, work.members.get(member.id).name) == (True, member.name)
