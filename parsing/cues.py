"""Derives from a pattern what a text must hold for it to match, so that most patterns need not be tried at all."""

import re
from typing import Final, TypeAlias

AnyOf: TypeAlias = tuple[str, ...]
"""Pieces of text of which one must stand in whatever matches."""
_TOKEN: Final = re.compile(
    r"(?P<escape>\\(?:[uU][0-9a-fA-F]+|.))|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<open>\((?:\?(?:P<\w+>|P=\w+|[imsxau]+:?|<?[=!]|:))?)"
    r"|(?P<repeat>(?:[*+?]|\{\d*,?\d*\})\??)|(?P<plain>[^\\])",
    re.DOTALL,
)
_CHANCE: Final = {1: 0.35, 2: 0.12, 3: 0.04}
"""How likely a piece of so many letters stands in a sentence by chance; longer ones hardly ever."""
_RARE: Final = 0.02
_MARK: Final = 0.1
"""How likely a mark that is no letter stands in a sentence."""
_MOST: Final = 3
_WORTH: Final = 1.5
"""Where more than this is expected, looking for the pieces costs more than it saves."""


def cues_of(pattern: str) -> tuple[AnyOf, ...]:
    """Give what a text must hold for a pattern to match in it, the rarest first: of each group, any one piece."""
    return tuple(group for group in words_of(pattern) if _chance(group) <= _WORTH)[:_MOST]


def words_of(pattern: str, *, caseless: bool = False) -> tuple[AnyOf, ...]:
    """Give every group of pieces of which a match holds one, the rarest first; `caseless` where case is no matter."""
    needed = dict.fromkeys(map(_shortest, _Reader(pattern, caseless=caseless).alternatives()))
    return tuple(sorted(needed, key=_chance))


def may_match(cues: tuple[AnyOf, ...], text: str) -> bool:
    """Tell whether a text holds one piece of each group; where it does not, the pattern matches nowhere in it."""
    for group in cues:
        for piece in group:
            if piece in text:
                break
        else:
            return False
    return True


_BOUNDS: Final = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", re.DOTALL)
_DEEPER: Final = {"(": 1, ")": -1}


def alternatives_of(pattern: str) -> list[str]:
    """Cut a pattern into its alternatives; joined by bars they are the pattern again."""
    cuts, depth = [-1], 0
    for bound in _BOUNDS.finditer(pattern):
        depth += _DEEPER.get(bound.group(), 0)
        if depth == 0 and bound.group() == "|":
            cuts.append(bound.start())
    return [pattern[start + 1 : end] for start, end in zip(cuts, [*cuts[1:], len(pattern)], strict=True)]


def _shortest(group: AnyOf) -> AnyOf:
    """Drop pieces that hold another one of the group."""
    return tuple(piece for piece in group if not any(other in piece and other != piece for other in group))


def _chance(group: AnyOf) -> float:
    return sum(map(_chance_of, group))


def _chance_of(piece: str) -> float:
    if not piece.isascii():
        return _RARE
    return _MARK if piece in "-/.:" else _CHANCE.get(len(piece), 0.01)


_OPENINGS: Final = frozenset({"(", "(?:", "(?=", "(?<="})


class _Reader:
    """Reads a pattern from left to right; what it does not understand is taken to need nothing."""

    def __init__(self, pattern: str, *, caseless: bool) -> None:
        self._tokens = list(_TOKEN.finditer(pattern))
        self._at = 0
        self._understood = {*_OPENINGS, "(?i:"} if caseless else _OPENINGS

    def alternatives(self) -> list[AnyOf]:
        """Read up to the end or the closing bracket, and give what every alternative needs."""
        branches = [self._branch()]
        while self._at < len(self._tokens) and self._tokens[self._at].group() == "|":
            self._at += 1
            branches.append(self._branch())
        self._at += 1
        if len(branches) == 1:
            return branches[0]
        if not all(branches):
            return []
        return [tuple(dict.fromkeys(piece for branch in branches for piece in min(branch, key=_chance)))]

    def _branch(self) -> list[AnyOf]:
        needed: list[AnyOf] = []
        run = ""
        while self._at < len(self._tokens) and self._tokens[self._at].group() not in {"|", ")"}:
            literal, groups = self._item()
            optional, repeated = self._repeat()
            if literal and not optional:
                run += literal
            if (not literal or optional or repeated) and not _is_empty(self._tokens[self._at - 1].group()):
                needed += [(run,)] if run else []
                run = ""
            needed += [] if optional else groups
        return [*needed, (run,)] if run else needed

    def _item(self) -> tuple[str, list[AnyOf]]:
        """Read one element: its letter where it is one, and what it needs where it is a group or a set of signs."""
        token = self._tokens[self._at]
        self._at += 1
        if token["open"] is not None:
            return "", self._group(token["open"])
        if token["set"] is not None:
            return "", _signs(token["set"])
        if token["escape"] is not None:
            letter = token["escape"][1:]
            return (letter, []) if len(letter) == 1 and not letter.isalnum() else ("", [])
        return ("", []) if token.group() in {".", "^", "$"} else (token.group(), [])

    def _group(self, opening: str) -> list[AnyOf]:
        needed = self.alternatives()
        known = opening in self._understood or opening.startswith("(?P<")
        return needed if known else []

    def _repeat(self) -> tuple[bool, bool]:
        """Tell whether the element may be left out, and whether it may come more than once."""
        token = self._tokens[self._at] if self._at < len(self._tokens) else None
        if token is None or token["repeat"] is None:
            return False, False
        self._at += 1
        return token["repeat"].startswith(("*", "?", "{0", "{,")), True


def _is_empty(token: str) -> bool:
    return token in {"\\b", "\\B"}


_SIGN: Final = re.compile(r"([\U000F0000-\U0010FFFF])-")
_PLAIN_SET: Final = re.compile(r"\[(-?[^\^\\\]-][^\\\]-]*-?)\]")


def _signs(letters: str) -> list[AnyOf]:
    """Give what a set of letters needs: the first signs of its kinds, or its letters where it has no ranges."""
    found = _SIGN.findall(letters)
    if found:
        return [tuple(found)] if len(letters) == 3 * len(found) + 2 else []
    plain = _PLAIN_SET.fullmatch(letters)
    return [tuple(dict.fromkeys(plain[1]))] if plain else []
