"""What is saved by one commit on SQLite, and whose part of it is taken back."""

import itertools
import multiprocessing
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection as Pipe
from pathlib import Path
from threading import Lock

import pytest
from sqlalchemy import Connection, Engine, event, text
from sqlalchemy.exc import DBAPIError

from storage import group_commit
from storage.engine import open_engine, writing
from storage.faults import ClashError
from storage.group_commit import GroupWriter
from tests.storage.test_turnstile import wait_until

ALL = group_commit.MOST
Act = Callable[[Connection], None]


class RefusedError(Exception):
    """A turn that was refused."""


class Desk:
    """A writer, and those who come to it while it is closed: they wait in line until it opens."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.writer = GroupWriter(partial(writing, engine))
        self.commits = 0
        event.listen(engine, "commit", self._count)

    def _count(self, _connection: Connection) -> None:
        self.commits += 1

    def at_once(self, *acts: Act) -> list[Future[list[int]]]:
        """Let all wait in this order, then go; each gives the numbers that were in the file when it came back."""
        with ThreadPoolExecutor(len(acts)) as people:
            with self.writer.alone():
                asked = []
                for place, act in enumerate(acts):
                    asked.append(people.submit(self.share, act))
                    self.wait_for(place + 1)
            self.commits = 0
        return asked

    def wait_for(self, count: int) -> None:
        """Wait until so many wait in line."""
        wait_until(lambda: len(self.writer.turnstile) == count)

    def share(self, act: Act) -> list[int]:
        with self.writer.shared() as connection:
            act(connection)
        return self.saved()

    def saved(self) -> list[int]:
        """Return what another connection finds in the file."""
        with self.engine.connect() as connection:
            return list(connection.scalars(text("SELECT number FROM numbers ORDER BY number")))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Return a desk with a file that takes numbers once each; on no machine does a group end for being slow."""
    monkeypatch.setattr(group_commit, "LONGEST", 60)
    engine = open_engine(f"sqlite:///{tmp_path / 'numbers.db'}")
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE numbers (number INTEGER PRIMARY KEY)"))
        connection.execute(text("CREATE TABLE others (number INTEGER REFERENCES numbers)"))
    yield Desk(engine)
    engine.dispose()


def write(number: int) -> Act:
    def act(connection: Connection) -> None:
        connection.execute(text("INSERT INTO numbers VALUES (:number)"), {"number": number})

    return act


def refuse(number: int) -> Act:
    def act(connection: Connection) -> None:
        write(number)(connection)
        raise RefusedError

    return act


def test_those_who_wait_for_each_other_are_saved_by_one_commit(desk: Desk) -> None:
    found = [each.result() for each in desk.at_once(*[write(number) for number in range(ALL)])]
    assert desk.commits == 1
    assert found == [list(range(ALL))] * ALL, "each comes back when all is saved"


def test_nobody_waits_for_more_than_a_group(desk: Desk) -> None:
    desk.at_once(*[write(number) for number in range(2 * ALL + 1)])
    assert desk.commits == 3
    assert desk.saved() == list(range(2 * ALL + 1))


