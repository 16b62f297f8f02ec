"""The cards of a day once they are written: finding them, owing their edits, and what they keep of what they show."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Final

from sales.letters import Letter, LetterState
from sales.opportunity import Opportunity
from sales.people import Member
from storage.work import Work

EDIT: Final = "morning_edit"
"""The kind of letter that edits a morning card."""
OUT: Final = frozenset({LetterState.CLAIMED, LetterState.UNSURE, LetterState.SENT})
"""States of a card that its reader may have seen."""
Shown = Sequence[tuple[int, int]]
"""The opportunities on a card, each with the version that it shows."""


def shown_on(card: Letter) -> Shown:
    """Return what a card showed when it was last posted or edited; nothing before it was posted."""
    rows: Iterable[tuple[int, int]] = card.data.get("rows", ())  # type: ignore[assignment]
    return [(int(number), int(version)) for number, version in rows]


def told_besides(card: Letter) -> Sequence[int]:
    """Return the letters that a card tells besides."""
    numbers: Iterable[int] = card.data.get("also", ())  # type: ignore[assignment]
    return [int(number) for number in numbers]


def day_of(card: Letter) -> date:
    """Return the day that a card is of, on its reader's clock."""
    return date.fromisoformat(str(card.data["day"]))


def told_until(card: Letter) -> datetime:
    """Return until when something had to fall due to stand on a card."""
    return datetime.fromisoformat(str(card.data["at"]))


def told_after(card: Letter) -> datetime | None:
    """Return until when it had to fall due to stand on an earlier card of the day; None where there is none."""
    return datetime.fromisoformat(str(card.data["after"])) if card.data.get("after") else None


def owe_edit(work: Work, card: Letter, why: object) -> None:
    """Owe a card the edit that a cause asks for; it shows what is true when its turn comes."""
    work.outbox.owe(f"{EDIT}:{card.id}:{why}", EDIT, to_member=card.to_member, data={"card": card.id})


def owe_edits(work: Work, opportunity: Opportunity, days: Mapping[int, date], event_id: int) -> None:
    """Owe an edit to every card of the members' days that shows an opportunity which has changed."""
    for cards in work.mornings.cards(days).values():
        for card in cards:
            if card.state in OUT and any(number == opportunity.id for number, _ in shown_on(card)):
                owe_edit(work, card, event_id)


def card_at(work: Work, me: Member, channel: str | None, ts: str | None) -> Letter | None:
    """Return my morning card that a message is; None where it is something else."""
    return work.mornings.at(me.id, channel, ts) if channel and ts else None


def keep_shown(work: Work, card: Letter, shown: Shown) -> None:
    """Keep what a card shows now."""
    work.mornings.keep(card.id, {**card.data, "rows": [list(pair) for pair in shown]})
