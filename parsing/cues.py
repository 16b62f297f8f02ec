"""Derives from a pattern what a text must hold for it to match, so that most patterns need not be tried at all."""

import re
from itertools import accumulate, chain, filterfalse, pairwise
from typing import Final, NamedTuple

from parsing.chances import AnyOf, chance

_TOKEN: Final = re.compile(
    r"(?P<escape>\\(?:[uU][0-9a-fA-F]+|.))|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<open>\((?:\?(?:P<\w+>|P=\w+|[imsxau]+:?|<?[=!]|:))?)"
    r"|(?P<repeat>(?:[*+?]|\{\d*,?\d*\})\??)|(?P<plain>[^\\\[(){}|.*+?^$]+(?![*+?{])|[^\\])",
    re.DOTALL,
)
_MOST: Final = 3
_WORTH: Final = 1.5
"""Where more than this is expected, looking for the pieces costs more than it saves."""
_FEW: Final = 60
"""The same for more pieces than these."""


def cues_of(pattern: str) -> tuple[AnyOf, ...]:
    """Give what a text must hold for a pattern to match in it, the rarest first: of each group, any one piece."""
    groups = (group for group in words_of(pattern) if len(group) <= _FEW and chance(group) <= _WORTH)
    return tuple(groups)[:_MOST]


def words_of(pattern: str, *, blurred: bool = False) -> tuple[AnyOf, ...]:
    """Give every group of pieces of which a match holds one, the rarest first.

    `blurred` is for looking in a text in which case is no matter and every figure is a 0.
    """
    needed = dict.fromkeys(map(_shortest, _Reader(pattern, blurred=blurred).alternatives().needed))
    return tuple(sorted(needed, key=chance))


def signs_taken(pattern: str) -> int:
    """Give how many signs a match takes at least, less those that it only looks at."""
    return sum(map(_is_sign, _Reader(pattern, blurred=True, looking=False).alternatives().needed))


def may_match(cues: tuple[AnyOf, ...], text: str) -> bool:
    """Tell whether a text holds one piece of each group; where it does not, the pattern matches nowhere in it."""
    for group in cues:
        for piece in group:
            if piece in text:
                break
        else:
            return False
    return True


_ESCAPE: Final = re.compile(r"\\.", re.DOTALL)
_SET: Final = re.compile(r"\[\^?\]?[^\]]*\]")


def alternatives_of(pattern: str) -> list[str]:
    """Cut a pattern into its alternatives; joined by bars they are the pattern again."""
    cuts, depth, at = [0], 0, 0
    for piece in _SET.sub(lambda found: "-" * len(found[0]), _ESCAPE.sub("--", pattern)).split("|"):
        depth += piece.count("(") - piece.count(")")
        at += len(piece) + 1
        if depth == 0:
            cuts.append(at)
    return [pattern[start : end - 1] for start, end in pairwise(cuts)]


_LIST: Final = re.compile(r"(\\b\(\?:)(.+)(\)\\b(?:\(\?:'\[a-z\]\{1,2\}\)\?)?)", re.DOTALL)


def spread(pattern: str) -> list[str]:
    """Cut a pattern that is nothing but a list of words, from boundary to boundary, into one pattern for each."""
    words = _LIST.fullmatch(pattern)
    if words is None or not _is_closed(words[2]):
        return [pattern]
    return [words[1] + one + words[3] for one in alternatives_of(words[2])]


def _is_closed(pattern: str) -> bool:
    """Tell whether every bracket of a piece of a pattern is closed within it."""
    brackets = re.findall(r"[()]", _SET.sub("", _ESCAPE.sub("", pattern)))
    return min(accumulate(1 if bracket == "(" else -1 for bracket in brackets), default=0) >= 0


def _shortest(group: AnyOf) -> AnyOf:
    """Drop pieces that hold another one of the group."""
    if len(set(map(len, group))) == 1:
        return group
    return tuple(piece for piece in group if not any(other in piece and other != piece for other in group))


_TAKING: Final = frozenset({"(", "(?:"})
_AHEAD: Final = frozenset({"(?=", "(?<="})
_AGAINST: Final = frozenset({"(?!", "(?<!"})
_NOTHING: Final[AnyOf] = ("",)
_JOINED: Final = 12
"""Pieces that may come of joining two groups of them, where neither has more by itself."""


class _Part(NamedTuple):
    """What a part of a pattern matches: everything, where that is few pieces, and groups of what a match holds."""

    whole: AnyOf | None
    needed: list[AnyOf]


_ANYTHING: Final = _Part(None, [])
_EMPTY: Final = _Part(_NOTHING, [])


