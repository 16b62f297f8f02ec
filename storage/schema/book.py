"""The customers, the opportunities and their history."""

from sqlalchemy import BigInteger, Boolean, Column, Date, Index, Integer, String, Text, Time, UniqueConstraint, text

from sales.opportunity import EventCode, Place
from sales.stages import Tick
from sales.vocabulary import Channel, Feedback, Grade, LossReason, Status
from storage.schema.parts import belongs, table
from storage.types import Cents, Code, Codes, Items, Json, Moment

accounts = table(
    "accounts",
    Column("name", String(200), nullable=False),
    Column("name_key", String(200), nullable=False),
    Column("details", Json),
    UniqueConstraint("workspace", "name_key"),
    Index(None, "workspace", "name"),
)

contacts = table(
    "contacts",
    Column("account_id", Integer, nullable=False),
    Column("name", String(200)),
    Column("role", String(200)),
    Column("decides", Boolean, nullable=False, server_default=text("false")),
    belongs("account_id", "accounts"),
    Index(None, "workspace", "account_id"),
)

products = table(
    "products",
    Column("name", String(200), nullable=False),
    Column("name_key", String(200), nullable=False),
    Column("list_price", Cents),
    Column("currency", String(3)),
    UniqueConstraint("workspace", "name_key"),
)

opportunities = table(
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
    Column("loss_detail", String(32)),
    Column("loss_words", Text),
    Column("competitor", String(100)),
    Column("last_touch_at", Moment),
    Column("last_words", Text),
    Column("progressed_at", Moment),
    Column("heard_at", Moment),
    Column("heard", Codes(Feedback), nullable=False, server_default=text("'[]'")),
    Column("slips", Integer, nullable=False, server_default=text("0")),
    Column("first_close_on", Date),
    Column("qualified", Codes(Tick), nullable=False, server_default=text("'[]'")),
    Column("slept_on", Date),
    Column("slept_words", Text),
    Column("source", String(100)),
    Column("source_key", String(100)),
    belongs("account_id", "accounts"),
    belongs("owner_id", "members"),
    belongs("team_id", "teams"),
    belongs("product_id", "products"),
    UniqueConstraint("workspace", "source_key"),
    Index(None, "workspace", "account_id"),
    Index(None, "workspace", "name"),
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
    Index(
        "ix_opportunities_waking",
        *("due_at", "workspace", "id"),
        sqlite_where=text("status = 'asleep'"),
        postgresql_where=text("status = 'asleep'"),
    ),
)

follow_ups = table(
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
    belongs("opportunity_id", "opportunities"),
    belongs("member_id", "members"),
    Index(None, "workspace", "opportunity_id", "at"),
    long=True,
)

events = table(
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
    Column("left_team_id", Integer),
    Column("undone", Boolean, nullable=False, server_default=text("false")),
    belongs("opportunity_id", "opportunities"),
    Index(None, "workspace", "opportunity_id", "at"),
    Index(None, "workspace", "at", "code"),
    Index(None, "workspace", "member_id", "id"),
    # What has left a team's pipeline, which few entries say: a team's week costs the same in a book of any size.
    Index(
        "ix_events_left",
        *("workspace", "left_team_id", "at", "opportunity_id"),
        sqlite_where=text("left_team_id IS NOT NULL"),
        postgresql_where=text("left_team_id IS NOT NULL"),
    ),
    long=True,
)
