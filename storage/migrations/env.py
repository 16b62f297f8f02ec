"""What Alembic runs: it takes the connection it is handed and knows how our column types are written down."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy.types import TypeDecorator

from storage.schema import metadata
from storage.types import Codes, Items, Json, Weekdays

JSON = "sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), 'postgresql')"


def render_item(kind: str, item: object, autogen: AutogenContext) -> str | Literal[False]:
    """Write a type of ours as the plain type under it, so that no migration depends on today's code."""
    if kind != "type":
        return False
    if item is Json or isinstance(item, Codes | Items | Weekdays):
        autogen.imports.add("from sqlalchemy.dialects import postgresql")
        return JSON
    return f"sa.{item.impl!r}" if isinstance(item, TypeDecorator) else False


def run() -> None:
    """Run in the transaction that the connection is already in."""
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=metadata,
        render_item=render_item,
        render_as_batch=True,
    )
    context.run_migrations()


run()
