"""What each kind of letter asks of its reader, which decides when it may come and how many may come a day."""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from sales.letters import ANSWER, WORDLESS

REMINDER: Final = "reminder"
"""The kind of letter that tells of one next date."""
TIMED: Final = "timed"
"""The word in a letter's data that says that its reader asked for the hour at which it comes."""
KEEPS_ITS_HOUR: Final = timedelta(hours=1)
"""How long after the hour that somebody asked for a letter still counts as asked for that hour."""


class Attention(StrEnum):
    """Why a letter comes."""

    ANSWERS = "answers"
    """Somebody has just acted and waits for it; it goes at any hour."""
    SILENT = "silent"
    """It puts no new message before anybody."""
    TO_A_TEAM = "to_a_team"
    """It goes to a channel, on the team's own schedule or because somebody there has acted."""
    ESSENTIAL = "essential"
    """Nobody asked for it now, but work stands still without it; it waits for working hours and is never left out."""
    UNASKED = "unasked"
    """Nobody asked for it; it waits for working hours, and gives way where there is too much for one day."""


_SAID: Final = {
    ANSWER: Attention.ANSWERS,
    "rezoned": Attention.ANSWERS,
    "export": Attention.ANSWERS,
    "export_file": Attention.ANSWERS,
    "welcome": Attention.TO_A_TEAM,
    "digest": Attention.TO_A_TEAM,
    "digest_details": Attention.TO_A_TEAM,
    "losses": Attention.TO_A_TEAM,
    "monthly": Attention.TO_A_TEAM,
    "monthly_details": Attention.TO_A_TEAM,
    "quarterly": Attention.TO_A_TEAM,
    "quarterly_details": Attention.TO_A_TEAM,
    "awards": Attention.TO_A_TEAM,
    "morning": Attention.ESSENTIAL,
    REMINDER: Attention.ESSENTIAL,
    "brief": Attention.ESSENTIAL,
    "book_handed_over": Attention.ESSENTIAL,
    "alarm": Attention.ESSENTIAL,
    "denied": Attention.ESSENTIAL,
    "unposted": Attention.ESSENTIAL,
    "asked": Attention.ESSENTIAL,
    "approval": Attention.ESSENTIAL,
    "approval_told": Attention.ESSENTIAL,
    "approval_question": Attention.ESSENTIAL,
    "year_unknown": Attention.ESSENTIAL,
    "folded": Attention.ESSENTIAL,
    "first_contact": Attention.UNASKED,
    "brief_read": Attention.UNASKED,
    "handed_over": Attention.UNASKED,
    "lead_invalid": Attention.UNASKED,
    "drop_advice": Attention.UNASKED,
    "closing_day": Attention.UNASKED,
    "ladder": Attention.UNASKED,
    "warning": Attention.UNASKED,
    "untouched": Attention.UNASKED,
    "spot_check": Attention.UNASKED,
    "own_week": Attention.UNASKED,
}
ATTENTION: Final[Mapping[str, Attention]] = MappingProxyType(dict.fromkeys(WORDLESS, Attention.SILENT) | _SAID)
"""Kind of letter to why it comes."""
UNASKED: Final = frozenset(kind for kind, why in ATTENTION.items() if why is Attention.UNASKED)
"""Kinds of letters that give way: to the next morning card, where there is too much or nobody acts on them."""
WAITING: Final = frozenset(kind for kind, why in ATTENTION.items() if why in {Attention.ESSENTIAL, Attention.UNASKED})
"""Kinds of letters that wait for their reader's working hours."""
