"""Who a Slack user is to the desk."""

import re
from collections.abc import Mapping
from typing import Any, Final

from sales.people import Member
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
    work.outbox.owe(f"look_up:{slack_id}", "look_up", to_member=made.id, data={"user": slack_id})
    return made


def learn(work: Work, slack_id: str, profile: Mapping[str, Any]) -> None:
    """Take over what Slack says of a person; somebody new is written down."""
    if work.members.by_slack(slack_id) is None:
        work.members.add(Member(id=0, name=profile["name"], slack_id=slack_id))
    work.members.learn_profile(slack_id, dict(profile))
