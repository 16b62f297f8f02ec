"""Makes spellings equal without moving a character, so that places found in the folded text hold in the original."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from parsing.expressions import Pattern
from parsing.simpler_zh import PAIRS

LIMIT: Final = 1_000
"""Characters of a text that are read; a message that long has said what it wants to say."""

_ALSO: Final = (
    "週周帳账夥伙鑑鉴託托啓启徵征於于淨净祕秘諮咨裏里佈布佔占僱雇綫线衆众峯峰乾干衞卫讚赞甯宁嚮向証证"
    "樑梁遊游豔艳揹背鍊链説说唸念釦扣爲为祇只瞭了喫吃葯药覆复籤签"
)
"""Characters that stand for others, each before the usual one; the table of simplified forms leaves them out."""
_SIMPLER: Final = dict(zip((PAIRS + _ALSO)[::2], (PAIRS + _ALSO)[1::2], strict=True))
_DIALECT: Final = dict(zip("冇嘅咗佢哋唔俾畀搵睇喺嚟啲", "没的了他们不给给找看在来些", strict=True))
"""Cantonese characters, each before the one that is written for it in Mandarin."""
_PLAIN_MARKS: Final = dict(zip("“”‘’「」『』—–−〜～、\u00a0\u3000\t", '""\'\'""""---~~,   ', strict=True))


class _Folded(dict[int, str]):
    """Each character by its code, folded to one character; filled as they are met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        narrow = unicodedata.normalize("NFKC", char)
        lower = (narrow if len(narrow) == 1 else char).lower()
        folded = lower if len(lower) == 1 else char
        self[code] = _PLAIN_MARKS.get(char) or _SIMPLER.get(folded) or _DIALECT.get(folded, folded)
        return self[code]


_FOLDED: Final = _Folded()


@lru_cache(maxsize=32)
def fold(text: str) -> str:
    """Fold width, case and script: the result is as long as the text, character for character."""
    return text.translate(_FOLDED) if not text.isascii() else text.replace("\t", " ").lower()


_NARROW: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}


@lru_cache(maxsize=32)
def narrow(text: str) -> str:
    """Write letters, figures and marks of full width in half width, keeping case, script and every place."""
    return text if text.isascii() else text.translate(_NARROW)


_PLAIN_HAN: Final = str.maketrans(_SIMPLER)


@lru_cache(maxsize=32)
def simplify(text: str) -> str:
    """Write traditional characters in their simplified form, keeping every place."""
    return text if text.isascii() else text.translate(_PLAIN_HAN)


def cap(text: str) -> str:
    """Cut a text to the part that is read."""
    return text[:LIMIT]


_APART: Final = Pattern(r"(?<=[\u3400-\u9fff])[ \u3000](?=[\u3400-\u9fff])")
_GAP: Final = re.compile(r"[^\S\n]{4,}")
_LINES: Final = re.compile(r"\n{3,}")
_TOGETHER: Final = Pattern(r"[\u3400-\u9fff]{2}")


def tidy(text: str) -> str:
    """Cut a text to the part that is read, long gaps in it to three blanks or two line ends; close up 下 周 三."""
    if not text.isascii() and _APART.search(text, 0, LIMIT) and not _TOGETHER.search(text, 0, LIMIT):
        text = _APART.sub("", text[: 2 * LIMIT])
    text = _GAP.sub("   ", text[: 2 * LIMIT])
    return cap(_LINES.sub("\n\n", text) if "\n\n\n" in text else text)


HAN: Final = Pattern(r"[\u3400-\u9fff]")
"""A Chinese character."""
