"""The tables; every one carries its workspace first in its key.

Numbers that people see come from `counters`; ids that nobody types are made by `storage.ids`.
"""

from storage.schema.book import accounts, contacts, events, follow_ups, opportunities, products
from storage.schema.money import bases, rates
from storage.schema.parts import metadata
from storage.schema.people import counters, members, memberships, playbooks, schedules, teams, workspaces
from storage.schema.talk import cards, channels, corrections, gates, inbox, outbox, questions
from storage.schema.tracks import track_uses, tracks
from storage.schema.trade import (
    absences,
    advice,
    alerts,
    approval_questions,
    approvals,
    evidence,
    flags,
    goals,
    promises,
    spot_checks,
)

__all__ = [
    "absences",
    "accounts",
    "advice",
    "alerts",
    "approval_questions",
    "approvals",
    "bases",
    "cards",
    "channels",
    "contacts",
    "corrections",
    "counters",
    "events",
    "evidence",
    "flags",
    "follow_ups",
    "gates",
    "goals",
    "inbox",
    "members",
    "memberships",
    "metadata",
    "opportunities",
    "outbox",
    "playbooks",
    "products",
    "promises",
    "questions",
    "rates",
    "schedules",
    "spot_checks",
    "teams",
    "track_uses",
    "tracks",
    "workspaces",
]
