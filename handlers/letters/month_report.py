"""The monthly report in a team's channel, and below it which deals changed."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from handlers.blocks.changed import changed_message
from handlers.blocks.month_report import month_message
from handlers.outgoing import POST, Outgoing
from handlers.voice import Voice
from sales.hours import DAY
from sales.letters import Letter
from services.changed import changed_of, span_of
from services.month_report import month_report
from services.posting_days import team_of_post
from storage.work import Work


def monthly(work: Work, letter: Letter) -> Outgoing | None:
    """Post the numbers of a team's month; nothing where it has moved on, or had nothing and nobody asked."""
    team = team_of_post(work, letter)
    if team is None:
        return None
    found = month_report(work, team, _month(letter))
    if not (found.has_any or letter.data.get("asked")):
        return None
    said = month_message(found, Voice(team.language))
    args = {"channel": letter.channel, "text": said.text, "blocks": said.blocks}
    return Outgoing(method=POST, args=args, then=partial(_owe_details, letter))


def monthly_details(work: Work, letter: Letter) -> Outgoing | None:
    """Post below a monthly report what changed in the month, with the deals behind each line."""
    team = team_of_post(work, letter)
    if team is None:
        return None
    first = _month(letter)
    last = (first + 31 * DAY).replace(day=1) - DAY
    said = changed_message(changed_of(work, team, None, *span_of(work, team, first, last)), Voice(team.language))
    args = {"channel": letter.channel, "thread_ts": letter.data["ts"], "text": said.text, "blocks": said.blocks}
    return Outgoing(method=POST, args=args, gone=lambda _: None)


def _owe_details(letter: Letter, work: Work, answer: Mapping[str, Any]) -> None:
    data = {**letter.data, "ts": answer["ts"]}
    work.outbox.owe(f"monthly_details:{letter.key}", "monthly_details", channel=letter.channel, data=data)


def _month(letter: Letter) -> date:
    return date.fromisoformat(str(letter.data["month"]))
