"""What every subject of the archive is built on."""

from dataclasses import dataclass, fields
from functools import cache
from typing import Any, cast

from storage.scope import Scope


@dataclass(frozen=True, slots=True)
class Subject:
    """A room of the archive, bound to one workspace."""

    scope: Scope


@cache
def names(record: type, *but: str) -> tuple[str, ...]:
    """Return the names of a record's fields, which are the names of its columns."""
    return tuple(f.name for f in fields(record) if f.name not in but)


def values(record: Any, *but: str) -> dict[str, Any]:
    """Return a record's fields as column values."""
    return {name: getattr(record, name) for name in names(cast("type", type(record)), *but)}
