"""What `/opp update` asks of the database, in plain SQLAlchemy Core by hand: no rule, no record, no sentence."""

from datetime import date, datetime, timedelta

from sqlalchemy import Connection, func, insert, select, update
from sqlalchemy.dialects import sqlite

from sales.letters import LetterState
from sales.opportunity import EventCode, Place
from sales.vocabulary import Feedback, Status
from storage.schema import (
    accounts,
    cards,
    counters,
    events,
    follow_ups,
    inbox,
    members,
    memberships,
    opportunities,
    outbox,
    playbooks,
)


def file_update(
    connection: Connection, workspace: str, user: str, name: str, words: str, key: str, number: int
) -> None:
    """Do in one transaction what an update writes, with the reads that it cannot do without."""
    now = datetime.now().astimezone()
    member = _who(connection, workspace, user, key, now)
    connection.execute(select(playbooks.c.body).where(playbooks.c.workspace == workspace).limit(1)).first()
    connection.execute(select(counters.c.last).where(counters.c.workspace == workspace)).all()
    of_account = select(accounts.c.id).where(accounts.c.workspace == workspace, accounts.c.name == name)
    o = opportunities.c
    open_ones = select(opportunities).where(o.workspace == workspace, o.status == Status.OPEN)
    deal = connection.execute(open_ones.where(o.account_id.in_(of_account))).one()
    following = {
        "version": deal.version + 1,
        "generation": deal.generation + 1,
        "last_words": words,
        "last_touch_at": now,
    }
    following |= {"next_on": date(2026, 11, 25), "next_promised": True, "due_at": now + timedelta(days=7)}
    here = update(opportunities).where(o.workspace == workspace, o.id == deal.id, o.version == deal.version)
    connection.execute(here.values(**following))
    _write_history(connection, workspace, member, deal.id, words, number, now)
    _owe(connection, workspace, member, deal.id, number, now)


def _who(connection: Connection, workspace: str, user: str, key: str, now: datetime) -> int:
    _admit(connection, workspace, key, now)
    me = select(members).where(members.c.workspace == workspace, members.c.slack_id == user)
    member = int(connection.execute(me).one().id)
    seats = select(memberships).where(memberships.c.workspace == workspace, memberships.c.member_id == member)
    connection.execute(seats).all()
    return member


def _admit(connection: Connection, workspace: str, key: str, now: datetime) -> None:
    said = sqlite.insert(inbox).values(workspace=workspace, key=key, at=now).on_conflict_do_nothing()
    connection.execute(said.returning(inbox.c.workspace)).first()


def _write_history(
    connection: Connection, workspace: str, member: int, deal: int, words: str, number: int, now: datetime
) -> None:
    about = {"workspace": workspace, "id": number, "opportunity_id": deal, "member_id": member, "at": now}
    said = {
        "happened_on": now.date(),
        "words": words,
        "feedback": (Feedback.PRICE_HIGH,),
        "competitors": (),
        "files": (),
    }
    connection.execute(insert(follow_ups).values(**about, **said))
    connection.execute(select(func.max(events.c.id)).where(events.c.workspace == workspace)).scalar()
    changes = {"next_on": [None, "2026-11-25"], "last_words": [None, words]}
    what = {"code": EventCode.UPDATED, "place": Place.COMMAND, "changes": changes, "data": {"words": words}}
    connection.execute(insert(events).values(**about, **what, follow_up_id=number))


def _owe(connection: Connection, workspace: str, member: int, deal: int, number: int, now: datetime) -> None:
    own = outbox.c.workspace == workspace
    reminders = (outbox.c.opportunity_id == deal) & (outbox.c.kind == "reminder")
    waiting = update(outbox).where(own, reminders, outbox.c.state == LetterState.QUEUED)
    connection.execute(waiting.values(state=LetterState.WITHDRAWN))
    connection.execute(
        select(cards).where(cards.c.workspace == workspace, cards.c.opportunity_id == deal).limit(20)
    ).all()
    letter = {
        "workspace": workspace,
        "id": number,
        "key": f"home:{number}",
        "kind": "home",
        "to_member": member,
        "data": {},
    }
    times = {"state": LetterState.QUEUED, "written_at": now, "available_at": now}
    connection.execute(sqlite.insert(outbox).values(**letter, **times).on_conflict_do_nothing())
    today = [f"morning:{member}:2026-11-18", f"morning:{member}:2026-11-18:1"]
    connection.execute(select(outbox).where(own, outbox.c.key.in_(today))).all()
