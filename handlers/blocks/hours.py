"""When somebody works: in words, and as the form in which they set it for themselves."""

from collections.abc import Collection
from itertools import pairwise
from typing import Final

from handlers.blocks import ids
from handlers.blocks.kit import Block, field, modal, option, section, static_input
from handlers.blocks.pickers import ticks_input, time_input
from handlers.voice import Voice
from sales.hours import Hours
from sales.people import Member
from sales.teams import CALENDARS
from services.calendars import EXTRA, are_there

AS_TEAM: Final = "team"
NONE: Final = "none"
"""Choices beside the countries: Slack takes no empty value."""
RUN: Final = 3
"""Weekdays in a row from which on only the first and the last are named."""


def hours_form(me: Member, team: Hours, calendar: str, t: Voice, private: str) -> Block:
    """Return the form filled with what a member set; what they left open is as their team has it."""
    span = f"{t.clock(team.start)}–{t.clock(team.end)}"
    as_team, weekdays = t("hours-as-team", team=span), [option(t.weekday(number), number) for number in range(7)]
    days_as_team = t("hours-days-as-team", team=days_line(team.workdays, t))
    blocks = [
        section(t("hours-intro")),
        field("work_start", t("hours-start"), time_input(me.work_start), hint=as_team),
        field("work_end", t("hours-end"), time_input(me.work_end), hint=as_team),
        field("workdays", t("hours-days"), ticks_input(weekdays, me.workdays or ()), hint=days_as_team),
        calendar_field(t("hours-calendar"), me.calendar, t, as_team=calendar),
    ]
    return modal(ids.HOURS, t("hours-title"), t("button-save"), t("button-cancel"), blocks, private)


def calendar_field(label: str, chosen: str | None, t: Voice, as_team: str | None = None) -> Block:
    """Return the menu of calendars; `as_team` is what the choice of having none of one's own comes to."""
    own = [option(t("calendar-as-team", team=calendar_name(as_team, t)), AS_TEAM)] if as_team is not None else []
    listed = [*own, option(t("calendar-none"), NONE), *(option(t.country(code), code) for code in CALENDARS)]
    value = AS_TEAM if chosen is None else chosen or NONE
    hint = t("calendar-hint") if are_there() else t("calendar-missing", extra=EXTRA)
    return field("calendar", label, static_input(listed, value), optional=False, hint=hint)


def calendar_entered(value: str) -> str | None:
    """Return the calendar that was chosen: None for the team's, empty for none."""
    return {AS_TEAM: None, NONE: ""}.get(value, value)


def hours_lines(hours: Hours, calendar: str, me: Member, t: Voice) -> list[str]:
    """Return when somebody works and whose holidays they have, and which of it they set themselves."""
    own_hours = me.work_start or me.work_end or me.workdays is not None
    days = days_line(hours.workdays, t)
    when = t("settings-hours", start=t.clock(hours.start), end=t.clock(hours.end), days=days)
    free = t("settings-calendar", calendar=calendar_name(calendar, t))
    return [_marked(when, t, own=bool(own_hours)), _marked(free, t, own=me.calendar is not None)]


def days_line(workdays: Collection[int], t: Voice) -> str:
    """Return the names of weekdays, a row of them by its first and last."""
    days = sorted(workdays)
    if len(days) >= RUN and all(later - earlier == 1 for earlier, later in pairwise(days)):
        return t("days-range", first=t.weekday(days[0]), last=t.weekday(days[-1]))
    return t.listed(map(t.weekday, days))


def calendar_name(code: str, t: Voice) -> str:
    """Return whose holidays a calendar has."""
    return t.country(code) if code else t("calendar-none")


def _marked(line: str, t: Voice, *, own: bool) -> str:
    return f"{line} {t('settings-hours-own')}" if own else line
