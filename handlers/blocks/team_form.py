"""The form in which a team is set up or changed; every field has a value already."""

from collections.abc import Sequence
from datetime import datetime

from handlers.blocks import ids
from handlers.blocks.hours import calendar_field
from handlers.blocks.kit import Block, cut, field, modal, option, static_input, text_input
from handlers.blocks.pickers import channel_input, people_input, ticks_input, time_input
from handlers.choices import CURRENCIES, ZONES, with_own
from handlers.voice import LANGUAGES, Voice
from sales.people import Team
from sales.teams import LONGEST_NAME

OPTION = 75
"""Characters of an option."""


def team_form(
    team: Team, people: Sequence[str], managers: Sequence[str], t: Voice, now: datetime, private: str
) -> Block:
    """Return the form filled in with a team's settings; a team without a number is a new one."""
    blocks = [*_who(team, people, managers, t), *_when(team, t, now), *_how(team, t)]
    title = t("team-form-change") if team.id else t("team-form-new")
    return modal(ids.TEAM, title, t("button-save"), t("button-cancel"), blocks, private)


def _who(team: Team, people: Sequence[str], managers: Sequence[str], t: Voice) -> list[Block]:
    name = {**text_input(team.name, placeholder=t("team-form-example")), "max_length": LONGEST_NAME}
    return [
        field("name", t("team-form-name"), name, optional=False),
        field("people", t("team-form-people"), people_input(people)),
        field("managers", t("team-form-managers"), people_input(managers), hint=t("team-form-managers-hint")),
        field("channel", t("team-form-channel"), channel_input(team.channel), optional=False),
    ]


def _when(team: Team, t: Voice, now: datetime) -> list[Block]:
    zones = [option(cut(t.zone(name, now), OPTION), name) for name in with_own(ZONES, team.zone)]
    weekdays = [option(t.weekday(number), number) for number in range(7)]
    day = static_input(weekdays, str(team.digest_weekday))
    return [
        field("zone", t("team-form-zone"), static_input(zones, team.zone), optional=False),
        field("work_start", t("team-form-start"), time_input(team.work_start), optional=False),
        field("work_end", t("team-form-end"), time_input(team.work_end), optional=False),
        field("workdays", t("team-form-workdays"), ticks_input(weekdays, team.workdays), optional=False),
        calendar_field(t("team-form-calendar"), team.calendar, t),
        field("digest_weekday", t("team-form-digest-day"), day, optional=False),
        field("digest_time", t("team-form-digest-time"), time_input(team.digest_time), optional=False),
    ]


def _how(team: Team, t: Voice) -> list[Block]:
    currencies = [option(cut(t.currency(code), OPTION), code) for code in with_own(CURRENCIES, team.currency)]
    languages = [option(t(f"language-{code}"), code) for code in LANGUAGES]
    return [
        field("currency", t("team-form-currency"), static_input(currencies, team.currency), optional=False),
        field("language", t("team-form-language"), static_input(languages, team.language), optional=False),
    ]
