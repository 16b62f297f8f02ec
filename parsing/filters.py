"""Reads the filters of a list."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import pairwise
from typing import Final

from parsing.amounts import FoundAmount, find_amounts
from parsing.clauses import clauses_of
from parsing.dates import find_dates, first_moment
from parsing.fold import fold
from parsing.patterns import Pattern
from parsing.stages import read_grade, stage_code
from sales.vocabulary import Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFilters:
    """Which opportunities a list is to hold; an empty filter lets everything pass."""

    stalled: bool = False
    stuck: bool = False
    to_drop: bool = False
    """Whether only what dropping is advised of is wanted."""
    late: bool = False
    asleep: bool = False
    largest: bool = False
    """Whether the largest are to come first, and not the next due."""
    health_below: int | None = None
    health_from: int | None = None
    grade: Grade | None = None
    stage: str | None = None
    min_amount: Decimal | None = None
    max_amount: Decimal | None = None
    close_from: date | None = None
    close_until: date | None = None
    """Last day of the closing period, included."""
    person: str | None = None
    """Slack id, or the bare word after an at sign."""
    team: str | None = None
    """The word after a hash, or a channel's id."""
    source: str | None = None
    """Where it came from: the word after `source:`."""
    words: str = ""
    """What no filter has taken up."""


_FRAME: Final = "".join(sorted(set(" ,，、")))
_STALLED: Final = Pattern(r"\b(?:stalled|stale|idle|silent)\b|停滞|沉默|呆滞")
_STUCK: Final = Pattern(r"\bstuck\b|卡住|卡壳|卡着")
_TO_DROP: Final = Pattern(r"\bto drop\b|(?:该|待|建议|可以)淘汰")
_HEALTH: Final = Pattern(
    r"(?:\bhealth(?: score)?|健康(?:度|分)?)\s*(?P<lead><=|>=|<|>|under|below|less than|over|above|at least|低于|不到|"
    r"小于|不超过|高于|超过|大于|不低于|至少)?\s*(?P<score>\d{1,3})(?P<tail>\s*(?:以下|以上))?(?!\d)"
)
_UPWARDS: Final = {
    **dict.fromkeys((">", "over", "above", "高于", "超过", "大于"), 1),
    **dict.fromkeys((">=", "at least", "不低于", "至少", "以上"), 0),
}
"""Words for a health from a score on, each with what is added to it."""
_LARGEST: Final = Pattern(
    r"\b(?:(?:\d{1,3} )?(?:biggest|largest|most valuable)|top ?\d{1,3}|"
    r"top(?=\s*(?:$|deals?\b|opp|this |next |closing|over )))(?: first\b)?(?![a-z\d])|"
    r"(?:金额|价值)?最[大高]的?(?:前?[\d一二两三四五六七八九十]{1,3}[个单家笔])?|"
    r"(?:金额)?前[\d一二两三四五六七八九十]{1,3}(?:大|名|[个单家笔](?!月))的?"
)
_ASLEEP: Final = Pattern(r"\b(?:asleep|sleeping|dormant)\b|休眠中?的?")
_LATE: Final = Pattern(r"\b(?:late|overdue)\b|逾期|过期")
_PERSON: Final = Pattern(r"<@([UW][A-Z0-9]{2,20})(?:\|[^>]*)?>|[@@]([\w.\-]{1,40})")
_TEAM: Final = Pattern(
    r"<#([CG][A-Z0-9]{2,20})(?:\|[^>]*)?>|#([A-Za-z\u3400-\u9fff][\w\-]{0,40})|\bteam[: ]\s?([\w\-]{1,40})",
    re.IGNORECASE,
)
_SOURCE: Final = Pattern(r"(?:\bsource\b|来源)\s*[:=]?\s*([\w\-]{1,40})")
_RANGE_BEFORE: Final = Pattern(r"(?:\bbetween|\bfrom|从|介于)\s*$")
_RANGE_BETWEEN: Final = Pattern(r"\s*(?:-|~|–|—|to|and|到|至|和)\s*")
_LIMIT: Final = Pattern(
    r"(?:(>=?|≥|over|above|at least|more than|min|大于|超过|高于|至少|不低于)|(<=?|≤|under|below|at most|less than|max|"
    r"up to|小于|低于|不超过|以内))\s*[=]?\s*$"
)
_LIMIT_AFTER: Final = Pattern(r"\s*(?:以上|以下|以内|之内|起|or more\b|or less\b)")
_OR_MORE: Final = Pattern(r"\s*\+")
_PLAIN: Final = Pattern(r"([<>])=?\s*(\d{1,12})(?![\d.]*[a-z万亿%\d])")


def read_team(text: str) -> tuple[str | None, str]:
    """Return the team that a text names, by a hash, a channel or the word, and the text besides."""
    found = _TEAM.search(text)
    return (_first_group(found), text[: found.start()] + " " + text[found.end() :]) if found else (None, text)


def _limits(text: str, folded: str) -> tuple[Decimal | None, Decimal | None, list[tuple[int, int]]]:
    """Read the smallest and largest amount, with the places of the words."""
    found = find_amounts(text)
    if both := _amounts_between(found, folded):
        return both
    low = high = None
    spans: list[tuple[int, int]] = []
    for amount in found:
        lead = _LIMIT.search(folded[: amount.start])
        value = amount.value if amount.value is not None else amount.low if amount.low is not None else amount.high
        if amount.high is not None or (lead and lead[2]):
            high = value
        else:
            low = value
        tail = _LIMIT_AFTER.match(folded, amount.end) or _OR_MORE.match(folded, amount.end)
        spans.append((lead.start() if lead else amount.start, tail.end() if tail else amount.end))
    for plain in _PLAIN.finditer(folded) if not spans else ():
        low, high = (Decimal(plain[2]), high) if plain[1] == ">" else (low, Decimal(plain[2]))
        spans.append(plain.span())
    return low, high, spans


