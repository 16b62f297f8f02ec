"""A SQLite file with many workspaces: one is written as the bot writes it, the others are copies of it."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from sqlalchemy import Connection, Engine, Table, func, insert, select

from benchmarks.load import settle, without_indexes
from sales.opportunity import EventCode, FollowUp, Opportunity, Place
from sales.people import Member, Role, Team
from sales.vocabulary import STAGES, Grade
from storage.engine import open_engine
from storage.migrate import upgrade
from storage.schema import (
    accounts,
    counters,
    events,
    follow_ups,
    members,
    memberships,
    opportunities,
    teams,
    workspaces,
)
from storage.store import Store
from storage.work import Work

OPPORTUNITIES = 500
"""In each workspace."""
FOLLOW_UPS = 3
"""Of each opportunity."""
MEMBERS = 10
SAID = "sent the quote, they find it too pricey and will ask the board"
COPIED = (teams, members, memberships, accounts, counters, opportunities, follow_ups, events)
COUNTED = (workspaces, opportunities, follow_ups)
FAST = ("journal_mode = OFF", "synchronous = OFF", "foreign_keys = OFF")


def workspace(number: int) -> str:
    """Return the id of a workspace."""
    return f"T{number:05d}"


def build(path: Path, count: int) -> Mapping[str, int]:
    """Write a file with so many workspaces, and return how much is in it."""
    now = datetime.now(UTC)
    store = Store(open_engine(f"sqlite:///{path}"), lambda: now)
    upgrade(store.engine)
    with store.begin(workspace(0)) as work:
        _write(work)
    store.engine.dispose()
    _copy(store.engine, count)
    with store.look() as connection:
        found = {table.name: connection.execute(select(func.count()).select_from(table)).scalar() for table in COUNTED}
    store.close()
    return {name: number or 0 for name, number in found.items()}


def _write(work: Work) -> None:
    """Write a workspace of one team, one of whose opportunities is due."""
    work.workspaces.keep("Workspace", "U0BOT", "B0BOT", ())
    team = work.teams.add(Team(id=0, name="Sales"), None)
    people = [work.members.add(Member(id=0, name=f"Rep {n}", slack_id=f"U{n}")) for n in range(MEMBERS)]
    for member in people:
        work.members.change(member.id, profile_known=True, greeted=True)
        work.members.put_in_team(member.id, team.id, Role.MANAGER if member is people[0] else Role.REP)
    for number in range(OPPORTUNITIES):
        _write_opportunity(work, number, people[number % MEMBERS].id, team.id)


def _write_opportunity(work: Work, number: int, owner: int, team: int) -> None:
    account = work.accounts.ensure(f"Kontor{number}")
    due_at = work.now + timedelta(days=number, minutes=-5)
    opportunity = Opportunity(
        id=0,
        name=account.name,
        account_id=account.id,
        owner_id=owner,
        team_id=team,
        stage=STAGES[number % len(STAGES)],
        grade=Grade.B,
        amount=Decimal(number * 100),
        currency="USD",
        next_on=due_at.date(),
        due_at=due_at,
        generation=1,
        created_at=work.now,
        stage_since=work.now,
    )
    saved = work.opportunities.add(opportunity)
    work.events.add(EventCode.CREATED, saved.id, owner, Place.COMMAND, {"stage": (None, saved.stage)}, {})
    for nth in range(FOLLOW_UPS):
        work.follow_ups.add(_follow_up(work, saved, date(2026, 1, 1 + nth)))


def _follow_up(work: Work, o: Opportunity, on: date) -> FollowUp:
    number = work.follow_ups.new_id()
    return FollowUp(id=number, opportunity_id=o.id, member_id=o.owner_id, at=work.now, happened_on=on, words=SAID)


def _copy(engine: Engine, count: int) -> None:
    """Copy the first workspace; nothing is kept safe meanwhile, as nothing would be lost."""
    with engine.connect() as connection:
        for pragma in FAST:
            connection.connection.cursor().execute(f"PRAGMA {pragma}")
        with connection.begin(), without_indexes(connection, opportunities, follow_ups, events):
            others = [{"workspace": workspace(number), "name": f"Workspace {number}"} for number in range(1, count)]
            connection.execute(insert(workspaces), others)
            for table in COPIED:
                _copy_table(connection, table)
    settle(engine)


def _copy_table(connection: Connection, table: Table) -> None:
    """Copy the rows of the first workspace to all others, in the order of the key."""
    names = [column.name for column in table.columns]
    columns = [workspaces.c.workspace, *(table.c[name] for name in names if name != "workspace")]
    others = workspaces.join(table, workspaces.c.workspace > table.c.workspace)
    query = select(*columns).select_from(others).where(table.c.workspace == workspace(0))
    query = query.order_by(workspaces.c.workspace, *list(table.primary_key)[1:])
    connection.execute(insert(table).from_select(names, query))
