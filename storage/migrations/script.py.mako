"""${message.capitalize()}."""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None

ONLY_ADDS = False
"""Whether all of it adds tables, columns and indexes, and a starting bot may apply it without being told to."""


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}
