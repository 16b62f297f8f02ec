"""Finds amounts of money: figures or number words with a currency, a scale, or both."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Final

from parsing.currencies import CODE, SIGN, WORD, code_of
from parsing.fold import HAN, cap, fold
from parsing.numbers_en import NUMBER_WORDS
from parsing.numbers_en import number_of as english_number
from parsing.numbers_zh import HAN_NUMBER
from parsing.numbers_zh import number_of as chinese_number
from parsing.patterns import Pattern, Phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundAmount:
    """An amount of money and where it stands."""

    text: str
    start: int
    end: int
    value: Decimal | None
    """The amount in whole units of the currency; None when only bounds are given."""
    currency: str | None
    """ISO 4217 code, where the text states one."""
    low: Decimal | None = None
    high: Decimal | None = None


_SCALES: Final = {
    "k": 1_000, "thousand": 1_000, "thousands": 1_000, "grand": 1_000, "千": 1_000,
    "m": 1_000_000, "mm": 1_000_000, "mn": 1_000_000, "mil": 1_000_000, "mio": 1_000_000, "mln": 1_000_000,
    "million": 1_000_000, "millions": 1_000_000, "百万": 1_000_000,
    "b": 1_000_000_000, "bn": 1_000_000_000, "billion": 1_000_000_000, "billions": 1_000_000_000, "十亿": 1_000_000_000,
    "tn": 10**12, "trillion": 10**12, "万亿": 10**12,
    "lakh": 100_000, "lakhs": 100_000, "lac": 100_000, "crore": 10_000_000, "crores": 10_000_000,
    "万": 10_000, "w": 10_000, "十万": 100_000, "千万": 10_000_000, "亿": 100_000_000, "百": 100,
}  # fmt: skip
_LATIN_SCALE: Final = "|".join(sorted((word for word in _SCALES if word.isascii()), key=len, reverse=True))
_HAN_SCALE: Final = "万亿|千万|百万|十亿|十万|亿|万|千"
_MORE: Final = r"\d{0,2}(?:\.\d{3})+(?![\d.,])|\d{0,2}(?:,\d{3})+(?:\.\d{1,6})?|\d{0,29}(?:\.\d{1,6})?"
"""What stands behind the first digit of a figure."""
_SCALE: Final = rf"(?:{_HAN_SCALE})|(?:{_LATIN_SCALE})(?![a-z])|m(?={CODE}(?![a-z]))"
_STARTS: Final = "".join(sorted({word[0] for word in re.findall(r"[^ -~]+", WORD)}))
_BEFORE: Final = (
    rf"(?:(?<![a-z])(?=[$a-z{_STARTS}])|(?=[\u0e3f\u20a0-\u20cf£¥]))(?:{SIGN}|(?<![a-z]){CODE}|(?<![a-z]){WORD})"
)
"""A currency; what none begins with is passed over at once."""
_BEHIND: Final = rf"(?:{SIGN}(?!\d)|{CODE}(?![a-z])|{WORD}(?![a-z]))"
_CENTS: Final = r"(?:cents?|sen|pence|分|角|毛)"
_ODD: Final = r"(?:[来多几余](?=[十百千]?[万亿]))?"
"""What makes a round figure a rough one: 30来万, 二十几万."""
_SCALED: Final = (
    rf"(?P<plus>\+)? ?-?{_ODD}(?P<scale>{_SCALE})?"
    rf"(?:(?P<rest>\d{{1,4}}|{HAN_NUMBER})(?P<rest_scale>万|千|百)?(?![\d.%个年月日天号点]|,\d{{3}}))?"
)
_PATTERN: Final = Pattern(
    rf"(?:(?P<before>{_BEFORE}) ?|(?<![a-z0-9.])(?<!\d,))(?P<figure>\d(?:{_MORE})){_SCALED}"
    rf" ?(?P<behind>{_BEHIND})?"
)
_PLAIN: Final = Pattern(
    rf"(?P<figure>\d(?<![a-z0-9.].)(?<!\d,.)(?:{_MORE})){_SCALED} ?(?P<before>(?!))?(?P<behind>(?!))?"
)
"""The same where a text names no currency, sought from digit to digit."""
_WORDS: Final = Pattern(
    rf"\b(?:(?P<half>half)(?: a)? ?(?P<half_scale>million|billion|thousand|grand)|(?P<number>{NUMBER_WORDS}|a)"
    rf"(?: (?P<scale>million|billion|thousand|grand|crore|lakh))?) ?(?P<behind>{_BEHIND})?"
)
_HAN: Final = Pattern(
    rf"(?P<before>{_BEFORE})?(?P<head>{HAN_NUMBER}{{1,8}})(?P<dot>点{HAN_NUMBER}{{1,4}})?"
    rf"{_ODD}(?P<scale>{_HAN_SCALE})?(?P<tail>{HAN_NUMBER}{{1,8}})?(?P<behind>{_BEHIND})?"
)
_MINOR: Final = Pattern(
    rf"(?: ?and)? ?(?P<cents>\d{{1,2}}|{NUMBER_WORDS})(?![\d,.]\d)(?![-/:])(?: ?(?P<unit>{_CENTS})\b)?"
)
_MAO: Final = Pattern(
    rf"(?:and )?(?P<mao>\d|{HAN_NUMBER}|{NUMBER_WORDS}) ?(?P<unit>角|毛|mao\b)?(?: ?(?P<fen>\d|{HAN_NUMBER}|"
    rf"{NUMBER_WORDS})分?)?(?![\d万千百])"
)
_LOW: Final = Pattern(
    r"(?:\bat least|\bmin(?:imum)?(?: of)?|\bover|\bmore than|\babove|(?<![-=])(?<!\d[kmw] )(?<!\d )>=?|至少|最少|"
    r"不少于|不低于|超过|起码)\s*$"
)
_HIGH: Final = Pattern(
    r"(?:\bat most|\bmax(?:imum)?(?: of)?|\bunder|\bless than|\bbelow|\bup to|<=?|最多|至多|不超过|不高于|低于)\s*$"
)
_LOW_AFTER: Final = Pattern(r"\s*(?:以上|起(?!来)|or more\b|or above\b|\+)")
_HIGH_AFTER: Final = Pattern(r"\s*(?:以下|以内|之内|or less\b|or below\b)")
_BOUNDS: Final = Phrases((_LOW, _LOW_AFTER, _HIGH, _HIGH_AFTER))


@dataclass(slots=True)
class _Raw:
    """A found amount before bounds are read."""

    start: int
    end: int
    value: Decimal
    currency: str | None


_DOTTED: Final = re.compile(r"\.(?=\d{3}(?!\d))")
"""The dots of a figure written as on the European continent: 96.500 is 96,500, where no scale follows."""


def _decimal(figure: str) -> Decimal:
    try:
        return Decimal(figure.replace(",", ""))
    except InvalidOperation:
        return Decimal(0)


def _figure(match: re.Match[str], *, chinese: bool) -> _Raw | None:
    """Read figures; a currency or a scale must stand beside them."""
    before, scale, behind = match["before"], match["scale"], match["behind"]
    if not (before or scale or behind) or (scale == "w" and not _is_wan(match, chinese=chinese)) or _is_minutes(match):
        return None
    figure = match["figure"] if scale else _DOTTED.sub("", match["figure"])
    value = _decimal(figure) * _SCALES.get(scale or "", 1)
    end = match.end()
    if match["rest"]:
        if not scale or (scale != "w" and not HAN.search(scale)):
            return _without_rest(match, value) if before or scale else None
        value += _rest(match["rest"], match["rest_scale"], _SCALES[scale])
    sign = (before or behind or "").strip()
    return _Raw(match.start(), end, value, code_of(behind or "") or code_of(before or "") if sign else None)


def _without_rest(match: re.Match[str], value: Decimal) -> _Raw:
    """Leave out digits that only follow, as in `$5 3 times`."""
    return _Raw(match.start(), match.start("rest"), value, code_of(match["before"] or ""))


def _rest(rest: str, scale: str | None, above: int) -> Decimal:
    """Read what follows a scale: 1万2 is 12,000, 1亿2000万 is 120 million."""
    number = Decimal(rest if rest.isdigit() else chinese_number(rest))
    if scale:
        return number * _SCALES[scale]
    return number * above / 10 if number < 10 else number


def _is_wan(match: re.Match[str], *, chinese: bool) -> bool:
    """Tell whether w stands for ten thousand; in English a small `2w` is two weeks."""
    return chinese or bool(match["before"]) or _decimal(match["figure"]) >= 10 or "." in match["figure"]


def _is_minutes(match: re.Match[str]) -> bool:
    """Tell whether `30m` follows a word that makes it minutes."""
    lead = match.string[max(0, match.start() - 4) : match.start()]
    return match["scale"] == "m" and not match["before"] and not match["behind"] and lead.endswith(("in ", "for "))


def _words(match: re.Match[str]) -> _Raw | None:
    """Read number words; a currency must follow, unless the scale is half or grand."""
    behind, scale = match["behind"], match["scale"]
    if match["half"]:
        value = Decimal(_SCALES[match["half_scale"]]) / 2
        return _Raw(match.start(), match.end(), value, code_of(behind or ""))
    if not behind and not (scale in {"grand", "crore", "lakh"} or (scale and match["number"] != "a")):
        return None
    number = 1 if match["number"] == "a" else english_number(match["number"])
    if match["number"] == "a" and not scale:
        return None
    return _Raw(match.start(), match.end(), Decimal(number * _SCALES.get(scale or "", 1)), code_of(behind or ""))


def _han(match: re.Match[str]) -> _Raw | None:
    """Read Chinese number words; a scale of ten thousand and more, or a currency, must be there."""
    scale, behind, before = match["scale"], match["behind"], match["before"]
    if not (scale in {"万", "亿", "百万", "千万", "十万"} or behind or (before and before.strip())):
        return None
    value = Decimal(chinese_number(match["head"]))
    if match["dot"]:
        value += Decimal("0." + "".join(str(chinese_number(char)) for char in match["dot"][1:]))
    value *= _SCALES.get(scale or "", 1)
    if match["tail"]:
        value += _tail(match["tail"], _SCALES.get(scale or "", 1))
    return _Raw(match.start(), match.end(), value, code_of(behind or "") or code_of(before or ""))


def _tail(tail: str, scale: int) -> Decimal:
    number = Decimal(chinese_number(tail))
    return number * scale / 10 if len(tail) == 1 and scale > 1 else number


def _with_minor(raw: _Raw, folded: str) -> _Raw:
    """Take cents and mao that follow a currency word into the amount."""
    unit = re.search(r"(?:[a-z]+|\$|块|元|圆)$", folded[raw.start : raw.end].rstrip())
    if unit is None or raw.value != raw.value.to_integral_value():
        return raw
    yuan = unit.group() in {"块", "元", "圆", "kuai", "yuan"}
    found = (_MAO if yuan else _MINOR).match(folded, raw.end + (folded[raw.end : raw.end + 1] == " "))
    if found is None:
        return raw
    return _mao(raw, found) if yuan else _cents(raw, found, folded)


def _small(words: str) -> int:
    if words.isdigit():
        return int(words)
    return chinese_number(words) if HAN.search(words) or words == "〇" else english_number(words)


def _mao(raw: _Raw, found: re.Match[str]) -> _Raw:
    value = raw.value + Decimal(_small(found["mao"])) / 10 + Decimal(_small(found["fen"] or "0")) / 100
    return _Raw(raw.start, found.end(), value, raw.currency)


def _cents(raw: _Raw, found: re.Match[str], folded: str) -> _Raw:
    follows_currency = re.match(rf" ?{_BEHIND}| ?(?:{_LATIN_SCALE})\b|[a-z]", folded[found.end() :])
    after_sign = folded[raw.start : raw.end].rstrip()[-1:] == "$"
    if (follows_currency or after_sign or not re.match(r" ?(?:$|[.,;!?]|and\b)", folded[found.end() :])) and not found[
        "unit"
    ]:
        return raw
    return _Raw(raw.start, found.end(), raw.value + Decimal(_small(found["cents"])) / 100, raw.currency)


_CURRENCY: Final = Phrases([f"{SIGN}|{CODE}|{WORD}"])
_DIGIT: Final = Pattern(r"\d")
_HAS_SCALE: Final = Pattern(rf"\d\+? ?-?{_ODD}(?:{_SCALE})")
_LARGE: Final = Phrases(["million|billion|thousand|grand|crore|lakh"])
_NUMBERED: Final = Phrases([NUMBER_WORDS])
_HAN_LARGE: Final = Phrases(["[万亿]"])
_ANY: Final = Phrases(
    (
        *(f"{SIGN}|{CODE}|{WORD}", "million|billion|thousand|grand|crore|lakh", "[万亿]"),
        *(rf"\d{gap}(?:{_HAN_SCALE}|{_LATIN_SCALE})" for gap in ("", " ", "-", " -", r"\+", r"\+ ", r"\+-", r"\+ -")),
    )
)
"""Where a text holds none of these, no amount is sought; a scale is told apart by what stands before it."""
_Reader = tuple[Pattern, Callable[[re.Match[str]], _Raw | None]]


def _readers(folded: str, *, chinese: bool) -> Iterator[_Reader]:
    """Give each pattern with its maker, where the text holds the scale or the currency that the maker asks for."""
    currency = _CURRENCY.may_match(folded)
    if (currency and _DIGIT.search(folded)) or _HAS_SCALE.search(folded):
        yield _PATTERN if currency else _PLAIN, lambda match: _figure(match, chinese=chinese)
    if chinese and (currency or _HAN_LARGE.may_match(folded)):
        yield _HAN, _han
    if _LARGE.may_match(folded) or (currency and _NUMBERED.may_match(folded)):
        yield _WORDS, _words


def _scan(folded: str, whole: str) -> Iterator[_Raw]:
    """Find amounts by each pattern, leaving out what overlaps an earlier find; `whole` is what is sifted."""
    taken = bytearray(len(folded))
    for pattern, read in _readers(whole, chinese=not folded.isascii() and HAN.search(folded) is not None):
        for match in pattern.finditer(folded):
            raw = read(match)
            if raw is None:
                continue
            raw = _trim(_with_minor(raw, folded), folded)
            if not any(taken[raw.start : raw.end]):
                taken[raw.start : raw.end] = b"\x01" * (raw.end - raw.start)
                yield raw


@lru_cache(maxsize=4)
def _scanned(words: str, whole: str) -> tuple[_Raw, ...]:
    """Keep what was found in the last texts, as money and dates of a message are read from the same words."""
    return tuple(_scan(words, whole)) if _ANY.may_match(whole) else ()


def _trim(raw: _Raw, folded: str) -> _Raw:
    words = folded[raw.start : raw.end]
    raw.start += len(words) - len(words.lstrip())
    raw.end -= len(words) - len(words.rstrip())
    return raw


def _bounded(raw: _Raw, text: str, folded: str) -> FoundAmount:
    """Read at least and at most around an amount."""
    low = high = False
    if _BOUNDS.may_match(folded):
        lead, tail = folded[max(0, raw.start - 14) : raw.start], folded[raw.end : raw.end + 8]
        low = bool(_LOW.search(lead) or _LOW_AFTER.match(tail))
        high = not low and bool(_HIGH.search(lead) or _HIGH_AFTER.match(tail))
    return FoundAmount(
        text=text[raw.start : raw.end],
        start=raw.start,
        end=raw.end,
        value=None if low or high else raw.value,
        currency=raw.currency,
        low=raw.value if low else None,
        high=raw.value if high else None,
    )


def find_amounts(text: str, language: str | None = None) -> list[FoundAmount]:  # noqa: ARG001 - both are read at once
    """Find amounts in reading order, in either language."""
    folded = fold(cap(text))
    raws = _scanned(folded, folded)
    return [_bounded(raw, text, folded) for raw in sorted(raws, key=lambda raw: raw.start)] if raws else []


def mask_amounts(blotted: str, folded: str) -> list[tuple[int, int]]:
    """Give the places of amounts in a folded text less what is blotted, so that their figures are no dates."""
    return [(raw.start, raw.end) for raw in _scanned(blotted, folded)]