def _amounts_between(
    found: Sequence[FoundAmount], folded: str
) -> tuple[Decimal, Decimal, list[tuple[int, int]]] | None:
    """Read from one amount to another, whichever is said first: 50k-200k, 10万到50万, between 50k and 200k."""
    for first, last in pairwise(found):
        between = _RANGE_BETWEEN.match(folded, first.end)
        if first.value is not None and last.value is not None and between and between.end() == last.start:
            lead = _RANGE_BEFORE.search(folded[: first.start])
            low, high = sorted((first.value, last.value))
            return low, high, [(lead.start() if lead else first.start, last.end)]
    return None


def _closing(text: str, now: datetime) -> tuple[date | None, date | None, list[tuple[int, int]]]:
    """Read the period in which a deal is to close."""
    for found in find_dates(text, now):
        first = first_moment(found)
        if first is None or found.kind == "duration":
            continue
        spans = [(found.start, found.end)]
        if found.kind == "range" and isinstance(found.until, datetime):
            return first.date(), date.fromordinal(found.until.date().toordinal() - 1), spans
        if found.kind == "after":
            return first.date(), None, spans
        return (None if found.kind == "before" else first.date()), first.date(), spans
    return None, None, []


_CLOSE_BEHIND: Final = Pattern(r"\s*(?:成交|签约|关单|内)")
_CLOSE_WORDS: Final = Pattern(
    r"\b(?:close|closing|closes|closed|due)\s*(?:by|in|on|before)?\s*$|(?:成交|签约|关单)\s*$"
)


def _words_left(text: str, spans: list[tuple[int, int]]) -> str:
    kept = "".join(" " if any(start <= at < end for start, end in spans) else char for at, char in enumerate(text))
    return " ".join(kept.split()).strip(_FRAME)


def _stage_in(folded: str, spans: list[tuple[int, int]]) -> str | None:
    """Find the first word that names a stage."""
    for match in re.finditer(r"first contact|needs confirmed|[a-z]+|[\u3400-\u9fff]+", folded):
        code = stage_code(match.group().removesuffix("阶段"), {})
        if code:
            spans.append(match.span())
            return code
    return None


def _with_close_words(folded: str, start: int, end: int) -> tuple[int, int]:
    """Stretch the place of a date over the word for closing beside it."""
    lead, tail = _CLOSE_WORDS.search(folded[:start]), _CLOSE_BEHIND.match(folded, end)
    return lead.start() if lead else start, tail.end() if tail else end


def read_list_filters(text: str, now: datetime) -> ListFilters:
    """Read the filters that stand behind `list`, in any order and either language."""
    text = text[:400]
    folded = fold(text)
    person, team, stalled = _PERSON.search(text), _TEAM.search(text), _STALLED.search(folded)
    late, stuck, drop, health, largest = (each.search(folded) for each in (_LATE, _STUCK, _TO_DROP, _HEALTH, _LARGEST))
    asleep, source = _ASLEEP.search(folded), _SOURCE.search(folded)
    marks = (person, team, source, stalled, late, asleep, stuck, drop, health, largest)
    spans = [found.span() for found in marks if found]
    bare = _words_blotted(text, [counted.span() for counted in (health, largest) if counted])
    low, high, places = _limits(bare, fold(bare))
    spans += places
    first, last, places = _closing(_words_blotted(text, spans), now)
    spans += [_with_close_words(folded, start, end) for start, end in places]
    grade = read_grade(text, clauses_of(folded)) or _lone_grade(_words_blotted(text, spans))
    spans += [grade[1]] if grade else []
    return ListFilters(
        stalled=bool(stalled),
        stuck=bool(stuck),
        to_drop=bool(drop),
        health_below=_health_below(health),
        health_from=_health_from(health),
        late=bool(late),
        asleep=bool(asleep),
        largest=bool(largest),
        grade=grade[0] if grade else None,
        stage=_stage_in(fold(_words_blotted(text, spans)), spans),
        min_amount=low,
        max_amount=high,
        close_from=first,
        close_until=last,
        person=_first_group(person),
        team=_first_group(team),
        source=text[slice(*source.span(1))] if source else None,
        words=_words_left(text, spans),
    )


def _health_from(found: re.Match[str] | None) -> int | None:
    """Read from which score on; what lies above one begins with the next."""
    word = (found["lead"] or (found["tail"] or "").strip()) if found else ""
    return int(found["score"]) + _UPWARDS[word] if found and word in _UPWARDS else None


def _health_below(found: re.Match[str] | None) -> int | None:
    """Read below which score; without a word for it a score is such a limit, as low ones are looked for."""
    if found is None or _health_from(found) is not None:
        return None
    return int(found["score"]) + (found["lead"] in {"<=", "不超过"})


def _first_group(match: re.Match[str] | None) -> str | None:
    return next(filter(None, match.groups()), None) if match else None


def _lone_grade(text: str) -> tuple[Grade, tuple[int, int]] | None:
    match = re.search(r"(?<![\w])[ABCabc](?![\w])", text)
    return (Grade(match.group().upper()), match.span()) if match else None


def _words_blotted(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
