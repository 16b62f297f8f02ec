"""The workspace of a book that was imported before the bot first met Slack."""

from typing import Any, Final

from sqlalchemy import Connection, Select, Table, insert, literal, select

from storage.schema import metadata, workspaces

LOCAL: Final = "LOCAL"
"""The workspace of what is imported before the first connection; Slack's own ids begin with T or E."""


def workspaces_known(connection: Connection) -> list[str]:
    """Return the ids of all workspaces."""
    return list(connection.scalars(select(workspaces.c.workspace).order_by(workspaces.c.workspace)))


def adopt(connection: Connection, old: str, new: str) -> bool:
    """Give everything in one workspace to another that is not known yet; say whether that was done.

    The rows are copied before they are removed, parents first, as neither database lets a parent's key change.
    """
    if workspaces_known(connection) != [old]:
        return False
    for table in metadata.sorted_tables:
        names = [column.name for column in table.columns]
        connection.execute(insert(table).from_select(names, _moved(table, old, new)))
    for table in reversed(metadata.sorted_tables):
        connection.execute(table.delete().where(table.c.workspace == old))
    return True


def _moved(table: Table, old: str, new: str) -> Select[Any]:
    columns = [literal(new) if column.name == "workspace" else column for column in table.columns]
    return select(*columns).where(table.c.workspace == old)
