"""Filing what a rep said: a new opportunity, or an update of one that is there."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from parsing import UpdateDraft
from sales.authority import ensure_change, may_see
from sales.contradictions import Flag
from sales.errors import SalesError
from sales.gates import Evidence
from sales.money import ensure_possible
from sales.opportunity import Event, EventCode, FollowUp, Opportunity
from sales.people import Member
from sales.playbook import Playbook
from sales.signs import HEARD
from sales.sleeping import awake
from sales.vocabulary import Feedback, Outcome, Status
from services.changes import (
    Change,
    by_cadence,
    ensure_open,
    planned,
    refresh,
    step_of,
    today_of,
    where_said,
    write_down,
)
from services.closing import closed
from services.flags import keep_flags, raised_by
from services.loss_fields import with_loss
from services.moving import Grounds, Held, keep_proofs, keep_waiting, opened_at, proved, taken_up, through_gate
from services.promises import keep_promises
from services.said import Said
from storage.work import Work

AFTER_THE_END = frozenset({"outcome", "loss_reason", "amount", "competitors"})
"""What can still be put right on an opportunity that has ended."""
LONGEST_WORDS = 3000
"""Characters of a sentence that are kept; Slack shows no more in one text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """What came of a sentence: the opportunity as it now stands, and the event that can be undone."""

    opportunity: Opportunity
    owner: Member
    event: Event
    draft: UpdateDraft
    follow_up: FollowUp | None = None
    created: bool = False
    others_open: Sequence[Opportunity] = ()
    """Other open opportunities of the same account, where a new one was made."""
    flag: Flag | None = None
    """The doubt about the grade that the words have raised."""
    held: Held | None = None
    """The move that was asked for and waits at its gate."""
    proofs: Sequence[Evidence] = ()
    """The evidence that came along."""
    playbook: Playbook = field(default_factory=Playbook)
    """What the team goes by."""

    @property
    def moved_from(self) -> date | None:
        """The day that was asked for, where nobody works on it and the next date is another."""
        asked, moved = self.draft.follow_up_at, not self.draft.follow_up_time and self.opportunity.is_open
        return asked if asked and moved and self.opportunity.next_on != asked else None


def create_opportunity(work: Work, me: Member, draft: UpdateDraft, said: Said) -> Filed:
    """Open an opportunity from one line; what was not said takes the playbook's default and is shown as assumed."""
    name = (draft.opportunity.name or draft.opportunity.unmatched or "").strip()
    if not name:
        raise SalesError("new-needs-name")
    account = work.accounts.ensure(name[:200])
    others = [o for o in work.opportunities.named(account.name) if may_see(me, o)]
    _meet(work, account.id, draft)
    fresh, held = opened_at(work, me, _opened(work, me, draft, account.id, account.name), draft.stage)
    saved = work.opportunities.add(fresh)
    follow_up = _follow_up(work, me, saved, draft, said) if draft.feedback or draft.channel else None
    if follow_up:
        work.follow_ups.add(follow_up)
    said_words = {"words": draft.text[:LONGEST_WORDS], **where_said(said)}
    event = work.events.add(EventCode.CREATED, saved.id, me.id, said.place, {"stage": (None, saved.stage)}, said_words)
    keep_flags(work, saved, saved, event, follow_up)
    keep_promises(work, saved, event, follow_up, me)
    refresh(work, saved, event, {me.id})
    if held:
        keep_waiting(work, me, saved, held, said, event, draft.note)
    return Filed(
        opportunity=saved, owner=me, event=event, draft=draft, created=True,
        follow_up=follow_up, others_open=others, held=held, flag=raised_by(work, saved, event, follow_up),
        playbook=work.playbook_of(saved.team_id),
    )  # fmt: skip


def file_update(
    work: Work,
    me: Member,
    opportunity: Opportunity,
    draft: UpdateDraft,
    said: Said,
    code: EventCode = EventCode.UPDATED,
    corrects: int | None = None,
) -> Filed:
    """File an update: the follow-up in the rep's words, the fields that moved, and the next date."""
    owner = work.members.get(opportunity.owner_id)
    ensure_change(me, opportunity, owner)
    mends = draft.changes_only and AFTER_THE_END.issuperset(draft.changed)
    if opportunity.status is Status.VOID or not mends:
        ensure_open(opportunity)
    follow_up = _follow_up(work, me, opportunity, draft, said) if said.files or is_touch(draft) else None
    _meet(work, opportunity.account_id, draft)
    draft, proofs = taken_up(work, opportunity, draft, said)
    asked = amended(work, me, opportunity, draft, follow_up)
    why = draft.leftover or (code.value if code is EventCode.CORRECTED else "")
    grounds = Grounds(reason=why, feedback=draft.feedback, proofs=proofs)
    after, held = through_gate(work, me, opportunity, asked, grounds)
    if draft.outcome:
        after = closed(work, after, draft.outcome, draft.amount, draft.loss_reason, draft.note, today_of(work, owner))
        code = EventCode.WON if draft.outcome is Outcome.WON else EventCode.LOST
    after = with_loss(work, after, draft)
    words = {"words": draft.text[:LONGEST_WORDS], **({"corrects": corrects} if corrects else {}), **proved(proofs)}
    change = Change(code=code, me=me, said=said, data=words, follow_up=follow_up)
    saved, event = write_down(work, opportunity, after, change)
    kept, held = keep_proofs(work, me, event, proofs), held if saved.is_open else None
    if held:
        keep_waiting(work, me, saved, held, said, event, draft.leftover)
    flag = raised_by(work, saved, event, follow_up)
    return Filed(
        opportunity=saved, owner=owner, event=event, draft=draft,
        follow_up=follow_up, held=held, proofs=kept, flag=flag, playbook=work.playbook_of(saved.team_id),
    )  # fmt: skip


