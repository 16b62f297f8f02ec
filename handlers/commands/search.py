"""`/opp search discount`, `/opp search 价格`: lost deals, and objections with the answers that worked."""

from collections.abc import Iterable, Iterator
from typing import Final

from handlers.asking import put
from handlers.blocks.searching import common_message, nothing_message, remembered_message
from handlers.commands.show import show
from handlers.reading import read_by
from handlers.turn import Turn
from handlers.voice import LANGUAGES, Voice
from parsing import read_update
from parsing.known import Known
from parsing.loss_details import only_reason
from parsing.names import find_names
from sales.losses import DETAILS
from sales.vocabulary import Feedback, LossReason
from services.searching import PAGE, commonest, remembered
from storage.searching import Term

MOST_TERMS: Final = 6
"""Words that are looked for."""
LEAST_LATIN: Final = 4
LEAST_HAN: Final = 2
"""Characters of a word that stands for the codes whose names hold it."""


def search(turn: Turn) -> None:
    """Show what is remembered of some words a page at a time; without words what customers object to this month."""
    words = turn.text.strip()
    if not words:
        first, common = commonest(turn.work, turn.me)
        turn.answer(common_message(first, common, read_by(turn.work, turn.me)))
    elif _is_name(words, turn.known):
        show(turn)
    else:
        _remembered(turn, words)


def _remembered(turn: Turn, words: str) -> None:
    terms = [_term(turn, word) for word in dict.fromkeys(words.split())][:MOST_TERMS]
    whole = _term(turn, words) if len(terms) > 1 else None
    found = remembered(turn.work, turn.me, terms, whole, turn.offset)
    count = found.lost_count + found.objection_count
    if not count:
        turn.answer(nothing_message(words, turn.t))
        return
    after = turn.offset + PAGE
    following = put(turn, "search", []).id if after < count else None
    turn.answer(remembered_message(words, found, turn.offset, following, read_by(turn.work, turn.me)))


def _is_name(words: str, known: Known) -> bool:
    """Say whether words are nothing but the name or the number of a deal, which `search` shows as `show` does."""
    hits = find_names(words, known)
    return words.startswith("#") or (len(hits) == 1 and (hits[0].start, hits[0].end) == (0, len(words)))


def _term(turn: Turn, words: str) -> Term:
    """Return words with the codes that they are a name of, in either language, or that they amount to."""
    said = read_update(words, turn.now, turn.known)
    only = only_reason(words)
    reasons = [*([only] if only else []), *(LossReason(code) for code in _called(words, "loss", LossReason))]
    feedback = [*(() if said.leftover else said.feedback), *(Feedback(c) for c in _called(words, "feedback", Feedback))]
    details = [code for name, codes in DETAILS.items() for code in _called(words, f"loss-{name.value}", codes)]
    return Term(text=words, reasons=[*dict.fromkeys(reasons)], details=details, feedback=[*dict.fromkeys(feedback)])


def _called(words: str, subject: str, codes: Iterable[str]) -> Iterator[str]:
    """Yield the codes whose names in any language hold some words; two letters of English are in many by chance."""
    if len(words) < (LEAST_LATIN if words.isascii() else LEAST_HAN):
        return
    voices, name = [Voice(language) for language in LANGUAGES], subject.replace("_", "-")
    yield from (code for code in codes if any(words.lower() in voice.term(name, code).lower() for voice in voices))
