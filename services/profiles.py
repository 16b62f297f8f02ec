"""Who a Slack user is to the desk."""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any, Final

from sales.attention import WAITING
from sales.people import Member
from services.calendars import due_moment
from services.rezoning import put_days_right
from storage.work import Work

HAN: Final = re.compile("[\u4e00-\u9fff]")


def member_for(work: Work, slack_id: str, words: str = "") -> Member:
    """Return the member behind a Slack user; somebody new is written down and looked up after the answer.

    Until then the script of their first words says which language they read.
    """
    known = work.members.by_slack(slack_id)
    if known:
        return known
    language = "zh" if HAN.search(words) else "en"
    made = work.members.add(Member(id=0, name=slack_id, slack_id=slack_id, language=language))
    ask_who(work, slack_id, slack_id)
    return made


def introduce(work: Work, member: Member, name: str) -> Member:
    """Call a member by a name until Slack says a better one."""
    work.members.change(member.id, name=name)
    return replace(member, name=name)


def ask_who(work: Work, slack_id: str, key: str) -> None:
    """Owe a look at a person's profile, once for each key."""
    work.outbox.owe(f"look_up:{key}", "look_up", data={"user": slack_id})


def ask_roster(work: Work, started: str, cursor: str = "") -> None:
    """Owe a look at everybody in the workspace, page after page; `started` tells one round from the next."""
    work.outbox.owe(f"roster:{started}:{cursor}", "roster", data={"started": started, "cursor": cursor})


def learn(work: Work, slack_id: str, profile: Mapping[str, Any], called: Collection[str] = ()) -> None:
    """Take over what Slack says of a person; somebody new is written down, or is an imported owner at last.

    `called` holds the names that the person goes by, besides the profile's own.
    """
    known = before = work.members.by_slack(slack_id)
    was_away = known is not None and not known.active
    if known is None or not known.profile_known:
        imported = _imported(work, profile.get("email"), {profile["name"], *called})
        if known is None and imported is None:
            _meet(work, slack_id, profile)
            return
        if imported:
            _take_over(work, slack_id, known, imported)
            before, was_away = work.members.by_slack(slack_id), True
    work.members.learn_profile(slack_id, dict(profile))
    if was_away and profile.get("active", True):
        _tell_what_came(work, slack_id)
    if before and profile.get("zone", before.zone) != before.zone:
        keep_wall_clock(work, before.id)
        if not before.profile_known:
            put_days_right(work, work.members.get(before.id), before.zone)


def _meet(work: Work, slack_id: str, profile: Mapping[str, Any]) -> None:
    """Write down somebody who owns nothing yet; where another process was faster, it may not have known the profile."""
    fresh = Member(id=0, slack_id=slack_id, profile_known=True, **profile)
    if not work.members.add(fresh).profile_known:
        work.members.learn_profile(slack_id, dict(profile))


def _tell_what_came(work: Work, slack_id: str) -> None:
    """Let the reminders go out that were held while their owner had no account to send them to."""
    if member := work.members.by_slack(slack_id):
        work.opportunities.forget_reminders(member.id)


def keep_wall_clock(work: Work, member_id: int) -> None:
    """Let nine o'clock stay nine o'clock for somebody whose zone or hours are others from now on.

    What is owed to them already comes by the new clock too.
    """
    owner = work.members.get(member_id)
    work.opportunities.reclock(member_id, lambda day, hour: due_moment(work, owner, day, hour))
    work.mornings.plan({member_id: None})
    work.members.weigh_anew(member_id, WAITING)


def _imported(work: Work, email: str | None, names: Collection[str]) -> Member | None:
    """Return the imported member who has the e-mail address, else the only one who has one of the names."""
    waiting = work.members.without_slack()
    if email:
        found = next((m for m in waiting if m.email and m.email.casefold() == email.casefold()), None)
        if found:
            return found
    namesakes = [member for member in waiting if member.name in names]
    return namesakes[0] if len(namesakes) == 1 else None


def _take_over(work: Work, slack_id: str, known: Member | None, imported: Member) -> None:
    if known:
        work.members.absorb(known.id, imported.id)
    else:
        work.members.change(imported.id, slack_id=slack_id)
