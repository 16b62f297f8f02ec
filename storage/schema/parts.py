"""What every table is made of: its names, its key and its workspace."""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    text,
)
from sqlalchemy.sql.schema import SchemaItem

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def table(
    name: str, *items: SchemaItem, key: tuple[str, ...] = ("id",), long: bool = False, is_key: bool = False
) -> Table:
    """Return a table whose key begins with the workspace; one that is little else than its key is kept in its index."""
    kind = BigInteger() if long else Integer()
    own = () if key != ("id",) else (Column("id", kind, nullable=False, autoincrement=False),)
    workspace = Column("workspace", String(32), nullable=False)
    primary = PrimaryKeyConstraint("workspace", *key)
    how: dict[str, Any] = {"sqlite_with_rowid": False} if is_key else {}
    return Table(name, metadata, workspace, *own, *items, primary, **how)


def known(column: str) -> Index:
    """Return the index of a workspace's rows that say something in a column; those that do not cost it no page."""
    where = text(f"{column} IS NOT NULL")
    return Index(None, "workspace", column, sqlite_where=where, postgresql_where=where)


def belongs(column: str, to: str) -> ForeignKeyConstraint:
    """Return the rule that a column names a row of another table in the same workspace."""
    return ForeignKeyConstraint(["workspace", column], [f"{to}.workspace", f"{to}.id"])
