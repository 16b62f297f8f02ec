"""What every table is made of: its names, its key and its workspace."""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
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


def table(name: str, *items: SchemaItem, key: tuple[str, ...] = ("id",), long: bool = False) -> Table:
    """Return a table whose key begins with the workspace."""
    kind = BigInteger() if long else Integer()
    own = () if key != ("id",) else (Column("id", kind, nullable=False, autoincrement=False),)
    workspace = Column("workspace", String(32), nullable=False)
    return Table(name, metadata, workspace, *own, *items, PrimaryKeyConstraint("workspace", *key))


def belongs(column: str, to: str) -> ForeignKeyConstraint:
    """Return the rule that a column names a row of another table in the same workspace."""
    return ForeignKeyConstraint(["workspace", column], [f"{to}.workspace", f"{to}.id"])
