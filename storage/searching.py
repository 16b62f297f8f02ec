"""Looking through lost deals and objections for words, the same way in both databases."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, Text, and_, case, cast, func, not_, or_, select, true

from sales.losses import OBJECTIONS
from sales.opportunity import FollowUp, Opportunity
from sales.vocabulary import Feedback, LossReason, Status
from storage.accounts import name_key
from storage.opportunities import COLUMNS
from storage.schema import accounts, follow_ups, opportunities
from storage.subject import Subject, names

_O: Final = opportunities.c
_F: Final = follow_ups.c
_SAID: Final = cast(_F.feedback, Text)
"""The codes of a follow-up as the text of a list, which both databases can look into."""
MOST_LATER: Final = 1_000
MOST_RIVALS: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One word that is looked for, with the codes that mean the same."""

    text: str
    reasons: Sequence[LossReason] = ()
    details: Sequence[str] = ()
    feedback: Sequence[Feedback] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What is looked for, and by whom: every one of the terms, or else the whole of them as one."""

    reader_id: int
    teams: Sequence[int] | None = None
    """Teams that the reader may look into, beside what is their own or nobody's; None means all."""
    terms: Sequence[Term] = ()
    whole: Term | None = None


class Searching(Subject):
    """Finds what was lost, and what customers held against a deal."""

    def lost(self, sought: Sought, offset: int, limit: int) -> Sequence[Opportunity]:
        """Return lost deals, the last one lost first."""
        query = select(*COLUMNS).where(self._lost(sought)).order_by(_O.closed_on.desc(), _O.id.desc())
        return [Opportunity(**row._asdict()) for row in self.scope.all(query.offset(offset).limit(limit))]

    def count_lost(self, sought: Sought) -> int:
        """Return how many lost deals there are."""
        return int(self.scope.scalar(select(func.count()).select_from(opportunities).where(self._lost(sought))) or 0)

    def objections(self, sought: Sought, offset: int, limit: int) -> tuple[Sequence[FollowUp], int]:
        """Return follow-ups in which the customer objects, the newest first, and how many there are in all.

        They are counted while they are looked for, as one look through all of them is what it costs.
        """
        columns = [_F[name] for name in names(FollowUp)]
        query = self._objecting(*columns, func.count().over().label("count")).where(self._raised(sought))
        query = query.order_by(_F.at.desc(), _F.id.desc()).offset(offset).limit(limit)
        rows = [row._asdict() for row in self.scope.all(query)]
        count = rows[0]["count"] if rows else self.count_objections(sought)
        return [FollowUp(**{name: row[name] for name in names(FollowUp)}) for row in rows], int(count)

    def count_objections(self, sought: Sought) -> int:
        """Return in how many follow-ups the customer objects."""
        return int(self.scope.scalar(self._objecting(func.count()).where(self._raised(sought))) or 0)

    def deals(self, numbers: Iterable[int]) -> Sequence[Opportunity]:
        """Return the opportunities with those numbers."""
        query = select(*COLUMNS).where(self.scope.own(opportunities), _O.id.in_(list(numbers)))
        return [Opportunity(**row._asdict()) for row in self.scope.all(query)]

    def later(self, opportunity_ids: Iterable[int]) -> Sequence[FollowUp]:
        """Return the follow-ups of some opportunities that stand, the oldest first."""
        of_them = _F.opportunity_id.in_(list(opportunity_ids)) & _F.withdrawn.is_(False)
        query = self.scope.columns(follow_ups, *names(FollowUp)).where(of_them).order_by(_F.at, _F.id)
        return [FollowUp(**row._asdict()) for row in self.scope.all(query.limit(MOST_LATER))]

    def tally(self, sought: Sought, since: date, until: date) -> dict[Feedback, int]:
        """Return how often each objection was raised from a day until before another."""
        counts = [func.sum(case((_said(code), 1), else_=0)).label(code.value) for code in OBJECTIONS]
        query = self._objecting(*counts).where(_F.happened_on >= since, _F.happened_on < until, self._seen(sought))
        row = self.scope.one(query)
        return {code: int(getattr(row, code.value) or 0) for code in OBJECTIONS} if row else {}

    def rivals(self, sought: Sought) -> Sequence[str]:
        """Return the rivals to whom deals were lost, the last one first."""
        query = select(_O.competitor).where(self.scope.own(opportunities), self._seen(sought))
        query = query.where(_O.competitor.is_not(None)).group_by(_O.competitor)
        rows = self.scope.all(query.order_by(func.max(_O.closed_on).desc(), _O.competitor).limit(MOST_RIVALS))
        return [row.competitor for row in rows]

    def _objecting(self, *columns: ColumnElement[Any]) -> Select[Any]:
        """Begin a query about follow-ups that stand, of opportunities that do."""
        of_them = (_O.workspace == _F.workspace) & (_O.id == _F.opportunity_id)
        query = select(*columns).select_from(follow_ups.join(opportunities, of_them))
        return query.where(self.scope.own(follow_ups), _F.withdrawn.is_(False), _O.status != Status.VOID)

    def _raised(self, sought: Sought) -> ColumnElement[bool]:
        """Say that a follow-up holds what is sought; the words with which a deal was lost are told with that deal."""
        last_words = and_(_O.status == Status.LOST, func.coalesce(_O.loss_words, "") == _F.words)
        fits = self._matching(sought, self._objects)
        return and_(fits, _objects_at_all(), self._seen(sought), not_(last_words))

    def _lost(self, sought: Sought) -> ColumnElement[bool]:
        lost = and_(self.scope.own(opportunities), _O.status == Status.LOST)
        return and_(lost, self._seen(sought), self._matching(sought, self._loses))

    def _seen(self, sought: Sought) -> ColumnElement[bool]:
        if sought.teams is None:
            return true()
        return or_(_O.team_id.is_(None), _O.team_id.in_(sought.teams), _O.owner_id == sought.reader_id)

    def _matching(self, sought: Sought, fits: Any) -> ColumnElement[bool]:
        whole = [or_(*fits(sought.whole))] if sought.whole else []
        every = [and_(*(or_(*fits(term)) for term in sought.terms))] if sought.terms else []
        return or_(*whole, *every) if whole or every else true()

    def _loses(self, term: Term) -> Iterator[ColumnElement[bool]]:
        yield from self._holding(term, (_O.name, _O.loss_words, _O.competitor))
        if term.reasons:
            yield _O.loss_reason.in_(term.reasons)
        if term.details:
            yield _O.loss_detail.in_(term.details)

    def _objects(self, term: Term) -> Iterator[ColumnElement[bool]]:
        yield from self._holding(term, (_F.words, _O.name))
        yield from (_said(code) for code in term.feedback)

    def _holding(self, term: Term, columns: Iterable[ColumnElement[Any]]) -> Iterator[ColumnElement[bool]]:
        """Yield that one of the columns, or the account's name, holds the words of a term; it may be a code alone."""
        if term.text:
            yield from (_has(column, term.text) for column in columns)
            key = accounts.c.name_key.contains(name_key(term.text), autoescape=True)
            yield _O.account_id.in_(self.scope.columns(accounts, "id").where(key))


def _has(column: ColumnElement[Any], text: str) -> ColumnElement[bool]:
    """Say whether a column holds some words as they are, in any case; SQLite lowers no letter beyond ASCII."""
    ways = dict.fromkeys((text.lower(), _beyond_ascii(text), _beyond_ascii(text.upper()), _beyond_ascii(text.title())))
    return or_(*(func.lower(column).contains(way, autoescape=True) for way in ways))


def _beyond_ascii(text: str) -> str:
    """Return a text with its ASCII letters in small, as SQLite makes them."""
    return "".join(letter.lower() if letter.isascii() else letter for letter in text)


def _said(code: Feedback) -> ColumnElement[bool]:
    return _SAID.contains(f'"{code.value}"', autoescape=True)


def _objects_at_all() -> ColumnElement[bool]:
    return or_(*(_said(code) for code in OBJECTIONS))