def test_nobody_is_taken_in_once_the_first_has_waited_long(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(group_commit, "LONGEST", 0)
    desk.at_once(*[write(number) for number in range(ALL)])
    assert desk.commits == ALL


def test_whoever_comes_alone_is_saved_at_once(desk: Desk) -> None:
    with desk.writer.shared() as connection:
        write(1)(connection)
    assert desk.saved() == [1]
    assert desk.commits == 1


def test_a_group_is_saved_before_somebody_who_shares_with_nobody_writes(desk: Desk) -> None:
    with ThreadPoolExecutor(2) as people:
        with desk.writer.alone():
            first = people.submit(desk.share, write(1))
            desk.wait_for(1)
            second = people.submit(_alone, desk)
            desk.wait_for(2)
        assert (first.result()[0], second.result()) == (1, [1])


def _alone(desk: Desk) -> list[int]:
    """Write by oneself; return what another finds in the file meanwhile."""
    with desk.writer.alone() as connection:
        found = desk.saved()
        write(2)(connection)
    return found


@pytest.mark.parametrize("place", range(3))
def test_a_refusal_takes_back_its_own_part_wherever_it_stands(desk: Desk, place: int) -> None:
    acts = [refuse(number) if number == place else write(number) for number in range(3)]
    asked = desk.at_once(*acts)
    for number, each in enumerate(asked):
        if number == place:
            with pytest.raises(RefusedError):
                each.result()
        else:
            assert number in each.result()
    assert desk.saved() == [number for number in range(3) if number != place]


def test_a_statement_that_fails_fails_for_its_writer_only(desk: Desk) -> None:
    first, twice, last = desk.at_once(write(1), write(1), write(2))
    with pytest.raises(DBAPIError):
        twice.result()
    assert first.result() == last.result() == [1, 2]


def test_a_commit_that_fails_saves_nothing_and_each_of_them_knows(desk: Desk) -> None:
    def orphan(connection: Connection) -> None:
        connection.execute(text("PRAGMA defer_foreign_keys=ON"))
        connection.execute(text("INSERT INTO others VALUES (404)"))

    *others, last = desk.at_once(write(1), write(2), orphan)
    with pytest.raises(DBAPIError, match="FOREIGN KEY"):
        last.result()
    for each in others:
        with pytest.raises(ClashError):
            each.result()
    assert desk.saved() == []
    assert share_again(desk) == [3]


def test_a_transaction_that_sqlite_gives_up_halfway_is_lost_for_all_and_each_of_them_knows(desk: Desk) -> None:
    def give_up(connection: Connection) -> None:
        connection.connection.rollback()  # as SQLite does by itself where the disk is full
        raise RefusedError

    first, failing, last = desk.at_once(write(1), give_up, write(2))
    with pytest.raises(ClashError):
        first.result()
    with pytest.raises(RefusedError):
        failing.result()
    assert last.result() == [2]
    assert share_again(desk) == [2, 3]


def test_a_transaction_that_was_given_up_unnoticed_is_not_taken_for_saved(desk: Desk) -> None:
    asked = desk.at_once(write(1), lambda connection: connection.connection.rollback(), write(2))
    for each in asked[:2]:
        with pytest.raises(ClashError):
            each.result()
    assert asked[2].result() == [2]


def share_again(desk: Desk) -> list[int]:
    return desk.share(write(3))


def test_what_a_crowd_was_told_is_saved_is_in_the_file(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    lost = list[int]()

    def talk(person: int) -> None:
        for turn in range(25):
            number = person * 1000 + turn
            if number % 7 == 0:
                with pytest.raises(RefusedError):
                    desk.share(refuse(number))
            elif number not in desk.share(write(number)):
                lost.append(number)

    with ThreadPoolExecutor(12) as people:
        list(people.map(talk, range(12)))
    assert not lost
    assert desk.saved() == [n for person in range(12) for n in range(person * 1000, person * 1000 + 25) if n % 7]


@pytest.mark.parametrize("told_before", [3, 40, 111])
def test_whoever_was_told_finds_it_in_the_file_though_the_process_is_killed(desk: Desk, told_before: int) -> None:
    hears, tells = multiprocessing.Pipe(duplex=False)
    crowd = multiprocessing.get_context("spawn").Process(target=_write_on, args=(str(desk.engine.url), tells))
    crowd.start()
    tells.close()
    told = [hears.recv() for _ in range(told_before)]
    crowd.kill()
    crowd.join()
    told += _rest(hears)
    saved = desk.saved()
    assert set(told) <= set(saved)
    assert not [number for number in saved if number % 7 == 0], "what was refused stayed in another's commit"


def _write_on(url: str, tells: Pipe) -> None:
    """Write number after number, twelve people at once, and tell of each once it is saved."""
    writer, numbers, telling = GroupWriter(partial(writing, open_engine(url))), itertools.count(1), Lock()

    def talk(_person: int) -> None:
        for number in numbers:
            with suppress(RefusedError), writer.shared() as connection:
                (write if number % 7 else refuse)(number)(connection)
            if number % 7:
                with telling:
                    tells.send(number)

    with ThreadPoolExecutor(12) as people:
        list(people.map(talk, range(12)))


def _rest(hears: Pipe) -> list[int]:
    """Return what was told until the end; what was cut off in the middle was not told."""
    rest = list[int]()
    with suppress(EOFError, OSError):
        while True:
            rest.append(hears.recv())
    return rest
