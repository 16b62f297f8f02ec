"""What goes to and fro between people and the bot."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, String, Text, UniqueConstraint, text

from sales.corrections import CorrectionKind
from sales.letters import LetterState
from storage.schema.parts import belongs, known, table
from storage.types import Code, Items, Json, Moment

inbox = table(
    "inbox",
    Column("key", String(200)),
    Column("at", Moment, nullable=False),
    Index(None, "at"),
    key=("key",),
    is_key=True,
)

outbox = table(
    "outbox",
    Column("key", String(200), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("to_member", Integer),
    Column("channel", String(32)),
    Column("place", String(48), nullable=False, server_default=""),
    Column("rank", BigInteger, nullable=False, server_default=text("0")),
    Column("opportunity_id", Integer),
    Column("event_id", BigInteger),
    Column("data", Json, nullable=False),
    Column("state", Code(LetterState), nullable=False),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("written_at", Moment, nullable=False),
    Column("available_at", Moment, nullable=False),
    Column("claimed_by", String(64)),
    Column("sent_channel", String(32)),
    Column("sent_ts", String(32)),
    Column("sent_at", Moment),
    Column("acted_at", Moment),
    Column("fault", String(200)),
    UniqueConstraint("workspace", "key"),
    known("event_id"),
    known("opportunity_id"),
    Index(None, "workspace", "to_member", "sent_at"),
    Index(
        "ix_outbox_owed",
        "rank",
        "available_at",
        "workspace",
        sqlite_where=text("state IN ('queued', 'claimed', 'unsure')"),
        postgresql_where=text("state IN ('queued', 'claimed', 'unsure')"),
    ),
    long=True,
)

gates = table(
    "gates",
    Column("place", String(48)),
    Column("opens_at", Moment, nullable=False),
    Column("free_at", Moment, nullable=False),
    Column("busy_until", Moment),
    Index(None, "opens_at"),
    key=("place",),
)

cards = table(
    "cards",
    Column("channel", String(32)),
    Column("ts", String(32)),
    Column("opportunity_id", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("letter_id", BigInteger),
    belongs("opportunity_id", "opportunities"),
    Index(None, "workspace", "opportunity_id"),
    key=("channel", "ts"),
)

channels = table(
    "channels",
    Column("channel", String(32)),
    Column("is_shared", Boolean, nullable=False),
    Column("since", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
    key=("channel",),
)

questions = table(
    "questions",
    Column("member_id", Integer, nullable=False),
    Column("verb", String(32), nullable=False),
    Column("text", Text, nullable=False),
    Column("options", Json, nullable=False),
    Column("said", Json, nullable=False),
    Column("at", Moment, nullable=False),
    Column("answer", String(64)),
    belongs("member_id", "members"),
    long=True,
)

corrections = table(
    "corrections",
    Column("kind", Code(CorrectionKind), nullable=False),
    Column("member_id", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Column("said_at", Moment, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("text", Text, nullable=False),
    Column("reading", Json, nullable=False),
    Column("correction", Json, nullable=False),
    Column("known", Items(), nullable=False),
    Column("retold", Text),
    Column("event_id", BigInteger),
    Column("nickname", String(100)),
    Column("account", String(200)),
    belongs("member_id", "members"),
    Index(None, "workspace", "event_id"),
    long=True,
)
