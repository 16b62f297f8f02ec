"""Where the reps of a team stand with the health of their opportunities, so that a manager helps at the right place."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from sales.health import Part, Scale
from sales.people import Member, Team
from services.health import Examined, examine
from services.teams import ensure_manages
from storage.listing import Wanted
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """The open opportunities of one owner, or of all."""

    owner: str
    count: int
    mean: int
    """Health, 0 to 100."""
    weakest: Part
    """What gives the smallest share of its points."""
    stuck: int
    stuck_in: str | None
    """The stage in which most are stuck."""
    to_drop: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamHealth:
    """A team's open opportunities together, and owner by owner; the weakest book first."""

    team: Team
    whole: Book | None
    """None where nothing is open."""
    books: Sequence[Book]
    stage_names: Mapping[str, str | None]
    """The team's own words for its stages."""


def team_health(work: Work, me: Member, team: Team) -> TeamHealth:
    """Return how a team's opportunities do; refuses all but its managers and admins."""
    ensure_manages(work, me, team)
    scale = Scale(playbook=work.playbook_of(team.id))
    found = sorted(examine(work, Wanted(reader_id=me.id, team_id=team.id)), key=_owner)
    books = [_book(work.members.get(owner).name, list(own), scale) for owner, own in groupby(found, key=_owner)]
    return TeamHealth(
        team=team,
        whole=_book(team.name, found, scale) if found else None,
        books=sorted(books, key=attrgetter("mean", "owner")),
        stage_names={stage.code: stage.name for stage in scale.playbook.stages},
    )


def _owner(each: Examined) -> int:
    return each.seen.owner_id


def _book(owner: str, found: Sequence[Examined], scale: Scale) -> Book:
    stuck = Counter(each.seen.stage for each in found if each.stuck)
    return Book(
        owner=owner,
        count=len(found),
        mean=round(sum(each.score for each in found) / len(found)),
        weakest=_weakest((each.points for each in found), scale),
        stuck=stuck.total(),
        stuck_in=stuck.most_common(1)[0][0] if stuck else None,
        to_drop=sum(each.to_drop for each in found),
    )


def _weakest(points: Iterable[tuple[int, int, int]], scale: Scale) -> Part:
    together = [sum(of_part) for of_part in zip(*points, strict=True)]
    shares = [got / max(share, 1) for got, share in zip(together, scale.shares, strict=True)]
    return min(zip(shares, Part, strict=True), key=lambda pair: pair[0])[1]
