"""Which opportunity is meant: exactly one, or a choice that a person settles by a button; never a silent guess."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from parsing import Known, OpportunityRef, UpdateDraft
from parsing.fold import fold
from parsing.known import squeeze
from parsing.names import find_names
from parsing.similar import MOST, similar_names
from sales.authority import ensure_see, may_see
from sales.errors import SalesError
from sales.opportunity import Opportunity
from sales.people import Member
from sales.vocabulary import STAGES
from sales.words import Words
from services.changes import end_of_day
from storage.work import Work

MOST_UNNAMED = 5
"""Buttons for one's own deals where the words name none; the others are in a menu."""
MOST_OPTIONS = 8
"""Buttons that a person can take in at a glance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Several opportunities could be meant, or none is known by that name."""

    options: Sequence[Opportunity] = ()
    unmatched: str | None = None
    """The words that look like a name nobody knows; a new opportunity may be called that."""


def names_known(work: Work) -> Known:
    """Return the names that a sentence may mean in this workspace."""
    own = [stage for stage in reversed(work.stages_known()) if stage.name or stage.code not in STAGES]
    stages = {stage.name or stage.code: stage.code for stage in own}
    words = work.playbook.words
    languages = work.playbook.languages
    stamp = (work.opportunities.names_stamp(), stages, words, languages)
    return work.remembered("known", stamp, lambda: _known(work.opportunities.names_known(), stages, words, languages))


def _known(names: Iterable[str], stages: Mapping[str, str], words: Words, languages: tuple[str, ...]) -> Known:
    """Return the names with the workspace's own words; a nickname of a customer who is gone means nobody."""
    served = dict.fromkeys(names)
    nicknames = {nickname: name for nickname, name in words.nicknames.items() if name in served}
    own = {"stages": {**stages, **words.stages}, "feedback": words.feedback, "products": words.products}
    return Known(names=tuple(served), aliases=nicknames, languages=languages, **own)


def find(work: Work, me: Member, ref: OpportunityRef, about: int | None = None) -> Opportunity | Choice:
    """Return the opportunity that is meant; in a card's thread, or after a button, that is `about`."""
    if about is not None:
        return visible(work, me, work.opportunities.get(about))
    if ref.id is not None:
        return _numbered(work, me, ref.id, ref.name)
    if ref.name or ref.candidates:
        return _named(work, me, [ref.name] if ref.name else ref.candidates, sure=bool(ref.name))
    if ref.unmatched:
        return Choice(options=similar(work, me, ref.unmatched), unmatched=ref.unmatched)
    return _unnamed(work, me)


def find_ended(work: Work, me: Member, ref: OpportunityRef, about: int | None = None) -> Opportunity | Choice:
    """Return the opportunity that is to be opened again: of several of a name the ones that have ended or sleep."""
    names = [ref.name] if ref.name else ref.candidates
    if about is not None or ref.id is not None or not names:
        return find(work, me, ref, about)
    sleeping = [o for o in _alive_named(work, me, names) if o.is_asleep]
    options = [*reversed(_ended_named(work, me, names)), *sleeping]
    if not options:
        return find(work, me, ref)
    return options[0] if len(options) == 1 and ref.name else Choice(options=options[:MOST_OPTIONS])


def similar(work: Work, me: Member, words: str) -> Sequence[Opportunity]:
    """Return the open opportunities whose names are most like some words, at most three."""
    return tuple(_alive_named(work, me, similar_names(words, names_known(work)), mine_first=False)[:MOST])


def nearly_named(draft: UpdateDraft, known: Known) -> str | None:
    """Return the words that a name was read from by its spelling alone: a slip of the finger, or somebody new."""
    ref, span = draft.opportunity, draft.spans.get("opportunity")
    if ref.id is not None or ref.name is None or span is None:
        return None
    written = any(ref.name in hit.names for hit in find_names(draft.text, known))
    return None if written else draft.text[slice(*span)]


def is_named_exactly(text: str, ref: OpportunityRef, known: Known) -> bool:
    """Say whether a text names one opportunity beyond doubt: by number or by its name, not by a near spelling.

    The telling beginning of a name is as good as the whole; initials are not.
    """
    if ref.id is not None:
        return True
    name = squeeze(fold(ref.name or ""))
    hits = [hit for hit in find_names(text, known) if hit.names == (ref.name,)]
    return any(hit.exact or squeeze(fold(text[hit.start : hit.end])) in name for hit in hits)


def _numbered(work: Work, me: Member, number: int, name: str | None) -> Opportunity | Choice:
    found = visible(work, me, work.opportunities.get(number))
    if name and name not in {found.name, found.account_name}:
        return Choice(options=[found, *_alive_named(work, me, [name])][:MOST_OPTIONS])
    return found


def _named(work: Work, me: Member, names: Iterable[str], *, sure: bool) -> Opportunity | Choice:
    wanted = list(names)
    options = _alive_named(work, me, wanted)
    options = [o for o in options if o.is_open] or options
    if not options:
        options = _ended_named(work, me, wanted)[-1:]
    if not options:
        return _hidden_or_unknown(work, me, wanted)
    return options[0] if len(options) == 1 and sure else Choice(options=options[:MOST_OPTIONS])


def _hidden_or_unknown(work: Work, me: Member, names: Sequence[str]) -> Choice:
    for name in names:
        for hidden in work.opportunities.named(name, ended=True):
            ensure_see(me, hidden, work.members.get(hidden.owner_id))
    return Choice(unmatched=names[0])


def _ended_named(work: Work, me: Member, names: Iterable[str]) -> list[Opportunity]:
    """Return what has ended by some names, the newest last."""
    found = {o.id: o for name in names for o in work.opportunities.named(name, ended=True) if may_see(me, o)}
    return sorted((o for o in found.values() if o.has_ended), key=lambda o: o.id)


def _alive_named(work: Work, me: Member, names: Iterable[str], *, mine_first: bool = True) -> list[Opportunity]:
    found = {o.id: o for name in names for o in work.opportunities.named(name) if may_see(me, o)}
    return sorted(found.values(), key=lambda o: (o.owner_id != me.id, o.id)) if mine_first else list(found.values())


def _unnamed(work: Work, me: Member) -> Choice:
    if due := due_today(work, me):
        return Choice(options=due)
    if mine := work.opportunities.of_owner(me.id)[:MOST_UNNAMED]:
        return Choice(options=mine)
    raise SalesError("which-opportunity")


def due_today(work: Work, me: Member) -> Sequence[Opportunity]:
    """Return what is due to me until the end of my day: the likeliest to be meant where no name is said."""
    return work.opportunities.due(me.id, end_of_day(work, me), limit=MOST_OPTIONS)


def visible(work: Work, me: Member, opportunity: Opportunity) -> Opportunity:
    """Return the opportunity; refuses where it belongs to another team."""
    ensure_see(me, opportunity, work.members.get(opportunity.owner_id))
    return opportunity
