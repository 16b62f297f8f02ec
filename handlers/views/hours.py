"""The form of one's own working hours, filled in."""

from datetime import time

from handlers.blocks.hours import calendar_entered
from handlers.commands.settings import show_settings
from handlers.turn import Turn
from handlers.views.entered import entered
from services.preferences import OwnHours, choose_hours


def hours_submitted(turn: Turn) -> None:
    """Keep my hours and show the settings in place of those that the button stood under."""
    given = entered(turn.payload["view"])
    days = frozenset(int(day) for day in given["workdays"] or ())
    own = OwnHours(
        work_start=_time(given["work_start"]),
        work_end=_time(given["work_end"]),
        workdays=days or None,
        calendar=calendar_entered(given["calendar"]),
    )
    turn.me = choose_hours(turn.work, turn.me, own, turn.said)
    show_settings(turn, replace=True)


def _time(given: str | None) -> time | None:
    return time.fromisoformat(given) if given else None
