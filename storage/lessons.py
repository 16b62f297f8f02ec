"""Which acts there were about the deals that ended, and how many of these were won; grouped in the database."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Select, Text, and_, case, cast, func, literal, or_, select, union

from sales.contrast import Contrast, contrast
from sales.lessons import Act, ActKind
from sales.promises import PromiseEnd, Side
from sales.vocabulary import Status
from storage.as_of import AsOf, as_of
from storage.schema import follow_ups, promises, track_uses
from storage.subject import Subject

_F: Final = follow_ups.c
_P: Final = promises.c
_U: Final = track_uses.c


class Lessons(Subject):
    """Sets what was won with an act beside what was won without it."""

    def of(
        self, team_id: int, span: tuple[date, date], at: datetime, came_up: Mapping[str, Sequence[str]]
    ) -> Mapping[Act, Contrast]:
        """Return for every act the deals that were won of those won or lost in a span, as of a moment.

        What came up is told by words, of which any is part of what people wrote.
        """
        then = as_of(self.scope, at, among=AsOf(self.scope).ever(team_id, at)).c
        won = case((then.status == Status.WON, 1), else_=0).label("won")
        ended = select(then.id, won).where(
            then.team_id == team_id, then.status.in_((Status.WON, Status.LOST)), then.closed_on.between(*span)
        )
        deals = ended.cte("deals")
        acts = union(*self._acts(deals, at, came_up)).subquery()
        counts = (func.count().label("cases"), func.sum(deals.c.won).label("won"))
        named = (acts.c.kind, acts.c.code, acts.c.language)
        rows = self.scope.all(select(*named, *counts).join_from(acts, deals, acts.c.id == deals.c.id).group_by(*named))
        whole = self.scope.all(select(func.count().label("cases"), func.sum(deals.c.won).label("won")))[0]
        return {
            Act(kind=ActKind(row.kind), code=row.code, language=row.language): contrast(
                int(row.won), row.cases, int(whole.won or 0), whole.cases
            )
            for row in rows
        }

    def _acts(self, deals: Any, at: datetime, came_up: Mapping[str, Sequence[str]]) -> list[Select[Any]]:
        about = select(deals.c.id)
        said = (self.scope.own(follow_ups), _F.withdrawn.is_(False), _F.at <= at, _F.opportunity_id.in_(about))
        lower = func.lower(_F.words)
        words = [
            _act(ActKind.WORDS, code, _F.opportunity_id).where(*said, or_(*(lower.contains(each) for each in forms)))
            for code, forms in came_up.items()
        ]
        channel = _act(ActKind.CHANNEL, cast(_F.channel, Text), _F.opportunity_id).where(*said, _F.channel.is_not(None))
        file = _act(ActKind.FILE, "", _F.opportunity_id).where(*said, cast(_F.files, Text) != "[]")
        kept = and_(_P.side == Side.OURS, _P.ended == PromiseEnd.KEPT, _P.ended_at <= at)
        promise = _act(ActKind.PROMISE, "", _P.opportunity_id).where(
            self.scope.own(promises), kept, _P.opportunity_id.in_(about)
        )
        used = (self.scope.own(track_uses), _U.used_at <= at, _U.opportunity_id.in_(about))
        return [
            *words,
            channel,
            file,
            promise,
            _act(ActKind.TRACK, _U.track, _U.opportunity_id, _U.language).where(*used),
        ]


def _act(kind: ActKind, code: Any, about: Any, language: Any = "") -> Select[Any]:
    named = (literal(kind.value).label("kind"), _text(code).label("code"), _text(language).label("language"))
    return select(about.label("id"), *named)


def _text(value: Any) -> Any:
    return literal(value) if isinstance(value, str) else value
