"""The attention budget: how much comes to a person unasked, and what happens to what nobody acts on."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Final

from sales.attention import UNASKED
from sales.errors import SalesError
from sales.hours import moment
from sales.letters import ANSWER, Letter
from sales.people import Member
from sales.playbook import Playbook
from services.changes import today_of
from services.denied import responsible
from storage.notices import Heed, Notice
from storage.work import Work

JUDGED: Final = 30
"""Letters of a kind after which it is judged whether people act on them."""
LEAST: Final = 0.3
"""Share of them that must be acted on, else the kind moves to the morning card."""
GRACE: Final = timedelta(days=3)
"""How long somebody has to act on a letter."""
KEPT_IN_MIND: Final = timedelta(days=90)
"""How far back letters are counted."""
LOOKED_AT: Final = 50
"""Changes of an opportunity that are looked through for one by the reader of a letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What became of a kind of letter that hardly anybody acts on."""

    kind: str
    sent: int
    acted: int


def gives_way(work: Work, letter: Letter) -> bool:
    """Say whether a letter is to stand on the next morning card instead of coming by itself."""
    if letter.kind not in UNASKED or not letter.to_member or letter.channel or letter.is_unsure:
        return False
    if letter.kind in work.playbook.folded:
        return True
    member = work.members.get(letter.to_member)
    today = moment(today_of(work, member), time(0), member.zone)
    return work.notices.count(member.id, today) >= work.playbook.daily_messages


def fold(work: Work, letter: Letter) -> None:
    """Keep a letter for the next morning card of its reader."""
    work.notices.fold(letter.id)


def note_act(work: Work, me: Member, channel: str | None, ts: str | None) -> None:
    """Keep that somebody acted on a message of the bot: pressed in it, or replied under it."""
    if channel and ts:
        work.notices.act(me.id, channel, ts)


def judge(work: Work, kind: str) -> None:
    """Move a kind to the morning cards where people hardly act on it, and tell the admins once."""
    if kind not in UNASKED or kind in work.playbook.folded:
        return
    since = work.playbook.restored.get(kind, work.now - KEPT_IN_MIND)
    recent = work.notices.latest(kind, since, work.now - GRACE, JUDGED)
    if len(recent) < JUDGED:
        return
    acted = _acted(work, recent)
    if acted < LEAST * len(recent):
        work.change_playbook(lambda before: replace(before, folded=(*before.folded, kind)), None)
        _tell(work, Verdict(kind=kind, sent=len(recent), acted=acted))


def send_again(work: Work, me: Member, kind: str) -> None:
    """Let a kind come by itself again; it is judged anew after as many letters as the first time."""
    if not me.is_admin:
        raise SalesError("attention-not-yours")

    def _restored(before: Playbook) -> Playbook:
        folded = tuple(each for each in before.folded if each != kind)
        return replace(before, folded=folded, restored={**before.restored, kind: work.now})

    work.change_playbook(_restored, me.id)


def heeded(work: Work) -> Sequence[Heed]:
    """Return how many messages of each kind came to people of late, and how many were acted on; no answers."""
    return [heed for heed in work.notices.heed(work.now - KEPT_IN_MIND) if heed.kind != ANSWER]


def _acted(work: Work, recent: Sequence[Notice]) -> int:
    """Return how many were acted on; what was done in another way within the days of grace counts, and is kept."""
    otherwise = [each.id for each in recent if each.acted_at is None and _is_done_otherwise(work, each)]
    work.notices.mark_acted(otherwise)
    return len(otherwise) + sum(each.acted_at is not None for each in recent)


def _is_done_otherwise(work: Work, notice: Notice) -> bool:
    until: datetime = notice.sent_at + GRACE
    events = work.events.since(notice.opportunity_id or 0, notice.id, LOOKED_AT)
    return any(e.member_id == notice.to_member and notice.sent_at <= e.at <= until for e in events)


def _tell(work: Work, verdict: Verdict) -> None:
    data = {"kind": verdict.kind, "sent": verdict.sent, "acted": verdict.acted}
    for member in responsible(work):
        key = f"folded:{verdict.kind}:{work.now.isoformat()}:{member.id}"
        work.outbox.owe(key, "folded", to_member=member.id, data=data)
