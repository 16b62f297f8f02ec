"""First tables."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ONLY_ADDS = True
"""Whether all of it adds tables, columns and indexes, and a starting bot may apply it without being told to."""


def upgrade() -> None:
    op.create_table(
        "accounts",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("name_key", sa.String(length=200), nullable=False),
        sa.Column(
            "details",
            sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql"),
            nullable=True,
        ),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_accounts")),
        sa.UniqueConstraint("workspace", "name_key", name=op.f("uq_accounts_workspace_name_key")),
    )
    with op.batch_alter_table("accounts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_accounts_workspace_name"), ["workspace", "name"], unique=False)

    op.create_table(
        "channels",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("is_shared", sa.Boolean(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "channel", name=op.f("pk_channels")),
    )
    op.create_table(
        "counters",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=32), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "name", name=op.f("pk_counters")),
    )
    op.create_table(
        "gates",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("place", sa.String(length=48), nullable=False),
        sa.Column("opens_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("free_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("busy_until", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("workspace", "place", name=op.f("pk_gates")),
    )
    with op.batch_alter_table("gates", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_gates_opens_at"), ["opens_at"], unique=False)

    op.create_table(
        "inbox",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "key", name=op.f("pk_inbox")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_inbox_at"), ["at"], unique=False)

    op.create_table(
        "members",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("slack_id", sa.String(length=32), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("handle", sa.String(length=200), nullable=True),
        sa.Column("email", sa.String(length=320), nullable=True),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("language_chosen", sa.Boolean(), server_default=sa.text("(false)"), nullable=False),
        sa.Column("is_admin", sa.Boolean(), server_default=sa.text("(false)"), nullable=False),
        sa.Column("active", sa.Boolean(), server_default=sa.text("(true)"), nullable=False),
        sa.Column("profile_known", sa.Boolean(), server_default=sa.text("(false)"), nullable=False),
        sa.Column("greeted", sa.Boolean(), server_default=sa.text("(false)"), nullable=False),
        sa.Column("wants_week", sa.Boolean(), server_default=sa.text("(true)"), nullable=False),
        sa.Column("work_start", sa.Time(), nullable=True),
        sa.Column("work_end", sa.Time(), nullable=True),
        sa.Column(
            "workdays",
            sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql"),
            nullable=True,
        ),
        sa.Column("calendar", sa.String(length=16), nullable=True),
        sa.Column("morning_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_members")),
        sa.UniqueConstraint("workspace", "slack_id", name=op.f("uq_members_workspace_slack_id")),
    )
    with op.batch_alter_table("members", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_members_morning_at"), ["morning_at"], unique=False)

    op.create_table(
        "outbox",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("to_member", sa.Integer(), nullable=True),
        sa.Column("channel", sa.String(length=32), nullable=True),
        sa.Column("place", sa.String(length=48), server_default="", nullable=False),
        sa.Column("rank", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("opportunity_id", sa.Integer(), nullable=True),
        sa.Column("event_id", sa.BigInteger(), nullable=True),
        sa.Column(
            "data",
            sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql"),
            nullable=False,
        ),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("available_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claimed_by", sa.String(length=64), nullable=True),
        sa.Column("sent_channel", sa.String(length=32), nullable=True),
        sa.Column("sent_ts", sa.String(length=32), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("acted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("fault", sa.String(length=200), nullable=True),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("workspace", "key", name=op.f("uq_outbox_workspace_key")),
    )
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index(
            "ix_outbox_owed",
            ["rank", "available_at", "workspace"],
            unique=False,
            sqlite_where=sa.text("state IN ('queued', 'claimed', 'unsure')"),
            postgresql_where=sa.text("state IN ('queued', 'claimed', 'unsure')"),
        )
        batch_op.create_index(
            batch_op.f("ix_outbox_workspace_event_id"),
            ["workspace", "event_id"],
            unique=False,
            sqlite_where=sa.text("event_id IS NOT NULL"),
            postgresql_where=sa.text("event_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_outbox_workspace_opportunity_id"),
            ["workspace", "opportunity_id"],
            unique=False,
            sqlite_where=sa.text("opportunity_id IS NOT NULL"),
            postgresql_where=sa.text("opportunity_id IS NOT NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_outbox_workspace_to_member_sent_at"), ["workspace", "to_member", "sent_at"], unique=False
        )

    op.create_table(
        "playbooks",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("team_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "body",
            sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql"),
            nullable=False,
        ),
        sa.Column("member_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "team_id", "version", name=op.f("pk_playbooks")),
    )
    op.create_table(
        "products",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("name_key", sa.String(length=200), nullable=False),
        sa.Column("list_price", sa.BigInteger(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_products")),
        sa.UniqueConstraint("workspace", "name_key", name=op.f("uq_products_workspace_name_key")),
    )
    op.create_table(
        "teams",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=True),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("work_start", sa.Time(), nullable=False),
        sa.Column("work_end", sa.Time(), nullable=False),
        sa.Column(
            "workdays",
            sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql"),
            nullable=False,
        ),
        sa.Column("calendar", sa.String(length=16), server_default="", nullable=False),
        sa.Column("digest_weekday", sa.Integer(), nullable=False),
        sa.Column("digest_time", sa.Time(), nullable=False),
        sa.Column("digest_due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("region", sa.String(length=200), nullable=True),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_teams")),
        sa.UniqueConstraint("workspace", "channel", name=op.f("uq_teams_workspace_channel")),
    )
    with op.batch_alter_table("teams", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_teams_digest_due_at"), ["digest_due_at"], unique=False)

    op.create_table(
        "workspaces",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=200), server_default="", nullable=False),
        sa.Column("bot_user", sa.String(length=32), nullable=True),
        sa.Column("bot_id", sa.String(length=32), nullable=True),
        sa.Column("language", sa.String(length=8), server_default="en", nullable=False),
        sa.Column(
            "denied",
            sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql"),
            server_default=sa.text("'[]'"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("workspace", name=op.f("pk_workspaces")),
    )
    op.create_table(
        "absences",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("delegate_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace", "delegate_id"],
            ["members.workspace", "members.id"],
            name=op.f("fk_absences_workspace_delegate_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "member_id"],
            ["members.workspace", "members.id"],
            name=op.f("fk_absences_workspace_member_id"),
        ),
        sa.PrimaryKeyConstraint("workspace", "member_id", "first_on", name=op.f("pk_absences")),
    )
    op.create_table(
        "bases",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("set_by", sa.Integer(), nullable=True),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "set_by"], ["members.workspace", "members.id"], name=op.f("fk_bases_workspace_set_by")
        ),
        sa.PrimaryKeyConstraint("workspace", name=op.f("pk_bases")),
    )
    op.create_table(
        "contacts",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=True),
        sa.Column("role", sa.String(length=200), nullable=True),
        sa.Column("decides", sa.Boolean(), server_default=sa.text("(false)"), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "account_id"],
            ["accounts.workspace", "accounts.id"],
            name=op.f("fk_contacts_workspace_account_id"),
        ),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_contacts")),
    )
    with op.batch_alter_table("contacts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contacts_workspace_account_id"), ["workspace", "account_id"], unique=False)

    op.create_table(
        "corrections",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column(
            "reading",
            sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql"),
            nullable=False,
        ),
        sa.Column(
            "correction",
            sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql"),
            nullable=False,
        ),
        sa.Column(
            "known",
            sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql"),
            nullable=False,
        ),
        sa.Column("retold", sa.Text(), nullable=True),
        sa.Column("event_id", sa.BigInteger(), nullable=True),
        sa.Column("nickname", sa.String(length=100), nullable=True),
        sa.Column("account", sa.String(length=200), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace", "member_id"],
            ["members.workspace", "members.id"],
            name=op.f("fk_corrections_workspace_member_id"),
        ),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_corrections")),
    )
    with op.batch_alter_table("corrections", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_corrections_workspace_event_id"), ["workspace", "event_id"], unique=False)

    op.create_table(
        "goals",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("team_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("target", sa.BigInteger(), nullable=False),
        sa.Column("previous", sa.BigInteger(), nullable=False),
        sa.Column("set_by", sa.Integer(), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "set_by"], ["members.workspace", "members.id"], name=op.f("fk_goals_workspace_set_by")
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "team_id"], ["teams.workspace", "teams.id"], name=op.f("fk_goals_workspace_team_id")
        ),
        sa.PrimaryKeyConstraint(
            "workspace", "team_id", "member_id", "first_on", "last_on", "kind", name=op.f("pk_goals")
        ),
    )
    op.create_table(
        "memberships",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("team_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=32), nullable=False),
        sa.Column("joined", sa.Integer(), nullable=False),
        sa.Column("checks_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace", "member_id"],
            ["members.workspace", "members.id"],
            name=op.f("fk_memberships_workspace_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "team_id"], ["teams.workspace", "teams.id"], name=op.f("fk_memberships_workspace_team_id")
        ),
        sa.PrimaryKeyConstraint("workspace", "member_id", "team_id", name=op.f("pk_memberships")),
    )
    with op.batch_alter_table("memberships", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_memberships_role_checks_at"), ["role", "checks_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_memberships_workspace_team_id"), ["workspace", "team_id"], unique=False)

    op.create_table(
        "opportunities",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("team_id", sa.Integer(), nullable=True),
        sa.Column("product_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(length=32), nullable=False),
        sa.Column("stage", sa.String(length=64), nullable=False),
        sa.Column("grade", sa.String(length=32), nullable=False),
        sa.Column("grade_assumed", sa.Boolean(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.Column("close_on", sa.Date(), nullable=True),
        sa.Column("next_on", sa.Date(), nullable=True),
        sa.Column("next_time", sa.Time(), nullable=True),
        sa.Column("next_promised", sa.Boolean(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reminded", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("stage_since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("loss_reason", sa.String(length=32), nullable=True),
        sa.Column("loss_detail", sa.String(length=32), nullable=True),
        sa.Column("loss_words", sa.Text(), nullable=True),
        sa.Column("competitor", sa.String(length=100), nullable=True),
        sa.Column("last_touch_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_words", sa.Text(), nullable=True),
        sa.Column("progressed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("heard_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "heard",
            sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql"),
            server_default=sa.text("'[]'"),
            nullable=False,
        ),
        sa.Column("slips", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("first_close_on", sa.Date(), nullable=True),
        sa.Column(
            "qualified",
            sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql"),
            server_default=sa.text("'[]'"),
            nullable=False,
        ),
        sa.Column("slept_on", sa.Date(), nullable=True),
        sa.Column("slept_words", sa.Text(), nullable=True),
        sa.Column("source", sa.String(length=100), nullable=True),
        sa.Column("source_key", sa.String(length=100), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace", "account_id"],
            ["accounts.workspace", "accounts.id"],
            name=op.f("fk_opportunities_workspace_account_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "owner_id"],
            ["members.workspace", "members.id"],
            name=op.f("fk_opportunities_workspace_owner_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "product_id"],
            ["products.workspace", "products.id"],
            name=op.f("fk_opportunities_workspace_product_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "team_id"], ["teams.workspace", "teams.id"], name=op.f("fk_opportunities_workspace_team_id")
        ),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_opportunities")),
        sa.UniqueConstraint("workspace", "source_key", name=op.f("uq_opportunities_workspace_source_key")),
    )
    with op.batch_alter_table("opportunities", schema=None) as batch_op:
        batch_op.create_index(
            "ix_opportunities_due",
            ["due_at", "workspace", "id", "generation", "owner_id", "status", "reminded"],
            unique=False,
            sqlite_where=sa.text("status = 'open' AND reminded < generation"),
            postgresql_where=sa.text("status = 'open' AND reminded < generation"),
        )
        batch_op.create_index(
            "ix_opportunities_ended", ["workspace", "team_id", "closed_on", "created_at", "status"], unique=False
        )
        batch_op.create_index(
            "ix_opportunities_funnel",
            ["workspace", "team_id", "status", "stage", "currency", "amount", "product_id", "stage_since"],
            unique=False,
        )
        batch_op.create_index(
            "ix_opportunities_waking",
            ["due_at", "workspace", "id"],
            unique=False,
            sqlite_where=sa.text("status = 'asleep'"),
            postgresql_where=sa.text("status = 'asleep'"),
        )
        batch_op.create_index(
            batch_op.f("ix_opportunities_workspace_account_id"), ["workspace", "account_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_opportunities_workspace_name"), ["workspace", "name"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_opportunities_workspace_owner_id_status_due_at"),
            ["workspace", "owner_id", "status", "due_at"],
            unique=False,
        )
        batch_op.create_index(
            batch_op.f("ix_opportunities_workspace_team_id_created_at"),
            ["workspace", "team_id", "created_at"],
            unique=False,
        )

    op.create_table(
        "questions",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("verb", sa.String(length=32), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column(
            "options",
            sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql"),
            nullable=False,
        ),
        sa.Column(
            "said",
            sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql"),
            nullable=False,
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace", "member_id"],
            ["members.workspace", "members.id"],
            name=op.f("fk_questions_workspace_member_id"),
        ),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_questions")),
    )
    op.create_table(
        "rates",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("base", sa.String(length=3), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("rate", sa.String(length=40), nullable=False),
        sa.Column("set_by", sa.Integer(), nullable=True),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "set_by"], ["members.workspace", "members.id"], name=op.f("fk_rates_workspace_set_by")
        ),
        sa.PrimaryKeyConstraint("workspace", "base", "currency", "first_on", name=op.f("pk_rates")),
    )
    op.create_table(
        "schedules",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("team_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("is_on", sa.Boolean(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("at", sa.Time(), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=True),
        sa.Column("channel", sa.String(length=32), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace", "team_id"], ["teams.workspace", "teams.id"], name=op.f("fk_schedules_workspace_team_id")
        ),
        sa.PrimaryKeyConstraint("workspace", "team_id", "kind", name=op.f("pk_schedules")),
    )
    with op.batch_alter_table("schedules", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_schedules_due_at"), ["due_at"], unique=False)

    op.create_table(
        "tracks",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("team_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=5), nullable=False),
        sa.Column("stage", sa.String(length=40), nullable=True),
        sa.Column("feedback", sa.String(length=32), nullable=True),
        sa.Column("situation", sa.String(length=32), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("instead_of", sa.String(length=60), nullable=True),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone", sa.Boolean(), server_default=sa.text("(false)"), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "member_id"], ["members.workspace", "members.id"], name=op.f("fk_tracks_workspace_member_id")
        ),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_tracks")),
    )
    op.create_table(
        "advice",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("opportunity_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("quiet_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("verdict", sa.String(length=32), nullable=True),
        sa.Column("member_id", sa.Integer(), nullable=True),
        sa.Column("words", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace", "member_id"], ["members.workspace", "members.id"], name=op.f("fk_advice_workspace_member_id")
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "opportunity_id"],
            ["opportunities.workspace", "opportunities.id"],
            name=op.f("fk_advice_workspace_opportunity_id"),
        ),
        sa.PrimaryKeyConstraint("workspace", "opportunity_id", "kind", name=op.f("pk_advice")),
    )
    op.create_table(
        "alerts",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("opportunity_id", sa.Integer(), nullable=False),
        sa.Column("why", sa.String(length=32), nullable=False),
        sa.Column("occurrence", sa.BigInteger(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "opportunity_id"],
            ["opportunities.workspace", "opportunities.id"],
            name=op.f("fk_alerts_workspace_opportunity_id"),
        ),
        sa.PrimaryKeyConstraint("workspace", "opportunity_id", "why", name=op.f("pk_alerts")),
    )
    op.create_table(
        "approvals",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("opportunity_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("from_stage", sa.String(length=64), nullable=False),
        sa.Column("stage", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("fallback_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("fell_back_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("settled_by", sa.Integer(), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("settled_event", sa.BigInteger(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace", "member_id"],
            ["members.workspace", "members.id"],
            name=op.f("fk_approvals_workspace_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "opportunity_id"],
            ["opportunities.workspace", "opportunities.id"],
            name=op.f("fk_approvals_workspace_opportunity_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "settled_by"],
            ["members.workspace", "members.id"],
            name=op.f("fk_approvals_workspace_settled_by"),
        ),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_approvals")),
    )
    with op.batch_alter_table("approvals", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_approvals_state_fell_back_at_fallback_at"),
            ["state", "fell_back_at", "fallback_at"],
            unique=False,
        )
        batch_op.create_index(
            batch_op.f("ix_approvals_workspace_opportunity_id_state"),
            ["workspace", "opportunity_id", "state"],
            unique=False,
        )

    op.create_table(
        "cards",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("ts", sa.String(length=32), nullable=False),
        sa.Column("opportunity_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("letter_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace", "opportunity_id"],
            ["opportunities.workspace", "opportunities.id"],
            name=op.f("fk_cards_workspace_opportunity_id"),
        ),
        sa.PrimaryKeyConstraint("workspace", "channel", "ts", name=op.f("pk_cards")),
    )
    with op.batch_alter_table("cards", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_cards_workspace_opportunity_id"), ["workspace", "opportunity_id"], unique=False
        )

    op.create_table(
        "events",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("code", sa.String(length=32), nullable=False),
        sa.Column("opportunity_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=True),
        sa.Column("place", sa.String(length=32), nullable=False),
        sa.Column(
            "changes",
            sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql"),
            nullable=False,
        ),
        sa.Column(
            "data",
            sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql"),
            nullable=False,
        ),
        sa.Column("follow_up_id", sa.BigInteger(), nullable=True),
        sa.Column("stage_from", sa.String(length=64), nullable=True),
        sa.Column("stage_to", sa.String(length=64), nullable=True),
        sa.Column("left_team_id", sa.Integer(), nullable=True),
        sa.Column("undone", sa.Boolean(), server_default=sa.text("(false)"), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "opportunity_id"],
            ["opportunities.workspace", "opportunities.id"],
            name=op.f("fk_events_workspace_opportunity_id"),
        ),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_events")),
    )
    with op.batch_alter_table("events", schema=None) as batch_op:
        batch_op.create_index(
            "ix_events_left",
            ["workspace", "left_team_id", "at", "opportunity_id"],
            unique=False,
            sqlite_where=sa.text("left_team_id IS NOT NULL"),
            postgresql_where=sa.text("left_team_id IS NOT NULL"),
        )
        batch_op.create_index(batch_op.f("ix_events_workspace_at_code"), ["workspace", "at", "code"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_events_workspace_member_id_id"), ["workspace", "member_id", "id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_events_workspace_opportunity_id_at"), ["workspace", "opportunity_id", "at"], unique=False
        )

    op.create_table(
        "evidence",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("opportunity_id", sa.Integer(), nullable=False),
        sa.Column("proof", sa.String(length=40), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.Column("file_id", sa.String(length=32), nullable=True),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("event_id", sa.BigInteger(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), server_default=sa.text("(false)"), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "member_id"],
            ["members.workspace", "members.id"],
            name=op.f("fk_evidence_workspace_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "opportunity_id"],
            ["opportunities.workspace", "opportunities.id"],
            name=op.f("fk_evidence_workspace_opportunity_id"),
        ),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_evidence")),
    )
    with op.batch_alter_table("evidence", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_evidence_workspace_opportunity_id"), ["workspace", "opportunity_id"], unique=False
        )

    op.create_table(
        "flags",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("opportunity_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("event_id", sa.BigInteger(), nullable=False),
        sa.Column("grade", sa.String(length=32), nullable=False),
        sa.Column("offered", sa.String(length=32), nullable=False),
        sa.Column("quote", sa.String(length=200), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("verdict", sa.String(length=32), nullable=True),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("member_id", sa.Integer(), nullable=True),
        sa.Column("settled_event", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace", "member_id"], ["members.workspace", "members.id"], name=op.f("fk_flags_workspace_member_id")
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "opportunity_id"],
            ["opportunities.workspace", "opportunities.id"],
            name=op.f("fk_flags_workspace_opportunity_id"),
        ),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_flags")),
    )
    with op.batch_alter_table("flags", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_flags_workspace_opportunity_id_settled_at"),
            ["workspace", "opportunity_id", "settled_at"],
            unique=False,
        )

    op.create_table(
        "follow_ups",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("opportunity_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=True),
        sa.Column(
            "feedback",
            sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql"),
            nullable=False,
        ),
        sa.Column(
            "competitors",
            sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql"),
            nullable=False,
        ),
        sa.Column("next_on", sa.Date(), nullable=True),
        sa.Column("next_time", sa.Time(), nullable=True),
        sa.Column(
            "files",
            sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql"),
            nullable=False,
        ),
        sa.Column("withdrawn", sa.Boolean(), server_default=sa.text("(false)"), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "member_id"],
            ["members.workspace", "members.id"],
            name=op.f("fk_follow_ups_workspace_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "opportunity_id"],
            ["opportunities.workspace", "opportunities.id"],
            name=op.f("fk_follow_ups_workspace_opportunity_id"),
        ),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_follow_ups")),
    )
    with op.batch_alter_table("follow_ups", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_follow_ups_workspace_opportunity_id_at"), ["workspace", "opportunity_id", "at"], unique=False
        )

    op.create_table(
        "spot_checks",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("team_id", sa.Integer(), nullable=False),
        sa.Column("week", sa.String(length=8), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("opportunity_id", sa.Integer(), nullable=False),
        sa.Column("grade", sa.String(length=32), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.Column("verdict", sa.String(length=32), nullable=True),
        sa.Column("member_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("words", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace", "member_id"],
            ["members.workspace", "members.id"],
            name=op.f("fk_spot_checks_workspace_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "opportunity_id"],
            ["opportunities.workspace", "opportunities.id"],
            name=op.f("fk_spot_checks_workspace_opportunity_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "team_id"], ["teams.workspace", "teams.id"], name=op.f("fk_spot_checks_workspace_team_id")
        ),
        sa.PrimaryKeyConstraint("workspace", "team_id", "week", "nth", name=op.f("pk_spot_checks")),
        sa.UniqueConstraint(
            "workspace",
            "team_id",
            "week",
            "opportunity_id",
            name=op.f("uq_spot_checks_workspace_team_id_week_opportunity_id"),
        ),
    )
    with op.batch_alter_table("spot_checks", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_spot_checks_workspace_opportunity_id"), ["workspace", "opportunity_id"], unique=False
        )

    op.create_table(
        "track_uses",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("opportunity_id", sa.Integer(), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.Column("track", sa.String(length=60), nullable=False),
        sa.Column("language", sa.String(length=5), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("offered", sa.Boolean(), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("member_id", sa.Integer(), nullable=True),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("followed", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace", "member_id"],
            ["members.workspace", "members.id"],
            name=op.f("fk_track_uses_workspace_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "opportunity_id"],
            ["opportunities.workspace", "opportunities.id"],
            name=op.f("fk_track_uses_workspace_opportunity_id"),
        ),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_track_uses")),
        sa.UniqueConstraint(
            "workspace",
            "opportunity_id",
            "generation",
            "track",
            "language",
            name=op.f("uq_track_uses_workspace_opportunity_id_generation_track_language"),
        ),
    )
    with op.batch_alter_table("track_uses", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_track_uses_workspace_followed_used_at"), ["workspace", "followed", "used_at"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_track_uses_workspace_track"), ["workspace", "track"], unique=False)

    op.create_table(
        "approval_questions",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("approval_id", sa.BigInteger(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("answered_by", sa.Integer(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace", "answered_by"],
            ["members.workspace", "members.id"],
            name=op.f("fk_approval_questions_workspace_answered_by"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "approval_id"],
            ["approvals.workspace", "approvals.id"],
            name=op.f("fk_approval_questions_workspace_approval_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "member_id"],
            ["members.workspace", "members.id"],
            name=op.f("fk_approval_questions_workspace_member_id"),
        ),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_approval_questions")),
    )
    with op.batch_alter_table("approval_questions", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_approval_questions_workspace_approval_id"), ["workspace", "approval_id"], unique=False
        )

    op.create_table(
        "promises",
        sa.Column("workspace", sa.String(length=32), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("opportunity_id", sa.Integer(), nullable=False),
        sa.Column("follow_up_id", sa.BigInteger(), nullable=False),
        sa.Column("side", sa.String(length=32), nullable=False),
        sa.Column("words", sa.String(length=200), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended", sa.String(length=32), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("member_id", sa.Integer(), nullable=True),
        sa.Column("ended_event", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workspace", "follow_up_id"],
            ["follow_ups.workspace", "follow_ups.id"],
            name=op.f("fk_promises_workspace_follow_up_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "opportunity_id"],
            ["opportunities.workspace", "opportunities.id"],
            name=op.f("fk_promises_workspace_opportunity_id"),
        ),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_promises")),
    )
    with op.batch_alter_table("promises", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_promises_workspace_ended_event"), ["workspace", "ended_event"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_promises_workspace_follow_up_id"), ["workspace", "follow_up_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_promises_workspace_opportunity_id"), ["workspace", "opportunity_id"], unique=False
        )
