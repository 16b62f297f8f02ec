"""Several deals that are lost for the same reason: closed at once or not at all, and taken back alone or together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from parsing import OpportunityRef, UpdateDraft, read_update
from parsing.several import Named, Several
from sales.errors import SalesError
from sales.opportunity import Event, Opportunity
from sales.people import Member
from services.finding import Choice, find, names_known
from services.said import Said
from services.undoing import undo
from services.updates import Filed, file_update
from storage.work import Work

MOST: Final = 20
"""Deals that are closed at once at the most; more would not fit into one answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclear:
    """A name of a list that does not mean exactly one deal."""

    name: Named
    choice: Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """One of the deals that were closed together, as it now stands, with the change that closed it."""

    opportunity: Opportunity
    event: Event


def all_meant(work: Work, me: Member, several: Several) -> Sequence[Opportunity] | Unclear:
    """Return the deals that a list means, each once; or the first of its names that is unclear."""
    if len(several.names) > MOST:
        raise SalesError("lost-too-many", most=MOST)
    found: dict[int, Opportunity] = {}
    for name in several.names:
        one = _meant(work, me, name)
        if isinstance(one, Choice):
            return Unclear(name=name, choice=one)
        found[one.id] = one
    return list(found.values())


def lose_all(work: Work, me: Member, lost: Sequence[Opportunity], draft: UpdateDraft, said: Said) -> Sequence[Filed]:
    """Close deals as lost; a refusal of one of them leaves all of them as they were, as it ends the transaction."""
    return [file_update(work, me, each, draft, said) for each in lost]


def losses(work: Work, event_ids: Sequence[int]) -> Sequence[Loss]:
    """Return what was closed together, as it now stands."""
    closed = [work.events.get(event_id) for event_id in event_ids]
    return [Loss(opportunity=work.opportunities.get(e.opportunity_id), event=e) for e in closed]


def undo_all(work: Work, me: Member, event_ids: Sequence[int], said: Said) -> None:
    """Take back whatever of it still stands; refuses, and takes back nothing, where one has changed since."""
    standing = [event_id for event_id in event_ids if not work.events.get(event_id).undone]
    if not standing:
        raise SalesError("undo-already")
    for event_id in standing:
        undo(work, me, event_id, said)


def _meant(work: Work, me: Member, name: Named) -> Opportunity | Choice:
    if not name.is_clear:
        return find(work, me, OpportunityRef(unmatched=name.text))
    ref = read_update(name.text, work.now, names_known(work)).opportunity
    return find(work, me, replace(ref, unmatched=ref.unmatched if not ref.name else None))
