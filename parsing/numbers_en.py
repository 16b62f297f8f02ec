"""English number words and digits as signs: numbers, ordinals, years."""

import re
from typing import Final

from parsing.chart import Atom, Hit, Rule

_UNITS: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS: Final = dict(
    zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True)
)
_SMALL: Final = {word: value for value, word in enumerate(_UNITS)} | _TENS | {"fourty": 40}
_SCALES: Final = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_ORDINALS: Final = {
    word: value
    for value, word in enumerate(
        (
            "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ).split()
    )
} | {"thirtieth": 30}

_ONES: Final = "|".join(sorted(_UNITS, key=len, reverse=True))
_TEN: Final = "|".join((*_TENS, "fourty"))
_UNDER_100: Final = rf"(?:(?:{_TEN})(?:[ -](?:{'|'.join(_UNITS[1:10])})\b)?|(?:{_ONES}))"
_UNDER_1000: Final = rf"(?:(?:{_UNDER_100}|a)[ -]hundred(?: (?:and )?{_UNDER_100})?|{_UNDER_100})"
NUMBER_WORDS: Final = (
    rf"(?:(?:{_UNDER_1000}|a)[ -](?:thousand|million|billion)(?:,? (?:and )?{_UNDER_1000}(?: thousand)?)?"
    rf"(?: (?:and )?{_UNDER_1000})?|{_UNDER_1000})"
)
"""A number in words; a pattern to build on."""
_ORDINAL_WORD: Final = "|".join(sorted(list(_ORDINALS)[1:], key=len, reverse=True))
_YEAR_LOW, _YEAR_HIGH = 1900, 2100


def number_of(words: str) -> int:
    """Give the value of a number in English words, such as two thousand and eighteen."""
    total = part = 0
    for word in re.findall(r"[a-z]+", words):
        if word in _SMALL:
            part += _SMALL[word]
        elif word == "hundred":
            part = max(part, 1) * 100
        elif word in _SCALES:
            total, part = total + max(part, 1) * _SCALES[word], 0
    return total + part


def number_atom(value: int) -> Atom:
    """Make the sign of a number, or of a year where the value looks like one."""
    return Atom(kind="Y" if _YEAR_LOW <= value < _YEAR_HIGH else "N", low=value)


def _words(hit: Hit) -> Atom:
    return number_atom(number_of(hit.text("n")))


def _ordinal(hit: Hit) -> Atom:
    return Atom(kind="O", low=number_of(hit.text("tens")) + _ORDINALS[hit.text("o")])


def _digits(hit: Hit) -> Atom:
    digits = hit.text("n")
    value = int(digits)
    return (
        Atom(kind="Y", low=value) if len(digits) == 4 and _YEAR_LOW <= value < _YEAR_HIGH else Atom(kind="N", low=value)
    )


ENGLISH_NUMBERS: Final = (
    Rule.of(rf"\b(?:(?P<tens>{'|'.join(_TENS)})[ -])?(?P<o>{_ORDINAL_WORD})\b(?!s\b)", _ordinal),
    Rule.of(rf"\b(?P<n>{NUMBER_WORDS})\b", _words),
)
DIGITS: Final = (
    Rule.of(
        r"(?P<n>\d(?<![a-z\d$€£¥#%].)(?<!\d[.,].)\d?)(?:st|nd|rd|th)\b",
        lambda hit: Atom(kind="O", low=hit.number("n"), edge="figures"),
    ),
    Rule.of(r"(?P<n>\d(?<![a-z\d$€£¥#%].)(?<!\d[.,:'].)\d{0,3})(?![\d%]|[.,:]\d)", _digits),
)
