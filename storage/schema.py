"""The tables; every one carries its workspace first in its key.

Numbers that people see come from `counters`; ids that nobody types are made by `storage.ids`.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    Time,
    UniqueConstraint,
    text,
)
from sqlalchemy.sql.schema import SchemaItem

from sales.corrections import CorrectionKind
from sales.letters import LetterState
from sales.opportunity import EventCode, Place
from sales.people import Role
from sales.vocabulary import Channel, Feedback, Grade, LossReason, Status
from storage.types import Cents, Code, Codes, Items, Json, Moment

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _table(name: str, *items: SchemaItem, key: tuple[str, ...] = ("id",), long: bool = False) -> Table:
    kind = BigInteger() if long else Integer()
    own = () if key != ("id",) else (Column("id", kind, nullable=False, autoincrement=False),)
    workspace = Column("workspace", String(32), nullable=False)
    return Table(name, metadata, workspace, *own, *items, PrimaryKeyConstraint("workspace", *key))


def _belongs(column: str, table: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["workspace", column], [f"{table}.workspace", f"{table}.id"])


workspaces = Table(
    "workspaces",
    metadata,
    Column("workspace", String(32), primary_key=True),
    Column("name", String(200), nullable=False, server_default=""),
    Column("bot_user", String(32)),
    Column("bot_id", String(32)),
    Column("language", String(8), nullable=False, server_default="en"),
    Column("denied", Items(), nullable=False, server_default=text("'[]'")),
)

counters = _table("counters", Column("name", String(32)), Column("last", Integer, nullable=False), key=("name",))

teams = _table(
    "teams",
    Column("name", String(200), nullable=False),
    Column("channel", String(32)),
    Column("zone", String(64), nullable=False),
    Column("language", String(8), nullable=False),
    Column("currency", String(3), nullable=False),
    Column("work_start", Time, nullable=False),
    Column("work_end", Time, nullable=False),
    Column("workdays", Items(), nullable=False),
    Column("digest_weekday", Integer, nullable=False),
    Column("digest_time", Time, nullable=False),
    Column("digest_due_at", Moment),
    UniqueConstraint("workspace", "channel"),
    Index(None, "digest_due_at"),
)

members = _table(
    "members",
    Column("slack_id", String(32)),
    Column("name", String(200), nullable=False),
    Column("handle", String(200)),
    Column("email", String(320)),
    Column("zone", String(64), nullable=False),
    Column("language", String(8), nullable=False),
    Column("language_chosen", Boolean, nullable=False, server_default=text("false")),
    Column("is_admin", Boolean, nullable=False, server_default=text("false")),
    Column("active", Boolean, nullable=False, server_default=text("true")),
    Column("profile_known", Boolean, nullable=False, server_default=text("false")),
    Column("greeted", Boolean, nullable=False, server_default=text("false")),
    UniqueConstraint("workspace", "slack_id"),
)

memberships = _table(
    "memberships",
    Column("member_id", Integer),
    Column("team_id", Integer),
    Column("role", Code(Role), nullable=False),
    Column("joined", Integer, nullable=False),
    _belongs("member_id", "members"),
    _belongs("team_id", "teams"),
    Index(None, "workspace", "team_id"),
    key=("member_id", "team_id"),
)

accounts = _table(
    "accounts",
    Column("name", String(200), nullable=False),
    Column("name_key", String(200), nullable=False),
    Column("details", Json),
    UniqueConstraint("workspace", "name_key"),
)

contacts = _table(
    "contacts",
    Column("account_id", Integer, nullable=False),
    Column("name", String(200)),
    Column("role", String(200)),
    Column("decides", Boolean, nullable=False, server_default=text("false")),
    _belongs("account_id", "accounts"),
    Index(None, "workspace", "account_id"),
)

products = _table(
    "products",
    Column("name", String(200), nullable=False),
    Column("name_key", String(200), nullable=False),
    Column("list_price", Cents),
    Column("currency", String(3)),
    UniqueConstraint("workspace", "name_key"),
)

opportunities = _table(
    "opportunities",
    Column("name", String(200), nullable=False),
    Column("account_id", Integer, nullable=False),
    Column("owner_id", Integer, nullable=False),
    Column("team_id", Integer),
    Column("product_id", Integer),
    Column("status", Code(Status), nullable=False),
    Column("stage", String(64), nullable=False),
    Column("grade", Code(Grade), nullable=False),
    Column("grade_assumed", Boolean, nullable=False),
    Column("amount", Cents),
    Column("currency", String(3)),
    Column("close_on", Date),
    Column("next_on", Date),
    Column("next_time", Time),
    Column("next_promised", Boolean, nullable=False),
    Column("due_at", Moment),
    Column("reminded", Integer, nullable=False, server_default=text("0")),
    Column("generation", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("stage_since", Moment, nullable=False),
    Column("closed_on", Date),
    Column("loss_reason", Code(LossReason)),
    Column("loss_words", Text),
    Column("last_touch_at", Moment),
    Column("last_words", Text),
    Column("source", String(100)),
    Column("source_key", String(100)),
    _belongs("account_id", "accounts"),
    _belongs("owner_id", "members"),
    _belongs("team_id", "teams"),
    _belongs("product_id", "products"),
    UniqueConstraint("workspace", "source_key"),
    Index(None, "workspace", "account_id"),
    Index(None, "workspace", "owner_id", "status", "due_at"),
    Index(None, "workspace", "team_id", "created_at"),
    Index("ix_opportunities_ended", "workspace", "team_id", "closed_on", "created_at", "status"),
    # Holds all that a team's funnel counts, sums and ranks, so that the digest reads no row.
    Index(
        "ix_opportunities_funnel",
        *("workspace", "team_id", "status", "stage", "currency", "amount", "product_id", "stage_since"),
    ),
    # Holds all that the sweep reads, so that a row due costs the same however many pages the table has; to SQLite that
    # includes the columns of the condition. Nearly all that changes here moved the entry before it held more.
    Index(
        "ix_opportunities_due",
        *("due_at", "workspace", "id", "generation", "owner_id", "status", "reminded"),
        sqlite_where=text("status = 'open' AND reminded < generation"),
        postgresql_where=text("status = 'open' AND reminded < generation"),
    ),
)

follow_ups = _table(
    "follow_ups",
    Column("opportunity_id", Integer, nullable=False),
    Column("member_id", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Column("happened_on", Date, nullable=False),
    Column("words", Text, nullable=False),
    Column("channel", Code(Channel)),
    Column("feedback", Codes(Feedback), nullable=False),
    Column("competitors", Items(), nullable=False),
    Column("next_on", Date),
    Column("next_time", Time),
    Column("files", Items(), nullable=False),
    Column("withdrawn", Boolean, nullable=False, server_default=text("false")),
    _belongs("opportunity_id", "opportunities"),
    _belongs("member_id", "members"),
    Index(None, "workspace", "opportunity_id", "at"),
    long=True,
)

events = _table(
    "events",
    Column("at", Moment, nullable=False),
    Column("code", Code(EventCode), nullable=False),
    Column("opportunity_id", Integer, nullable=False),
    Column("member_id", Integer),
    Column("place", Code(Place), nullable=False),
    Column("changes", Json, nullable=False),
    Column("data", Json, nullable=False),
    Column("follow_up_id", BigInteger),
    Column("stage_from", String(64)),
    Column("stage_to", String(64)),
    Column("undone", Boolean, nullable=False, server_default=text("false")),
    _belongs("opportunity_id", "opportunities"),
    Index(None, "workspace", "opportunity_id", "at"),
    Index(None, "workspace", "at", "code"),
    Index(None, "workspace", "member_id", "id"),
    long=True,
)

inbox = _table(
    "inbox", Column("key", String(200)), Column("at", Moment, nullable=False), Index(None, "at"), key=("key",)
)

outbox = _table(
    "outbox",
    Column("key", String(200), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("to_member", Integer),
    Column("channel", String(32)),
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
    Column("fault", String(200)),
    UniqueConstraint("workspace", "key"),
    Index(None, "workspace", "event_id"),
    Index(None, "workspace", "opportunity_id"),
    Index(
        "ix_outbox_owed",
        "available_at",
        sqlite_where=text("state IN ('queued', 'claimed')"),
        postgresql_where=text("state IN ('queued', 'claimed')"),
    ),
    long=True,
)

cards = _table(
    "cards",
    Column("channel", String(32)),
    Column("ts", String(32)),
    Column("opportunity_id", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("letter_id", BigInteger),
    _belongs("opportunity_id", "opportunities"),
    Index(None, "workspace", "opportunity_id"),
    key=("channel", "ts"),
)

channels = _table(
    "channels",
    Column("channel", String(32)),
    Column("is_shared", Boolean, nullable=False),
    Column("since", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
    key=("channel",),
)

questions = _table(
    "questions",
    Column("member_id", Integer, nullable=False),
    Column("verb", String(32), nullable=False),
    Column("text", Text, nullable=False),
    Column("options", Json, nullable=False),
    Column("said", Json, nullable=False),
    Column("at", Moment, nullable=False),
    Column("answer", String(64)),
    _belongs("member_id", "members"),
    long=True,
)

corrections = _table(
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
    _belongs("member_id", "members"),
    Index(None, "workspace", "event_id"),
    long=True,
)

playbooks = _table(
    "playbooks",
    Column("version", Integer),
    Column("body", Json, nullable=False),
    Column("member_id", Integer),
    Column("at", Moment, nullable=False),
    key=("version",),
)
