"""Reads several deals that are closed in one sentence: `Acme, Globex, Initech price`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from parsing.clauses import clauses_of
from parsing.endings import read_loss_reason
from parsing.fold import fold
from parsing.known import Known
from parsing.loss_details import labelled_reason
from parsing.names import NameHit, find_names
from parsing.patterns import Pattern
from parsing.similar import similar_names

_COMMAS: Final = frozenset(",，;；")
_SEPARATOR: Final = Pattern(
    r"\s*(?:(?:[,，、;；]|(?<=\s)&(?=\s))\s*(?:and\s+|和|以及)?|(?<=\s)and(?=\s)|和|跟|以及)\s*"
)
_LEAD: Final = Pattern(
    r"[\s:：,，、\-–]*(?:(?:both |all )?(?:because(?: of)?|due to|for|on|over)\b"
    r"|都?(?:是)?(?:因为|由于)|原因是?|都是?)?[\s:：]*(?:too\s+|太|不)?"
)
_NUMBER: Final = Pattern(r"(?:#\s?|opp-?|商机)\d{1,9}(?!\d)")
_FRAME: Final = " \t:：,，、-–"
_LONGEST_NAME: Final = 30
"""Characters of what is taken for a name spelled wrong because of where it stands."""
Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """One of the names of a list, as it is written."""

    span: Span
    text: str
    is_clear: bool
    """Whether a name or a number stands there; what does not looks like a name that is spelled wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Several:
    """A list of deals, and what is said of all of them."""

    names: tuple[Named, ...]
    rest: str

    @property
    def unclear(self) -> Named | None:
        """The first name that nobody is known by."""
        return next((name for name in self.names if not name.is_clear), None)


def read_several(text: str, known: Known) -> Several | None:
    """Read a list of at least two deals at the beginning; None where it is not plainly one.

    A second name may as well be a rival who won: `Acme, Zeiss was cheaper`. So what follows a list begins with a
    reason, or there is nothing; after three names, or two joined by more than a comma, it may be anything.
    """
    hits = find_names(text, known)
    pieces = list(_pieces(text, hits))
    names, end = _listed(text, pieces, hits, known)
    if len(names) < 2 or not names[0].is_clear:
        return None
    rest = text[end:].strip(_FRAME)
    gap = text[names[0].span[1] : names[1].span[0]].strip()
    is_plain = len(names) > 2 or gap not in _COMMAS or not rest or _begins_with_reason(text[end:])
    return Several(names=names, rest=rest) if is_plain else None


def _listed(text: str, pieces: Sequence[Span], hits: Sequence[NameHit], known: Known) -> tuple[tuple[Named, ...], int]:
    """Return the names that a text begins with, and where they end."""
    names: list[Named] = []
    for nth, (start, end) in enumerate(pieces):
        stop = _named_until(text, start, hits)
        follows = any(_named_until(text, later, hits) for later, _ in pieces[nth + 1 :])
        span = (start, stop) if stop else _slip(text, (start, end), known, follows=follows)
        if span is None:
            break
        names.append(Named(span=span, text=text[slice(*span)], is_clear=bool(stop)))
        if text[span[1] : end].strip():
            break
    return tuple(names), names[-1].span[1] if names else 0


def _pieces(text: str, hits: Sequence[NameHit]) -> Iterator[Span]:
    """Give what stands between the separators of a list; one within a name separates nothing."""
    start = 0
    for gap in _SEPARATOR.finditer(fold(text)):
        if not any(hit.start < gap.end() and gap.start() < hit.end for hit in hits) and gap.start() > start:
            yield start, gap.start()
            start = gap.end()
    if text[start:].strip():
        yield start, len(text)


def _named_until(text: str, start: int, hits: Sequence[NameHit]) -> int | None:
    """Return where the name or the number ends that begins at a place; None where none does."""
    number = _NUMBER.match(fold(text), start)
    if number:
        return number.end()
    return next((hit.end for hit in hits if hit.start == start and hit.names), None)


def _slip(text: str, piece: Span, known: Known, *, follows: bool) -> Span | None:
    """Return the part of a piece that is a name spelled wrong, by its likeness or as another name follows it."""
    words = text[slice(*piece)]
    reason = read_loss_reason(clauses_of(fold(words)))
    name = (words[: reason[1][0]] if reason else words).rstrip(_FRAME)
    is_name = (follows and reason is None and len(name) <= _LONGEST_NAME) or (name and similar_names(name, known))
    return (piece[0], piece[0] + len(name)) if is_name else None


def _begins_with_reason(rest: str) -> bool:
    """Tell whether words begin with why a deal was lost."""
    lead = _LEAD.match(fold(rest))
    words = rest[lead.end() if lead else 0 :]
    reason = read_loss_reason(clauses_of(fold(words)))
    return labelled_reason(words) is not None or (reason is not None and not words[: reason[1][0]].strip())
