"""Makes opportunities of rows, and faults of the rows that cannot be one."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from sales.teams import LONGEST_NAME
from sales.vocabulary import Grade, Status
from services.imports.headers import Layout
from services.imports.reading import Sheet
from services.imports.records import NAME_LENGTH, Fault, Line, Wishes
from services.imports.values import Manner, is_nothing, manner_of, read_amount, read_currency, read_day
from services.imports.words import ENDED_WORDS, NO, OPEN_WORDS, OUTCOMES, YES, bare

DAYS: Final = ("created", "expected_close", "closed", "next_follow_up", "last_activity", "last_stage_change")
_TEXT_LENGTH: Final = 3000


class RowError(Exception):
    """Says why a row cannot be taken: a message id and the cell that is wrong."""

    def __init__(self, code: str, said: str = "") -> None:
        """Keep both."""
        super().__init__(code)
        self.code = code
        self.said = said


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Reads the rows of one sheet."""

    layout: Layout
    manner: Manner
    names: Mapping[str, str]
    """Ids that stand for customers and owners to their names, where another file tells."""

    def line(self, number: int, row: Sequence[str]) -> Line:
        """Return the opportunity in a row; raises RowError where there is none."""
        text = self._text(row)
        status = self._status(row)
        amount, currency = self._amount(row)
        days = {name: self._day(row, name) for name in DAYS}
        ended = days["closed"] or days["expected_close"] if status is not Status.OPEN else None
        if ended and days["created"] and ended < days["created"]:
            raise RowError("import-fault-order", f"{days['created']} > {ended}")
        customer = text("customer") or self._named(text("customer_id"))
        product = text("product")
        stage = text("stage")
        return Line(
            row=number,
            key=text("key", 100),
            name=_name(text("name"), product, customer),
            customer=customer,
            product=product,
            stage=None if stage is None or bare(stage) in OUTCOMES or bare(stage) in ENDED_WORDS else stage,
            status=status,
            amount=amount,
            currency=currency,
            created=days["created"],
            closed=ended,
            close_on=days["expected_close"],
            next_on=days["next_follow_up"],
            touched=days["last_activity"],
            stage_since=days["last_stage_change"],
            owner=text("owner") or self._named(text("owner_id")),
            team=text("team", LONGEST_NAME),
            contact=text("contact"),
            grade=_grade(text("grade")),
            source=text("source", 100),
            words=text("description", _TEXT_LENGTH) or text("next_step", _TEXT_LENGTH),
            loss_words=text("loss_reason", _TEXT_LENGTH),
        )

    def _text(self, row: Sequence[str]) -> Callable[..., str | None]:
        def _read(name: str, length: int = NAME_LENGTH) -> str | None:
            cell = self.layout.cell(row, name)
            return None if is_nothing(cell) else cell.replace("\0", "")[:length]

        return _read

    def _named(self, number: str | None) -> str | None:
        return self.names.get(number, number) if number else None

    def _day(self, row: Sequence[str], name: str) -> date | None:
        cell = self.layout.cell(row, name)
        try:
            return None if is_nothing(cell) else read_day(cell, self.manner)
        except ValueError:
            raise RowError("import-fault-day", cell) from None

    def _amount(self, row: Sequence[str]) -> tuple[Decimal | None, str | None]:
        cell = self.layout.cell(row, "amount")
        if is_nothing(cell):
            return None, None
        column = next(c for c in self.layout.columns["amount"] if c.index < len(row) and row[c.index])
        try:
            amount, currency = read_amount(cell, self.manner, column.factor)
        except ValueError:
            raise RowError("import-fault-amount", cell) from None
        return amount, self._currency(row) or currency or column.currency or self.manner.currency

    def _currency(self, row: Sequence[str]) -> str | None:
        cell = self.layout.cell(row, "currency")
        try:
            return None if is_nothing(cell) else read_currency(cell, self.manner.currency)
        except ValueError:
            raise RowError("import-fault-currency", cell) from None

    def _status(self, row: Sequence[str]) -> Status:
        """The status column speaks before the flags, the flags before the stage."""
        said, stage = bare(self.layout.cell(row, "status")), bare(self.layout.cell(row, "stage"))
        if said in OUTCOMES:
            return OUTCOMES[said]
        if said in OPEN_WORDS:
            return Status.OPEN
        if flagged := self._flagged(row):
            return flagged
        if stage in ENDED_WORDS or said in ENDED_WORDS:
            raise RowError("import-fault-ended", self.layout.cell(row, "stage") or self.layout.cell(row, "status"))
        return OUTCOMES.get(stage, Status.OPEN)

    def _flagged(self, row: Sequence[str]) -> Status | None:
        won, closed, active = (bare(self.layout.cell(row, name)) for name in ("is_won", "is_closed", "active"))
        if won in YES:
            return Status.WON
        return Status.LOST if closed in YES or active in NO else None


def read_lines(
    sheet: Sheet, layout: Layout, wishes: Wishes, names: Mapping[str, str]
) -> tuple[list[Line], list[Fault], Manner]:
    """Return the opportunities of a sheet, the rows that are none, and how the sheet writes numbers and days."""
    rows = list(filled_rows(sheet, layout))
    amounts = (layout.cell(row, "amount") for _, row in rows)
    days = (layout.cell(row, name) for _, row in rows for name in DAYS)
    manner = manner_of(amounts, days, wishes.currency, day_first=wishes.day_first, continental=sheet.delimiter == ";")
    reader = Reader(layout=layout, manner=manner, names=names)
    lines, faults = [], []
    for number, row in rows:
        try:
            lines.append(reader.line(number, row))
        except RowError as wrong:
            faults.append(Fault(row=number, code=wrong.code, said=wrong.said, cells=tuple(row)))
    return lines, faults, manner


def filled_rows(sheet: Sheet, layout: Layout) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield the rows that hold something, with their numbers; a report's trailer ends them."""
    gap = False
    for number, row in enumerate(sheet.rows[layout.first_row :], start=layout.first_row + 1):
        filled = sum(map(bool, row))
        if gap and filled == 1 and len(layout.columns) > 2:  # noqa: PLR2004 - a table of one or two columns has such rows
            return
        gap = not filled
        if filled:
            yield number, row


def _name(name: str | None, product: str | None, customer: str | None) -> str:
    made = name or " - ".join(part for part in (product, customer) if part)
    if not made:
        raise RowError("import-fault-nameless")
    return made[:NAME_LENGTH]


def _grade(text: str | None) -> Grade | None:
    letter = (text or "").strip().upper()[:1]
    return Grade(letter) if letter in {"A", "B", "C"} else None
