"""When dropping an opportunity is advised: weak, and without progress for long; both, never one alone."""

from datetime import date

from sales.health import days_since
from sales.playbook import Playbook
from sales.watched import Watched, progressed_at


def is_to_drop(o: Watched, score: int, playbook: Playbook, today: date) -> bool:
    """Say whether dropping is advised on a UTC day; nothing is ever dropped by itself."""
    return score < playbook.drop_below and days_since(progressed_at(o).date(), today) > playbook.drop_days
