"""The demo's own book: two teams, two languages and twelve weeks of work, told back from today."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import yaml

from sales.hours import moment
from sales.opportunity import Change, Event, EventCode, FollowUp, Opportunity, Place
from sales.people import Member, Role, Team
from sales.teams import digest_after
from sales.vocabulary import Channel, Feedback, Grade, LossReason, Status
from services.calendars import due_moment, hours_of
from services.changes import today_of
from services.posting_days import plan_posts
from storage.arrivals import Arrivals
from storage.work import Work

BOOK: Final = Path(__file__).with_suffix(".yaml")
_LOG: Final = re.compile(r"(\d+) (\w+): (.+?)(?: \[(\w+)\])?")
_ENDINGS: Final = {"won": EventCode.WON, "lost": EventCode.LOST, "dropped": EventCode.DROPPED}
_WORKING_HOURS: Final = (9, 10, 11, 14, 15, 16)


def fill(work: Work, people: Mapping[str, str], channels: Mapping[str, str] | None = None) -> int:
    """Write the book into an empty workspace and return how many opportunities it has.

    `people` gives the Slack ids of linyue, wuqian, chenhao, dana, ben and maya; `channels` those of the channels of the
    teams east and us. A team without a channel posts no digest.
    """
    book: Mapping[str, Any] = yaml.safe_load(BOOK.read_text(encoding="utf-8"))
    members = {key: _member(work, people[key], told) for key, told in book["people"].items()}
    teams = {key: _team(work, told, members, (channels or {}).get(key)) for key, told in book["teams"].items()}
    team_of = {person: teams[key] for key, told in book["teams"].items() for person in told["people"]}
    for place, told in enumerate(book["deals"]):
        owner = members[told["owner"]]
        Deal(work=work, told=told, owner=owner, team=team_of[told["owner"]], place=place).write()
    return len(book["deals"])


def _member(work: Work, slack_id: str, told: Mapping[str, Any]) -> Member:
    return work.members.by_slack(slack_id) or work.members.add(Member(id=0, slack_id=slack_id, **told))


def _team(work: Work, told: Mapping[str, Any], members: Mapping[str, Member], channel: str | None) -> Team:
    settings = {name: told[name] for name in ("name", "zone", "language", "currency")}
    wanted = Team(id=0, channel=channel, **settings)
    team = work.teams.add(wanted, digest_after(wanted, work.now) if channel else None)
    if channel:
        plan_posts(work, team)
    for key in told["people"]:
        work.members.put_in_team(members[key].id, team.id, Role.MANAGER if key == told["manager"] else Role.REP)
    return team


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """One opportunity of the book, as it is told there."""

    work: Work
    told: Mapping[str, Any]
    owner: Member
    team: Team
    place: int
    """Where it stands in the book; spreads the hours of the day."""

    def write(self) -> None:
        """Write the opportunity down with its people, its follow-ups and its history."""
        account = self.work.accounts.ensure(self.told["account"])
        for words in self.told.get("people", ()):
            name, role, decides = _person(words)
            self.work.accounts.meet(account.id, name, role, decides=decides)
        opportunity = self.work.opportunities.add(self._record(account.id))
        follow_ups = list(self._follow_ups(opportunity))
        for follow_up in follow_ups:
            self.work.follow_ups.add(follow_up)
        Arrivals(self.work.scope).add([], list(self._history(opportunity, follow_ups)), [opportunity])

    def _record(self, account_id: int) -> Opportunity:
        stages = self._stages()
        status, ended, reason, words = self._ending()
        last = _LOG.fullmatch(self.told["log"][-1])
        fresh = Opportunity(
            id=0,
            name=self.told["account"],
            account_id=account_id,
            owner_id=self.owner.id,
            team_id=self.team.id,
            status=status,
            stage=stages[-1][0],
            grade=Grade(self.told["grade"]),
            amount=Decimal(self.told["amount"]) if "amount" in self.told else None,
            currency=self.team.currency if "amount" in self.told else None,
            close_on=self._today() + timedelta(days=self.told["close"]) if "close" in self.told else None,
            created_at=self._at(stages[0][1]),
            stage_since=self._at(stages[-1][1]),
            closed_on=ended,
            loss_reason=reason,
            loss_words=words,
            last_touch_at=self._at(int(last[1])) if last else None,
            last_words=last[3] if last else None,
        )
        return fresh if ended else self._planned(fresh)

    def _stages(self) -> list[tuple[str, int]]:
        """Return the stages with how many days ago each began."""
        said = (words.rsplit(" ", 1) for words in self.told["stages"].split(" > "))
        return [(stage, int(days)) for stage, days in said]

    def _ending(self) -> tuple[Status, date | None, LossReason | None, str | None]:
        ending = next((name for name in _ENDINGS if name in self.told), None)
        if ending is None:
            return Status.OPEN, None, None, None
        days, reason, words = f"{self.told[ending]}  ".split(" ", 2)
        lost = (LossReason(reason), words.strip()) if reason else (None, None)
        return Status(ending), self._day(int(days)), *lost

    def _planned(self, o: Opportunity) -> Opportunity:
        days, _, clock = str(self.told["next"]).partition(" ")
        at = time.fromisoformat(clock) if clock else None
        ahead = self._today() + timedelta(days=int(days))
        on = hours_of(self.work, self.owner).next_workday(ahead) if int(days) >= 0 else self._day(-int(days))
        due_at = due_moment(self.work, self.owner, on, at)
        promised = at is not None or int(days) <= 0
        return replace(o, next_on=on, next_time=at, next_promised=promised, due_at=due_at, generation=1)

    def _follow_ups(self, o: Opportunity) -> Iterator[FollowUp]:
        for line in self.told["log"]:
            days, channel, words, feedback = _LOG.fullmatch(line).groups()  # type: ignore[union-attr]
            at = self._at(int(days))
            yield FollowUp(
                id=self.work.ids.take(at),
                opportunity_id=o.id,
                member_id=self.owner.id,
                at=at,
                happened_on=self._day(int(days)),
                words=words,
                channel=Channel(channel),
                feedback=(Feedback(feedback),) if feedback else (),
            )

    def _history(self, o: Opportunity, follow_ups: list[FollowUp]) -> Iterator[Event]:
        stages = self._stages()
        yield self._event(o, EventCode.CREATED, self._at(stages[0][1]), {"stage": (None, stages[0][0])})
        moves = {self._at(to[1]): (was[0], to[0]) for was, to in pairwise(stages)}
        for follow_up in follow_ups:
            changes = {"stage": moves.pop(follow_up.at)} if follow_up.at in moves else {}
            yield self._event(o, EventCode.UPDATED, follow_up.at, changes, follow_up)
        for at, move in moves.items():
            yield self._event(o, EventCode.UPDATED, at, {"stage": move})
        if o.closed_on:
            code, at = _ENDINGS[o.status.value], moment(o.closed_on, time(17), self.owner.zone)
            closed = {"status": ("open", o.status.value), "closed_on": (None, o.closed_on.isoformat())}
            yield self._event(o, code, min(at, self.work.now), closed)

    def _event(
        self,
        o: Opportunity,
        code: EventCode,
        at: datetime,
        changes: Mapping[str, Change],
        of: FollowUp | None = None,
    ) -> Event:
        return Event(
            id=self.work.ids.take(at),
            at=at,
            code=code,
            opportunity_id=o.id,
            member_id=self.owner.id,
            place=Place.COMMAND,
            changes=changes,
            data={"words": of.words} if of else {},
            follow_up_id=of.id if of else None,
        )

    def _today(self) -> date:
        return today_of(self.work, self.owner)

    def _day(self, days: int) -> date:
        """Return the day so many days ago, or the workday before it: nobody works on weekends here."""
        day = self._today() - timedelta(days=days)
        return day - timedelta(days=max(0, day.weekday() - 4))

    def _at(self, days: int) -> datetime:
        hour = _WORKING_HOURS[(self.place + days) % len(_WORKING_HOURS)]
        return moment(self._day(days), time(hour, self.place * 7 % 60), self.owner.zone)


def _person(words: str) -> tuple[str, str, bool]:
    name, role, *decides = words.split(" / ")
    return name, role, bool(decides)
