"""The card of somebody's day: posted once, and edited as the day goes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from handlers.blocks.morning import MOST_ALSO, morning_message
from handlers.letters.also import also_of
from handlers.outgoing import Outgoing
from handlers.reading import read_by
from sales.letters import Letter, LetterState
from services.changes import today_of
from services.day_cards import Shown, keep_shown, owe_edit, shown_on, told_besides
from services.morning import Morning, RowKind, morning_of
from services.talk_tracks import keep_offered
from storage.work import Work


def morning(work: Work, letter: Letter) -> Outgoing | None:
    """Post the card into its reader's DM; nothing where nothing is left to do, or its day is over."""
    day = morning_of(work, letter)
    folded = [] if letter.data.get("after") else work.notices.folded([day.owner.id]).get(day.owner.id, [])[:MOST_ALSO]
    also = also_of(work, folded)
    to_do = day.hidden or any(row.kind is RowKind.DUE for row in day.rows)
    if not (to_do or also) or not day.owner.slack_id or day.day < today_of(work, day.owner):
        return None
    said = morning_message(day, read_by(work, day.owner), also)
    args = {"channel": day.owner.slack_id, "text": said.text, "blocks": said.blocks}
    told = [each.id for each in folded]
    return Outgoing(method="chat.postMessage", args=args, then=partial(_keep_first, letter, day, told))


def morning_edit(work: Work, letter: Letter) -> Outgoing | None:
    """Edit a card to what is true now; nothing where it shows that already."""
    card = work.outbox.get(int(str(letter.data["card"])))
    if card is None or card.state is not LetterState.SENT or not card.sent_ts:
        return None
    day = morning_of(work, card)
    if day.shown == shown_on(card):
        return None
    also = also_of(work, filter(None, map(work.outbox.get, told_besides(card))))
    said = morning_message(day, read_by(work, day.owner), also)
    args = {"channel": card.sent_channel, "ts": card.sent_ts, "text": said.text, "blocks": said.blocks}
    return Outgoing(method="chat.update", args=args, then=partial(_keep, card, day.shown), gone=lambda _: None)


def _keep_first(card: Letter, day: Morning, besides: Sequence[int], work: Work, answer: Mapping[str, Any]) -> None:
    """Keep what the card suggests, and what it shows besides; that needs no message of its own any more."""
    if day.suggested:
        keep_offered(work, *day.suggested, day.owner.language)
    work.notices.close(besides)
    _keep(replace(card, data={**card.data, "also": list(besides)}), day.shown, work, answer)


def _keep(card: Letter, shown: Shown, work: Work, answer: Mapping[str, Any]) -> None:
    """Keep what the card shows; where that was overtaken on its way, another edit is owed."""
    keep_shown(work, card, shown)
    if (now := morning_of(work, work.outbox.get(card.id) or card).shown) != shown:
        owe_edit(work, card, f"{answer['ts']}:{sum(version for _, version in now)}")
