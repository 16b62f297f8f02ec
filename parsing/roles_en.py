"""Finds job titles among the English words of a text."""

from typing import Final

from parsing.given_names import GIVEN
from parsing.patterns import Pattern
from parsing.people_cues import AFTER
from parsing.people_en import Found
from parsing.titles_en import (
    AREAS,
    CAPITAL_CHIEFS,
    CHIEFS,
    DEPARTMENTS,
    DEPUTIES,
    HEADS,
    LEADS,
    NO_AREA,
    NO_PERSON,
    OF_HEADS,
    OPEN_HEADS,
    OWNED_ONLY,
    OWNERS,
    RANKED_HEADS,
    RANKS,
    SHY_AREAS,
    SINGLES,
    VAGUE,
)
from parsing.tokens_en import Token
from parsing.wordlists import COMMON_WORDS

_MODIFIERS: Final = AREAS | RANKS
_HEADING: Final = (
    CHIEFS | set(map(str.lower, CAPITAL_CHIEFS)) | OF_HEADS | HEADS | SINGLES | VAGUE | OWNED_ONLY | DEPARTMENTS
)
"""Words by which a title may be headed; any other is passed over at once."""
_NO_AREA: Final = COMMON_WORDS | LEADS | GIVEN | NO_AREA
_HAN_END: Final = Pattern(r"[\u3400-\u9fff] ?$")
_JOINTS: Final = frozenset({"&", "and"})
_CHIEF_RANKS: Final = frozenset({"deputy", "assistant", "group", "global", "regional", "vice", "former", "area"})
_SOUGHT: Final = frozenset({"hire", "hires", "hiring", "recruit", "recruiting", "seeking", "advertising"})
_MASKED: Final = Pattern(r"x{2,}")
"""A company's name that was made out already."""
_SIDES: Final = frozenset({"payable", "receivable"})
_KIN: Final = frozenset({"wife", "husband", "son", "daughter", "brother", "sister", "friend"})


def find_titles(tokens: list[Token], text: str) -> list[Found]:
    """Find titles in order; those not sure stand for nobody by themselves."""
    found: list[Found] = []
    done = 0
    for at in [at for at, token in enumerate(tokens) if token.word in _HEADING]:
        span = _span_at(tokens, at, done) if at >= done else None
        if span and not _is_no_person(tokens, *span):
            first, last = span
            start, end = tokens[first].start, tokens[last].end
            tight = first == at and _is_department(tokens, at)
            found.append(Found(text[start:end], start, end, not tight and _is_sure(tokens, first, last), tight))
            done = last + 1
    return found


def _span_at(tokens: list[Token], at: int, done: int) -> tuple[int, int] | None:
    """Give the first and the last word of the title that is headed by a word."""
    token = tokens[at]
    if _is_surname(tokens, at):
        return None
    if token.word in CHIEFS or token.text in CAPITAL_CHIEFS:
        return _left(tokens, at, done, _CHIEF_RANKS), _areas_behind(tokens, at) if token.word in DEPUTIES else at
    if token.word in OF_HEADS and _word(tokens, at + 1) == "of" and (last := _of_what(tokens, at + 2)):
        return _left(tokens, at, done, RANKS), last
    if token.word in HEADS:
        first = _before_head(tokens, at, done)
        if first < at and _word(tokens, at + 1) not in HEADS:
            return first, at
    if token.word in SINGLES or token.word in VAGUE or token.word in OWNED_ONLY:
        return None if _word(tokens, at + 1) in HEADS else (_left(tokens, at, done, RANKS), at)
    return (at, at + (_word(tokens, at + 1) in _SIDES)) if _is_department(tokens, at) else None


def _is_surname(tokens: list[Token], at: int) -> bool:
    """Tell whether a title is somebody's family name: Tom Baker."""
    first = tokens[at - 1] if at and tokens[at].gap == " " else None
    return first is not None and first.word in GIVEN and first.text.istitle() and tokens[at].text.istitle()


def _word(tokens: list[Token], at: int) -> str:
    """Give a word that follows another with nothing but a blank between."""
    return tokens[at].word if at < len(tokens) and tokens[at].gap == " " else ""


def _left(tokens: list[Token], at: int, done: int, allowed: frozenset[str]) -> int:
    """Walk to the left over words that may stand in a title; two areas may be joined by and."""
    first = at
    while first > done and tokens[first].gap == " ":
        joined = first - 1 > done and tokens[first - 1].word in _JOINTS and tokens[first - 1].gap == " "
        step = 2 if joined and tokens[first].word in AREAS else 1
        before = tokens[first - step]
        if before.owns or before.word not in (AREAS if step > 1 else allowed):
            break
        first -= step
    return first


def _before_head(tokens: list[Token], at: int, done: int) -> int:
    """Find where a title of several words begins; some heads take only some words before them."""
    head = tokens[at].word
    if head in RANKED_HEADS:
        return _left(tokens, at, done, RANKS)
    first = _left(tokens, at, done, _MODIFIERS)
    if first < at and tokens[at - 1].word in SHY_AREAS.get(head, frozenset()) and not _names_bearer(tokens, first, at):
        return at
    unknown = first == at > done and tokens[at].gap == " " and _may_be_area(tokens[at - 1])
    return at - 1 if unknown and (head in OPEN_HEADS or _is_owned(tokens, at - 1)) else first


