"""What becomes known when a message can never be delivered."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from sales.letters import Letter
from services.denied import responsible
from services.unposted import REPORTS, tell_managers
from storage.work import Work

ALARM: Final = "alarm"
_LOOKED_BACK: Final = timedelta(days=3)
"""Letters wait two days before they are given up; an alarm may wait for the morning."""


def tell_of_dead(work: Work, letter: Letter, fault: str) -> None:
    """Owe those who can mend it one word a day; of a digest or report the managers hear, with what to do."""
    if letter.kind in REPORTS:
        tell_managers(work, letter, fault)
    elif letter.kind != ALARM:
        for member in responsible(work):
            work.outbox.owe(f"{ALARM}:{member.id}:{work.now.date()}", ALARM, to_member=member.id)


def dead_lately(work: Work) -> Mapping[tuple[str, str], int]:
    """Return how many letters were given up lately, by kind and by what stood in the way."""
    return work.outbox.dead_since(work.now - _LOOKED_BACK)