def amended(
    work: Work, me: Member, opportunity: Opportunity, draft: UpdateDraft, follow_up: FollowUp | None
) -> Opportunity:
    """Return the opportunity with the fields that the draft speaks about, and its next date."""
    ensure_possible(draft.amount)
    owner = work.members.get(opportunity.owner_id)
    return _with_next_date(work, me, owner, _with_fields(work, opportunity, draft, follow_up), draft, follow_up)


def is_touch(draft: UpdateDraft) -> bool:
    """Say whether the words report a contact with the customer, and do not only correct a field."""
    return bool(draft.feedback or draft.channel or draft.contacts or draft.happened_on or draft.leftover)


def _opened(work: Work, me: Member, draft: UpdateDraft, account_id: int, name: str) -> Opportunity:
    ensure_possible(draft.amount)
    team = work.teams.get(me.team_id) if me.team_id else None
    currency = draft.currency or (team.currency if team else None)
    playbook = work.playbook_of(me.team_id)
    fresh = Opportunity(
        id=0,
        name=name,
        account_id=account_id,
        owner_id=me.id,
        team_id=me.team_id,
        stage=playbook.stage_codes[0],
        grade=draft.grade or playbook.default_grade,
        grade_assumed=draft.grade is None,
        amount=draft.amount,
        currency=currency if draft.amount is not None else None,
        close_on=draft.close_on,
        source=draft.source,
        product_id=product_of(work, draft),
        created_at=work.now,
        stage_since=work.now,
        last_touch_at=work.now,
        last_words=draft.note if draft.leftover else None,
        progressed_at=work.now,
        heard_at=work.now if set(draft.feedback) - {Feedback.NO_RESPONSE} else None,
        heard=draft.feedback[:HEARD],
        first_close_on=draft.close_on,
    )
    return _with_next_date(work, me, me, fresh, draft, None) if draft.follow_up_at else by_cadence(work, fresh, me)


def _with_fields(work: Work, o: Opportunity, draft: UpdateDraft, follow_up: FollowUp | None) -> Opportunity:
    team = work.teams.get(o.team_id) if o.team_id and draft.amount is not None and not draft.currency else None
    currency = draft.currency or o.currency or (team.currency if team else None)
    return replace(
        o,
        stage=draft.stage or o.stage,
        stage_since=work.now if draft.stage and draft.stage != o.stage else o.stage_since,
        grade=draft.grade or o.grade,
        grade_assumed=o.grade_assumed and draft.grade is None,
        amount=o.amount if draft.amount is None else draft.amount,
        currency=o.currency if draft.amount is None else currency,
        close_on=draft.close_on or o.close_on,
        source=draft.source or o.source,
        product_id=product_of(work, draft) or o.product_id,
        last_touch_at=work.now if follow_up else o.last_touch_at,
        last_words=follow_up.words if follow_up else o.last_words,
        slept_on=None if follow_up else o.slept_on,
        slept_words=None if follow_up else o.slept_words,
    )


def product_of(work: Work, draft: UpdateDraft) -> int | None:
    """Return the number of the product that was said; one that is new to the book is written down."""
    return work.accounts.ensure_product(draft.product).id if draft.product else None


def _with_next_date(
    work: Work, me: Member, owner: Member, o: Opportunity, draft: UpdateDraft, follow_up: FollowUp | None
) -> Opportunity:
    wakes = o.is_asleep and bool(follow_up or draft.follow_up_at or draft.stage)
    o = awake(o) if wakes else o
    if not o.is_open:
        return o
    if draft.follow_up_at:
        on, at = in_zone(draft.follow_up_at, draft.follow_up_time, me.zone, owner.zone)
        if on < today_of(work, owner):
            raise SalesError("next-date-past", day=on)
        return planned(o, step_of(work, o, owner, on, at))
    if _stays(work, o, owner) and not wakes:
        return o
    regraded = draft.grade is not None and not o.next_promised
    return by_cadence(work, o, owner) if follow_up or regraded or wakes else o


def _stays(work: Work, o: Opportunity, owner: Member) -> bool:
    """Say whether a date was promised for a later day than today, so that a contact in between does not settle it."""
    return o.next_promised and o.next_on is not None and o.next_on > today_of(work, owner)


def in_zone(on: date, at: time | None, spoken: str, kept: str) -> tuple[date, time | None]:
    """Move a wall-clock promise from the zone of the one who said it to the zone that keeps it."""
    if at is None or spoken == kept:
        return on, at
    there = datetime.combine(on, at, ZoneInfo(spoken)).astimezone(ZoneInfo(kept))
    return there.date(), there.time()


def _follow_up(work: Work, me: Member, o: Opportunity, draft: UpdateDraft, said: Said) -> FollowUp:
    return FollowUp(
        id=work.follow_ups.new_id(),
        opportunity_id=o.id,
        member_id=me.id,
        at=work.now,
        happened_on=draft.happened_on or today_of(work, me),
        words=(draft.note or draft.text or ", ".join(name for name, _ in said.files))[:LONGEST_WORDS],
        channel=draft.channel,
        feedback=draft.feedback,
        competitors=draft.competitors,
        next_on=draft.follow_up_at,
        next_time=draft.follow_up_time,
        files=said.files,
    )


def _meet(work: Work, account_id: int, draft: UpdateDraft) -> None:
    for person in draft.contacts:
        decides = draft.decision_maker is not None and draft.decision_maker in {person.name, person.role}
        work.accounts.meet(account_id, person.name, person.role, decides=decides)
