"""Reads a text of which buttons may have settled what it leaves open, and says what is still open."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Final

from parsing.draft import UpdateDraft
from parsing.forks import Fork, forks
from parsing.known import Known

Reader = Callable[[str, datetime, Known], UpdateDraft]
Taken = tuple[Fork, str]
MOST: Final = 4
"""Open places of one text that are weighed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One of the ways in which a field can be read."""

    field: str
    draft: UpdateDraft

    @property
    def key(self) -> str:
        """What a button keeps of the way, such as `amount=80000`."""
        value = getattr(self.draft, self.field)
        clock = self.draft.follow_up_time if self.field == "follow_up_at" else None
        said = f"{value.normalize():f}" if isinstance(value, Decimal) else f"{value}{f'T{clock}' if clock else ''}"
        return f"{self.field}={said}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """A draft, and the ways between which somebody has to choose before it is certain."""

    draft: UpdateDraft
    ways: tuple[Way, ...] = ()


def read_settled(text: str, now: datetime, known: Known, read: Reader, settled: Collection[str] = ()) -> Understood:
    """Read a text, taking the ways whose keys are settled; the words stay as they were typed."""
    typed = draft = read(text, now, known)
    taken: list[Taken] = []
    past = 0
    for _ in range(MOST):
        fork = next((one for one in forks(draft.text, now) if one.start >= past), None)
        if fork is None:
            break
        ways = _ways(fork, draft.text, lambda words: read(words, now, known))
        chosen = next((at for at, way in enumerate(ways) if way.key in settled), None)
        if ways and chosen is None:
            return Understood(draft=_as_typed(draft, typed, taken), ways=ways)
        past = fork.end
        if chosen is not None:
            draft = ways[chosen].draft
            taken.append((fork, fork.ways[chosen]))
            past = fork.start + len(fork.ways[chosen])
    return Understood(draft=_as_typed(draft, typed, taken))


def _ways(fork: Fork, text: str, read: Callable[[str], UpdateDraft]) -> tuple[Way, ...]:
    """Read the text each way; give the ways where both speak about the same field and differ in it."""
    drafts = [read(fork.taken(text, way)) for way in fork.ways]
    for field in fork.fields:
        ways = tuple(Way(field=field, draft=draft) for draft in drafts)
        if all(getattr(draft, field) for draft in drafts) and ways[0].key != ways[1].key:
            return ways
    return ()


def _as_typed(draft: UpdateDraft, typed: UpdateDraft, taken: list[Taken]) -> UpdateDraft:
    """Give a draft of a text that was changed in some places as if it was read from the text as typed."""
    if not taken:
        return draft
    spans = {
        name: (_back(start, taken, at_end=False), _back(end, taken, at_end=True))
        for name, (start, end) in draft.spans.items()
    }
    kept = tuple(doubt for doubt in typed.doubts if doubt in draft.doubts)
    return replace(draft, text=typed.text, note=typed.note, spans=spans, doubts=kept)


def _back(place: int, taken: list[Taken], *, at_end: bool) -> int:
    """Find where a place of the changed text stood in the text as typed."""
    for fork, way in reversed(taken):
        if place >= fork.start + len(way) and (at_end or place > fork.start):
            place += fork.end - fork.start - len(way)
        elif place > fork.start:
            place = fork.end if at_end else fork.start
    return place
