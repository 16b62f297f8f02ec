"""What is understood of a file, before anything is planned or written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final

from sales.vocabulary import Grade, Status

NAME_LENGTH: Final = 200
"""Characters that a name may have in the archive; what is longer is cut."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One opportunity, as a row of a file tells it."""

    row: int
    """The row's number in the file, as a spreadsheet shows it."""
    key: str | None = None
    """The file's own id of the opportunity."""
    name: str
    customer: str | None = None
    product: str | None = None
    stage: str | None = None
    """The file's word for the stage; None where it only says how the opportunity ended."""
    status: Status = Status.OPEN
    amount: Decimal | None = None
    currency: str | None = None
    created: date | None = None
    closed: date | None = None
    close_on: date | None = None
    """When an open opportunity is expected to be signed."""
    next_on: date | None = None
    touched: date | None = None
    stage_since: date | None = None
    owner: str | None = None
    team: str | None = None
    contact: str | None = None
    grade: Grade | None = None
    source: str | None = None
    words: str | None = None
    loss_words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A row that is not taken, and why."""

    row: int
    code: str
    said: str
    """The cell, or the other row's number, that the reason is about."""
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A member's place, as a file of teams tells it."""

    member: str
    team: str
    manager: str | None = None
    region: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """A product with its list price."""

    product: str
    list_price: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """All that was read: the opportunities, the rows that are not taken, and what other files add."""

    source: str
    """The name of the file that holds the opportunities."""
    lines: tuple[Line, ...]
    faults: tuple[Fault, ...] = ()
    header: tuple[str, ...] = ()
    currency: str = "USD"
    prices: tuple[Price, ...] = ()
    seats: tuple[Seat, ...] = ()
    details: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What a file of accounts says of each, by its name."""
    day_first: bool = False
    day_order_sure: bool = True
    unread: tuple[str, ...] = ()
    """Headers of columns that nothing is made of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """How a person wants a file to be brought in."""

    stages: Mapping[str, str] = field(default_factory=dict)
    """The file's word for a stage to the code of one of the playbook's."""
    keep_stages: bool = False
    """Whether every stage of the file is kept, also one that looks like a default one."""
    team: str | None = None
    owner: str | None = None
    """Who gets the rows that name no owner."""
    currency: str = "USD"
    """What amounts are in that say no currency."""
    day_first: bool | None = None
    """How days such as 3/4/2026 are read; None leaves it to the file."""