def _names_bearer(tokens: list[Token], first: int, at: int) -> bool:
    """Tell whether a first name right beside a title says who bears it: marketing lead Claire."""
    if first and tokens[first - 1].word in _FRESH:
        return False
    follower = tokens[at + 1] if _word(tokens, at + 1) in GIVEN else None
    bearer = tokens[first - 1] if first and tokens[first].gap in {" (", ", "} else None
    return bool(
        (follower and follower.text[0].isupper()) or (bearer and bearer.word in GIVEN and bearer.text[0].isupper())
    )


_FRESH: Final = frozenset({"new", "fresh", "hot", "warm", "cold", "inbound"})


def _is_owned(tokens: list[Token], at: int) -> bool:
    """Tell whether the word before says whose somebody is: their, Dovetail's."""
    before = tokens[at - 1] if at and tokens[at].gap in {" ", "'s ", "\u2019s "} else None
    return before is not None and (before.owns or before.word in OWNERS)


def _may_be_area(token: Token) -> bool:
    """Tell whether an unknown word may be what somebody is in charge of: brewery manager."""
    plain = token.text.islower() and len(token.word) > len("and") and token.word.isalpha()
    return plain and not token.owns and token.word not in _NO_AREA


def _areas_behind(tokens: list[Token], at: int) -> int:
    """Walk to the right over the area of a deputy: VP of Sales and Marketing."""
    start = at + 2 if _word(tokens, at + 1) == "of" else at + 1
    end = start
    while _word(tokens, end) in AREAS or (
        end > start and _word(tokens, end) in _JOINTS and _word(tokens, end + 1) in AREAS
    ):
        end += 1
    return end - 1 if end > start else at


def _of_what(tokens: list[Token], at: int) -> int | None:
    """Find where the area ends that somebody is head of."""
    at += _word(tokens, at) == "the"
    end = at
    while _word(tokens, end) in AREAS or (
        end > at and _word(tokens, end) in _JOINTS and _word(tokens, end + 1) in AREAS
    ):
        end += 1
    if end > at:
        return end - 1
    return at if _word(tokens, at) and _word(tokens, at) not in COMMON_WORDS else None


def _is_department(tokens: list[Token], at: int) -> bool:
    """Tell whether part of a company stands where a role would: Amy (purchasing), Ann from finance."""
    token = tokens[at]
    if token.word not in DEPARTMENTS:
        return False
    before = tokens[at - 1].word if at else ""
    at += _word(tokens, at + 1) in _SIDES
    behind = tokens[at + 1].gap if at + 1 < len(tokens) else ","
    if behind.strip().startswith((")", ",", ".", ":")):
        return token.gap.endswith(("(", ", ")) or before in {"from", "in", "of", "their", "the"}
    follower = _word(tokens, at + 1)
    return before in {"from", "in"} and (follower in AFTER or follower in {"at", "of", "@"})


def _is_no_person(tokens: list[Token], first: int, last: int) -> bool:
    """Tell whether a title is that of a team, or that of somebody whose kin is spoken of."""
    behind = tokens[last + 1] if last + 1 < len(tokens) else None
    if behind is None:
        return tokens[last].owns and tokens[last].word not in CHIEFS
    if first and tokens[first - 1].word == "economic":
        return True
    close = behind.gap in {" ", "-", "'s ", "\u2019s "}
    if close and (behind.word in NO_PERSON or (tokens[last].owns and behind.word in _KIN)):
        return True
    return tokens[last].owns and tokens[last].word not in CHIEFS and first == last


def _is_sure(tokens: list[Token], first: int, last: int) -> bool:
    """Tell whether a title stands for somebody by itself."""
    head = tokens[last if tokens[last].word in HEADS else first]
    if first == last and head.word in OWNED_ONLY:
        return _is_owned(tokens, first)
    if any(token.word in CHIEFS or token.text in CAPITAL_CHIEFS for token in tokens[first : last + 1]):
        return True
    if first > 1 and tokens[first - 2].word in _SOUGHT:
        return False
    before = tokens[first - 1] if first and tokens[first].gap in {" ", "/ "} else None
    if before and (before.word in LEADS or before.owns):
        return head.word not in VAGUE or first < last or before.word in {"their", "the", "his", "her"} or before.owns
    masked = first and _MASKED.fullmatch(tokens[first - 1].word) and tokens[first].gap in {" ", ", "}
    if masked or _HAN_END.search(tokens[first].gap):
        return head.word not in VAGUE or first < last
    behind = _word(tokens, last + 1)
    speaks = behind in AFTER or behind in {"at", "from", "@"}
    opening = tokens[first].opens and (speaks or (first == 0 and first < last and behind != ""))
    return opening or (first < last and speaks)
