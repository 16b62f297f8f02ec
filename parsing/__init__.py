"""Reads what people write: text in, draft out. Pure, without a clock."""

from parsing.amounts import FoundAmount, find_amounts
from parsing.dates import FoundDate, find_dates
from parsing.draft import ContactDraft, Doubt, OpportunityRef, UpdateDraft
from parsing.filters import ListFilters, read_list_filters
from parsing.known import Known
from parsing.patterns import prepare_all
from parsing.record import record_of
from parsing.show import essence, show
from parsing.updates import read_new, read_update
from parsing.verbs import Command, read_command
from parsing.warming import warm_up
from parsing.when import read_when

__all__ = [
    "Command",
    "ContactDraft",
    "Doubt",
    "FoundAmount",
    "FoundDate",
    "Known",
    "ListFilters",
    "OpportunityRef",
    "UpdateDraft",
    "essence",
    "find_amounts",
    "find_dates",
    "prepare_all",
    "read_command",
    "read_list_filters",
    "read_new",
    "read_update",
    "read_when",
    "record_of",
    "show",
    "warm_up",
]
