"""Asking Slack who somebody is, after they were answered."""

from collections.abc import Mapping
from typing import Any

from handlers.outgoing import Outgoing
from handlers.scopes import PEOPLE, is_denied
from handlers.voice import language_of
from sales.letters import Letter
from sales.teams import is_zone
from services.profiles import learn
from storage.work import Work


def look_up(work: Work, letter: Letter) -> Outgoing | None:
    """Read a person's profile and keep their name, zone and language; nothing where the bot may not read profiles."""
    if is_denied(work, PEOPLE):
        return None
    user = str(letter.data["user"])

    def _keep(work: Work, answer: Mapping[str, Any]) -> None:
        learn(work, user, profile_of(answer["user"]), names_of(answer["user"]))

    return Outgoing(method="users.info", args={"user": user, "include_locale": True}, then=_keep)


def is_person(user: Mapping[str, Any]) -> bool:
    """Say whether a Slack user is somebody of this workspace, and neither a bot nor another company's."""
    machine = user.get("is_bot") or user["id"] == "USLACKBOT"
    return not (machine or user.get("is_stranger"))


def names_of(user: Mapping[str, Any]) -> set[str]:
    """Return every name that a Slack user goes by."""
    profile = user.get("profile", {})
    called = (user.get("name"), user.get("real_name"), profile.get("real_name"), profile.get("display_name"))
    return {str(name) for name in called if name}


def profile_of(user: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the desk keeps of a Slack user."""
    profile = user.get("profile", {})
    known = {
        "name": _name(user, profile),
        "handle": _handle(user, profile),
        "zone": user["tz"] if is_zone(user.get("tz") or "") else "UTC",
        "email": profile.get("email"),
        "is_admin": bool(user.get("is_admin")),
        "active": not user.get("deleted", False),
    }
    return {**known, "language": language_of(user["locale"])} if user.get("locale") else known


def _name(user: Mapping[str, Any], profile: Mapping[str, Any]) -> str:
    """A whole name tells colleagues apart and is what other systems know a person by."""
    whole = profile.get("real_name") or user.get("real_name")
    return str(whole or profile.get("display_name") or user.get("name"))


def _handle(user: Mapping[str, Any], profile: Mapping[str, Any]) -> str | None:
    """What Slack offers behind an @ is the display name, for those who have chosen one."""
    return profile.get("display_name") or user.get("name")