class _Reader:
    """Reads a pattern from left to right; what it does not understand is taken to need nothing."""

    def __init__(self, pattern: str, *, blurred: bool, looking: bool = True) -> None:
        self._tokens = list(_TOKEN.finditer(pattern))
        self._at = 0
        self._looking = looking
        self._blurred = blurred

    def alternatives(self) -> _Part:
        """Read up to the end or the closing bracket, and give what every alternative needs."""
        branches = [self._branch()]
        while self._at < len(self._tokens) and self._tokens[self._at].group() == "|":
            self._at += 1
            branches.append(self._branch())
        self._at += 1
        if len(branches) == 1:
            return branches[0]
        needs = [branch.needed for branch in branches]
        signs = [list(filter(_is_sign, need)) for need in needs]
        words = [list(filterfalse(_is_sign, need)) for need in needs] if any(signs) else []
        wholes = [branch.whole for branch in branches if branch.whole is not None]
        whole = tuple(dict.fromkeys(chain(*wholes))) if len(wholes) == len(branches) else None
        needed = [_rarest_of_each(each) for each in (needs, signs, words) if each and all(each)]
        return _Part(whole, list(dict.fromkeys(needed)))

    def _branch(self) -> _Part:
        needed: list[AnyOf] = []
        ends, whole = _NOTHING, True
        while self._at < len(self._tokens) and self._tokens[self._at].group() not in {"|", ")"}:
            behind = self._looking and self._tokens[self._at]["open"] == "(?<="
            part = self._item()
            if behind and part.whole is not None:
                needed.append(_shortest(ends))
                ends, whole = part.whole, False
                continue
            optional, repeated = self._repeat()
            if repeated and (counted := self._counted(part)):
                part, optional, repeated = counted, False, self._tokens[self._at - 1].group().endswith(",}")
            if optional:
                part = _ANYTHING if repeated or part.whole is None else _Part((*part.whole, ""), [])
            joined = _join(ends, part.whole)
            if joined is None or repeated:
                needed += [_shortest(joined or ends)]
                whole = False
            if joined is None:
                needed += part.needed
            ends = joined if joined and not repeated else part.whole or _NOTHING
        needed = [group for group in (*needed, ends) if "" not in group]
        return _Part(ends if whole else None, needed)

    def _item(self) -> _Part:
        """Read one element: a letter, a set of them, or a group."""
        token = self._tokens[self._at]
        self._at += 1
        if token["open"] is not None:
            return self._group(token["open"])
        if token["set"] is not None:
            return self._set(token["set"])
        if token["escape"] is not None:
            return self._escape(token["escape"][1:])
        if token.group() == ".":
            return _ANYTHING
        return _EMPTY if token.group() in {"^", "$"} else _Part((token.group(),), [])

    def _escape(self, letter: str) -> _Part:
        if letter in {"b", "B"}:
            return _EMPTY
        if letter == "d" and self._blurred:
            return _Part(("0",), [])
        return _Part((letter,), []) if len(letter) == 1 and not letter.isalnum() else _ANYTHING

    def _set(self, letters: str) -> _Part:
        """Give the first signs of the kinds of a set, or its letters where it has no ranges but of figures."""
        found = _SIGN.findall(letters)
        if found:
            return _Part(None, [tuple(found)] if len(letters) == 3 * len(found) + 2 else [])
        if self._blurred and _FIGURES.fullmatch(letters):
            return _Part(("0",), [])
        plain = _PLAIN_SET.fullmatch(letters)
        return _Part(tuple(dict.fromkeys(plain[1])), []) if plain else _ANYTHING

    def _group(self, opening: str) -> _Part:
        part = self.alternatives()
        if opening in _AGAINST or (opening in _AHEAD and not self._looking):
            return _EMPTY
        if opening == "(?<=":
            return part
        if opening == "(?=":
            return _Part(None, part.needed)
        taking = opening in _TAKING or opening.startswith("(?P<") or (self._blurred and opening == "(?i:")
        return part if taking else _ANYTHING

    def _counted(self, part: _Part) -> _Part | None:
        """Write out a single piece that comes up to so many times."""
        times = _TIMES.fullmatch(self._tokens[self._at - 1].group())
        if times is None or part.whole is None or len(part.whole) > 1:
            return None
        least, most = int(times[1]), int(times[2] or times[1])
        if most > _MOST_TIMES or most - least > _MOST or not most:
            return None
        return _Part(tuple(part.whole[0] * count for count in range(least, most + 1)), [])

    def _repeat(self) -> tuple[bool, bool]:
        """Tell whether the element may be left out, and whether it may come more than once."""
        token = self._tokens[self._at] if self._at < len(self._tokens) else None
        if token is None or token["repeat"] is None:
            return False, False
        self._at += 1
        return token["repeat"].startswith(("*", "?", "{0", "{,")), not token["repeat"].startswith("?")


def _join(ends: AnyOf, whole: AnyOf | None) -> AnyOf | None:
    """Let every piece of a group follow every piece of another, where these are not too many."""
    if whole is None:
        return None
    if len(ends) == len(whole) == 1:
        return (ends[0] + whole[0],)
    if len(ends) * len(whole) > max(_JOINED, len(ends), len(whole)):
        return None
    return tuple(dict.fromkeys(first + last for first in ends for last in whole))


def _is_sign(group: AnyOf) -> bool:
    return min(group) >= _FIRST_SIGN


def _rarest_of_each(branches: list[list[AnyOf]]) -> AnyOf:
    return tuple(dict.fromkeys(piece for branch in branches for piece in min(branch, key=chance)))


_FIRST_SIGN: Final = "\U000f0000"
_SIGN: Final = re.compile(r"([\U000F0000-\U0010FFFF])-")
_TIMES: Final = re.compile(r"\{(\d+),?(\d+)?\}")
_MOST_TIMES: Final = 12
"""Repetitions that are written out."""
_FIGURES: Final = re.compile(r"\[(?:\d(?:-\d)?|\\d)+\]")
_PLAIN_SET: Final = re.compile(r"\[(-?[^\^\\\]-][^\\\]-]*-?)\]")
