"""Reads what either side has promised the other: who owes what, and by which day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import Final

from parsing.clauses import clauses_of
from parsing.dates import FoundDate, find_dates
from parsing.days_meant import when_of
from parsing.fold import fold
from parsing.patterns import Pattern, Phrases
from parsing.sieve import Sieve
from sales.promises import Side

LONGEST: Final = 200
"""Characters of a promise that are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseDraft:
    """One promise, as it was said."""

    side: Side
    words: str
    due_on: date | None = None
    """The day by which it is to be kept; None where none was named."""


def read_promises(text: str, now: datetime) -> tuple[PromiseDraft, ...]:
    """Return the promises of a text in their order; what has happened, is asked, denied or only hoped for is none."""
    folded = fold(text)
    if not _MAYBE.may_match(folded):
        return ()
    dates = find_dates(text, now)
    found = (_promise(text, folded, start, end, dates, now) for start, end in _pieces(folded))
    return tuple(each for each in found if each)


def _pieces(folded: str) -> Iterator[tuple[int, int]]:
    """Yield where each clause begins and ends, cut again where a second person begins to act."""
    clauses = clauses_of(folded)
    for start, end in zip(clauses.starts, clauses.ends, strict=True):
        cuts = [start, *(start + turn.end() for turn in _TURN.finditer(folded[start:end])), end]
        yield from ((first, last) for first, last in pairwise(cuts) if folded[first:last].strip())


def _promise(
    text: str, folded: str, start: int, end: int, dates: list[FoundDate], now: datetime
) -> PromiseDraft | None:
    piece = f"they {folded[start:end].strip()}" if folded[:start].endswith(")") else folded[start:end]
    days = [when for found in dates if start <= found.start < end and (when := when_of(found, now))]
    side = _side(piece, is_dated=bool(days))
    if side is None or _NONE.search(folded[start : end + 1]):
        return None
    words = text[start:end].strip(" ,.;:，。；：、-—")[:LONGEST]
    return PromiseDraft(side=side, words=words, due_on=days[0][0] if days else None)


def _side(piece: str, *, is_dated: bool) -> Side | None:
    """Say who promises something in a piece of a sentence; what is only planned is a promise where it has a day."""
    if any(pattern.search(piece) for pattern in _OUR_WORD):
        return Side.OURS
    if any(pattern.search(piece) for pattern in _THEIR_WORD):
        return Side.THEIRS
    if not is_dated:
        return None
    if any(pattern.search(piece) for pattern in _THEIR_PLAN) and not _TO_THEM.search(piece):
        return Side.THEIRS
    return Side.OURS if any(pattern.search(piece) for pattern in _OUR_PLAN) else None


