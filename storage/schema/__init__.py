"""The tables; every one carries its workspace first in its key.

Numbers that people see come from `counters`; ids that nobody types are made by `storage.ids`.
"""

from storage.schema.book import accounts, contacts, events, follow_ups, opportunities, products
from storage.schema.parts import metadata
from storage.schema.people import counters, members, memberships, playbooks, teams, workspaces
from storage.schema.talk import cards, channels, corrections, gates, inbox, outbox, questions
from storage.schema.trade import advice, evidence, flags, promises, spot_checks

__all__ = [
    "accounts",
    "advice",
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
    "spot_checks",
    "teams",
    "workspaces",
]
