"""The opportunities of a team that a number of the funnel counts, by the same questions that count them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select

from sales.period_report import Counted
from sales.vocabulary import Status
from storage import funnel_questions as questions
from storage.schema import opportunities
from storage.subject import Subject

_O = opportunities.c


@dataclass(frozen=True, slots=True)
class Counting(Subject):
    """Lists what the funnel of a team counts, the largest amounts first."""

    team_id: int

    def opened(self, since: datetime, until: datetime) -> Sequence[Counted]:
        """Return what was opened in a span."""
        return self._listed(questions.each_opened(self._own), since=since, until=until)

    def closed(self, status: Status, first: date, last: date) -> Sequence[Counted]:
        """Return what ended so on the days from the first to the last."""
        return self._listed(questions.each_closed(self._own, status), first=first, last=last)

    def followed(self, since: datetime, until: datetime, first: date) -> Sequence[Counted]:
        """Return what was followed up in a span, each with how often."""
        return self._listed(questions.each_followed(self._own), since=since, until=until, first=first)

    @property
    def _own(self) -> questions.Own:
        return (self.scope.own(opportunities), _O.team_id == self.team_id)

    def _listed(self, query: Select[Any], **told: Any) -> Sequence[Counted]:
        return [Counted(**row._asdict()) for row in self.scope.all(query, **told)]
