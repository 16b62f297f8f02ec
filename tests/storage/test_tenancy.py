"""One workspace never sees or touches another, whatever is asked of whichever subject."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

import storage
from parsing.promises import PromiseDraft
from sales.advice import AdviceKind, AdviceVerdict
from sales.approvals import Absence, Approval, ApprovalState
from sales.breakdown import Dimension
from sales.bridge import Pipeline
from sales.contradictions import Flag, FlagKind
from sales.corrections import CorrectionKind
from sales.gates import Proof
from sales.goals import Goal, GoalKind
from sales.ladder import Alarm
from sales.letters import Card, Letter, Sent
from sales.opportunity import EventCode, Place
from sales.people import Role
from sales.playbook import Playbook
from sales.posts import PostKind, usual
from sales.promises import PromiseEnd, Side
from sales.rates import Rate
from sales.spot_checks import CheckVerdict, SpotCheck
from sales.talk_tracks import OwnTrack, Use
from sales.vocabulary import Feedback, Grade, Status
from storage.advice import Advices
from storage.alerts import Alerts
from storage.arrivals import Arrivals
from storage.as_of import AsOf
from storage.book import Book
from storage.breakdown import Breakdown
from storage.channels import SlackChannel
from storage.conduct import Conducts
from storage.conduct import Days as Counted
from storage.counted import Counting
from storage.days import Clocks
from storage.dwell import Dwell, Percentile
from storage.funnel import Funnel
from storage.grading import Grading
from storage.lessons import Lessons
from storage.listing import Listing, Wanted
from storage.month_ends import MonthEnds
from storage.mornings import morning_key
from storage.outbox import Outbox
from storage.own_weeks import OwnWeeks
from storage.passage import Cut, Passages
from storage.rates import Base
from storage.rewind import Rewind
from storage.schema import gates, metadata, opportunities
from storage.searching import Searching, Sought
from storage.store import Store
from storage.subject import Subject
from storage.tracks import Tracks
from storage.work import Work
from tests.builders import NOW, a_follow_up, a_member, a_team, an_opportunity, open_book, owed_now

LATER = NOW + timedelta(days=30)
EARLIER = NOW - timedelta(days=30)
SPAN = (EARLIER, LATER)
BASE = Base(currency="CNY", set_by=1, set_at=NOW)
COUNTED = Counted(
    team_id=1,
    first=EARLIER.date(),
    last=LATER.date(),
    at=LATER,
    clocks=Clocks(usual="UTC", zones={"Asia/Shanghai": (7,)}, since=EARLIER, until=LATER),
)
OLDER = Letter(id=1, workspace="T1", key="older", kind="reminder", to_member=1, written_at=EARLIER)
LOOKED_FOR = Sought(reader_id=1)
ADVISED = (1, AdviceKind.DROP)
KEPT_BEFORE = (2, AdviceKind.REVISIT)
KEPT: dict[str, Any] = {"verdict": AdviceVerdict.KEPT, "member_id": 1, "quiet_until": LATER}
DAYS = (EARLIER.date(), LATER.date())
SPOKEN = (1, 1, "any", "en")
SPOKEN_OF = Use(id=1, opportunity_id=1, team_id=1, used_at=EARLIER, until=LATER)


@dataclass
class Ids:
    """The long ids of what the other workspace has; its short numbers begin with 1."""

    event: int
    follow_up: int
    letter: int
    question: int
    correction: int
    folded: int
    flag: int
    promise: int
    approval: int = 0
    approval_question: int = 0


Call = Callable[[Work, Ids], object]


def fill(work: Work) -> Ids:
    """Write down one of everything."""
    work.workspaces.keep("Acme", "UBOT", "BBOT", ["reactions:write"])
    team = work.teams.add(a_team(), NOW)
    product = work.accounts.ensure_product("Fibre", Decimal(100), "USD")
    deal = open_book(work, team_id=team.id, amount=Decimal(1200), currency="USD", due_at=NOW, source_key="S1")
    won = {
        "status": Status.WON,
        "closed_on": NOW.date(),
        "amount": Decimal(900),
        "currency": "USD",
        "product_id": product.id,
    }
    open_book(work, "Bolt", team_id=team.id, **won)
    open_book(work, "Unpriced", team_id=team.id, product_id=product.id)
    work.opportunities.mark_reminded([(3, 1)])
    imported = work.members.add(a_member(name="Wu", slack_id=None, is_admin=True))
    open_book(work, "Imported", owner_id=imported.id, grade_assumed=True)
    work.events.add(EventCode.IMPORTED, 4, None, Place.IMPORT, {})
    work.members.put_in_team(deal.owner_id, team.id, Role.MANAGER)
    work.accounts.meet(deal.account_id, "Zhang", "CTO")
    open_book(work, "Gone", status=Status.LOST, closed_on=NOW.date(), competitor="Zenith")
    follow_up = a_follow_up(id=work.follow_ups.new_id(), opportunity_id=1, member_id=1, feedback=(Feedback.PRICE_HIGH,))
    work.follow_ups.add(follow_up)
    work.events.add(EventCode.CREATED, 1, 1, Place.COMMAND, {"stage": (None, "lead")})
    moved = {"stage": ("lead", "quote")}
    event = work.events.add(
        EventCode.STAGE_MOVED, 1, 1, Place.COMMAND, moved, {"message": "C1:1.0"}, follow_up_id=follow_up.id
    )
    work.outbox.owe("key", "reminder", to_member=1, opportunity_id=1, event_id=event.id)
    work.outbox.owe("put off", "brief", to_member=1, not_before=LATER)
    ended(work, event.id)
    work.outbox.owe(morning_key(1, NOW.date()), "morning", to_member=1)
    work.outbox.settle(work.mornings.cards({1: NOW.date()})[1][0], Sent(channel="D1", ts=f"{NOW.timestamp():.6f}"))
    work.outbox.owe("folded", "brief_read", to_member=1)
    folded = max(letter.id for letter in owed_now(work.connection, NOW))
    work.notices.fold(folded)
    shut = LATER + timedelta(days=1)
    work.scope.add(gates, {"place": "C1", "opens_at": shut, "free_at": shut, "busy_until": shut})
    work.channels.keep(SlackChannel(channel="C1", is_shared=True, since=NOW, seen_at=NOW))
    work.cards.keep(Card(channel="C1", ts="1.0", opportunity_id=1, version=1, kind="reminder"))
    work.cards.keep(Card(channel="C1", ts="2.0", opportunity_id=1, version=1, kind="filed"))
    work.playbooks.add(Playbook(undo_minutes=99), 1)
    work.playbooks.keep_own(1, {"drop_days": 99}, 0, 1)
    work.inbox.admit("key")
    warned_of(work)
    spoken_of(work)
    question = work.questions.ask(1, "update", "Acme", ["1"], {})
    work.evidence.keep(work.events.get(event.id), 1, "requirements", Proof(link="https://x", title="x", digest="0"))
    correction = put_right(work, event.id)
    letter = work.outbox.caused_by(event.id)[0].id
    work.flags.explain(doubted(work, event.id).id, 1, "they will", event.id)
    for _ in range(2):
        work.promises.add([PromiseDraft(side=Side.OURS, words="send it")], 1, follow_up.id)
    kept, promise = (each.id for each in work.promises.open_of(1))
    work.promises.end(kept, PromiseEnd.KEPT, 1, event.id)
    ids = Ids(event.id, follow_up.id, letter, question.id, correction, folded, doubted(work, event.id).id, promise)
    return asked_to_approve(work, ids)


def ended(work: Work, event_id: int) -> None:
    """Owe one letter that is sent, one that cannot be, and one that is withdrawn."""
    work.outbox.owe("sent", "handed_over", event_id=event_id)
    work.outbox.settle(work.outbox.caused_by(event_id)[-1], Sent(channel="C1", ts="9.0"))
    work.outbox.owe("lost", "handed_over", channel="C1", event_id=event_id)
    work.outbox.bury(work.outbox.caused_by(event_id)[-1], "is_archived")
    work.outbox.owe("withdrawn", "handed_over", event_id=event_id)
    work.outbox.settle(work.outbox.caused_by(event_id)[-1], None)


def asked_to_approve(work: Work, ids: Ids) -> Ids:
    """Ask for a move that is rejected and for one that waits, with a question; and let somebody be away."""
    settled, approval = to_approve(work, 2).id, to_approve(work, 1).id
    work.approvals.settle(settled, ApprovalState.REJECTED, 1, "too low")
    work.approvals.settled_in(settled, ids.event)
    work.absences.keep(away(), NOW.date())
    work.follow_ups.add(a_follow_up(id=work.follow_ups.new_id(), opportunity_id=2, member_id=1, words="a demo"))
    work.goals.keep(aimed_at(3))
    work.schedules.keep(usual(1, PostKind.LOSSES), EARLIER)
    work.rates.choose(BASE)
    work.rates.keep(worth("7.1"))
    return replace(ids, approval=approval, approval_question=work.approvals.put_question(approval, 1, "why now?").id)


def aimed_at(target: int) -> Goal:
    """Return a goal of the first team."""
    first, last = DAYS
    kind = GoalKind.DEALS
    return Goal(team_id=1, first_on=first, last_on=last, kind=kind, target=target, set_by=1, set_at=NOW)


def worth(rate: str) -> Rate:
    """Return what a dollar is worth."""
    return Rate(base="CNY", currency="USD", first_on=NOW.date(), rate=Decimal(rate), set_by=1, set_at=NOW)


def to_approve(work: Work, number: int) -> Approval:
    """Ask for a move."""
    known = {"member_id": 1, "from_stage": "lead", "stage": "quote", "version": 1, "event_id": 1}
    return work.approvals.ask(opportunity_id=number, fallback_at=EARLIER, **known)


def away(delegate: int | None = None) -> Absence:
    """Return that somebody is away today."""
    return Absence(member_id=1, first_on=NOW.date(), last_on=NOW.date(), delegate_id=delegate)


def _breakdown(work: Work) -> Breakdown:
    return Breakdown(scope=work.scope, currency="USD", team_id=1)


def told(work: Work) -> None:
    """Advise one thing, tell one alarm and draw one deal."""
    work.spot_checks.draw(drawn())
    Advices(work.scope).give(*ADVISED, LATER)
    Advices(work.scope).hush(*KEPT_BEFORE, **KEPT)
    Advices(work.scope).hush(3, AdviceKind.DROP, **KEPT)
    Alerts(work.scope).give(1, Alarm.SLIPS, 1)


def put_right(work: Work, event_id: int | None) -> int:
    """Keep a correction and return its id."""
    said: dict[str, Any] = {"text": "Acme called", "said_at": NOW, "zone": "UTC", "reading": {}, "correction": {}}
    return work.corrections.add(kind=CorrectionKind.FIXED, member_id=1, event_id=event_id, **said).id


def doubted(work: Work, event_id: int) -> Flag:
    """Keep a doubt about a grade."""
    doubt = {"grade": Grade.A, "offered": Grade.C, "kind": FlagKind.TOO_HIGH, "quote": "not now"}
    return work.flags.raise_one(opportunity_id=1, event_id=event_id, **doubt)


def warned_of(work: Work) -> None:
    """Advise something and tell an alarm."""
    told(work)


def spoken_of(work: Work) -> None:
    """Write a talk track, offer one, and use one."""
    room = Tracks(work.scope)
    room.add(own_track(room.new_id()))
    room.offer(*SPOKEN)
    room.use(1, 1, "lead", "en", 1, LATER)


def own_track(number: int) -> OwnTrack:
    """Return what somebody wrote."""
    return OwnTrack(id=number, team_id=0, language="en", words="Hi", member_id=1, at=NOW)


def drawn(nth: int = 0) -> SpotCheck:
    """Return a deal that was drawn for a week."""
    return SpotCheck(team_id=1, week="2026-W47", nth=nth, opportunity_id=1 + nth, grade=Grade.B)


READS: dict[str, Call] = {
    "Accounts.get": lambda w, _: w.accounts.get(1),
    "Accounts.named": lambda w, _: w.accounts.named("Acme"),
    "Accounts.contacts": lambda w, _: w.accounts.contacts(1),
    "Accounts.product": lambda w, _: w.accounts.product("Fibre"),
    "Absences.since": lambda w, _: w.absences.since(EARLIER.date()),
    "RateTable.changes": lambda w, _: w.rates.changes(),
    "RateTable.base": lambda w, _: w.rates.base(),
    "RateTable.into": lambda w, _: w.rates.into("CNY"),
    "Goals.of": lambda w, _: w.goals.of(1, *DAYS),
    "Goals.followed": lambda w, _: w.goals.followed(1, 0, EARLIER, LATER),
    "Playbooks.body_at": lambda w, _: w.playbooks.body_at(1, LATER),
    "Approvals.get": lambda w, i: w.approvals.get(i.approval),
    "Approvals.open_of": lambda w, _: w.approvals.open_of(1),
    "Approvals.awaited": lambda w, _: w.approvals.awaited(),
    "Approvals.stamp": lambda w, _: w.approvals.stamp(),
    "Approvals.waiting": lambda w, _: w.approvals.waiting(),
    "Approvals.waiting_in": lambda w, _: w.approvals.waiting_in([1]),
    "Approvals.question": lambda w, i: w.approvals.question(i.approval_question),
    "Approvals.questions": lambda w, i: w.approvals.questions(i.approval),
    "Advices.get": lambda w, _: Advices(w.scope).get(*ADVISED),
    "Advices.waiting": lambda w, _: Advices(w.scope).waiting(),
    "Advices.stuck_since": lambda w, _: list(Advices(w.scope).stuck_since(LATER)),
    "Advices.cold": lambda w, _: Advices(w.scope).cold(1, DAYS, (), 9),
    "Advices.stale": lambda w, _: Advices(w.scope).stale(1, {Grade.B: LATER}, 9),
    "Tracks.stamp": lambda w, _: Tracks(w.scope).stamp(),
    "Tracks.own": lambda w, _: Tracks(w.scope).own(),
    "Tracks.effects": lambda w, _: Tracks(w.scope).effects(),
    "Tracks.used": lambda w, _: Tracks(w.scope).used(1, 1, "lead", "en"),
    "Tracks.waiting": lambda w, _: Tracks(w.scope).waiting(),
    "Tracks.after": lambda w, _: Tracks(w.scope).after([SPOKEN_OF]),
    "Alerts.get": lambda w, _: Alerts(w.scope).get(1, Alarm.SLIPS),
    "Alerts.untouched_since": lambda w, _: list(Alerts(w.scope).untouched_since(LATER)),
    "Alerts.stuck": lambda w, _: list(Alerts(w.scope).stuck([Playbook(awaits_feedback=("lead",), proposal_hours=-1)])),
    "Alerts.counts_silent": lambda w, _: Alerts(w.scope).counts_silent(1, LATER),
    "Alerts.silent": lambda w, _: Alerts(w.scope).silent(1, LATER, 9),
    "Alerts.waiting": lambda w, _: Alerts(w.scope).waiting("brief_read", [1]),
    "Alerts.letter": lambda w, _: Alerts(w.scope).letter("key"),
    "Alerts.letters": lambda w, _: Alerts(w.scope).letters(["key"]),
    "Arrivals.known_keys": lambda w, _: Arrivals(w.scope).known_keys(["S1"]),
    "Arrivals.load": lambda w, _: Arrivals(w.scope).load(EARLIER.date()),
    "Book.by_stage": lambda w, _: Book(w.scope, 1).by_stage(),
    "Book.due_before": lambda w, _: Book(w.scope, 1).due_before(LATER),
    "Breakdown.ended_between": lambda w, _: _breakdown(w).ended_between(),
    "Breakdown.names": lambda w, _: _breakdown(w).names(Dimension.AGENT, [1]),
    "Breakdown.open_ages": lambda w, _: _breakdown(w).open_ages(NOW.date()),
    "Breakdown.currencies": lambda w, _: _breakdown(w).currencies(),
    "Breakdown.open_stages": lambda w, _: _breakdown(w).open_stages(),
    "Breakdown.portions": lambda w, _: [_breakdown(w).portions(each) for each in (None, *Dimension)],
    "Cards.at": lambda w, _: w.cards.at("C1", "1.0"),
    "Cards.receipts": lambda w, _: w.cards.receipts(1),
    "Cards.latest": lambda w, _: w.cards.latest("C1", datetime.fromtimestamp(0, UTC)),
    "Cards.of": lambda w, _: w.cards.of(1),
    "Channels.get": lambda w, _: w.channels.get("C1"),
    "Corrections.behind": lambda w, i: w.corrections.behind(i.event),
    "Corrections.get": lambda w, i: w.corrections.get(i.correction),
    "Corrections.all": lambda w, _: list(w.corrections.all()),
    "EvidenceShelf.of": lambda w, _: w.evidence.of(1),
    "AsOf.worth": lambda w, _: AsOf(w.scope).worth(NOW, Pipeline(currency="USD")),
    "AsOf.reach": lambda w, _: w.connection.execute(AsOf(w.scope).reach(1, NOW)).all(),
    "AsOf.ever": lambda w, _: AsOf(w.scope).at(NOW, among=AsOf(w.scope).ever(1, EARLIER)),
    "AsOf.at": lambda w, _: AsOf(w.scope).at(NOW),
    "Grading.assumed": lambda w, _: Grading(w.scope).assumed(NOW),
    "Grading.undated": lambda w, _: Grading(w.scope).undated(),
    "Rewind.at": lambda w, _: Rewind(w.scope).at(NOW),
    "Rewind.through": lambda w, _: list(Rewind(w.scope).through([NOW, EARLIER])),
    "Dwell.of_team": lambda w, _: Dwell(w.scope).of_team(1, Percentile(hundredth=75, cases=1)),
    "Dwell.spread": lambda w, _: Dwell(w.scope).spread(None, LATER),
    "Passages.came": lambda w, _: Passages(w.scope).came(Cut(at=LATER), ["lead", "quote"]),
    "Passages.came_of_owners": lambda w, _: Passages(w.scope).came_of_owners(Cut(at=LATER), ["lead", "quote"]),
    "Passages.reasons": lambda w, _: Passages(w.scope).reasons(Cut(at=LATER)),
    "Conducts.kept": lambda w, _: Conducts(w.scope).kept(COUNTED),
    "Conducts.missed": lambda w, _: Conducts(w.scope).missed(COUNTED, None, 9),
    "Conducts.records": lambda w, _: Conducts(w.scope).records(COUNTED, ["amount"]),
    "Conducts.heard": lambda w, _: Conducts(w.scope).heard(COUNTED, EARLIER, 3),
    "Lessons.of": lambda w, _: Lessons(w.scope).of(1, DAYS, LATER, {"demo": ["demo"]}),
    "Conducts.outcomes": lambda w, _: Conducts(w.scope).outcomes(COUNTED, "EUR"),
    "Events.get": lambda w, i: w.events.get(i.event),
    "Events.last_of": lambda w, _: w.events.last_of(1),
    "Events.newest_of": lambda w, _: w.events.newest_of(1),
    "Events.said_in": lambda w, _: w.events.said_in(1, "C1:1.0"),
    "Events.since": lambda w, _: w.events.since(1, 0, 9),
    "Events.standing_of": lambda w, _: w.events.standing_of(1, EARLIER),
    "Events.of": lambda w, _: w.events.of(1, 9),
    "Flags.get": lambda w, i: w.flags.get(i.flag),
    "Flags.of": lambda w, _: w.flags.of(1),
    "Flags.open_counts": lambda w, _: w.flags.open_counts([1]),
    "FollowUps.get": lambda w, i: w.follow_ups.get(i.follow_up),
    "FollowUps.latest": lambda w, _: w.follow_ups.latest(1, 9),
    "Funnel.by_stage": lambda w, _: Funnel(w.scope, 1).by_stage(),
    "Funnel.unpriced": lambda w, _: Funnel(w.scope).unpriced(),
    "Funnel.waiting_since": lambda w, _: Funnel(w.scope).waiting_since(),
    "Funnel.opened": lambda w, _: Funnel(w.scope).opened(*SPAN),
    "Funnel.closed": lambda w, _: Funnel(w.scope).closed(*DAYS),
    "Funnel.stopped": lambda w, _: Funnel(w.scope).stopped(*DAYS),
    "Funnel.lost_for": lambda w, _: Funnel(w.scope).lost_for(*DAYS),
    "Funnel.largest": lambda w, _: Funnel(w.scope).largest(Status.WON, *DAYS, 5),
    "Funnel.open_at": lambda w, _: Funnel(w.scope).open_at(LATER, LATER.date()),
    "Funnel.moves": lambda w, _: Funnel(w.scope).moves(*SPAN, EARLIER.date()),
    "Funnel.followed": lambda w, _: Funnel(w.scope).followed(*SPAN, EARLIER.date()),
    "Funnel.cohort": lambda w, _: Funnel(w.scope).cohort(*SPAN, ["lead", "quote"]),
    "Inbox.knows": lambda w, _: w.inbox.knows("key"),
    "Listing.glances": lambda w, _: list(Listing(w.scope).glances(Wanted(reader_id=1))),
    "Listing.numbers": lambda w, _: Listing(w.scope).numbers(),
    "Listing.page": lambda w, _: Listing(w.scope).page(Wanted(reader_id=1), 0, 9),
    "Listing.tally": lambda w, _: Listing(w.scope).tally(Wanted(reader_id=1)),
    "Members.get": lambda w, _: w.members.get(1),
    "Members.by_slack": lambda w, _: w.members.by_slack("U0BEN"),
    "Members.without_slack": lambda w, _: w.members.without_slack(),
    "Members.of_team": lambda w, _: w.members.of_team(1),
    "Members.leading": lambda w, _: w.members.leading(),
    "Members.admins": lambda w, _: w.members.admins(),
    "Members.all": lambda w, _: w.members.all(),
    "Mornings.at": lambda w, _: w.mornings.at(1, "D1", f"{NOW.timestamp():.6f}"),
    "Mornings.cards": lambda w, _: w.mornings.cards({1: NOW.date()}),
    "Mornings.due": lambda w, _: w.mornings.due([1], LATER),
    "Mornings.sent_since": lambda w, _: w.mornings.sent_since(1, EARLIER),
    "Mornings.those": lambda w, _: w.mornings.those([1]),
    "Mornings.timing": lambda w, _: w.mornings.timing([1]),
    "Mornings.typical": lambda w, _: w.mornings.typical(),
    "Notices.count": lambda w, _: w.notices.count(1, EARLIER),
    "Notices.folded": lambda w, _: w.notices.folded([1]),
    "Notices.heed": lambda w, _: w.notices.heed(EARLIER),
    "Notices.latest": lambda w, _: w.notices.latest("morning", EARLIER, LATER, 9),
    "Opportunities.get": lambda w, _: w.opportunities.get(1),
    "Opportunities.named": lambda w, _: w.opportunities.named("Acme"),
    "Opportunities.names_known": lambda w, _: w.opportunities.names_known(),
    "Opportunities.names_stamp": lambda w, _: w.opportunities.names_stamp(),
    "Opportunities.of_owner": lambda w, _: w.opportunities.of_owner(1),
    "Opportunities.due": lambda w, _: w.opportunities.due(1, LATER),
    "Opportunities.find": lambda w, _: w.opportunities.find(opportunities.c.id > 0),
    "Outbox.dead_since": lambda w, _: w.outbox.dead_since(EARLIER),
    "Gates.opens_at": lambda w, _: w.gates.opens_at("C1"),
    "Outbox.get": lambda w, i: w.outbox.get(i.letter),
    "Outbox.is_overtaken": lambda w, _: w.outbox.is_overtaken(OLDER),
    "Outbox.sent_to": lambda w, _: w.outbox.sent_to("C1"),
    "Outbox.caused_by": lambda w, i: w.outbox.caused_by(i.event),
    "Outbox.written": lambda w, _: w.outbox.written("reminder", [1]),
    "Playbooks.latest": lambda w, _: w.playbooks.latest(),
    "Playbooks.numbered": lambda w, _: w.playbooks.numbered(1),
    "Promises.get": lambda w, i: w.promises.get(i.promise),
    "Promises.open_of_owner": lambda w, _: w.promises.open_of_owner(1),
    "Flags.open_of_owner": lambda w, _: w.flags.open_of_owner(1),
    "Promises.open_of": lambda w, _: w.promises.open_of(1),
    "Playbooks.changes": lambda w, _: w.playbooks.changes(),
    "Playbooks.history": lambda w, _: w.playbooks.history(1, 9),
    "Playbooks.own_at": lambda w, _: w.playbooks.own_at(1, 1),
    "Playbooks.own_of_teams": lambda w, _: w.playbooks.own_of_teams(),
    "Playbooks.own": lambda w, _: w.playbooks.own(1),
    "Playbooks.current": lambda w, _: w.playbooks.current(),
    "Questions.last_of": lambda w, _: w.questions.last_of(1),
    "Questions.last_about": lambda w, _: w.questions.last_about("update", "Acme"),
    "Questions.get": lambda w, i: w.questions.get(i.question),
    "SpotChecks.of_week": lambda w, _: w.spot_checks.of_week(1, "2026-W47"),
    "SpotChecks.left": lambda w, _: w.spot_checks.left([1], "2026-W47"),
    "SpotChecks.checkable": lambda w, _: w.spot_checks.checkable(1, [Grade.B], LATER),
    "SpotChecks.amounts": lambda w, _: w.spot_checks.amounts(1),
    "SpotChecks.above": lambda w, _: w.spot_checks.above(1, "USD", Decimal(1), 9),
    "SpotChecks.entries": lambda w, _: w.spot_checks.entries(1, *SPAN, LATER.date()),
    "Searching.lost": lambda w, _: Searching(w.scope).lost(LOOKED_FOR, 0, 9),
    "Searching.count_lost": lambda w, _: Searching(w.scope).count_lost(LOOKED_FOR),
    "Searching.objections": lambda w, _: Searching(w.scope).objections(LOOKED_FOR, 0, 9),
    "Searching.count_objections": lambda w, _: Searching(w.scope).count_objections(LOOKED_FOR),
    "Searching.deals": lambda w, _: Searching(w.scope).deals([1]),
    "Searching.later": lambda w, _: Searching(w.scope).later([1]),
    "Searching.tally": lambda w, _: Searching(w.scope).tally(LOOKED_FOR, EARLIER.date(), LATER.date()),
    "Searching.rivals": lambda w, _: Searching(w.scope).rivals(LOOKED_FOR),
    "Schedules.of": lambda w, _: w.schedules.of(1),
    "OwnWeeks.fixable": lambda w, _: OwnWeeks(w.scope).fixable(1, 1, LATER.date(), 3),
    "OwnWeeks.kept": lambda w, _: OwnWeeks(w.scope).kept(1, 1, EARLIER),
    "Counting.opened": lambda w, _: Counting(w.scope, 1).opened(*SPAN),
    "Counting.closed": lambda w, _: Counting(w.scope, 1).closed(Status.WON, *DAYS),
    "Counting.followed": lambda w, _: Counting(w.scope, 1).followed(*SPAN, EARLIER.date()),
    "MonthEnds.open_by_stage": lambda w, _: MonthEnds(w.scope).open_by_stage(1, LATER),
    "MonthEnds.counted": lambda w, _: MonthEnds(w.scope).counted(1, LATER),
    "Teams.get": lambda w, _: w.teams.get(1),
    "Teams.find": lambda w, _: w.teams.find(1),
    "Teams.by_channel": lambda w, _: w.teams.by_channel("C0EAST"),
    "Teams.all": lambda w, _: w.teams.all(),
    "Workspaces.denied": lambda w, _: w.workspaces.denied(),
    "Workspaces.get": lambda w, _: w.workspaces.get(),
}
WRITES: dict[str, Call] = {
    "Accounts.ensure": lambda w, _: w.accounts.ensure("Newcomer"),
    "Accounts.meet": lambda w, _: w.accounts.meet(1, "Li", "CFO"),
    "Accounts.ensure_product": lambda w, _: w.accounts.ensure_product("Copper"),
    "Advices.give": lambda w, _: Advices(w.scope).give(2, AdviceKind.DROP, LATER),
    "Advices.stand_again": lambda w, _: Advices(w.scope).stand_again(3, AdviceVerdict.KEPT, 1),
    "Advices.reopen": lambda w, _: Advices(w.scope).reopen(*KEPT_BEFORE, 1, LATER),
    "Advices.settle": lambda w, _: Advices(w.scope).settle(*ADVISED, **KEPT),
    "Absences.keep": lambda w, _: w.absences.keep(away(1), NOW.date()),
    "Absences.end": lambda w, _: w.absences.end(1, NOW.date()),
    "RateTable.choose": lambda w, _: w.rates.choose(replace(BASE, currency="USD")),
    "RateTable.keep": lambda w, _: w.rates.keep(worth("7.2")),
    "RateTable.drop": lambda w, _: w.rates.drop("CNY", "USD", NOW.date()),
    "Goals.keep": lambda w, _: w.goals.keep(aimed_at(5)),
    "Approvals.ask": lambda w, _: to_approve(w, 1),
    "Approvals.ask_again": lambda w, i: w.approvals.ask_again(i.approval, stage="signing"),
    "Approvals.settle": lambda w, i: w.approvals.settle(i.approval, ApprovalState.APPROVED, 1),
    "Approvals.settled_in": lambda w, i: w.approvals.settled_in(i.approval, i.event),
    "Approvals.lapse": lambda w, _: w.approvals.lapse({"opportunity_id": 1}, 1),
    "Approvals.reopen": lambda w, i: w.approvals.reopen(i.event, 2, "lead"),
    "Approvals.fall_back": lambda w, i: w.approvals.fall_back(i.approval),
    "Approvals.put_question": lambda w, i: w.approvals.put_question(i.approval, 1, "how much?"),
    "Approvals.answer": lambda w, i: w.approvals.answer(i.approval_question, 1, "a lot"),
    "Advices.hush": lambda w, _: Advices(w.scope).hush(*ADVISED, **KEPT),
    "Tracks.add": lambda w, _: Tracks(w.scope).add(own_track(9)),
    "Tracks.undo": lambda w, _: Tracks(w.scope).undo(1),
    "Tracks.offer": lambda w, _: Tracks(w.scope).offer(1, 2, "any", "en"),
    "Tracks.use": lambda w, _: Tracks(w.scope).use(*SPOKEN, 1, LATER),
    "Tracks.forget_use": lambda w, _: Tracks(w.scope).forget_use(1, 1, "lead", "en"),
    "Tracks.settle": lambda w, _: Tracks(w.scope).settle([use.id for use in Tracks(w.scope).waiting()], followed=True),
    "Tracks.new_id": lambda w, _: Tracks(w.scope).new_id(),
    "Alerts.give": lambda w, _: Alerts(w.scope).give(2, Alarm.SLIPS, 2),
    "Alerts.add_to": lambda w, i: Alerts(w.scope).add_to(replace(OLDER, id=i.letter), {"rows": []}),
    "Arrivals.accounts": lambda w, _: Arrivals(w.scope).accounts(["Acme", "Newcomer"], {}),
    "Arrivals.meet": lambda w, _: Arrivals(w.scope).meet([(1, "Li")]),
    "Arrivals.reserve": lambda w, _: Arrivals(w.scope).reserve(3),
    "Arrivals.add": lambda w, _: Arrivals(w.scope).add([an_opportunity(id=77, account_id=1, owner_id=1)], []),
    "Cards.forget": lambda w, _: w.cards.forget(
        Card(channel="C1", ts="1.0", opportunity_id=1, version=7, kind="filed")
    ),
    "Cards.keep": lambda w, _: w.cards.keep(Card(channel="C1", ts="1.0", opportunity_id=1, version=7, kind="filed")),
    "Channels.keep": lambda w, _: w.channels.keep(
        SlackChannel(channel="C1", is_shared=False, since=NOW, seen_at=LATER)
    ),
    "Channels.renumber": lambda w, _: w.channels.renumber("C1", "C2", NOW),
    "Corrections.add": lambda w, _: put_right(w, None),
    "Corrections.tie": lambda w, i: w.corrections.tie(i.correction, 7),
    "Events.add": lambda w, _: w.events.add(EventCode.WON, 1, 1, Place.DM, {}),
    "EvidenceShelf.keep": lambda w, i: w.evidence.keep(
        w.events.get(i.event), 1, "poc", Proof(link="https://y", title="y", digest="1")
    ),
    "EvidenceShelf.withdraw": lambda w, i: w.evidence.withdraw(i.event),
    "Events.mark_undone": lambda w, i: w.events.mark_undone(i.event),
    "Flags.raise_one": lambda w, i: doubted(w, i.event),
    "Flags.explain": lambda w, i: w.flags.explain(i.flag, 1, "they will", i.event),
    "Flags.outgrow": lambda w, i: w.flags.outgrow(1, Grade.C, 1, i.event),
    "Flags.withdraw": lambda w, i: w.flags.withdraw(i.event, 1),
    "Flags.reopen": lambda w, i: w.flags.reopen(i.event),
    "FollowUps.add": lambda w, _: w.follow_ups.add(a_follow_up(id=7, opportunity_id=1, member_id=1)),
    "FollowUps.change": lambda w, i: w.follow_ups.change(i.follow_up, words="otherwise"),
    "Inbox.admit": lambda w, _: w.inbox.admit("another key"),
    "Members.absorb": lambda w, _: w.members.absorb(1, 2),
    "Members.add": lambda w, _: w.members.add(a_member(slack_id="U0NEW")),
    "Members.change": lambda w, _: w.members.change(1, name="Mallory"),
    "Members.greet": lambda w, _: w.members.greet(1),
    "Members.choose_language": lambda w, _: w.members.choose_language(1, "zh"),
    "Members.learn_profile": lambda w, _: w.members.learn_profile("U0BEN", {"name": "Mallory"}),
    "Members.weigh_anew": lambda w, _: w.members.weigh_anew(1, {"brief"}),
    "Members.put_in_team": lambda w, _: w.members.put_in_team(1, 1, Role.REP),
    "Members.take_from_team": lambda w, _: w.members.take_from_team(1, 1),
    "Mornings.keep": lambda w, i: w.mornings.keep(i.letter, {"rows": [[1, 1]]}),
    "Mornings.plan": lambda w, _: w.mornings.plan({1: LATER}),
    "Notices.act": lambda w, _: w.notices.act(1, "D1", f"{NOW.timestamp():.6f}"),
    "Notices.close": lambda w, i: w.notices.close([i.folded]),
    "Notices.fold": lambda w, i: w.notices.fold(i.letter),
    "Notices.mark_acted": lambda w, i: w.notices.mark_acted([i.letter]),
    "Opportunities.adopt": lambda w, _: w.opportunities.adopt([1, 2], 1),
    "Opportunities.reclock": lambda w, _: w.opportunities.reclock(1, lambda _day, _time: LATER),
    "Opportunities.add": lambda w, _: open_book(w, "Newcomer"),
    "Opportunities.mark_reminded": lambda w, _: w.opportunities.mark_reminded([(1, 1)]),
    "Gates.close": lambda w, _: w.gates.close("C1", LATER + timedelta(days=2)),
    "Gates.leave": lambda w, _: w.gates.leave("C1"),
    "Outbox.owe": lambda w, _: w.outbox.owe("another key", "reminder"),
    "Outbox.owe_again": lambda w, _: w.outbox.owe_again("withdrawn"),
    "Outbox.withdraw_caused_by": lambda w, i: w.outbox.withdraw_caused_by(i.event),
    "Outbox.settle": lambda w, i: w.outbox.settle(replace(OLDER, id=i.letter), Sent(channel="C1", ts="2.0")),
    "Outbox.hold": lambda w, i: w.outbox.hold(replace(OLDER, id=i.letter), LATER),
    "Outbox.defer": lambda w, i: w.outbox.defer(replace(OLDER, id=i.letter), LATER, "away"),
    "Outbox.bury": lambda w, i: w.outbox.bury(replace(OLDER, id=i.letter), "gone"),
    "Playbooks.change": lambda w, _: w.playbooks.change(lambda _: Playbook(undo_minutes=2), None),
    "Promises.add": lambda w, i: w.promises.add([PromiseDraft(side=Side.OURS, words="call")], 1, i.follow_up),
    "Promises.end": lambda w, i: w.promises.end(i.promise, PromiseEnd.KEPT, 1, 1),
    "Promises.reopen": lambda w, i: w.promises.reopen(i.event),
    "Playbooks.keep_own": lambda w, _: w.playbooks.keep_own(2, {"drop_days": 1}, 0, None),
    "Playbooks.add": lambda w, _: w.playbooks.add(Playbook(undo_minutes=1), None),
    "Questions.ask": lambda w, _: w.questions.ask(1, "update", "Acme", [], {}),
    "Questions.settle": lambda w, i: w.questions.settle(i.question, "1"),
    "SpotChecks.plan": lambda w, _: w.spot_checks.plan(1, 1, LATER),
    "SpotChecks.draw": lambda w, _: w.spot_checks.draw(drawn(1)),
    "SpotChecks.judge": lambda w, _: w.spot_checks.judge(drawn(), 1, CheckVerdict.DOUBTFUL),
    "SpotChecks.say_why": lambda w, _: w.spot_checks.say_why(drawn(), "no budget"),
    "Schedules.keep": lambda w, _: w.schedules.keep(usual(1, PostKind.LOSSES), LATER),
    "Schedules.put_off": lambda w, _: w.schedules.put_off(usual(1, PostKind.LOSSES), LATER),
    "Teams.add": lambda w, _: w.teams.add(a_team(channel="C0WEST"), None),
    "Opportunities.drop_names": lambda w, _: w.opportunities.drop_names(),
    "Opportunities.forget_reminders": lambda w, _: w.opportunities.forget_reminders(1),
    "Teams.change": lambda w, _: w.teams.change(a_team(id=1, name="Mallory"), None),
    "Teams.schedule_digest": lambda w, _: w.teams.schedule_digest(1, LATER),
    "Workspaces.keep": lambda w, _: w.workspaces.keep("Mallory", None, None),
}
NEEDS_A_RECORD = {"Opportunities.save", "FollowUps.new_id"}
"""`save` has a test of its own below; `new_id` reads and writes nothing."""


def outcome(store: Store, workspace: str, call: Call, ids: Ids) -> object:
    try:
        with store.read(workspace) as work:
            return call(work, ids)
    except Exception as refused:  # noqa: BLE001 - whatever it is, it must be the same with and without the other
        return type(refused), str(refused)


def rows(store: Store, workspace: str) -> dict[str, list[Any]]:
    with store.engine.connect() as connection:
        queries = {t.name: select(t).where(t.c.workspace == workspace) for t in metadata.sorted_tables}
        return {name: sorted(connection.execute(query).all(), key=str) for name, query in queries.items()}


def attempt(store: Store, workspace: str, call: Call, ids: Ids) -> None:
    try:
        with store.begin(workspace) as work:
            call(work, ids)
    except Exception as refused:  # noqa: BLE001 - a refusal is as good as no effect
        assert refused  # noqa: PT017


def test_every_method_of_every_subject_is_asked_here() -> None:
    for module in pkgutil.iter_modules(storage.__path__):
        importlib.import_module(f"storage.{module.name}")
    found = {
        f"{kind.__name__}.{name}"
        for kind in (*Subject.__subclasses__(), Breakdown, Outbox)
        for name, method in vars(kind).items()
        if inspect.isfunction(method) and not name.startswith("_")
    }
    assert READS.keys() | WRITES.keys() | NEEDS_A_RECORD == found


def test_what_a_workspace_reads_is_the_same_with_and_without_the_other(store: Store) -> None:
    with store.begin("T1") as work:
        ids = fill(work)
    own = {name: outcome(store, "T1", call, ids) for name, call in READS.items()}
    beside = {name: outcome(store, "T2", call, ids) for name, call in READS.items()}
    with store.connect_writing() as connection:
        for table in reversed(metadata.sorted_tables):
            connection.execute(table.delete())
    alone = {name: outcome(store, "T2", call, ids) for name, call in READS.items()}
    assert beside == alone
    assert [name for name in READS if own[name] == alone[name]] == []


@pytest.mark.parametrize("name", WRITES)
def test_what_a_workspace_writes_leaves_the_other_as_it_was(store: Store, name: str) -> None:
    with store.begin("T1") as work:
        ids = fill(work)
    before = rows(store, "T1")
    attempt(store, "T2", WRITES[name], ids)
    assert rows(store, "T1") == before
    attempt(store, "T1", WRITES[name], ids)
    assert rows(store, "T1") != before


def test_an_opportunity_cannot_be_saved_into_another_workspace(store: Store) -> None:
    with store.begin("T1") as work:
        deal = open_book(work)
    before = rows(store, "T1")
    attempt(store, "T2", lambda w, _: w.opportunities.save(deal), Ids(0, 0, 0, 0, 0, 0, 0, 0))
    assert rows(store, "T1") == before
    assert not rows(store, "T2")["opportunities"]
