"""The people of the workspace."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, bindparam, outerjoin

from sales.letters import LetterState
from sales.opportunity import EventCode
from sales.people import Member, Membership, Role
from storage.schema import events, follow_ups, members, memberships, opportunities, outbox
from storage.scope import columns
from storage.subject import Met, Subject, names, values

MEMBER_CHANGES: Final = "changes of members"
"""Counts the changes of what is known of the members of a workspace."""
HANDING: Final = ("brief", "handed_over", "book_handed_over", "brief_read")
"""Kinds of letters that name people by their numbers."""
_ROLES: Final = frozenset({"by", "from", "to", "reader"})
_COLUMNS = names(Member, "memberships")
_ALL = columns(members, *_COLUMNS)
_SEATS = columns(memberships, "member_id", "team_id", "role").order_by(memberships.c.member_id, memberships.c.joined)
_HERE = (memberships.c.workspace == members.c.workspace) & (memberships.c.member_id == members.c.id)
_SEATED = (
    _ALL.add_columns(memberships.c.team_id, memberships.c.role)
    .select_from(outerjoin(members, memberships, _HERE))
    .order_by(memberships.c.joined)
)
_BY_ID = _SEATED.where(members.c.id == bindparam("number"))
_BY_SLACK = _SEATED.where(members.c.slack_id == bindparam("slack_id"))


@dataclass(frozen=True, slots=True)
class Members(Subject):
    """Reads and keeps members and the teams they are in."""

    met: Callable[[], Met[Member]]
    """Members that were read since one was last changed, by their numbers and by their Slack ids."""
    unmatched: list[Sequence[Member]] = field(default_factory=list)
    """Those without a Slack user, once they were looked for; a page of the roster asks for them person by person."""

    def get(self, member_id: int) -> Member:
        """Return a member of the workspace; the id comes from a row, so it is there."""
        met = self.met()
        return met.get(member_id) or met.keep(member_id, _member(self.scope.all(_BY_ID, number=member_id)))

    def by_slack(self, slack_id: str) -> Member | None:
        """Return the member with that Slack id, if known."""
        met = self.met()
        if known := met.get(slack_id):
            return known
        rows = self.scope.all(_BY_SLACK, slack_id=slack_id)
        return met.keep(slack_id, met.keep(rows[0].id, _member(rows))) if rows else None

    def without_slack(self) -> Sequence[Member]:
        """Return the members who were imported and are not matched to a Slack user yet."""
        if not self.unmatched:
            self.unmatched.append(self._read(members.c.slack_id.is_(None)))
        return self.unmatched[0]

    def of_team(self, team_id: int) -> Sequence[Member]:
        """Return a team's members in the order of joining."""
        inside = self.scope.columns(memberships, "member_id").where(memberships.c.team_id == team_id)
        return self._read(members.c.id.in_(inside))

    def leading(self) -> Sequence[Member]:
        """Return whoever manages a team, in the order of their numbers."""
        leads = self.scope.columns(memberships, "member_id").where(memberships.c.role == Role.MANAGER)
        return self._read(members.c.id.in_(leads))

    def admins(self) -> Sequence[Member]:
        """Return whoever is an admin, in the order of their numbers."""
        return self._read(members.c.is_admin)

    def all(self) -> Sequence[Member]:
        """Return every member."""
        return self._read(members.c.id > 0)

    def add(self, member: Member) -> Member:
        """Write a new member down and give them a number; whoever was met by two at once is written down once."""
        if member.slack_id is None:
            self._forget()
        numbered = replace(member, id=self.scope.next_number("members"))
        if not self.scope.add_unless_there(members, values(numbered, "memberships")):
            return self._read(members.c.slack_id == member.slack_id)[0]
        return numbered

    def change(self, member_id: int, **changes: Any) -> None:
        """Change what is known of a member."""
        self._forget()
        self.scope.change(members, members.c.id == member_id, changes)

    def choose_language(self, member_id: int, language: str) -> None:
        """Keep the language a member chose; the Slack profile no longer overrides it."""
        self.change(member_id, language=language, language_chosen=True)

    def learn_profile(self, slack_id: str, profile: dict[str, Any]) -> None:
        """Take over what Slack says of a person, but for a language they chose themselves."""
        self._forget()
        chosen = self.scope.scalar(self.scope.columns(members, "language_chosen").where(members.c.slack_id == slack_id))
        kept = {key: value for key, value in profile.items() if not (chosen and key == "language")}
        self.scope.change(members, members.c.slack_id == slack_id, {**kept, "profile_known": True})

    def greet(self, member_id: int) -> bool:
        """Take down that a member has been told how to begin; False when they were told before."""
        self._forget()
        fresh = (members.c.id == member_id) & ~members.c.greeted
        return self.scope.change(members, fresh, {"greeted": True}) > 0

    def weigh_anew(self, member_id: int, kinds: Collection[str]) -> None:
        """Let the postman look now at letters to a member that were put off: when they may come has changed."""
        put_off = (outbox.c.to_member == member_id) & (outbox.c.available_at > self.scope.now)
        waiting = put_off & outbox.c.kind.in_(kinds) & (outbox.c.state == LetterState.QUEUED)
        self.scope.change(outbox, waiting, {"available_at": self.scope.now})

    def put_in_team(self, member_id: int, team_id: int, role: Role) -> None:
        """Make a member part of a team, or change what they may do there."""
        self._forget()
        seat = {"member_id": member_id, "team_id": team_id, "role": role, "joined": self._next_seat(member_id)}
        if not self.scope.add_unless_there(memberships, seat):
            here = (memberships.c.member_id == member_id) & (memberships.c.team_id == team_id)
            self.scope.change(memberships, here, {"role": role})

    def take_from_team(self, member_id: int, team_id: int) -> None:
        """End a member's place in a team."""
        self._forget()
        here = (memberships.c.member_id == member_id) & (memberships.c.team_id == team_id)
        self.scope.connection.execute(memberships.delete().where(self.scope.own(memberships), here))

    def absorb(self, member_id: int, imported_id: int) -> None:
        """Let a member take over all that was kept under an imported name, which then is gone."""
        for table, column in ((opportunities, "owner_id"), (follow_ups, "member_id"), (events, "member_id")):
            self.scope.change(table, table.c[column] == imported_id, {column: member_id})
        manages = {seat.team_id for seat in self.get(member_id).memberships if seat.role is Role.MANAGER}
        for seat in self.get(imported_id).memberships:
            self.put_in_team(member_id, seat.team_id, Role.MANAGER if seat.team_id in manages else seat.role)
            self.take_from_team(imported_id, seat.team_id)
        self._rename(member_id, imported_id)
        gone = members.delete().where(self.scope.own(members), members.c.id == imported_id)
        self.scope.connection.execute(gone)
        self._forget()

    def _rename(self, member_id: int, imported_id: int) -> None:
        """Let the history and the letters of hand-overs name the member by the number that stays."""
        handed = events.c.code == EventCode.HANDED_OVER
        for row in self.scope.all(self.scope.columns(events, "id", "data", "changes").where(handed)):
            told = {"data": _named(row.data, imported_id, member_id), "changes": dict(row.changes)}
            if owners := row.changes.get("owner_id"):
                told["changes"]["owner_id"] = [member_id if number == imported_id else number for number in owners]
            if told != {"data": row.data, "changes": row.changes}:
                self.scope.change(events, events.c.id == row.id, told)
        about = outbox.c.kind.in_(HANDING)
        for row in self.scope.all(self.scope.columns(outbox, "id", "data").where(about)):
            if (data := _named(row.data, imported_id, member_id)) != row.data:
                self.scope.change(outbox, outbox.c.id == row.id, {"data": data})

    def _forget(self) -> None:
        """Let nobody go on by what they remember."""
        self.scope.next_number(MEMBER_CHANGES)
        self.unmatched.clear()

    def _next_seat(self, member_id: int) -> int:
        query = self.scope.columns(memberships, "joined").where(memberships.c.member_id == member_id)
        return max((row.joined for row in self.scope.all(query)), default=0) + 1

    def _read(self, where: ColumnElement[bool]) -> list[Member]:
        rows = self.scope.all(_ALL.where(where).order_by(members.c.id))
        seats: dict[int, list[Membership]] = {}
        for seat in self.scope.all(_SEATS) if rows else ():
            seats.setdefault(seat.member_id, []).append(_membership(seat))
        return [Member(**row._asdict(), memberships=tuple(seats.get(row.id, ()))) for row in rows]


def _named(data: Mapping[str, Any], old: int, new: int) -> dict[str, Any]:
    return {key: new if key in _ROLES and value == old else value for key, value in data.items()}


def _member(rows: Sequence[Row[Any]]) -> Member:
    """Return the member of whom each row tells a seat, or the only row that there is none."""
    known = dict(zip(_COLUMNS, rows[0], strict=False))
    return Member(**known, memberships=tuple(_membership(row) for row in rows if row.team_id is not None))


def _membership(row: Row[Any]) -> Membership:
    return Membership(team_id=row.team_id, role=row.role)
