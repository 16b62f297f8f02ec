"""What `oppbot rates` does with the archive, and what it says."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from functools import partial
from pathlib import Path
from typing import Final

from bot.archive import open_to_read, open_to_write
from bot.settings import read_settings
from bot.workspaces import choose_workspace
from handlers.voice import Voice
from sales.errors import SalesError
from sales.rates import Rate, number
from services.rates import base_of, choose_base, rate_lines, set_rate, set_rates
from services.totals import today_in
from storage.work import Work

NOW: Final = partial(datetime.now, UTC)
COLUMNS: Final = ("currency", "date", "rate")
LARGEST: Final = 5_000_000
"""Bytes of a file of rates."""


def shown(t: Voice, workspace: str | None) -> Sequence[str]:
    """Return the rates that hold, each with its day and who set it; reads beside a running bot."""
    with (
        open_to_read(read_settings(), NOW) as store,
        store.read(choose_workspace(store, workspace)) as work,
    ):
        lines = [_line(t, rate, who) for rate, who in rate_lines(work, today_in(work))]
        return [t("rates-into", base=base_of(work)), *(lines or [t("rates-none-yet")])]


def bring_in(t: Voice, path: Path, workspace: str | None) -> str:
    """Keep the rates of a file, all or none of them, and say how many are new."""
    rows = list(_rows(path))
    with _writing(workspace) as work:
        return t("rates-imported", count=set_rates(work, rows), read=len(rows), base=base_of(work))


def keep(t: Voice, currency: str, rate: str, first_on: date | None, workspace: str | None) -> str:
    """Keep one rate, from today on where no day is said."""
    code, worth = _code(currency), _rate(rate)
    with _writing(workspace) as work:
        change = set_rate(work, None, code, worth, first_on or today_in(work))
        words = {"currency": change.currency, "base": change.base, "day": change.first_on.isoformat()}
        return t("rates-kept", rate=number(worth), **words)


def choose(t: Voice, currency: str, workspace: str | None) -> str:
    """Choose the base currency."""
    with _writing(workspace) as work:
        return t("rates-into", base=choose_base(work, None, _code(currency)).now or "")


def _rows(path: Path) -> Iterator[tuple[str, date, Decimal]]:
    """Yield what each row says; refuses the whole file where one is wrong, and says which."""
    rows = csv.DictReader(_text(path).splitlines())
    named = {str(name).strip().casefold(): name for name in rows.fieldnames or ()}
    if missing := [name for name in COLUMNS if name not in named]:
        raise SalesError("rates-columns", missing=", ".join(missing))
    for place, row in enumerate(rows, start=2):
        try:
            yield _row({name: str(row[named[name]] or "").strip() for name in COLUMNS})
        except (SalesError, ValueError, KeyError):
            raise SalesError("rates-row", row=place, said=", ".join(map(str, row.values()))) from None


def _row(said: Mapping[str, str]) -> tuple[str, date, Decimal]:
    return _code(said["currency"]), date.fromisoformat(said["date"]), _rate(said["rate"])


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise SalesError("rates-unreadable", path=str(path))
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise SalesError("rates-unreadable", path=str(path)) from None


def _code(said: str) -> str:
    if not (len(said) == len("ISO") and said.isascii() and said.isalpha()):
        raise SalesError("import-currency-shape", said=said)
    return said.upper()


def _rate(said: str) -> Decimal:
    try:
        found = Decimal(said)
    except InvalidOperation:
        found = Decimal("NaN")
    if not found.is_finite():
        raise SalesError("rates-not-a-number", said=said)
    return found


def _line(t: Voice, rate: Rate, who: str | None) -> str:
    words = {"currency": rate.currency, "rate": number(rate.rate), "base": rate.base, "day": rate.first_on.isoformat()}
    return t("rates-holds", who=who or t("rates-by-hand"), on=rate.set_at.date().isoformat(), **words)


@contextmanager
def _writing(workspace: str | None) -> Iterator[Work]:
    with open_to_write(read_settings(), NOW) as store, store.begin(choose_workspace(store, workspace)) as work:
        yield work
