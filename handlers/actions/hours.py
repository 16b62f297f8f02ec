"""[Working hours] in the settings."""

from handlers.blocks import ids
from handlers.blocks.hours import hours_form
from handlers.turn import Turn
from services.calendars import calendar_of, hours_of
from services.preferences import OwnHours, with_hours


def hours_pressed(turn: Turn) -> None:
    """Open the form of my working hours, beside what my team has."""
    as_team = with_hours(turn.me, OwnHours())
    private = ids.carry(to=turn.origin.in_place)
    team, calendar = hours_of(turn.work, as_team), calendar_of(turn.work, as_team)
    turn.open(hours_form(turn.me, team, calendar, turn.t, private))
