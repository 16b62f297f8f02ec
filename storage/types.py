"""Column types that mean the same on SQLite and PostgreSQL."""

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import JSON, BigInteger, ColumnElement, DateTime, Dialect, String, literal_column
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.sql.operators import OperatorType
from sqlalchemy.types import TypeDecorator

C = TypeVar("C", bound=StrEnum)
T = TypeVar("T")

Json = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")


class Moment(TypeDecorator[datetime]):
    """An aware UTC datetime; SQLite, which has no zones, holds it without one."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn any aware moment into UTC; one without a zone is a mistake, which a guess would hide."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(value)
        moment = value.astimezone(UTC)
        return moment if dialect.name == "postgresql" else moment.replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment aware and in UTC."""
        if value is None:
            return None
        return value.astimezone(UTC) if dialect.name == "postgresql" else value.replace(tzinfo=UTC)


class Cents(TypeDecorator[Decimal]):
    """An amount of money held as whole hundredths, so that sums are exact in both databases."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        """Round to hundredths and drop the point."""
        del dialect
        return None if value is None else int((value * 100).to_integral_value())

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Decimal | None:
        """Put the point back."""
        del dialect
        return None if value is None else Decimal(int(value)) / 100


class Exact(TypeDecorator[Decimal]):
    """A decimal number held digit by digit as its text; the database neither compares it nor reckons with it."""

    impl = String(40)
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        """Write the digits, without an exponent."""
        del dialect
        return None if value is None else f"{value:f}"

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Decimal | None:
        """Read the digits."""
        del dialect
        return None if value is None else Decimal(str(value))


class _Written(TypeDecorator.Comparator[Any], String.Comparator[Any]):
    """Writes the code that a column is compared with into the statement.

    SQLite plans a statement anew at every turn where a parameter is compared with a column that the condition of a
    partial index is about; that takes several times as long as the query.
    """

    def operate(self, op: OperatorType, *other: Any, **kwargs: Any) -> ColumnElement[Any]:
        """Compare, or whatever else the operator does."""
        return super().operate(
            op, *(written(each)[0] if isinstance(each, StrEnum) else each for each in other), **kwargs
        )


def written(*codes: str) -> Sequence[ColumnElement[str]]:
    """Return codes of ours, never what people wrote, as they are written into a statement that is built once."""
    return [literal_column(f"'{code}'", String(32)) for code in codes]


class Code(TypeDecorator[C], Generic[C]):
    """A code of the vocabulary, held as its text."""

    impl = String(32)
    cache_ok = True
    comparator_factory = _Written

    def __init__(self, kind: type[C]) -> None:
        """Keep which vocabulary the codes are of."""
        super().__init__()
        self.kind = kind
        self._by_text = {member.value: member for member in kind}

    def process_bind_param(self, value: C | None, dialect: Dialect) -> str | None:
        """Return the code's text."""
        del dialect
        return None if value is None else str(value.value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> C | None:
        """Return the member of the vocabulary."""
        del dialect
        return None if value is None else self._by_text.get(value) or self.kind(value)


class Codes(TypeDecorator[tuple[C, ...]], Generic[C]):
    """A tuple of codes of the vocabulary, held as a JSON list."""

    impl = Json
    cache_ok = True

    def __init__(self, kind: type[C]) -> None:
        """Keep which vocabulary the codes are of."""
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: tuple[C, ...] | None, dialect: Dialect) -> Any:
        """Return the codes' texts."""
        del dialect
        return [code.value for code in value or ()]

    def process_result_value(self, value: Any | None, dialect: Dialect) -> tuple[C, ...]:
        """Return the members of the vocabulary."""
        del dialect
        return tuple(self.kind(code) for code in value or ())


class Items(TypeDecorator[tuple[T, ...]], Generic[T]):
    """A tuple of plain values, held as a JSON list."""

    impl = Json
    cache_ok = True

    def process_bind_param(self, value: Any | None, dialect: Dialect) -> Any:
        """Return a list in a stable order."""
        del dialect
        return sorted(value) if isinstance(value, frozenset) else list(value or ())

    def process_result_value(self, value: Any | None, dialect: Dialect) -> tuple[T, ...]:
        """Return a tuple."""
        del dialect
        return tuple(value or ())


class Weekdays(TypeDecorator[frozenset[int]]):
    """A set of days of the week, 0 is Monday, held as a JSON list; None stays None."""

    impl = Json
    cache_ok = True

    def process_bind_param(self, value: frozenset[int] | None, dialect: Dialect) -> Any:
        """Return the days in order."""
        del dialect
        return None if value is None else sorted(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> frozenset[int] | None:
        """Return the set."""
        del dialect
        return None if value is None else frozenset(value)
