"""The money at risk: what one more day of silence costs, so that a day begins where it hurts most."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final

from sales.opportunity import Opportunity
from sales.playbook import Playbook

KEPT: Final = (50 / 70) ** (3 / 14)
"""What is left of a probability after one rhythm of silence: grade A falls from 70 % to 50 % in 14 days, its rhythm
being 3 (the trade's usual forecast rule; docs/decisions/0015-money-at-risk.md)."""
_DAYS: Final = 4096
PlaybookOf = Callable[[int | None], Playbook]
"""Returns the playbook of a team, by its number."""


def money_at_risk(opportunity: Opportunity, today: date, playbook: Playbook) -> Decimal:
    """Return amount x (p(t) - p(t + 1)) in the opportunity's own currency; nothing without an amount.

    p(t) = p(grade) x KEPT ** (t / rhythm of the grade), t being the days since the customer was last spoken to. Each
    further day of silence takes the same share of what chance is left: a hot deal that has just gone quiet loses most.
    """
    return (opportunity.amount or Decimal(0)) * chance_lost(opportunity, today, playbook)


def chance_lost(opportunity: Opportunity, today: date, playbook: Playbook) -> Decimal:
    """Return the probability that one more day of silence takes, between 0 and 1."""
    touched = opportunity.last_touch_at or opportunity.created_at
    grade = opportunity.grade
    quiet = min(max((today - touched.date()).days, 0), _DAYS)
    return _lost(playbook.probability[grade], playbook.cadence_days[grade], quiet)


def comparable(opportunity: Opportunity, typical: Mapping[str, Decimal]) -> Decimal:
    """Return an amount as one of the first currency, by what amounts are typical in each; no rate is known.

    `typical` has the main currency first. Without an amount an opportunity counts as a typical one.
    """
    main = next(iter(typical.values()), Decimal(1))
    if opportunity.amount is None:
        return main
    return opportunity.amount * main / (typical.get(opportunity.currency or "") or main)


def risk_order(
    opportunities: Sequence[Opportunity], today: date, playbook_of: PlaybookOf, typical: Mapping[str, Decimal]
) -> list[Opportunity]:
    """Return opportunities by money at risk, the most first; among equals the longest due."""

    def _rank(o: Opportunity) -> tuple[Decimal, date, int]:
        return -comparable(o, typical) * chance_lost(o, today, playbook_of(o.team_id)), o.next_on or today, o.id

    return sorted(opportunities, key=_rank)


def hundredths_at_risk(
    opportunities: Sequence[Opportunity], today: date, playbook_of: PlaybookOf, typical: Mapping[str, Decimal]
) -> int:
    """Return what a day of silence would cost on all of them, in hundredths of the main currency."""
    lost = (comparable(o, typical) * chance_lost(o, today, playbook_of(o.team_id)) for o in opportunities)
    return int(100 * sum(lost))


@lru_cache(_DAYS)
def _lost(probability: Decimal, rhythm: int, quiet: int) -> Decimal:
    left, after = (KEPT ** (days / rhythm) for days in (quiet, quiet + 1))
    return probability * Decimal(round(left - after, 12)).quantize(Decimal("1e-12"))
