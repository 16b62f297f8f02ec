"""What every subject of the archive is built on."""

from dataclasses import dataclass, fields
from functools import cache
from typing import Any, Final, TypeVar, cast

from storage.scope import Scope

MOST_MET: Final = 400
"""Records of one kind that a process remembers of one workspace."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Subject:
    """A room of the archive, bound to one workspace."""

    scope: Scope


class Met(dict[int | str, T]):
    """Records of a workspace that were read since any of their kind was changed."""

    def keep(self, key: int | str, record: T) -> T:
        """Keep a record, and give it; the others are forgotten where they have become too many."""
        if len(self) >= MOST_MET:
            self.clear()
        self[key] = record
        return record


@cache
def names(record: type, *but: str) -> tuple[str, ...]:
    """Return the names of a record's fields, which are the names of its columns."""
    return tuple(f.name for f in fields(record) if f.name not in but)


def values(record: Any, *but: str) -> dict[str, Any]:
    """Return a record's fields as column values."""
    return {name: getattr(record, name) for name in names(cast("type", type(record)), *but)}
