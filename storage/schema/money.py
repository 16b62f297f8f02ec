"""Tables of exchange rates."""

from sqlalchemy import Column, Date, Integer, String

from storage.schema.parts import belongs, table
from storage.types import Exact, Moment

rates = table(
    "rates",
    Column("base", String(3)),
    Column("currency", String(3)),
    Column("first_on", Date),
    Column("rate", Exact, nullable=False),
    Column("set_by", Integer),
    Column("set_at", Moment, nullable=False),
    belongs("set_by", "members"),
    key=("base", "currency", "first_on"),
)

bases = table(
    "bases",
    Column("currency", String(3), nullable=False),
    Column("set_by", Integer),
    Column("set_at", Moment, nullable=False),
    belongs("set_by", "members"),
    key=(),
)
