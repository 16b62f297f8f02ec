"""Reads what people write: text in, draft out. Pure, without a clock."""

from parsing.draft import ContactDraft, Doubt, OpportunityRef, UpdateDraft
from parsing.known import Known
from parsing.verbs import Command, read_command

__all__ = ["Command", "ContactDraft", "Doubt", "Known", "OpportunityRef", "UpdateDraft", "read_command"]
