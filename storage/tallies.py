"""Counts and sums of money as the database groups them, gathered by part."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any, TypeVar

from sales.funnel import Tally

Part = TypeVar("Part")


def tallied(rows: Iterable[Sequence[Any]], part_of: Callable[[Sequence[Any]], Part]) -> dict[Part, Tally]:
    """Gather rows that end in currency, count and total; what stands before these says which part they are of.

    Amounts without a currency stand under an empty one.
    """
    counts: dict[Part, int] = {}
    sums: dict[Part, dict[str, Decimal]] = {}
    for *named, currency, number, total in rows:
        part = part_of(named)
        counts[part] = counts.get(part, 0) + number
        if total is not None:
            sums.setdefault(part, {})[currency or ""] = total
    return {part: Tally(count=count, sums=sums.get(part, {})) for part, count in counts.items()}
