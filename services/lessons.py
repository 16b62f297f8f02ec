"""What works: which acts go with more wins in a team, from its own deals that ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from parsing.act_words import CAME_UP
from sales.lessons import Act, ActKind, Lesson, ordered
from sales.people import Member, Team
from sales.talk_tracks import OwnTrack, Track, standing
from services.conduct import span_of
from services.talk_tracks import lore_of
from services.teams import ensure_inside
from services.totals import last_moment
from storage.lessons import Lessons
from storage.work import Work

USUAL_DAYS: Final = 365
"""Days in which deals ended that are looked at where nobody says how many: a year has enough of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Learnt:
    """What was learnt from the deals that ended in a span."""

    team: Team
    first: date
    last: date
    least: int
    """Deals on each side below which nothing is compared."""
    lessons: Sequence[Lesson]
    """What is clear first, then by how much more is won."""
    too_few: int
    """How many acts have too few deals on one of the sides."""
    tracks: dict[Act, Track]
    """The talk tracks among the acts; one that is gone has none."""


def learnt(work: Work, me: Member, team: Team, days: int) -> Learnt:
    """Return what works; refuses people outside the team."""
    ensure_inside(me, team)
    first, last = span_of(work, team, days)
    at = min(last_moment(last, team.zone), work.now)
    least = work.playbook_of(team.id).sample_cases
    found = Lessons(work.scope).of(team.id, (first, last), at, CAME_UP)
    lessons = ordered(found, least)
    acts = [each.act for each in lessons if each.act.kind is ActKind.TRACK]
    return Learnt(
        team=team, first=first, last=last, least=least, lessons=lessons, too_few=len(found) - len(lessons),
        tracks=_tracks(lore_of(work).own, team, acts),
    )  # fmt: skip


def _tracks(own: Sequence[OwnTrack], team: Team, acts: Sequence[Act]) -> dict[Act, Track]:
    found = {}
    for act in acts:
        here = {track.key: track for track in standing(own, team.id, act.language)}
        here |= {str(each.id): each.track for each in own if each.words}
        if act.code in here:
            found[act] = here[act.code]
    return found
