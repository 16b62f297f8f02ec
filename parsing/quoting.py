"""Finds in a follow-up the words that a question about it quotes."""

from collections.abc import Collection
from typing import Final

from parsing.clauses import Clauses, clauses_of
from parsing.feedback import read_feedback
from parsing.fold import fold, narrow, tidy
from parsing.known import Known
from parsing.patterns import Pattern
from sales.vocabulary import Feedback

_MONEY: Final = Pattern(r"预算|经费|资金|拨款|\bbudget|\bfund")
_LACKING: Final = frozenset({Feedback.NO_BUDGET, Feedback.NEEDS_BUDGET})


def quoted(text: str, codes: Collection[Feedback], known: Known) -> str:
    """Return the clause in which a customer is first read to say one of the codes, as typed; empty where none is."""
    text = tidy(text)
    clauses = _clauses(text)
    places = [span for code, span in read_feedback(clauses, known.own("feedback")).items() if code in codes]
    return text[slice(*clauses.span(min(places)[0]))].strip() if places else ""


def has_budget(text: str) -> bool:
    """Say whether a text tells that the money is there: a clause that speaks well of it, and misses none."""
    clauses = _clauses(tidy(text))
    about = {clauses.span(found.start()) for found in _MONEY.finditer(clauses.folded)}
    read = [read_feedback(clauses_of(clauses.folded[slice(*span)])).keys() for span in about]
    return any(Feedback.POSITIVE in said and not said & _LACKING for said in read)


def _clauses(text: str) -> Clauses:
    return clauses_of(fold(narrow(text)))
