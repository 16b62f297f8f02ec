"""Faults that are none: what they change makes no difference to anybody, and why."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

EQUAL: Final[Mapping[str, str]] = MappingProxyType(
    {
        "sales/spot_checks.py even: 0.5 => 1.5": "moves the chance by one part in 2**48, less than any draw tells",
        "sales/spot_checks.py module: 6 => 7": "adds digits behind those that a draw can tell apart",
        "sales/losses.py likeliest: 0.0 => 1.0": "gives every reason that speaks at all the same one voice more",
    }
)
"""Why, by the name of the fault."""
