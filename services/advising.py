"""Advice to drop what is weak and without progress for long: given to its owner a little at a time, never acted on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from sales.advice import AdviceKind, AdviceVerdict
from sales.authority import ensure_change
from sales.dropping import is_to_drop
from sales.errors import SalesError
from sales.health import Scale, days_since
from sales.letters import Letter
from sales.opportunity import Event, Opportunity
from sales.people import Member
from sales.watched import progressed_at
from services.daybreak import is_reachable
from services.health import health_day
from storage.advice import Advices, workspaces_known
from storage.store import Store
from storage.work import Work

LETTER: Final = "drop_advice"
"""The kind of letter that advises to drop something."""
ADVISED: Final = "advised"
"""The word in a change's data that says how it settled an advice."""
MOST_WAITING: Final = 3
"""Pieces of advice that wait for one owner's decision at a time; nobody decides on thirty at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advised:
    """An opportunity of which dropping is advised, and why."""

    opportunity: Opportunity
    score: int
    days: int
    """Without progress."""
    keep_days: int
    """For how long [Keep] silences the advice."""


def advise_all(store: Store) -> int:
    """Owe the advice that is due in every workspace; return how many pieces there were."""
    with store.look() as connection:
        known = workspaces_known(connection)
    return sum(advise(store, workspace) for workspace in known)


def advise(store: Store, workspace: str) -> int:
    """Owe the owners of one workspace the advice that is due; return how many pieces there were."""
    with store.read(workspace) as work:
        found = list(to_drop(work))
    if not found:
        return 0
    with store.begin(workspace) as work:
        return _give(work, found)


def to_drop(work: Work) -> Iterable[Opportunity]:
    """Yield the open opportunities of which dropping is advised and nobody has been told."""
    today = health_day(work)
    playbooks = [work.playbook, *(work.playbook_of(team.id) for team in work.teams.all())]
    before = work.now - timedelta(days=min(playbook.drop_days for playbook in playbooks))
    for o in Advices(work.scope).stuck_since(before):
        if _score_to_drop(work, o, today) is not None:
            yield o


def advised(work: Work, letter: Letter) -> Advised | None:
    """Return what a letter advises; None where that does not hold any more or somebody has decided."""
    o = work.opportunities.get(letter.opportunity_id or 0)
    return advised_of(work, o) if o.owner_id == letter.to_member else None


def advised_of(work: Work, o: Opportunity) -> Advised | None:
    """Return what is advised of an opportunity; None where that does not hold any more or somebody has decided."""
    given = Advices(work.scope).get(o.id, AdviceKind.DROP)
    score = _score_to_drop(work, o, health_day(work))
    if not o.is_open or score is None or given is None or given.verdict:
        return None
    days = days_since(progressed_at(o).date(), health_day(work))
    return Advised(opportunity=o, score=score, days=days, keep_days=work.playbook_of(o.team_id).keep_days)


def keep(work: Work, me: Member, opportunity: Opportunity) -> datetime:
    """Keep an opportunity in spite of the advice, and return until when it is not advised again.

    Refuses where somebody has decided before, and says who.
    """
    ensure_change(me, opportunity, work.members.get(opportunity.owner_id))
    until = quiet_until(work, opportunity)
    decided = {"verdict": AdviceVerdict.KEPT, "member_id": me.id, "quiet_until": until}
    if not Advices(work.scope).settle(opportunity.id, AdviceKind.DROP, **decided):
        given = Advices(work.scope).get(opportunity.id, AdviceKind.DROP)
        who = work.members.get(given.member_id).name if given and given.member_id else "Oppbot"
        raise SalesError("advice-settled", id=opportunity.id, name=opportunity.name, who=who)
    return until


def unkeep(work: Work, me: Member, opportunity: Opportunity) -> None:
    """Take back that I kept an opportunity, for as long as the playbook allows; the advice waits again."""
    given = Advices(work.scope).get(opportunity.id, AdviceKind.DROP)
    if given is None or given.verdict is not AdviceVerdict.KEPT:
        raise SalesError("undo-already")
    if given.member_id != me.id:
        raise SalesError("undo-not-yours", who=work.members.get(given.member_id).name if given.member_id else "Oppbot")
    left = timedelta(minutes=work.playbook.undo_minutes)
    if quiet_until(work, opportunity) - given.quiet_until > left:
        raise SalesError("undo-too-late", minutes=work.playbook.undo_minutes)
    if not Advices(work.scope).reopen(opportunity.id, AdviceKind.DROP, me.id, given.quiet_until):
        raise SalesError("undo-already")


def decide(
    work: Work, me: Member, opportunity: Opportunity, verdict: AdviceVerdict, words: str = ""
) -> Mapping[str, object]:
    """Keep that somebody who was advised to drop an opportunity has done something about it.

    Returns what the change that does it is to keep, so that taking it back lets the advice stand again.
    """
    decided = {"verdict": verdict, "member_id": me.id, "words": words or None}
    return {ADVISED: verdict.value} if Advices(work.scope).settle(opportunity.id, AdviceKind.DROP, **decided) else {}


def advise_again(work: Work, event: Event) -> None:
    """Let the advice stand again that a change has settled which is taken back, and tell its owner so."""
    verdict = event.data.get(ADVISED)
    if verdict and Advices(work.scope).stand_again(event.opportunity_id, AdviceVerdict(str(verdict)), event.member_id):
        o = work.opportunities.get(event.opportunity_id)
        work.outbox.owe(f"{LETTER}:{o.id}:{event.id}", LETTER, to_member=o.owner_id, opportunity_id=o.id)


def hush(work: Work, opportunity: Opportunity) -> None:
    """Advise nothing for a while about an opportunity that has just woken, and put it on no list of the closing day."""
    decided = {"verdict": AdviceVerdict.SLEPT, "member_id": None, "quiet_until": quiet_until(work, opportunity)}
    for kind in (AdviceKind.DROP, AdviceKind.STALE):
        Advices(work.scope).hush(opportunity.id, kind, **decided)


def quiet_until(work: Work, opportunity: Opportunity) -> datetime:
    """Return until when something is not advised again that is advised or decided now."""
    return work.now + timedelta(days=work.playbook_of(opportunity.team_id).keep_days)


def _score_to_drop(work: Work, o: Opportunity, today: date) -> int | None:
    """Return the health of an opportunity that is to be dropped; None for any other."""
    playbook = work.playbook_of(o.team_id)
    score = Scale(playbook=playbook).score(o, today)
    return score if is_to_drop(o, score, playbook, today) else None


def _give(work: Work, found: Sequence[Opportunity]) -> int:
    """Owe what is advised, to each owner only as much as they can decide on."""
    advices = Advices(work.scope)
    waiting = dict(advices.waiting())
    reachable = {member.id for member in work.members.all() if is_reachable(member)}
    count = 0
    for o in found:
        room = o.owner_id in reachable and waiting.get(o.owner_id, 0) < MOST_WAITING
        if room and advices.give(o.id, AdviceKind.DROP, quiet_until(work, o)):
            waiting[o.owner_id] = waiting.get(o.owner_id, 0) + 1
            count += 1
            key = f"{LETTER}:{o.id}:{work.now.isoformat()}"
            work.outbox.owe(key, LETTER, to_member=o.owner_id, opportunity_id=o.id)
    return count
