"""What a letter becomes: one call to Slack, and what to keep when it went well."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sales.letters import Letter
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A rendered letter: a method of Slack's Web API, or a response address, with its arguments."""

    method: str
    args: Mapping[str, Any]
    then: Callable[[Work, Mapping[str, Any]], None] | None = field(default=None)
    """Called in the unit of work that settles the letter, with Slack's answer."""


Render = Callable[[Work, Letter], Outgoing | None]
"""Reads the state afresh and renders a letter; None when there is nothing left to tell."""
