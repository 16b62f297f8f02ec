"""Reads that a deal grows or shrinks by an amount: `add 20k to Acme`, 极光追加20万."""

import re
from typing import Final

from parsing.amounts import find_amounts
from parsing.fold import fold
from parsing.known import Known
from parsing.names import find_names
from parsing.patterns import Pattern
from parsing.wish import Wish

MORE: Final = "more"
LESS: Final = "less"
_NAME: Final = r"(?:the )?(?P<{0}>.+?)(?:'s)?(?: (?:deal|amount|value|total|price))*"
_MORE: Final = Pattern(
    rf"add (?:another |an extra )?(?P<sum>.{{1,20}}?)(?: more)? to {_NAME.format('name')}"
    rf"|(?:increase|raise|bump(?: up)?) {_NAME.format('raised')} by (?P<by>.{{1,20}})"
    r"|(?:给|把)?(?P<han>.{2,20}?)的?(?:金额|总额|合同额|单子)?(?:又|再|要|会)?"
    r"(?:追加|加单|增加|加价)了?(?P<zh>.{2,12}?)(?:了|吧)?"
)
_LESS: Final = Pattern(
    rf"(?:take|subtract) (?P<sum>.{{1,20}}?) (?:off|from) {_NAME.format('name')}"
    rf"|(?:reduce|decrease|lower|cut) {_NAME.format('raised')} by (?P<by>.{{1,20}})"
    r"|(?:给|把)?(?P<han>.{2,20}?)的?(?:金额|总额|合同额)(?:又|再|要|会)?"
    r"(?:减少|减掉?|调低|下调)了?(?P<zh>.{2,12}?)(?:了|吧)?"
)


def read_added(text: str, known: Known) -> Wish | None:
    """Return by how much which deal grows or shrinks; None where the words are anything else, such as a discount."""
    folded = fold(text)
    for verb, pattern in ((MORE, _MORE), (LESS, _LESS)):
        found = pattern.compiled.fullmatch(folded)
        if found is None:
            continue
        name, amount = (_part(text, found, groups) for groups in (("name", "raised", "han"), ("sum", "by", "zh")))
        if _is_whole_name(name, known) and _is_whole_amount(amount):
            return Wish(verb=verb, rest=f"{name} {amount}")
    return None


def _part(text: str, found: re.Match[str], groups: tuple[str, ...]) -> str:
    return next((text[slice(*found.span(group))].strip() for group in groups if found[group]), "")


def _is_whole_name(words: str, known: Known) -> bool:
    hits = find_names(words, known)
    return len(hits) == 1 and (hits[0].start, hits[0].end) == (0, len(words))


def _is_whole_amount(words: str) -> bool:
    found = find_amounts(words)
    return len(found) == 1 and found[0].value is not None and (found[0].start, found[0].end) == (0, len(words))
