"""The reports that a team has posted on days of its own: when and where each comes, and the form to change that."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from handlers.blocks import ids
from handlers.blocks.kit import Block, actions, button, context, cut, esc, field, header, modal, option, section
from handlers.blocks.kit import static_input as menu
from handlers.blocks.pickers import channel_input, time_input
from handlers.choices import ZONES, with_own
from handlers.turn import Message
from handlers.voice import Voice
from sales.people import Team
from sales.posts import LAST_DAY, PERIODS, PostKind, Schedule

Lines = Mapping[PostKind, Schedule]
OFF: Final = "off"
"""The choice beside the days: Slack takes no empty value."""
ON: Final = "on"
TIMED: Final = (PostKind.LOSSES, *PERIODS)
"""The posts that have a day, an hour and a channel of their own."""
_OPTION: Final = 75


def posts_message(team: Team, lines: Lines, t: Voice, now: datetime, said: str = "", *, may_change: bool) -> Message:
    """Return when and where each report comes, and for those who may the button that opens the form."""
    title = t("posts-title", team=team.name)
    told = [*([f"✓ {said}"] if said else []), *(line_words(line, team, t, now) for line in lines.values())]
    change = [actions(posts_button(team, t))] if may_change else []
    rule = t("posts-rule")
    blocks = [header(title), section("\n".join(told)), *change, context(rule)]
    return Message(text="\n".join([f"*{esc(title)}*", *told, rule]), blocks=blocks)


def line_words(line: Schedule, team: Team, t: Voice, now: datetime) -> str:
    """Return in one line when and where a report comes."""
    code = line.kind.value.replace("_", "-")
    return t(f"post-{code}", when=_when(line, team, t, now) if line.is_on else t("post-off"))


def posts_button(team: Team, t: Voice) -> Block:
    """Return the button that opens the form."""
    return button(t("button-posts"), ids.POSTS, team.id)


def posts_form(team: Team, lines: Lines, t: Voice, now: datetime, private: str) -> Block:
    """Return the form filled in with what holds."""
    timed = [block for kind in TIMED for block in _fields(lines[kind], t, now)]
    switch = [option(t("posts-form-on"), ON), option(t("posts-form-off"), OFF)]
    is_on = ON if lines[PostKind.OWN_WEEK].is_on else OFF
    own = field("own_week", t("posts-form-own-week"), menu(switch, is_on), optional=False)
    title, save = t("posts-form-title"), t("button-save")
    return modal(ids.POSTS, title, save, t("button-cancel"), [context(esc(team.name)), *timed, own], private)


def _when(line: Schedule, team: Team, t: Voice, now: datetime) -> str:
    if line.kind is PostKind.OWN_WEEK:
        return t("post-own-week-on")
    channel = line.channel or team.channel
    told = {
        "time": t.clock(line.at),
        "zone": t("post-zone", zone=t.zone(line.zone, now)) if line.zone else "",
        "channel": f"<#{channel}>" if channel else t("team-no-channel"),
    }
    if line.kind in PERIODS:
        return t(f"post-{line.kind.value}-on", day=line.day, **told)
    return t("post-weekly-on", weekday=t.weekday(line.day), **told)


def _fields(line: Schedule, t: Voice, now: datetime) -> list[Block]:
    code = line.kind.value
    zones = [option(cut(t.zone(name, now), _OPTION), name) for name in with_own(ZONES, line.zone or ZONES[0])]
    day = menu(_days(line.kind, t), str(line.day) if line.is_on else OFF)
    hints = {"zone": t("posts-form-zone-hint"), "channel": t("posts-form-channel-hint")}
    return [
        field(f"{code}_day", t(f"posts-form-{code}-day"), day, optional=False),
        field(f"{code}_at", t(f"posts-form-{code}-at"), time_input(line.at), optional=False),
        field(f"{code}_zone", t(f"posts-form-{code}-zone"), menu(zones, line.zone), hint=hints["zone"]),
        field(f"{code}_channel", t(f"posts-form-{code}-channel"), channel_input(line.channel), hint=hints["channel"]),
    ]


def _days(kind: PostKind, t: Voice) -> list[Block]:
    of_month = kind in PERIODS
    days = range(1, LAST_DAY + 1) if of_month else range(7)
    named = [option(t("posts-form-day", day=day) if of_month else t.weekday(day), day) for day in days]
    return [option(t("posts-form-off"), OFF), *named]
