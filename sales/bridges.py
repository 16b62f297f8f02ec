"""What changed in a pipeline with money in several currencies: each is reconciled by itself, a deal counts once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sales.bridge import Bridge, Term
from sales.funnel import Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What one opportunity adds to a term, by currency; nothing where it has no amount."""

    id: int
    name: str
    owner_id: int
    sums: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bridges:
    """A pipeline at two moments and what changed between them."""

    start: Tally
    end: Tally
    terms: Mapping[Term, Sequence[Moved]]
    """Every term."""
    reconciles: bool
    """Whether start and changes add up to the end in every currency."""

    def tally(self, term: Term) -> Tally:
        """Return how many opportunities a term holds and what they add up to."""
        return Tally(count=len(self.terms[term]), sums=added(moved.sums for moved in self.terms[term]))

    @property
    def is_still(self) -> bool:
        """Whether nothing changed."""
        return not any(self.terms.values())


def together(bridges: Mapping[str, Bridge]) -> Bridges:
    """Return the bridges of several currencies as one; the first is that by whose amounts deals are ordered."""
    first = next(iter(bridges.values()))
    return Bridges(
        start=Tally(count=first.start_count, sums=_worth({code: each.start for code, each in bridges.items()})),
        end=Tally(count=first.end_count, sums=_worth({code: each.end for code, each in bridges.items()})),
        terms={term: _moved(bridges, term) for term in Term},
        reconciles=not any(bridge.gap for bridge in bridges.values()),
    )


def added(parts: Iterable[Mapping[str, Decimal]]) -> Mapping[str, Decimal]:
    """Return sums by currency."""
    total: dict[str, Decimal] = {}
    for part in parts:
        for code, amount in part.items():
            total[code] = total.get(code, Decimal(0)) + amount
    return total


def _worth(sums: Mapping[str, Decimal]) -> Mapping[str, Decimal]:
    return {code: amount for code, amount in sums.items() if amount}


def _moved(bridges: Mapping[str, Bridge], term: Term) -> Sequence[Moved]:
    sums: dict[int, dict[str, Decimal]] = {}
    steps = [(code, step) for code, bridge in bridges.items() for step in bridge.steps[term]]
    for code, step in steps:
        sums.setdefault(step.id, {}).update({code: step.amount} if step.amount else {})
    named = {step.id: step for _, step in steps}
    return [
        Moved(id=number, name=named[number].name, owner_id=named[number].owner_id, sums=of_it)
        for number, of_it in sums.items()
    ]
