"""Signs that stand for what is understood: one character each, by kind; and how patterns write them."""

import re
from typing import Final

KINDS: Final = "DPTSMRKUNOWLYBXC"
"""Day, period, clock time, part of the day, moment, range, clock range, duration, number, ordinal, weekday, month,
year, bound, repetition, count of a vague size."""
_BASE: Final = 0xF0000
MOST: Final = 2_048
"""Signs of one kind that a text may hold."""
FIRST: Final = chr(_BASE)
"""The first of all signs."""
ANY_SIGN: Final = re.compile(r"[\U000F0000-\U0010FFFF]")
"""What may stand for a sign in a text as typed, where none is meant."""


SIGNS: Final = {kind: (_BASE + place * MOST, 1 << place) for place, kind in enumerate(KINDS)}
"""For each kind the code of its first sign, and the kind as a bit."""


def kind_of(sign: str) -> int:
    """Give the kind of a sign as a bit."""
    return 1 << (ord(sign) - _BASE) // MOST


def _sign_class(kinds: str) -> str:
    ranges = (_BASE + KINDS.index(kind) * MOST for kind in kinds)
    return "[" + "".join(f"{chr(low)}-{chr(low + MOST - 1)}" for low in ranges) + "]"


_KEPT: Final = re.compile(r"(\[(?:\\.|[^\]\\])*\]|\(\?<[=!](?:[^()]|\([^()]*\))*\))| [*?]?")


def expand(pattern: str) -> str:
    """Replace the short forms of a pattern."""
    pattern = _KEPT.sub(lambda m: m[1] or "[ ]{0,3}", pattern)
    pattern = re.sub(r"<([A-Z]+):(\w+)>", lambda m: f"(?P<{m[2]}>{_sign_class(m[1])})", pattern)
    return re.sub(r"(?<!\(\?)(?<!\(\?P)<([A-Z]+)>", lambda m: _sign_class(m[1]), pattern)
