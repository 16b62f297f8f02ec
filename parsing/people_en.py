"""Finds names and titles of people among the English words of a text."""

from typing import Final, NamedTuple

from parsing.given_names import GIVEN, LOOSE_GIVEN, ROMAN_SURNAMES
from parsing.patterns import Pattern
from parsing.people_cues import (
    AFTER,
    BEFORE,
    BEFORE_WEAK,
    COMPANY_WORDS,
    EVERYDAY_GIVEN,
    GIFTS,
    GIVES,
    HONORIFICS,
    NO_NAMES,
    OWNED,
    PLACED,
    SITES,
    SMALL_WORDS,
    SPEAKS,
    SURNAMES_TOO,
    TURNS,
    WITH_WEAK,
)
from parsing.tokens_en import OWNING, Token
from parsing.wordlists import COMMON_WORDS, NO_PEOPLE

_NAME: Final = Pattern(
    r"(?:Ma?c|[OD]['\u2019]|De|Di|La|Le|Van)?[A-Z\u00c0-\u00de][a-z\u00df-\u024f]+(?:['\u2019-][A-Z]?[a-z"
    r"\u00df-\u024f]+)*"
)
_PARTICLES: Final = frozenset({"van", "de", "von", "der", "den", "da", "di", "del", "la", "bin", "binti", "al", "zu"})
_NOT_NAMES: Final = COMMON_WORDS | NO_PEOPLE | NO_NAMES
_NO_FIRST: Final = _NOT_NAMES - EVERYDAY_GIVEN - HONORIFICS
_NO_LAST: Final = _NOT_NAMES | GIVEN
_TELLING_GIVEN: Final = GIVEN - LOOSE_GIVEN - EVERYDAY_GIVEN
_SMALL_GIVEN: Final = GIVEN - LOOSE_GIVEN - SMALL_WORDS - COMMON_WORDS
_SMALL_SURNAMES: Final = (
    ROMAN_SURNAMES - _NOT_NAMES - {"an", "he", "so", "do", "you", "gang", "long", "fang", "hung", "sang", "low"}
)
_LINKS: Final = frozenset({"and", "&"})
_MONTHS: Final = frozenset({"jan", "april", "may", "june", "august"})


class Found(NamedTuple):
    """A name or a title with its place; one that is not sure counts only beside the other."""

    text: str
    start: int
    end: int
    sure: bool
    tight: bool = False
    """Whether it is a mere part of a company, which is a role only right beside a name."""


def _fits(token: Token) -> bool:
    """Tell whether a word is written like a name."""
    return not token.text[0].islower() and _NAME.fullmatch(token.text) is not None


def find_names(tokens: list[Token], text: str, titled: set[int]) -> list[Found]:
    """Find people's names; `titled` are the places of words that belong to titles."""
    found: list[Found] = []
    past = 0
    for at in [at for at, token in enumerate(tokens) if token.word in _SMALL_GIVEN or not token.text[0].islower()]:
        token = tokens[at]
        if at < past or token.start in titled:
            continue
        if _fits(token):
            past = _run_end(tokens, at, titled)
            if past > at + 1 or token.word not in _NO_FIRST:
                found += _name_in(tokens, at, past, text)
        elif token.word in _SMALL_GIVEN:
            found += _lower_case(tokens, at, text)
    return found


def _run_end(tokens: list[Token], at: int, titled: set[int]) -> int:
    """Find where a run of capitalised words ends."""
    end = at + 1
    while end < len(tokens) and not tokens[end - 1].owns and tokens[end].start not in titled:
        token, last = tokens[end], tokens[end - 1]
        blank = token.gap == " " or (token.gap == ". " and (last.word in HONORIFICS or len(last.text) == 1))
        particle = token.text in _PARTICLES and end + 1 < len(tokens) and _fits(tokens[end + 1])
        if not blank or not (_fits(token) or particle or (len(token.text) == 1 and token.text.isupper())):
            break
        end += 1
    return end


def _name_in(tokens: list[Token], first: int, end: int, text: str) -> list[Found]:
    """Give the name in a run of capitalised words, less everyday words at its ends."""
    while first < end and _leads_only(tokens, first, end):
        first += 1
    run = tokens[first:end]
    if not COMPANY_WORDS.isdisjoint([token.word for token in run[1:]]) and not _born(run):
        return []
    while first < end and tokens[end - 1].word in _NOT_NAMES and not _keeps(tokens[first:end]):
        end -= 1
    run = tokens[first:end]
    if not run or len(run[0].text) == 1 or run[0].word in _NO_FIRST or (run[-1].word in HONORIFICS):
        return []
    name, behind = text[run[0].start : run[-1].end], run[-1].end + 2 * text[run[-1].end :].startswith(OWNING)
    return [Found(name, run[0].start, behind, _is_sure(tokens, first, end))]


def _keeps(run: list[Token]) -> bool:
    """Tell whether the everyday word at the end of a run belongs to the name: Jan by itself, Tom Price."""
    if len(run) == 1:
        return run[0].word in EVERYDAY_GIVEN
    return run[0].word in GIVEN and run[-1].word in SURNAMES_TOO


