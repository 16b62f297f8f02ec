"""Talk tracks at work: which one to open with, that it was used, and what followed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sales.authority import ensure_change
from sales.errors import SalesError
from sales.opportunity import NOBODY, Contact, Opportunity
from sales.people import Member
from sales.promises import Promise
from sales.talk_tracks import (
    WORKSPACE,
    After,
    Effect,
    OwnTrack,
    Track,
    Use,
    occasion_of,
    ranked,
    spoken_to,
    standing,
    what_followed,
)
from services.promises import promises_of
from storage.advice import workspaces_known
from storage.store import Store
from storage.tracks import Tracks
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A talk track for one opportunity, with the names that it is filled with."""

    track: Track
    who: str | None
    """The person at the customer's; None where nobody is known by name."""
    customer: str
    effect: Effect


@dataclass(frozen=True, slots=True, kw_only=True)
class Used:
    """Who used an opening when; `fresh` where it was just now."""

    opening: Opening
    who: str
    at: datetime
    fresh: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Lore:
    """What is known of talk tracks: what people wrote, and what came of each by its key, its language and the team."""

    own: Sequence[OwnTrack]
    effects: Mapping[tuple[str, str, int | None], Effect]

    def of(self, language: str, team_id: int | None = None) -> dict[str, Effect]:
        """Return what came of the talk tracks of a language in a team, or in the whole workspace."""
        found: dict[str, Effect] = {}
        for (key, spoken, team), effect in self.effects.items():
            if spoken == language and team_id in {None, WORKSPACE, team}:
                found[key] = found.get(key, Effect()).with_more(effect)
        return found


def lore_of(work: Work) -> Lore:
    """Return what is known of talk tracks; it is read anew where somebody wrote or used one."""
    room = Tracks(work.scope)
    return work.remembered("tracks", room.stamp(), lambda: Lore(own=room.own(), effects=room.effects()))


def openings(
    work: Work,
    o: Opportunity,
    language: str,
    promises: Iterable[Promise] | None = None,
    contacts: Iterable[Contact] | None = None,
) -> list[Opening]:
    """Return the talk tracks that suit an opportunity, the best first."""
    lore = lore_of(work)
    effects, tracks = lore.of(language, o.team_id), standing(lore.own, o.team_id, language)
    occasion = occasion_of(o, promises_of(work, o) if promises is None else promises, work.now)
    people = work.accounts.contacts(o.account_id) if contacts is None else contacts
    who, account = spoken_to(people), work.accounts.get(o.account_id).name
    customer = o.name if account == NOBODY else account
    return [
        Opening(track=track, who=who, customer=customer, effect=effects.get(track.key, Effect()))
        for track in ranked(tracks, occasion, effects)
    ]


def keep_offered(work: Work, o: Opportunity, opening: Opening, language: str) -> None:
    """Keep that an opening was suggested for an opportunity's next date."""
    Tracks(work.scope).offer(o.id, o.generation, opening.track.key, language)


def use(work: Work, me: Member, o: Opportunity, key: str, language: str) -> Used:
    """Keep that an opening is used, once for each next date, and return it; who is second hears who was first."""
    ensure_change(me, o, work.members.get(o.owner_id))
    opening, room = _named(work, o, key, language), Tracks(work.scope)
    until = work.now + timedelta(days=work.playbook_of(o.team_id).cadence_days[o.grade])
    fresh = room.use(o.id, o.generation, key, language, me.id, until)
    if fresh:
        room.new_id()
    who, at = room.used(o.id, o.generation, key, language) or (me.id, work.now)
    return Used(opening=opening, who=work.members.get(who).name, at=at, fresh=fresh)


def forget_use(work: Work, me: Member, o: Opportunity, key: str, language: str) -> None:
    """Take back that an opening was used, be it retired since or not.

    Refuses where that was done before, or where what followed is known.
    """
    ensure_change(me, o, work.members.get(o.owner_id))
    room = Tracks(work.scope)
    if not room.forget_use(o.id, o.generation, key, language):
        raise SalesError("track-not-used")
    room.new_id()


def settle_tracks(store: Store) -> int:
    """Find out what followed the uses of all workspaces; return of how many it is known now."""
    with store.look() as connection:
        workspaces = workspaces_known(connection)
    return sum(_settle(store, workspace) for workspace in workspaces)


def _settle(store: Store, workspace: str) -> int:
    with store.read(workspace) as work:
        known = _followed(work)
    if not known:
        return 0
    with store.begin(workspace) as work:
        room = Tracks(work.scope)
        for followed in (True, False):
            room.settle([number for number, good in known.items() if good is followed], followed=followed)
        room.new_id()
    return len(known)


def _followed(work: Work) -> dict[int, bool]:
    """Return what followed each use of which that is known by now."""
    room = Tracks(work.scope)
    uses = room.waiting()
    after = room.after(uses)
    found = {use.id: _outcome(work, use, after.get(use.opportunity_id, ())) for use in uses}
    return {number: good for number, good in found.items() if good is not None}


def _outcome(work: Work, use: Use, after: Iterable[After]) -> bool | None:
    playbook = work.playbook_of(use.team_id)
    return what_followed(use, after, playbook.stage_codes, work.now, timedelta(minutes=work.playbook.undo_minutes))


def _named(work: Work, o: Opportunity, key: str, language: str) -> Opening:
    """Return an opening by its key; refuses one that somebody has retired or rewritten since."""
    suiting = {opening.track.key: opening for opening in openings(work, o, language)}
    if key not in suiting:
        raise SalesError("track-gone")
    return suiting[key]
