"""The sweep that tells owners what is due: a question to an index, never a stored timer."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from typing import Final

from storage.due import Due, due_now
from storage.store import Store
from storage.work import Work

BATCH: Final = 500


def remind(store: Store) -> int:
    """Owe a reminder for every next date that has come, once each; return how many were due."""
    with store.look() as connection:
        due = due_now(connection, store.now(), BATCH)
    for workspace, rows in groupby(sorted(due, key=attrgetter("workspace")), key=attrgetter("workspace")):
        with store.begin(workspace) as work:
            remind_owners(work, list(rows))
    return len(due)


def remind_owners(work: Work, due: Sequence[Due]) -> None:
    """Owe each owner with a Slack account one reminder for each next date."""
    reachable = {member.id for member in work.members.all() if member.slack_id and member.active}
    for row in due:
        if row.owner_id in reachable:
            key = f"reminder:{row.opportunity_id}:{row.generation}"
            work.outbox.owe(
                key,
                "reminder",
                to_member=row.owner_id,
                opportunity_id=row.opportunity_id,
                data={"generation": row.generation},
            )
    work.opportunities.mark_reminded((row.opportunity_id, row.generation) for row in due)
