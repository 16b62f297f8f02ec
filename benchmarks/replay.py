"""The strictest limit of an update: its own statements again, built before; nothing is read or decided."""

import itertools
import re
from collections.abc import Callable

from sqlalchemy import Executable, event

from storage.store import Store

Statement = tuple[Executable, dict[str, object]]
LONG_ID = re.compile(r"\d{16,}")


def listen(store: Store, act: Callable[[], None]) -> list[Statement]:
    """Return the statements that an act executes, as Core elements with their parameters."""
    heard: list[tuple[Executable | str, dict[str, object]]] = []

    def _hear(
        _connection: object, element: Executable | str, _many: object, params: dict[str, object], _: object
    ) -> None:
        heard.append((element, dict(params)))

    event.listen(store.engine, "before_execute", _hear)
    act()
    event.remove(store.engine, "before_execute", _hear)
    return [(element, params) for element, params in heard if not isinstance(element, str)]


def replayer(store: Store, statements: list[Statement]) -> Callable[[], None]:
    """Return what executes the statements once more in one transaction."""
    count = itertools.count(1)

    def _again() -> None:
        turn = next(count)
        with store.connect_writing() as connection:
            for element, params in statements:
                connection.execute(element, {name: _fresh(name, value, turn) for name, value in params.items()})

    return _again


def _fresh(name: str, value: object, turn: int) -> object:
    """Make a recorded parameter new: keys and long ids stay unique, versions count on."""
    if name in {"version", "expected"} and isinstance(value, int):
        return value + turn
    if isinstance(value, str) and value.startswith("command:"):
        return f"{value}-{turn}"
    if isinstance(value, str) and LONG_ID.search(value):
        return LONG_ID.sub(lambda found: str(int(found.group()) + turn), value)
    return value + turn if isinstance(value, int) and value > 1 << 40 else value
