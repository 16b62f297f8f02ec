"""The strictest limit of an act: its own statements again, built before; nothing is read or decided."""

import itertools
import re
from collections.abc import Callable

from sqlalchemy import Engine, Executable, event

from storage.store import Store

Row = dict[str, object]
Statement = tuple[Executable, Row | list[Row]]
LONG_ID = re.compile(r"\d{16,}")


def listen(engine: Engine, act: Callable[[], object]) -> list[Statement]:
    """Return the statements that an act executes, as Core elements with their parameters."""
    heard: list[tuple[Executable | str, Row | list[Row]]] = []

    def _hear(_connection: object, element: Executable | str, many: list[Row], params: Row, _: object) -> None:
        heard.append((element, list(many) or dict(params)))

    event.listen(engine, "before_execute", _hear)
    act()
    event.remove(engine, "before_execute", _hear)
    return [(element, params) for element, params in heard if not isinstance(element, str)]


def replayer(store: Store, statements: list[Statement]) -> Callable[[], None]:
    """Return what executes the statements once more in one transaction."""
    count = itertools.count(1)

    def _again() -> None:
        turn = next(count)
        with store.connect_writing() as connection:
            for element, params in statements:
                rows = params if isinstance(params, list) else [params]
                fresh = [{name: _fresh(name, value, turn) for name, value in row.items()} for row in rows]
                connection.execute(element, fresh if isinstance(params, list) else fresh[0])

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
