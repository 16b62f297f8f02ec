"""The book of a town as it stands between two steps, and what is wrong with how it came from one to the other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from sales.approvals import ApprovalState
from sales.gates import ticks_of
from sales.opportunity import Event, EventCode, Opportunity
from sales.people import Member, Role
from sales.playbook import Playbook
from sales.stages import Asked, Criterion
from sales.vocabulary import Status
from storage.schema import approvals, opportunities
from storage.scope import columns
from storage.work import Work

OPEN: frozenset[Status] = frozenset({Status.OPEN, Status.ASLEEP})


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One deal with what hangs on it."""

    deal: Opportunity
    decides: bool
    proofs: frozenset[str]
    promises: frozenset[int]
    doubts: frozenset[int]
    playbook: Playbook
    newest: Event | None
    leaders: frozenset[int]
    """Who manages the deal's team; admins, who are asked last of all, are not among them."""
    admins: frozenset[int]
    """Who agrees by moving somebody else's deal, as its managers do."""
    agreed: Mapping[str, frozenset[int]]
    """Stages to which somebody agreed, each with those who did and had not asked for it."""
    stood: frozenset[str] = frozenset()
    """The stages in which it has stood so far."""

    @property
    def told(self) -> tuple[object, ...]:
        """All that taking a change back puts as it was; the counters go on."""
        plain = replace(self.deal, version=0, generation=0)
        return plain, self.proofs, self.promises, self.doubts


Book = Mapping[int, Page]


def read(work: Work, before: Book) -> Book:
    """Return the book as it stands, which was another before."""
    found = sorted(work.opportunities.find(opportunities.c.id > 0), key=lambda each: each.id)
    return {o.id: _page(work, o, before.get(o.id)) for o in found}


def _page(work: Work, o: Opportunity, before: Page | None) -> Page:
    return Page(
        deal=o,
        decides=any(person.decides for person in work.accounts.contacts(o.account_id)),
        proofs=frozenset(each.proof for each in work.evidence.of(o.id)),
        promises=frozenset(each.id for each in work.promises.open_of(o.id)),
        doubts=frozenset(flag.id for flag in work.flags.of(o.id) if flag.is_open),
        playbook=work.playbook_of(o.team_id),
        newest=next(iter(work.events.of(o.id, 1)), None),
        leaders=frozenset(m.id for m in work.members.all() if m.active and _leads(m, o.team_id)),
        admins=frozenset(m.id for m in work.members.all() if m.active and m.is_admin),
        agreed=_agreed(work, o.id),
        stood=frozenset({o.stage, *(before.stood if before else ())}),
    )


def _leads(member: Member, team_id: int | None) -> bool:
    return any(seat.team_id == team_id and seat.role is Role.MANAGER for seat in member.memberships)


def _agreed(work: Work, number: int) -> Mapping[str, frozenset[int]]:
    """Return to which stages of a deal somebody agreed, and who; nobody agrees to what they asked for."""
    mine = (approvals.c.opportunity_id == number) & (approvals.c.state == ApprovalState.APPROVED)
    rows = work.scope.all(columns(approvals, "stage", "member_id", "settled_by").where(mine))
    found = [(row.stage, row.settled_by) for row in rows if row.settled_by and row.settled_by != row.member_id]
    return {stage: frozenset(who for at, who in found if at == stage) for stage, _ in found}


def wrong(work: Work, before: Book, after: Book) -> Iterator[str]:
    """Yield what must not be: of each deal by itself, and of how it came to where it is."""
    for number, page in after.items():
        yield from (f"{fault}: #{number} {page.deal}" for fault in _ill(work, page.deal))
        if page.deal.status is not Status.VOID:
            yield from _jumped(before.get(number), page)


def _ill(work: Work, deal: Opportunity) -> Iterator[str]:
    owner = next((member for member in work.members.all() if member.id == deal.owner_id), None)
    alive = deal.status in OPEN
    faults = {
        "it_has_an_owner": owner is None or not owner.slack_id or not owner.active,
        "what_is_open_has_a_next_date": alive and (deal.next_on is None or deal.due_at is None),
        "what_has_ended_has_no_next_date": not alive and (deal.next_on is not None or deal.due_at is not None),
        "what_is_open_has_not_ended": alive and (deal.closed_on is not None or deal.loss_reason is not None),
        "what_was_lost_has_a_reason": deal.status is Status.LOST and deal.loss_reason is None,
        "it_ended_on_a_day": deal.status in {Status.WON, Status.LOST} and deal.closed_on is None,
    }
    return (fault for fault, is_so in faults.items() if is_so)


def _jumped(before: Page | None, after: Page) -> Iterator[str]:
    """Yield what a deal owed to the gates between where it stood and where it stands."""
    codes = after.playbook.stage_codes
    came_from, stage = before.deal.stage if before else codes[0], after.deal.stage
    taken_back = after.newest is not None and after.newest.code in {EventCode.UNDONE, EventCode.CORRECTED}
    if came_from == stage or (before and taken_back and stage in before.stood):
        return
    for each in owed(after, came_from, stage):
        yield f"no_move_skips_a_gate: #{after.deal.id} {came_from} to {stage} without {each}"
    for code in unagreed(after, came_from, stage):
        yield f"no_move_skips_an_approval: #{after.deal.id} {came_from} to {stage}, to {code} nobody agreed"


def unagreed(page: Page, came_from: str, stage: str) -> list[str]:
    """Return the stages on the way to which nobody agreed, though somebody could have been asked."""
    stages = page.playbook.stages
    codes = [each.code for each in stages]
    first, last = codes.index(came_from) if came_from in codes else -1, codes.index(stage)
    mover = page.newest.member_id if page.newest else None
    leads_it = mover in page.leaders | page.admins and mover != page.deal.owner_id
    if leads_it or not page.leaders - {mover}:
        return []
    agreed = [codes.index(code) for code in page.agreed if code in codes]
    way = [nth for nth in range(first + 1, last + 1) if stages[nth].approval]
    return [codes[nth] for nth in way if not any(at >= nth for at in agreed)]


def owed(page: Page, came_from: str, stage: str) -> list[Criterion]:
    """Return what the gates on the way ask for that is not there; reckoned apart from the rules that are tested."""
    stages = page.playbook.stages
    codes = [each.code for each in stages]
    first, last = codes.index(came_from) if came_from in codes else 0, codes.index(stage)
    asked = [each for left, entered in pairwise(stages[first : last + 1]) for each in (*left.leave, *entered.enter)]
    if came_from not in codes:
        asked += stages[0].enter
    return [each for each in asked if not _is_there(each, page)]


def _is_there(criterion: Criterion, page: Page) -> bool:
    if criterion.kind is Asked.TICKS:
        return len(ticks_of(page.deal, decides=page.decides)) >= int(criterion.what)
    if criterion.kind is Asked.FIELD:
        return getattr(page.deal, criterion.what) is not None
    return page.decides if criterion.kind is Asked.CONTACT else criterion.what in page.proofs
