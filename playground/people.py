"""The members of the workspace and how Slack describes them."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from playground.shapes import Json


@dataclass(slots=True, kw_only=True)
class Member:
    """A person or a bot; language and zone change when the person changes them."""

    id: str
    name: str
    real_name: str
    title: str = ""
    language: str = "en-US"
    zone: str = "UTC"
    color: str = "4a6fa5"
    email: str = ""
    is_bot: bool = False
    is_admin: bool = False
    is_guest: bool = False
    is_single_channel: bool = False
    """Whether a guest is kept to one channel."""
    is_deactivated: bool = False
    is_away: bool = False
    home_team: str | None = None
    """The team of somebody from another company, whom a shared channel has brought here."""
    display_name: str = ""
    """The name they chose to be called by; Slack's own is empty for whoever chose none."""
    status: str = ""
    status_emoji: str = ""
    updated: int = 0


def profile_of(member: Member, *, with_email: bool = True) -> Json:
    """Return the profile part of a user object; the address is for apps with a scope of its own."""
    profile: Json = {
        "real_name": member.real_name,
        "real_name_normalized": member.real_name,
        "display_name": member.display_name,
        "display_name_normalized": member.display_name,
        "title": member.title,
        "status_text": member.status,
        "status_emoji": member.status_emoji,
    }
    return profile | ({"email": member.email} if with_email and member.email else {})


def user_object(
    member: Member, *, team: str, now: datetime, with_locale: bool = False, with_email: bool = True
) -> Json:
    """Return a member as users.info does; offsets are seconds at the given moment."""
    user: Json = {
        "id": member.id,
        "team_id": team,
        "name": member.name,
        "deleted": member.is_deactivated,
        "color": member.color,
        "real_name": member.real_name,
        "is_admin": member.is_admin,
        "is_owner": member.is_admin,
        "is_restricted": member.is_guest,
        "is_ultra_restricted": member.is_guest and member.is_single_channel,
        "is_bot": member.is_bot,
        "is_app_user": False,
        "updated": member.updated,
        "profile": profile_of(member, with_email=with_email) | {"team": team},
    }
    return user | _zone(member, now) | ({"locale": member.language} if with_locale else {})


def outsider_object(member: Member, *, now: datetime, is_stranger: bool) -> Json:
    """Return somebody from another company: no language, no address, a short profile.

    A stranger is in no shared channel that the app can see.
    """
    names: Json = {"real_name": member.real_name, "real_name_normalized": member.real_name}
    names |= {"display_name": member.display_name, "display_name_normalized": member.display_name}
    user: Json = {"id": member.id, "team_id": member.home_team, "name": member.name, "deleted": member.is_deactivated}
    user |= {"color": member.color, "real_name": member.real_name, "is_stranger": is_stranger}
    user |= {"is_bot": member.is_bot, "is_app_user": False, "updated": member.updated}
    return user | {"profile": names | {"team": member.home_team}} | _zone(member, now)


def _zone(member: Member, now: datetime) -> Json:
    there = now.astimezone(ZoneInfo(member.zone))
    offset = there.utcoffset()
    return {"tz": member.zone, "tz_label": there.tzname(), "tz_offset": int(offset.total_seconds()) if offset else 0}
