"""The rules of a workspace and of its teams: shown, weighed before they change, kept as versions, and put back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Final

from sales.differences import Difference, differences
from sales.errors import FormError, SalesError
from sales.people import Member, Team
from sales.playbook import Playbook
from sales.rulebook import ELSEWHERE, KNOBS, changed, ensure_sound, own_of, playbook_with
from services.effects import Effect, effect_of
from services.health import PlaybookOf
from services.teams import ensure_manages
from storage.playbooks import WORKSPACE
from storage.work import Work

SHOWN: Final = 10
"""Versions that the history shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The rules of the workspace, or those of one team, as they hold."""

    team: Team | None
    version: int
    own: Mapping[str, object]
    """The knobs that they have for themselves, as data."""
    base: Playbook
    """What holds for all other knobs: the workspace's playbook, or what ships."""

    @property
    def playbook(self) -> Playbook:
        """The playbook as a whole."""
        return self.base.over(self.own) if self.team else playbook_with(self.own)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Rules that were said and not kept yet."""

    sheet: Sheet
    own: Mapping[str, object]
    changes: Sequence[Difference]
    effect: Effect


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A version in the history: who kept it when, and what it changed."""

    version: int
    who: str | None
    """None for the bot."""
    at: datetime
    changes: Sequence[Difference]


def sheet_of(work: Work, team: Team | None) -> Sheet:
    """Return the rules of a team, or of the workspace."""
    if team:
        version, own = work.playbooks.own(team.id)
        return Sheet(team=team, version=version, own=own, base=work.playbook)
    version, playbook, _ = work.playbooks.latest()
    return Sheet(team=None, version=version, own=own_of(playbook), base=Playbook())


def may_rule(me: Member, team: Team | None) -> bool:
    """Say whether a member may change the rules: of the workspace its admins, of a team its managers too."""
    return me.manages(team.id) if team else me.is_admin


def ensure_may_rule(work: Work, me: Member, team: Team | None) -> None:
    """Refuse the rules to all others, and say who may change them."""
    if team:
        ensure_manages(work, me, team)
    elif not me.is_admin:
        admins = [member.name for member in work.members.all() if member.is_admin and member.active]
        raise SalesError("playbook-admins-only" if admins else "playbook-admins-unknown", who=admins)


def weigh(work: Work, sheet: Sheet, said: object, version: int | None = None) -> Proposal:
    """Return what would come of some rules; raises `FormError` where they are wrong, and keeps nothing.

    Refuses, where they were written over a version, what somebody has changed since.
    """
    own = changed(sheet.own, said, sheet.base, of_team=sheet.team is not None)
    if sheet.team is None:
        _ensure_teams_sound(work, playbook_with(own))
    if version is not None and differences(_at(sheet, _own_at(work, sheet, version)), sheet.playbook):
        raise _overtaken(work, sheet, own, version)
    return _proposal(work, sheet, own)


def weigh_version(work: Work, sheet: Sheet, version: int) -> Proposal:
    """Return what would come of going back to a version; raises `FormError` where a team's rules forbid it."""
    own = _own_at(work, sheet, version)
    if sheet.team is None:
        _ensure_teams_sound(work, playbook_with(own))
    return _proposal(work, sheet, own)


def keep(work: Work, me: Member | None, sheet: Sheet, own: Mapping[str, object], version: int) -> Sheet:
    """Keep rules that were made from a version; refuses, with both, where somebody has kept others since."""
    team, number = sheet.team, me.id if me else None
    if team:
        knobs = {name: own[name] for name in KNOBS if name in own}
        if sheet.version != version or not work.keep_own_knobs(team.id, knobs, version, number):
            raise _overtaken(work, sheet, own, version)
    else:
        work.change_playbook(lambda now: _laid(work, sheet, now, own, version), number)
    return sheet_of(work, team)


def history(work: Work, team: Team | None) -> Sequence[Kept]:
    """Return the latest versions, newest first."""
    sheet = sheet_of(work, team)
    found = work.playbooks.history(team.id if team else WORKSPACE, SHOWN + 1)
    bodies = [*(_at(sheet, each.body) for each in found), *([_at(sheet, {})] if len(found) <= SHOWN else [])]
    names = {member.id: member.name for member in work.members.all()}
    return [
        Kept(version=each.version, who=names.get(each.member_id or 0), at=each.at, changes=differences(before, after))
        for each, (after, before) in zip(found, pairwise(bodies), strict=False)
    ]


def _ensure_teams_sound(work: Work, after: Playbook) -> None:
    """Refuse rules of the workspace over which those that a team has for itself would be wrong."""
    for team_id, own in work.playbooks.own_of_teams().items():
        try:
            ensure_sound(after.over(own), own)
        except FormError as wrong:
            team = work.teams.get(team_id).name
            raise FormError(
                {p: [SalesError("rule-breaks-team", team=team), *each] for p, each in wrong.faults.items()}
            ) from None


def _proposal(work: Work, sheet: Sheet, own: Mapping[str, object]) -> Proposal:
    after = _at(sheet, own)
    found, team_id = differences(sheet.playbook, after), sheet.team.id if sheet.team else None
    return Proposal(
        sheet=sheet, own=own, changes=found, effect=effect_of(work, team_id, _playbook_of(work, sheet, after))
    )


def _at(sheet: Sheet, own: Mapping[str, object]) -> Playbook:
    return sheet.base.over(own) if sheet.team else playbook_with(own)


def _own_at(work: Work, sheet: Sheet, version: int) -> Mapping[str, object]:
    """Return the knobs that a version had; what no text of a playbook holds stays as it is."""
    if version == 0:
        told: Mapping[str, object] = {}
    elif sheet.team:
        told = work.playbooks.own_at(sheet.team.id, version)
    else:
        told = own_of(work.playbooks.numbered(version))
    return {name: told[name] for name in KNOBS if name in told}


def _laid(work: Work, sheet: Sheet, now: Playbook, own: Mapping[str, object], version: int) -> Playbook:
    """Return the workspace's playbook with other rules; words and letters are as they are now."""
    if differences(work.playbooks.numbered(version), now):
        raise _overtaken(work, sheet, own, version)
    kept = {name: value for name, value in own_of(now).items() if name in ELSEWHERE}
    return playbook_with({**{name: own[name] for name in KNOBS if name in own}, **kept})


def _overtaken(work: Work, sheet: Sheet, own: Mapping[str, object], version: int) -> SalesError:
    """Return the refusal of whoever comes second: what was kept meanwhile by whom, and what they wanted."""
    shown = _at(sheet, _own_at(work, sheet, version))
    latest = history(work, sheet.team)[0]
    theirs = sorted({each.path for each in differences(shown, sheet_of(work, sheet.team).playbook)})
    mine = sorted({each.path for each in differences(shown, _at(sheet, own))})
    return SalesError("playbook-changed-meanwhile", who=latest.who or "Oppbot", theirs=theirs, mine=mine)


def _playbook_of(work: Work, sheet: Sheet, after: Playbook) -> PlaybookOf:
    """Return which playbook would hold for a team: under the workspace's rules each keeps its own."""
    if sheet.team:
        return lambda _: after
    laid = {team_id: after.over(own) for team_id, own in work.playbooks.own_of_teams().items()}
    return lambda team_id: laid.get(team_id or WORKSPACE, after)
