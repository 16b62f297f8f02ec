"""Asking by buttons which opportunity is meant; what was said waits until one is pressed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from handlers.blocks.asking import asking_message
from handlers.blocks.kit import MOST_OPTIONS as MOST_MENU
from handlers.turn import Turn
from parsing import OpportunityRef, UpdateDraft
from parsing.either import may_be_person
from parsing.hints import refers_back
from parsing.introduced import introduced
from parsing.similar import MOST
from sales.opportunity import Opportunity, Place
from services.finding import MOST_OPTIONS as MOST_BUTTONS
from services.finding import Choice, due_today, find, is_named_exactly, nearly_named, similar
from services.morning import rows_above
from services.recent import recent
from storage.questions import Question


def meant(turn: Turn, verb: str, draft: UpdateDraft, *, exactly: bool = False) -> Opportunity | None:
    """Return the opportunity that the words mean; where that is not certain, ask by buttons and return None."""
    draft = _pointed(turn, draft, plainly=exactly)
    found = find(turn.work, turn.me, draft.opportunity, turn.about)
    if isinstance(found, Choice):
        found = _likeliest_first(turn, found) if not draft.opportunity else found
        is_either = not found.options and may_be_person(draft, turn.known)
        choice = replace(found, options=due_today(turn.work, turn.me)) if is_either else found
        ask(turn, verb, choice, others=bool(choice.unmatched) or not draft.opportunity)
    elif turn.about is None and (typed := nearly_named(draft, turn.known)):
        choice = Choice(options=_first(found, similar(turn.work, turn.me, typed)), unmatched=typed)
        ask(turn, verb, choice, others=True)
    elif other := _named_in_its_thread(turn, draft, found):
        ask(turn, verb, Choice(options=[found, other]))
    elif exactly and turn.about is None and not is_named_exactly(turn.text, draft.opportunity, turn.known):
        ask(turn, verb, Choice(options=[found]))
    else:
        return found
    return None


def _pointed(turn: Turn, draft: UpdateDraft, *, plainly: bool) -> UpdateDraft:
    """Return the draft with a new customer whom a story speaks of; words that point back are about the last deal."""
    if turn.about is not None or draft.opportunity:
        return draft
    if name := introduced(draft.text):
        return replace(draft, opportunity=OpportunityRef(unmatched=name))
    if refers_back(draft, plainly=plainly) and (last := recent(turn.work, turn.me, turn.said)):
        turn.about = last.id
    return draft


def _named_in_its_thread(turn: Turn, draft: UpdateDraft, here: Opportunity) -> Opportunity | None:
    """Return another opportunity that a reply under a card begins with; words about it do not belong to the card."""
    begins = draft.spans.get("opportunity", (-1, -1))[0] == 0
    if turn.origin.place is not Place.THREAD or not begins or not (draft.opportunity.id or draft.opportunity.name):
        return None
    named = find(turn.work, turn.me, draft.opportunity)
    return named if isinstance(named, Opportunity) and named.id != here.id else None


def _likeliest_first(turn: Turn, choice: Choice) -> Choice:
    """Return a choice among what may be meant by words without a name.

    Under a morning card that is what it shows as still to be done; elsewhere what was spoken of last comes first.
    """
    if rows := rows_above(turn.work, turn.me, turn.origin.channel, turn.origin.thread_ts):
        return replace(choice, options=rows[:MOST_BUTTONS])
    last = recent(turn.work, turn.me, turn.said)
    return replace(choice, options=_first(last, choice.options)) if last else choice


def _first(found: Opportunity, others: Iterable[Opportunity]) -> list[Opportunity]:
    """Put the opportunity that was found before the others that it might be."""
    return [found, *(other for other in others if other.id != found.id)][:MOST]


def ask(turn: Turn, verb: str, choice: Choice, *, others: bool = False) -> None:
    """Keep what was said and show the options; with `others` also whatever else of mine may be called so."""
    mine = _mine_besides(turn, choice) if others else ()
    new = [f"new:{choice.unmatched}"] if choice.unmatched else []
    question = put(turn, verb, [*(str(o.id) for o in choice.options), *new, *(str(o.id) for o in mine)])
    turn.answer(asking_message(question, choice, turn.t, mine))


def _mine_besides(turn: Turn, choice: Choice) -> Sequence[Opportunity]:
    """Return my open opportunities that are not offered yet, as many as a select holds."""
    offered = {o.id for o in choice.options}
    return [o for o in turn.work.opportunities.of_owner(turn.me.id) if o.id not in offered][:MOST_MENU]


def put(turn: Turn, verb: str, options: list[str]) -> Question:
    """Keep what was said, where, and what is known of it already, until a button settles it."""
    said = turn.said
    where = {"place": said.place.value, "channel": said.channel, "ts": said.ts, "thread_ts": said.thread_ts}
    known = {"about": str(turn.about) if turn.about else None, "settled": " ".join(turn.settled)}
    return turn.work.questions.ask(turn.me.id, verb, turn.text, options, {**where, **known})
