"""The talk tracks of a team, written by its managers: added, reworded, retired, and each of that taken back."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sales.errors import FormError, SalesError
from sales.people import Member, Team
from sales.talk_tracks import LONGEST, WORKSPACE, Effect, OwnTrack, Situation, Track, standing
from sales.vocabulary import Feedback
from services.playbooks import ensure_may_rule
from services.talk_tracks import lore_of
from storage.tracks import Tracks
from storage.work import Work

SHORTEST: Final = 4
"""Characters of a talk track at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What somebody wrote in the form of a talk track."""

    words: str | None
    """None where it is retired."""
    stage: str | None = None
    feedback: Feedback | None = None
    situation: Situation | None = None


def tracks_of(work: Work, team: Team | None, language: str) -> Sequence[tuple[Track, Effect]]:
    """Return the talk tracks that hold for a team, or for the workspace, with what came of them."""
    lore = lore_of(work)
    number = team.id if team else WORKSPACE
    effects, tracks = lore.of(language, number), standing(lore.own, number, language)
    return [(track, effects.get(track.key, Effect())) for track in tracks]


def track_named(work: Work, team: Team | None, language: str, key: str) -> Track:
    """Return a talk track by its key; refuses one that somebody has reworded or retired since."""
    found = {track.key: track for track in standing(Tracks(work.scope).own(), team.id if team else None, language)}
    if key not in found:
        raise SalesError("track-gone")
    return found[key]


def write_track(
    work: Work, me: Member, team: Team | None, language: str, written: Written, instead_of: str | None
) -> OwnTrack:
    """Keep a new talk track, other words for one, or that one is retired; refuses all but managers and admins."""
    ensure_may_rule(work, me, team)
    if written.words is not None and not SHORTEST <= len(written.words) <= LONGEST:
        raise FormError({"words": [SalesError("track-length", least=SHORTEST, most=LONGEST)]})
    room = Tracks(work.scope)
    number = room.new_id()
    if instead_of:
        track_named(work, team, language, instead_of)
    track = OwnTrack(
        id=number,
        team_id=team.id if team else WORKSPACE,
        language=language,
        stage=written.stage,
        feedback=written.feedback,
        situation=written.situation,
        words=written.words or "",
        instead_of=instead_of,
        member_id=me.id,
        at=work.now,
    )
    room.add(track)
    return track


def undo_track(work: Work, me: Member, team: Team | None, number: int) -> None:
    """Take back what somebody wrote; refuses where that was done, or something else has taken its place since."""
    ensure_may_rule(work, me, team)
    room = Tracks(work.scope)
    room.new_id()
    own = room.own()
    mine = [each for each in own if each.id == number and each.team_id == (team.id if team else WORKSPACE)]
    if not mine or any(each.instead_of == str(number) and not each.undone for each in own) or not room.undo(number):
        raise SalesError("track-gone")
