"""What the rules of the trade keep beside the opportunities."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, String, Text, text

from storage.schema.parts import belongs, table
from storage.types import Moment

evidence = table(
    "evidence",
    Column("opportunity_id", Integer, nullable=False),
    Column("proof", String(40), nullable=False),
    Column("link", Text, nullable=False),
    Column("file_id", String(32)),
    Column("title", String(200), nullable=False),
    Column("digest", String(64), nullable=False),
    Column("member_id", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Column("event_id", BigInteger, nullable=False),
    Column("withdrawn", Boolean, nullable=False, server_default=text("false")),
    belongs("opportunity_id", "opportunities"),
    belongs("member_id", "members"),
    Index(None, "workspace", "opportunity_id"),
    long=True,
)
