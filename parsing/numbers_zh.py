"""Chinese number words: digits, tens, hundreds, and the years that are read digit by digit."""

import re
from typing import Final

from parsing.chart import Atom, Hit, Rule

_DIGITS: Final = {char: value for value, char in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "○": 0,
    "两": 2,
    "壹": 1,
    "贰": 2,
    "叁": 3,
    "肆": 4,
    "伍": 5,
    "陆": 6,
    "柒": 7,
    "捌": 8,
    "玖": 9,
}
_TENS: Final = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1_000, "仟": 1_000}
HAN_NUMBER: Final = "[零〇一二三四五六七八九十百千两廿卅壹贰叁肆伍陆柒捌玖拾佰仟]"
"""A character of a number below ten thousand; a pattern to build on."""


def number_of(words: str) -> int:
    """Give the value of a Chinese number below ten thousand; digits in a row are read one by one."""
    words = words.replace("廿", "二十").replace("卅", "三十")
    if not any(char in _TENS for char in words):
        return int("".join(str(_DIGITS.get(char, 0)) for char in words) or 0)
    total = part = 0
    last_scale = 1
    for char in words:
        if char in _TENS:
            last_scale = _TENS[char]
            total, part = total + max(part, 1) * last_scale, 0
        else:
            part = _DIGITS.get(char, 0)
            last_scale = 1 if part == 0 else last_scale
    colloquial = last_scale // 10 if part and re.search(r"[百千][一二三四五六七八九]$", words) else 1
    return total + part * max(colloquial, 1)


def _number(hit: Hit) -> Atom:
    words = hit.text("n")
    value = number_of(words)
    is_year = len(words) == 4 and 1900 <= value < 2100
    return Atom(kind="Y" if is_year else "N", low=value)


def _about(hit: Hit) -> Atom | None:
    """Read two or three, as in 两三天, as the larger."""
    low, high = number_of(hit.text("low")), number_of(hit.text("high"))
    return Atom(kind="N", low=high) if 1 <= high - low <= 2 else None


CHINESE_NUMBERS: Final = (
    Rule.of(r"(?<![十百千])(?P<low>[一二两三四五六七])(?P<high>[二三四五六七八九])(?=天|周|年|小时|分钟|个)", _about),
    Rule.of(rf"第(?P<n>{HAN_NUMBER}{{1,4}}|\d{{1,2}})", lambda hit: Atom(kind="O", low=_any(hit.text("n")))),
    Rule.of(rf"(?<![周])(?<!星期)(?<!礼拜)(?P<n>{HAN_NUMBER}{{1,8}})", _number),
)


def _any(words: str) -> int:
    return int(words) if words.isdigit() else number_of(words)
