"""A person's own settings."""

from datetime import datetime

from handlers.blocks import ids
from handlers.blocks.hours import hours_lines
from handlers.blocks.kit import Block, actions, button, context, option, section, select
from handlers.blocks.own_week import week_button
from handlers.choices import ZONES, with_own
from handlers.turn import Message
from handlers.voice import LANGUAGES, Voice
from sales.hours import Hours
from sales.people import Member


def settings_message(
    me: Member, hours: Hours, calendar: str, now: datetime, *, may_choose_zone: bool = False
) -> Message:
    """Return language, zone and hours, with a way to change each; the zone only where Slack tells none."""
    t = Voice(me.language)
    lines = [
        t("settings-language"),
        t("settings-zone", zone=t.zone(me.zone, now)),
        *hours_lines(hours, calendar, me, t),
        t("settings-own-week", wanted="yes" if me.wants_week else "no"),
    ]
    buttons = [
        button(
            Voice(code)("language-name"), ids.LANGUAGE, code, nth=nth, style="primary" if code == t.language else None
        )
        for nth, code in enumerate(LANGUAGES)
    ]
    hint = t("settings-zone-unknown" if may_choose_zone else "settings-zone-hint")
    zones = [zone_menu(me, t, now)] if may_choose_zone else []
    own_week = week_button(t, wanted=me.wants_week, instead=True)
    own_hours = button(t("button-hours"), ids.HOURS, "hours")
    return Message(
        text="\n".join([*lines, hint]),
        blocks=[section("\n".join(lines)), actions(*buttons, own_hours, own_week, *zones), context(hint)],
    )


def zone_question(me: Member, now: datetime) -> Message:
    """Return the question where somebody is whose time zone Slack does not tell."""
    t = Voice(me.language)
    asked = t("zone-ask", zone=t.zone(me.zone, now))
    return Message(text=asked, blocks=[section(asked), actions(zone_menu(me, t, now))])


def zone_menu(me: Member, t: Voice, now: datetime) -> Block:
    """Return a menu of the usual time zones, with one's own among them."""
    zones = [option(t.zone(name, now), name) for name in with_own(ZONES, me.zone)]
    return select(t("zone-choose"), ids.ZONE, zones)
