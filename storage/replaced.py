"""What a change replaced, read from the history as a value of the column's own type, in either database."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Date,
    DateTime,
    Integer,
    Numeric,
    String,
    Subquery,
    Text,
    and_,
    case,
    cast,
    func,
    select,
    type_coerce,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import TypeEngine

from sales.opportunity import EventCode
from storage.schema import events
from storage.types import Cents, Moment

_E = events.c
FIELDS: Final = (
    *("owner_id", "team_id", "product_id", "source", "status", "stage", "stage_since", "grade", "amount", "currency"),
    *("close_on", "closed_on", "loss_reason", "last_touch_at"),
)
"""What is read back; an opportunity's number, name, account and opening stay what they are."""
_ID_DIGITS: Final = 19
"""Of the largest id; written to this width, ids compare as texts."""


def replaced(of: ColumnElement[bool], moment: ColumnElement[datetime], *, is_postgres: bool) -> Subquery:
    """Select of some entries for each opportunity what the first after a moment replaced, behind its id as a text."""
    key, old = _changed(is_postgres=is_postgres)
    number = func.lpad(cast(_E.id, Text), _ID_DIGITS, "0") if is_postgres else func.printf("%019d", _E.id)
    told = number.concat(func.coalesce(old, "")).collate("C" if is_postgres else "BINARY")
    firsts = [func.min(case((key == field, told))).label(field) for field in FIELDS]
    stands = and_(_E.undone.is_(False), _E.code != EventCode.UNDONE)
    query = select(_E.opportunity_id, *firsts).where(of, _E.at > moment, stands, key.in_(FIELDS))
    return query.group_by(_E.opportunity_id).subquery("replaced")


def _changed(*, is_postgres: bool) -> tuple[ColumnElement[str], ColumnElement[str]]:
    """Return the name of a field that a change moved, and its value before as a text."""
    if is_postgres:
        value: Column[Any] = Column("value", JSONB)
        each = func.jsonb_each(_E.changes).table_valued(Column("key", Text), value, joins_implicitly=True)
        return each.c.key, each.c.value[0].astext
    rows = func.json_each(_E.changes).table_valued("key", "value", joins_implicitly=True)
    return rows.c.key, func.json_extract(rows.c.value, "$[0]")


def then(now: Column[Any], before: ColumnElement[Any], *, is_postgres: bool) -> ColumnElement[Any]:
    """Return a column as it was: what the first change after the moment replaced, else what it is now."""
    text: ColumnElement[str] = func.nullif(func.substr(before, _ID_DIGITS + 1), "", type_=Text())
    read = _postgres(text, now.type) if is_postgres else _sqlite(text, now.type)
    return case((before.is_not(None), type_coerce(read, now.type)), else_=now)


def _postgres(text: ColumnElement[str], kind: TypeEngine[Any]) -> ColumnElement[Any]:
    if isinstance(kind, Cents):
        return cast(cast(text, Numeric) * 100, BigInteger)
    plain: TypeEngine[Any] = DateTime(timezone=True) if isinstance(kind, Moment) else kind
    return cast(text, plain) if isinstance(plain, DateTime | Date | Integer) else cast(text, String)


def _sqlite(text: ColumnElement[str], kind: TypeEngine[Any]) -> ColumnElement[Any]:
    """Money is put together from its digits, and a moment written as SQLite keeps it: no number with a fraction."""
    if isinstance(kind, Cents):
        point = func.instr(text.concat("."), ".")
        cents = func.substr(func.substr(text, point + 1).concat("00"), 1, 2)
        return cast(func.substr(text, 1, point - 1).concat(cents), Integer)
    if isinstance(kind, Moment):
        micros = case((func.substr(text, 20, 1) == ".", func.substr(text, 21, 6)), else_="000000")
        return func.replace(func.substr(text, 1, 19), "T", " ").concat(".").concat(micros)
    return cast(text, Integer) if isinstance(kind, Integer) else text
