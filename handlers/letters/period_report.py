"""The monthly and the quarterly report in a team's channel, and below them which deals changed."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from handlers.blocks.changed import changed_message
from handlers.blocks.period_report import period_message
from handlers.outgoing import POST, Outgoing
from handlers.voice import Voice
from sales.letters import Letter
from sales.periods import Period, PeriodKind
from services.changed import changed_of, span_of
from services.period_report import period_report
from services.posting_days import team_of_post
from storage.work import Work


def periodic(work: Work, letter: Letter) -> Outgoing | None:
    """Post the numbers of a team's month or quarter; nothing where it has moved on, or had nothing and nobody asked."""
    team = team_of_post(work, letter)
    if team is None:
        return None
    found = period_report(work, team, _period(letter))
    if not (found.has_any or letter.data.get("asked")):
        return None
    said = period_message(found, Voice(team.language))
    args = {"channel": letter.channel, "text": said.text, "blocks": said.blocks}
    return Outgoing(method=POST, args=args, then=partial(_owe_details, letter))


def periodic_details(work: Work, letter: Letter) -> Outgoing | None:
    """Post below a report what changed in its period, with the deals behind each line."""
    team = team_of_post(work, letter)
    if team is None:
        return None
    period = _period(letter)
    moments = span_of(work, team, period.first, period.last)
    said = changed_message(changed_of(work, team, None, *moments), Voice(team.language))
    args = {"channel": letter.channel, "thread_ts": letter.data["ts"], "text": said.text, "blocks": said.blocks}
    return Outgoing(method=POST, args=args, gone=lambda _: None)


def _owe_details(letter: Letter, work: Work, answer: Mapping[str, Any]) -> None:
    data, kind = {**letter.data, "ts": answer["ts"]}, f"{letter.kind}_details"
    work.outbox.owe(f"{kind}:{letter.key}", kind, channel=letter.channel, data=data)


def _period(letter: Letter) -> Period:
    kind = next(kind for kind in PeriodKind if kind.value in letter.data)
    return Period(kind, date.fromisoformat(str(letter.data[kind.value])))
