"""Who a Slack user is to the desk."""

from collections.abc import Mapping
from typing import Any

from sales.people import Member
from storage.work import Work


def member_for(work: Work, slack_id: str, name: str | None = None) -> Member:
    """Return the member behind a Slack user; somebody new is written down and looked up after the answer."""
    known = work.members.by_slack(slack_id)
    if known:
        return known
    language = (found.language if (found := work.workspaces.get()) else None) or "en"
    made = work.members.add(Member(id=0, name=name or slack_id, slack_id=slack_id, language=language))
    work.outbox.owe(f"look_up:{slack_id}", "look_up", to_member=made.id, data={"user": slack_id})
    return made


def learn(work: Work, slack_id: str, profile: Mapping[str, Any]) -> None:
    """Take over what Slack says of a person; somebody new is written down."""
    if work.members.by_slack(slack_id) is None:
        work.members.add(Member(id=0, name=profile["name"], slack_id=slack_id))
    work.members.learn_profile(slack_id, dict(profile))
