"""Reads what a sentence suggests without saying it: a later stage, why a deal was lost, that a verb is none."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from parsing.absences import is_absence
from parsing.changed import read_changed
from parsing.clauses import clauses_of
from parsing.colleagues import read_people
from parsing.draft import UpdateDraft
from parsing.endings import read_loss_reason, read_outcome
from parsing.fold import fold
from parsing.patterns import Pattern
from parsing.rates import is_rate
from parsing.stages import stage_code
from parsing.verbs import VERBS
from parsing.when import read_when
from sales.vocabulary import LossReason

_SENT: Final = r"\b(?:sent|shared|submitted|gave|delivered|emailed|presented|issued)\b[^,.;!?]{0,24}?\b"
_DONE: Final = r"(?:发|提交|给|出|寄|递|交|报|讲)(?:过去?|了|出|送了?|完了?)[^,。;!?]{0,8}?"
_SIGNING: Final = rf"{_SENT}(?:contract|agreement|msa|order form)s?\b|{_DONE}合同"
_NEGOTIATION: Final = r"\b(?:negotiated|haggled|discussed (?:the )?terms)\b|谈(?:了|过)(?:价|条款|合同)|砍价|压价"
_QUOTE: Final = (
    rf"{_SENT}(?:quote|quotation|pricing|price list)s?\b|\bquoted (?:them|him|her)\b"
    rf"|{_DONE}(?:报价|价格)|报了价|报过价"
)
_PROPOSAL: Final = rf"{_SENT}(?:proposal|deck|solution)s?\b|{_DONE}方案"
_HINTS: Final = (
    ("signing", Pattern(_SIGNING)),
    ("negotiation", Pattern(_NEGOTIATION)),
    ("quote", Pattern(_QUOTE)),
    ("proposal", Pattern(_PROPOSAL)),
)
"""The latest stage first: whoever sends a contract has quoted before."""


_BACK: Final = Pattern(
    r"(?:(?:and|so|ok(?:ay)?|also|oh|great|good news|update|well|btw|yes)[ ,:!.]+)*(?:they|he|she|it|we|their|"
    r"his|her|that|this|the "
    r"(?:customer|client|deal)|(?:mark|call|make|put|move|close|set) (?:it|them|him|her|that|this))\b"
    r"|(?:好消息|然后|另外|对了|嗯+|还有)?[,，!！、\s]*(?:他|她|它|对方|客户|人家|那边|这单|这个|那单|签了|成了|"
    r"丢了|赢了|黄了|[吧了啦]+$|一下$)"
)
"""How a sentence begins that goes on about what was spoken of."""


def suggested_stages(draft: UpdateDraft) -> tuple[str, ...]:
    """Return the codes of the stages that a report may mean, the latest first; nothing where it says the stage."""
    if draft.stage or draft.outcome:
        return ()
    doubted = [code for doubt in draft.doubts if doubt.field == "stage" for code in doubt.readings]
    codes = (stage_code(code, {}) or code for code in [*doubted, *sent_in(draft.text)])
    return tuple(dict.fromkeys(codes))


def sent_in(words: str) -> tuple[str, ...]:
    """Return the codes of the stages that words hint at by what was sent to the customer or talked over."""
    folded = fold(words)
    return tuple(code for code, pattern in _HINTS if pattern.search(folded))


def stated_reason(words: str) -> LossReason | None:
    """Return the reason that words give which are known to be about a loss."""
    found = read_loss_reason(clauses_of(fold(words)))
    return found[0] if found else None


def is_verb_meant(verb: str, whole: str, rest: str, now: datetime, *, in_thread: bool) -> bool:
    """Tell whether the first word of a sentence is meant as a verb: `won over the CTO` closes nothing.

    In a thread every sentence is a report, so there a verb stands alone or with what only it takes.
    """
    if not rest or verb == "update":
        return True
    if verb in {"closing", "approvals"}:
        return asks_for_help(rest)
    if verb in _TOLD:
        return not in_thread and (_TOLD[verb](rest, now) or asks_for_help(rest))
    if verb in {"won", "lost"}:
        return not whole.lstrip()[0].isascii() or read_outcome(clauses_of(fold(whole))) is not None
    return not in_thread or _is_taken(verb, rest, now)


def _is_span(rest: str, now: datetime) -> bool:
    return not read_changed(rest, now).rest


_TOLD: Final[Mapping[str, Callable[[str, datetime], bool]]] = {
    "changed": _is_span,
    "away": is_absence,
    "rates": is_rate,
}
"""Verbs that many a report begins with, and how to tell what only they take."""


def _is_taken(verb: str, rest: str, now: datetime) -> bool:
    taken = {
        "give": bool(read_people(rest)),
        "snooze": read_when(rest, now) is not None,
        "stage": stage_code(rest, {}) is not None,
        "sleep": read_when(rest, now) is not None,
    }
    return taken.get(verb, False)


def refers_back(draft: UpdateDraft, *, plainly: bool = False) -> bool:
    """Tell whether words without a name go on about the deal that was spoken of: `they said yes`, `mark it won`, 60k.

    Plainly only a word for it does.
    """
    return (draft.changes_only and not plainly) or _BACK.match(fold(draft.text)) is not None


def asks_for_help(rest: str) -> bool:
    """Tell whether somebody asks how a verb is used: `won help`, `转交 ?`."""
    return VERBS.get(fold(rest).strip()) == "help"
