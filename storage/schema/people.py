"""People, teams and what a workspace has decided."""

from sqlalchemy import Boolean, Column, Index, Integer, String, Table, Time, UniqueConstraint, text

from sales.people import Role
from sales.posts import PostKind
from storage.schema.parts import belongs, metadata, table
from storage.types import Code, Items, Json, Moment, Weekdays

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

counters = table("counters", Column("name", String(32)), Column("last", Integer, nullable=False), key=("name",))

teams = table(
    "teams",
    Column("name", String(200), nullable=False),
    Column("channel", String(32)),
    Column("zone", String(64), nullable=False),
    Column("language", String(8), nullable=False),
    Column("currency", String(3), nullable=False),
    Column("work_start", Time, nullable=False),
    Column("work_end", Time, nullable=False),
    Column("workdays", Weekdays, nullable=False),
    Column("calendar", String(16), nullable=False, server_default=""),
    Column("digest_weekday", Integer, nullable=False),
    Column("digest_time", Time, nullable=False),
    Column("digest_due_at", Moment),
    Column("region", String(200)),
    UniqueConstraint("workspace", "channel"),
    Index(None, "digest_due_at"),
)

schedules = table(
    "schedules",
    Column("team_id", Integer),
    Column("kind", Code(PostKind)),
    Column("is_on", Boolean, nullable=False),
    Column("day", Integer, nullable=False),
    Column("at", Time, nullable=False),
    Column("zone", String(64)),
    Column("channel", String(32)),
    Column("due_at", Moment),
    belongs("team_id", "teams"),
    Index(None, "due_at"),
    key=("team_id", "kind"),
)

members = table(
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
    Column("wants_week", Boolean, nullable=False, server_default=text("true")),
    Column("work_start", Time),
    Column("work_end", Time),
    Column("workdays", Weekdays),
    Column("calendar", String(16)),
    Column("morning_at", Moment),
    UniqueConstraint("workspace", "slack_id"),
    Index(None, "morning_at"),
)

memberships = table(
    "memberships",
    Column("member_id", Integer),
    Column("team_id", Integer),
    Column("role", Code(Role), nullable=False),
    Column("joined", Integer, nullable=False),
    Column("checks_at", Moment),
    belongs("member_id", "members"),
    belongs("team_id", "teams"),
    Index(None, "workspace", "team_id"),
    Index(None, "role", "checks_at"),
    key=("member_id", "team_id"),
)

playbooks = table(
    "playbooks",
    Column("team_id", Integer),  # 0 for the workspace's own
    Column("version", Integer),
    Column("body", Json, nullable=False),
    Column("member_id", Integer),
    Column("at", Moment, nullable=False),
    key=("team_id", "version"),
)
