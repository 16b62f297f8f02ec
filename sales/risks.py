"""What may go wrong with an opportunity, as far as the plain facts say."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from sales.opportunity import Contact, Opportunity
from sales.playbook import Playbook


class Risk(StrEnum):
    """A fact that asks for care."""

    LATE = "late"
    SILENT = "silent"
    NO_DECIDER = "no_decider"
    ONE_CONTACT = "one_contact"
    NO_AMOUNT = "no_amount"


def risks(o: Opportunity, people: Sequence[Contact], playbook: Playbook, today: date) -> tuple[Risk, ...]:
    """Return what asks for care, the most pressing first."""
    quiet_days = (today - o.last_touch_at.date()).days if o.last_touch_at else 0
    found = {
        Risk.LATE: o.next_on is not None and o.next_on < today,
        Risk.SILENT: quiet_days > playbook.silent_cadences * playbook.cadence_days[o.grade],
        Risk.NO_DECIDER: not any(person.decides for person in people),
        Risk.ONE_CONTACT: len(people) == 1,
        Risk.NO_AMOUNT: o.amount is None,
    }
    return tuple(risk for risk, is_so in found.items() if is_so)
