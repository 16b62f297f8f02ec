"""What people open their talks with, and what came of it."""

from sqlalchemy import Boolean, Column, Index, Integer, String, Text, UniqueConstraint, text

from sales.talk_tracks import Situation
from sales.vocabulary import Feedback
from storage.schema.parts import belongs, table
from storage.types import Code, Moment

tracks = table(
    "tracks",
    Column("team_id", Integer, nullable=False),
    Column("language", String(5), nullable=False),
    Column("stage", String(40)),
    Column("feedback", Code(Feedback)),
    Column("situation", Code(Situation)),
    Column("words", Text, nullable=False),
    Column("instead_of", String(60)),
    Column("member_id", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Column("undone", Boolean, nullable=False, server_default=text("false")),
    belongs("member_id", "members"),
)

track_uses = table(
    "track_uses",
    Column("opportunity_id", Integer, nullable=False),
    Column("generation", Integer, nullable=False),
    Column("track", String(60), nullable=False),
    Column("language", String(5), nullable=False),
    Column("at", Moment, nullable=False),
    Column("offered", Boolean, nullable=False),
    Column("used_at", Moment),
    Column("member_id", Integer),
    Column("until", Moment),
    Column("followed", Boolean),
    belongs("opportunity_id", "opportunities"),
    belongs("member_id", "members"),
    UniqueConstraint("workspace", "opportunity_id", "generation", "track", "language"),
    Index(None, "workspace", "followed", "used_at"),
    Index(None, "workspace", "track"),
    long=True,
)
