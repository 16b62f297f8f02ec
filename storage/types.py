"""Column types that mean the same on SQLite and PostgreSQL."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Generic, TypeVar, cast

from sqlalchemy import JSON, BigInteger, ColumnElement, DateTime, Dialect, String, literal_column
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.sql.operators import OperatorType
from sqlalchemy.types import TypeDecorator

C = TypeVar("C", bound=StrEnum)
T = TypeVar("T")

Json = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")


class Moment(TypeDecorator[datetime]):
    """An aware UTC datetime; SQLite, which has no zones, holds it without one.

    Every row of everything has some, so they are written and read in one step each.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], datetime | str | None]:
        """Return what turns any aware moment into UTC; one without a zone is a mistake, which a guess would hide."""
        return _utc if dialect.name == "postgresql" else _written_down

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], datetime | None]:
        """Return what reads a moment, aware and in UTC."""
        del coltype
        return _utc if dialect.name == "postgresql" else _read


def _utc(value: datetime | None) -> datetime | None:
    if value is None:
        return None
    if value.tzinfo is None:
        raise ValueError(value)
    return value.astimezone(UTC)


def _written_down(value: datetime | None) -> str | None:
    """Write a moment as SQLAlchemy writes one for SQLite, so that texts are in the order of time."""
    moment = _utc(value)
    return moment.replace(tzinfo=None).isoformat(" ", "microseconds") if moment else None


def _read(text: str | None) -> datetime | None:
    return datetime.fromisoformat(f"{text}+00:00") if text else None


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


class _Known(dict[str | None, Any]):
    """The members of a vocabulary by their texts; any other text is refused and not guessed."""

    def __missing__(self, text: str) -> Any:
        raise ValueError(text)


class Code(TypeDecorator[C], Generic[C]):
    """A code of the vocabulary, held as its text."""

    impl = String(32)
    cache_ok = True
    comparator_factory = _Written

    def __init__(self, kind: type[C]) -> None:
        """Keep which vocabulary the codes are of."""
        super().__init__()
        self.kind = kind
        self._by_text = _Known({member.value: member for member in kind})
        self._by_text[None] = None

    def process_bind_param(self, value: C | None, dialect: Dialect) -> str | None:
        """Return the code's text."""
        del dialect
        return None if value is None else str(value.value)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str | None], C | None]:
        """Return what reads a member of the vocabulary; a row holds several, so it is one step."""
        del dialect, coltype
        return self._by_text.__getitem__


class _Listed(TypeDecorator[tuple[T, ...]], Generic[T]):
    """A tuple held as a JSON list; most are empty, which is written without being worked out anew."""

    impl = Json
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any]:
        """Return what writes the list."""
        write = cast("Callable[[Any], Any]", super().bind_processor(dialect))
        empty = write(())
        return lambda value: write(value) if value else empty


class Codes(_Listed[C], Generic[C]):
    """A tuple of codes of the vocabulary, held as a JSON list."""

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


class Items(_Listed[T]):
    """A tuple of plain values, held as a JSON list."""

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