def _born(run: list[Token]) -> bool:
    return len(run) > 1 and run[0].word in GIVEN and run[-1].word in SURNAMES_TOO


def _leads_only(tokens: list[Token], at: int, end: int) -> bool:
    """Tell whether a capitalised word only begins a sentence before a name: Met Bob, Nudged Fiona."""
    token, more = tokens[at], at + 1 < end
    if token.word in HONORIFICS:
        return False
    if token.word in EVERYDAY_GIVEN:
        named = more and tokens[at + 1].word not in _NO_LAST
        return more and not (named and (not token.opens or _next_word(tokens, end) in AFTER))
    if token.word in _NOT_NAMES:
        return True
    if not more or token.word in GIVEN or not token.opens:
        return False
    return token.word in BEFORE or (tokens[at + 1].word in GIVEN and token.word.endswith(("ed", "ing")))


def _next_word(tokens: list[Token], at: int) -> str:
    return tokens[at].word if at < len(tokens) and tokens[at].gap.strip("'\u2019s") in {" ", " ("} else ""


def _is_sure(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether a run of capitalised words is surely a person."""
    run = tokens[first:end]
    if run[0].word in HONORIFICS:
        return len(run) > 1
    if _is_part_of_more(tokens, first, end):
        return False
    before = tokens[first - 1].word if first and run[0].gap.strip() in {"", "/"} else ""
    if run[0].word in EVERYDAY_GIVEN and len(run) == 1:
        speaks = _next_word(tokens, end) in AFTER and run[0].opens
        return speaks or (before in BEFORE and run[0].word not in _MONTHS)
    known = run[0].word in _TELLING_GIVEN or (len(run) > 1 and run[0].word in GIVEN)
    if known and len(run) <= 2:
        return before not in PLACED and _next_word(tokens, end) not in SITES
    asian = len(run) > 1 and (run[0].word in ROMAN_SURNAMES or run[-1].word in ROMAN_SURNAMES)
    joined = before == "and" and first > 1 and tokens[first - 2].word in _TELLING_GIVEN and _fits(tokens[first - 2])
    return asian or joined or _is_spoken_of(tokens, first, end, before)


def _is_part_of_more(tokens: list[Token], first: int, end: int) -> bool:
    """Tell whether a product's or a company's name goes on behind or stood before: Opera PMS, Ben & Jerry."""
    follower = tokens[end] if end < len(tokens) else None
    if follower and follower.gap == " " and follower.text.isupper() and len(follower.text) > 1:
        return tokens[first].word not in GIVEN
    if follower and follower.text == "&" and end + 1 < len(tokens) and _fits(tokens[end + 1]):
        return tokens[end + 1].word not in GIVEN
    before = tokens[first - 1] if first else None
    return bool(before and before.text == "&" and first > 1 and _fits(tokens[first - 2])) and (
        tokens[first - 2].word not in GIVEN
    )


def _is_spoken_of(tokens: list[Token], first: int, end: int, before: str) -> bool:
    """Tell whether words beside a name speak of a person."""
    if before in BEFORE:
        return not (tokens[end - 1].owns and _next_word(tokens, end) not in OWNED)
    if before in GIVES and _next_word(tokens, end) in GIFTS:
        return True
    if before in BEFORE_WEAK and first > 1 and tokens[first - 1].gap.strip() == "":
        return tokens[first - 2].word in WITH_WEAK
    if tokens[end - 1].owns:
        return _next_word(tokens, end) in OWNED and before not in PLACED
    if tokens[first].gap == ", " and end < len(tokens) and tokens[end].gap == ", " and tokens[end].word in SPEAKS:
        return True
    return (tokens[first].opens or before in TURNS) and _next_word(tokens, end) in AFTER


def _is_added_to(tokens: list[Token], at: int) -> bool:
    """Tell whether another first name is added behind: jen + raj."""
    follower = tokens[at + 1] if at + 1 < len(tokens) else None
    return follower is not None and follower.gap.strip() == "+" and follower.word in _SMALL_GIVEN


def _lower_case(tokens: list[Token], at: int, text: str) -> list[Found]:
    """Give a small first name that is typed in small letters, where somebody is talked to."""
    token = tokens[at]
    if not token.text.islower():
        return []
    before = tokens[at - 1].word if at and token.gap.strip() == "" else ""
    behind = tokens[at - 2].word if before in BEFORE_WEAK and at > 1 else ""
    weak = behind in WITH_WEAK or (before in _LINKS and behind in _SMALL_GIVEN)
    weak |= at > 0 and token.gap.strip() == "+" and tokens[at - 1].word in _SMALL_GIVEN
    weak |= token.opens and (_next_word(tokens, at + 1) in AFTER or _is_added_to(tokens, at))
    last = tokens[at + 1] if at + 1 < len(tokens) else token
    end = last.end if last.gap == " " and last.text.islower() and last.word in _SMALL_SURNAMES else token.end
    return [Found(text[token.start : end], token.start, end, before in BEFORE or weak)]