_GIVING: Final = (
    r"(?:send|give|share|forward|provide|deliver|submit|return|sign|countersign|approve|confirm|decide|reply|respond|"
    r"answer|get back|come back|revert|let (?:us|me|them|him|her) know|tell (?:us|me|them|him|her)|introduce|intro|"
    r"arrange|set up|organi[sz]e|pay|transfer|wire|review|check|prepare|draft|write|ship|bring|show|email|mail|"
    r"put together|work out|call (?:us|me|back)|release|issue|place|finali[sz]e|fix|update|get (?:us|me|them|him|her)|"
    r"clear)"
)
"""What people promise to do."""
_THEY: Final = (
    r"(?:they|he|she|customer|client|buyer|prospect|legal|finance|procurement|purchasing|the board|board|"
    r"(?:the |their |his |her )?(?:cfo|ceo|cto|coo|cio|boss|team|manager|director|lawyers?|counsel|it)|"
    r"(?:mr|ms|mrs|dr)\.? [a-z]+|(?!(?:i|we|let|let's|please|pls|will|and|or|to|then|need|needs|have|must|should|you)"
    r"\b)[a-z][a-z.'’-]+)"
)
_WILL: Final = r"(?:'ll|’ll| will| would| is going to| are going to|'s going to|'re going to| is to| are to| gonna)"
_PROMISED: Final = (
    r"(?: (?:has|have|had))? (?:promised|agreed|committed|pledged|offered|said (?:they|he|she)(?:'d|'ll| will| would))"
)
_PEOPLE: Final = (
    r"(?:他们?|她们?|客户|对方|甲方|采购|财务|法务|领导|老板|业主|[\u4e00-\u9fff]{1,2}(?:总|经理|主任|工|老师|董))"
)
_THEIR_WORD: Final = (
    Pattern(rf"(?:^|[:,] ?|\b(?:and|but|that) )\W*(?:\w+ ){{0,2}}?\b{_THEY}{_WILL} (?:\w+ ){{0,2}}?{_GIVING}\b"),
    Pattern(rf"\b{_THEY}{_PROMISED}(?: (?:to|us|me)\b)?"),
    Pattern(
        r"^\W*promised (?:us|me|(?:an?|the|their|his|her) "
        r"(?:\w+ )?(?:decision|answer|reply|feedback|order|po|signature|payment|contract))\b"
    ),
    Pattern(rf"{_PEOPLE}[^我]{{0,8}}?(?:答应|承诺|保证|同意|说好|说会|表示会)"),
    Pattern(r"(?:答应|承诺)(?:了|过)?(?:会|给我们?|我们?|在|\d|周|下|本|这|明|后|月|年)"),
)
"""Their word for something, with a day or without."""
_OUR_WORD: Final = (
    Pattern(rf"\b(?:i|we)(?: (?:have|had))? (?:(?:promised|committed|pledged|offered)\b|agreed to {_GIVING}\b)"),
    Pattern(r"\b(?:i|we) (?:still )?owe (?:them|him|her|[a-z]+)\b"),
    Pattern(rf"\b(?:promised|told) (?:him|her|them|[a-z]+) (?:that )?(?:i|we)(?:'d|'ll| would| will) {_GIVING}\b"),
    Pattern(r"\bpromised (?:him|her|them|the (?:customer|client))\b"),
    Pattern(
        r"我(?:们|方)?[^他她客]{0,4}(?:答应|承诺|保证)|(?:答应|承诺)(?:了|过)?(?:他们?|她们?|客户|对方|[\u4e00-\u9fff]总)"
        r"|欠(?:他们?|她|客户|对方)"
    ),
)
"""Our word for something."""
_THEIR_PLAN: Final = (
    Pattern(rf"^\W*(?:and |but |so )?{_THEY} (?:\w+ )?{_GIVING}s?\b"),
    Pattern(
        rf"{_PEOPLE}[^我]{{0,14}}(?:会|将|要|来)?(?:发|给|回(?!来|去|国|家)|签|批|定|寄|付|打款|确认|答复|回复|反馈|安排|提供|"
        r"出(?!差|来|去|国|院))"
    ),
    Pattern(
        r"(?:之?前|以前|内)?(?:给|会给|能给)(?:我们?|个|出)?(?:们)?(?:最终|正式|明确|确切)?"
        r"(?:答复|回复|结果|反馈|消息|准信|说法)"
    ),
)
"""What they are said to do on a day."""
_OUR_PLAN: Final = (
    Pattern(
        r"\b(?:i|we)(?:'ll|’ll| will| must| should| need to| have to| am going to| are going to|'m going to)? "
        rf"(?:\w+ )?{_GIVING}\b"
    ),
    Pattern(
        r"^\W*(?:and |then |to |will |please |pls |(?:need|have|got) to )?"
        rf"{_GIVING} (?:him|her|them|the|a|an|our|over|it|[a-z]+)\b"
    ),
    Pattern(r"我(?:们|方|来|去|会|要|得)*[^他她客]{0,8}(?:发|给|寄|送|准备|提供|安排|出|做|写|改|报|回复|答复|提交)"),
    Pattern(
        r"^\W*(?:[\w某]*[ ,:，：])?[^他她客对我等]{0,20}"
        r"(?:给(?:他们?|她们?|客户|对方|[\u4e00-\u9fff]总)|发|寄|准备|提供|提交|出)(?!了|过(?!去))"
    ),
)
"""What we are said to do on a day."""
_TO_THEM: Final = Pattern(r"给(?:他们?|她们?|客户|对方|[\u4e00-\u9fff]总)")
"""They are who gets it."""
_NONE: Final = Pattern(
    r"\b(?:if|unless|whether|maybe|might|could|hope\w*|hoping|expect\w*|won't|will not|wouldn't|can't|cannot|didn't|"
    r"doesn't|don't|not|never|no|wait(?:ing)? (?:for|on))\b"
    r"|[?？]|如果|要是|假如|除非|可能|也许|希望|但愿|没有?|不(?!久|错)|未|别|[要让叫请催]我|等"
)
"""Denied, asked, hoped for, or wished by the other side."""
_TURN: Final = Pattern(
    r"(?:,? (?:and|while) )(?=(?:i|we|they|he|she)(?:'ll|’ll)?\b)|(?<![了给对跟向让要等叫请催帮替为与和])[,，]?"
    r"(?=(?:我们?|他们?|她们?|客户|对方)(?:[会将要来]|[周下本明后]))"
)
"""Where somebody else begins to act."""
_MAYBE: Final = Phrases((*_THEIR_WORD, *_OUR_WORD, *_THEIR_PLAN, *_OUR_PLAN), Sieve())
