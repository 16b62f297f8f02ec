"""Talk tracks: what a rep may open a conversation with, which one suits an opportunity, and what came of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Self

from sales.opportunity import Contact, Opportunity
from sales.promises import Promise, Side, whose_turn
from sales.vocabulary import Feedback

ENOUGH: Final = 8
"""Cases that a talk track needs before what followed it counts; ours."""
COLD_DAYS: Final = 30
"""Days of the customer's silence after which a talk begins anew; the trade's usual month for a re-visit."""
WORKSPACE: Final = 0
"""Number that stands for no team: a talk track of the whole workspace."""
WHO: Final = "{who}"
"""What stands in a talk track for the person at the customer's."""
CUSTOMER: Final = "{customer}"
"""What stands in a talk track for the customer."""
LONGEST: Final = 500
"""Characters of a talk track; more is no opening any more."""


class Situation(StrEnum):
    """Who has to act next."""

    OURS = "ours"
    """A promise of ours is open."""
    THEIRS = "theirs"
    """A promise of the customer's is open."""
    COLD = "cold"
    """The customer has said nothing for long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """What an opportunity is like when somebody is about to speak with the customer."""

    stage: str
    feedback: Feedback | None = None
    """What the customer said last."""
    situation: Situation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """An opening, and what it is for; a condition that is None does not matter."""

    key: str
    """The code of one that ships, else the number of its row."""
    stage: str | None = None
    feedback: Feedback | None = None
    situation: Situation | None = None
    words: str = ""
    """The team's own words; empty for those that ship, which the locales word."""
    team_id: int = WORKSPACE

    def suits(self, occasion: Occasion) -> bool:
        """Say whether every condition holds."""
        asked = ((self.stage, occasion.stage), (self.feedback, occasion.feedback))
        fits = all(wanted in {None, found} for wanted, found in asked)
        return fits and self.situation in {None, occasion.situation}

    @property
    def special(self) -> tuple[int, bool, bool, bool]:
        """How specific the track is: by the count of its conditions, then feedback before situation before stage."""
        said = (self.feedback is not None, self.situation is not None, self.stage is not None)
        return (sum(said), *said)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTrack:
    """What somebody wrote about a talk track: a new one, other words for it, or, without words, its end."""

    id: int
    team_id: int
    language: str
    stage: str | None = None
    feedback: Feedback | None = None
    situation: Situation | None = None
    words: str = ""
    instead_of: str | None = None
    """The key of the track whose place it takes."""
    member_id: int
    at: datetime
    undone: bool = False

    @property
    def track(self) -> Track:
        """The talk track itself."""
        return Track(
            key=str(self.id),
            stage=self.stage,
            feedback=self.feedback,
            situation=self.situation,
            words=self.words,
            team_id=self.team_id,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """How often a talk track was offered and used, and what followed."""

    offered: int = 0
    used: int = 0
    cases: int = 0
    """Uses of which is known what followed."""
    followed: int = 0
    """Cases in which the customer was positive, or the opportunity came further."""

    def with_more(self, more: Self) -> Self:
        """Return what came of both together."""
        return replace(
            self,
            offered=self.offered + more.offered,
            used=self.used + more.used,
            cases=self.cases + more.cases,
            followed=self.followed + more.followed,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One use that waits for what follows."""

    id: int
    opportunity_id: int
    team_id: int | None
    used_at: datetime
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class After:
    """Something that happened to an opportunity after a use."""

    at: datetime
    feedback: tuple[Feedback, ...] | None = None
    """What a follow-up heard; None where it was no follow-up."""
    moved: tuple[str, str] | None = None
    """From which stage to which, where it moved."""
    won: bool = False


def _ships(feedback: Feedback | None = None, stage: str | None = None, situation: Situation | None = None) -> Track:
    named = (each for each in (stage, feedback, situation) if each)
    key = "-".join(each.replace("_", "-") for each in named) or "any"
    return Track(key=key, stage=stage, feedback=feedback, situation=situation)


_F: Final = Feedback
SHIPPED: Final[tuple[Track, ...]] = (
    _ships(),
    *(
        _ships(stage=stage)
        for stage in ("lead", "qualified", "proposal", "poc", "sample", "quote", "negotiation", "signing")
    ),
    *(_ships(feedback) for feedback in Feedback),
    *(_ships(situation=situation) for situation in Situation),
    *(_ships(feedback, "proposal") for feedback in (_F.PRICE_HIGH, _F.NEEDS_CASE, _F.NO_RESPONSE)),
    *(_ships(feedback, "quote") for feedback in (_F.PRICE_HIGH, _F.NO_RESPONSE, _F.NOT_NOW, _F.COMPETITOR)),
    *(_ships(feedback, "negotiation") for feedback in (_F.PRICE_HIGH, _F.NOT_NOW, _F.POSITIVE)),
    _ships(_F.NEEDS_APPROVAL, "signing"),
    _ships(_F.NO_RESPONSE, situation=Situation.COLD),
    _ships(_F.NO_BUDGET, situation=Situation.COLD),
)
"""The talk tracks to begin with; the locales word them."""


def occasion_of(o: Opportunity, promises: Iterable[Promise], now: datetime) -> Occasion:
    """Return what an opportunity is like; a promise that is open goes before the customer's silence."""
    turn = whose_turn(promises)
    quiet = o.heard_at or o.last_touch_at
    is_cold = quiet is not None and now - quiet > timedelta(days=COLD_DAYS)
    situation = Situation(Side(turn).value) if turn else (Situation.COLD if is_cold else None)
    return Occasion(stage=o.stage, feedback=o.heard[0] if o.heard else None, situation=situation)


def standing(own: Iterable[OwnTrack], team_id: int | None, language: str) -> list[Track]:
    """Return the talk tracks that hold for a team, less the retired: its own, the workspace's, then those that ship."""
    seen = [each for each in own if each.language == language and not each.undone]
    seen = [each for each in seen if each.team_id in {WORKSPACE, team_id}]
    gone = {each.instead_of for each in seen}
    kept = [each for each in seen if each.words and str(each.id) not in gone]
    kept.sort(key=lambda each: (each.team_id == WORKSPACE, -each.id))
    return [*(each.track for each in kept), *(track for track in SHIPPED if track.key not in gone)]


def ranked(tracks: Sequence[Track], occasion: Occasion, effects: Mapping[str, Effect]) -> list[Track]:
    """Return the talk tracks that suit an occasion: the most specific first, among equals the one with the best effect.

    What has fewer than `ENOUGH` cases counts as all that suit do together; among equals again, the order given stays.
    """
    fit = [track for track in tracks if track.suits(occasion)]
    known = [effects.get(track.key, Effect()) for track in fit]
    cases = sum(each.cases for each in known)
    usual = sum(each.followed for each in known) / cases if cases else 0.0

    def _worth(track: Track) -> tuple[tuple[int, bool, bool, bool], float]:
        effect = effects.get(track.key, Effect())
        return track.special, effect.followed / effect.cases if effect.cases >= ENOUGH else usual

    return sorted(fit, key=_worth, reverse=True)


def to_solve(heard: Iterable[Feedback]) -> Feedback | None:
    """Return the objection that is still open: the latest, unless the customer was positive after it."""
    latest = next(iter(heard), None)
    return None if latest is Feedback.POSITIVE else latest


def spoken_to(contacts: Iterable[Contact]) -> str | None:
    """Return the name of the person at the customer's to speak with: who decides, else the first who has a name."""
    named = [person for person in contacts if person.name]
    return next((person.name for person in sorted(named, key=lambda person: not person.decides)), None)


def filled(words: str, who: str, customer: str) -> str:
    """Return a team's own words with the names filled in."""
    return words.replace(WHO, who).replace(CUSTOMER, customer)


def what_followed(
    use: Use, after: Iterable[After], stages: Sequence[str], now: datetime, settled: timedelta
) -> bool | None:
    """Say whether a use was followed by good news or by a step forward; None where that is not known yet.

    The next follow-up counts, and every move until it, if it came before the use's last moment; what is younger than
    `settled` may still be taken back, and is waited for.
    """
    for each in sorted(after, key=lambda each: each.at):
        if not use.used_at < each.at <= use.until:
            continue
        if now - each.at < settled:
            return None
        good = each.won or Feedback.POSITIVE in (each.feedback or ()) or _is_further(each.moved, stages)
        if good or each.feedback is not None:
            return good
    return False if now > use.until + settled else None


def _is_further(moved: tuple[str, str] | None, stages: Sequence[str]) -> bool:
    places = {code: place for place, code in enumerate(stages)}
    return moved is not None and places.get(moved[1], -1) > places.get(moved[0], len(places))
