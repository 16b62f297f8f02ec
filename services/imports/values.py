"""Reads amounts, days and currencies as people and programs write them into cells."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from services.imports.words import CURRENCIES, NOTHING, SHARED_SIGNS, bare

MOST: Final = Decimal(10) ** 13
"""An amount above this is a mistake of the file; it still fits the database in cents."""
_EXCEL_EPOCH: Final = date(1899, 12, 30)
_YEARS: Final = range(1990, 2100)
_MONTH_NAMES: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR_FIRST: Final = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)")
_COMPACT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})$")
_NUMERIC: Final = re.compile(r"(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?!\d)")
_DAY_NAMED: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[-\s./]*([a-z]{3})[a-z]*\.?[-\s,./]*(\d{4}|\d{2})(?!\d)")
_MONTH_NAMED: Final = re.compile(r"([a-z]{3})[a-z]*\.?\s*(\d{1,2})(?:st|nd|rd|th)?[\s,]+(\d{4})(?!\d)")
_SERIAL: Final = re.compile(r"([2-7]\d{4})(\.\d+)?$")
_TIMES: Final = (
    (r"亿", 10**8), (r"千万", 10**7), (r"百万", 10**6), (r"[万萬]|(?<=\d)w\b", 10**4), (r"千", 10**3),
    (r"million|mio|mn|(?<=\d)\s*m\b", 10**6), (r"thousand|(?<=\d)\s*k\b", 10**3),
)  # fmt: skip
_NUMBER: Final = re.compile(r"[\d.,'’\s]*\d[\d.,'’\s]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a file writes numbers and days, as far as they can be read in two ways."""

    decimal_comma: bool = False
    day_first: bool = False
    day_order_sure: bool = True
    """Whether some day settles the order, or none needs it."""
    currency: str = "USD"
    """What an amount without a currency is in."""


def manner_of(
    amounts: Iterable[str],
    days: Iterable[str],
    currency: str,
    *,
    day_first: bool | None = None,
    continental: bool = False,
) -> Manner:
    """Judge from all values of a file how it writes; `continental` says that its columns are parted by semicolons."""
    numeric = [m for day in days if (m := _NUMERIC.match(day.strip())) and not _YEAR_FIRST.match(day.strip())]
    first = any(int(m[1]) > 12 or m[2] == "." for m in numeric)  # noqa: PLR2004 - there is no thirteenth month
    second = any(int(m[3]) > 12 for m in numeric)  # noqa: PLR2004
    return Manner(
        decimal_comma=_decimal_comma(list(amounts), continental=continental),
        day_first=day_first if day_first is not None else first or (continental and not second),
        day_order_sure=day_first is not None or first or second or not numeric,
        currency=currency,
    )


def is_nothing(text: str) -> bool:
    """Say whether a cell holds nothing, whatever it writes to say so."""
    return text.strip().casefold() in NOTHING


def read_day(text: str, manner: Manner) -> date:
    """Return the day that a cell names; the time beside it is dropped. Raises ValueError where it names none."""
    folded = unicodedata.normalize("NFKC", text).strip().casefold()
    year, month, day = _day_parts(folded, manner)
    found = date(year + (0 if year > 99 else 1900 if year >= 70 else 2000), month, day)  # noqa: PLR2004
    if found.year not in _YEARS:
        raise ValueError(text)
    return found


def read_amount(text: str, manner: Manner, unit: Decimal = Decimal(1)) -> tuple[Decimal, str | None]:
    """Return the amount in a cell and the currency that stands with it; raises ValueError where it holds none."""
    folded = unicodedata.normalize("NFKC", text).strip().casefold()
    number = _NUMBER.search(folded)
    if number is None or "%" in folded:
        raise ValueError(text)
    around = folded[: number.start()] + " " + folded[number.end() :]
    words, factor = _factor(folded, around)
    if "-" in words or "(" in words:
        raise ValueError(text)
    currency = read_currency(words, manner.currency) if words.strip(" .") else None
    amount = _number(number.group(), manner) * factor * unit
    if amount > MOST:
        raise ValueError(text)
    return amount.quantize(Decimal("0.01")), currency


def read_currency(text: str, own: str) -> str:
    """Return the ISO code that a sign, a code or a name means; raises ValueError where it means none."""
    sign = unicodedata.normalize("NFKC", text).strip(" .:()[]").casefold()
    if own in SHARED_SIGNS.get(sign, ()):
        return own
    if known := CURRENCIES.get(sign) or CURRENCIES.get(bare(sign)):
        return known
    if code := re.match(r"([a-z]{3})(?:$|\W)", sign):
        return CURRENCIES.get(code[1], code[1].upper())
    raise ValueError(text)


def factor_of(unit: str) -> Decimal:
    """Return by how much a unit such as `万元` or `k€` multiplies; 1 where it does not."""
    words, factor = _factor(f"1{unit.casefold()}", unit.casefold())
    del words
    return factor


def _factor(folded: str, around: str) -> tuple[str, Decimal]:
    for pattern, times in _TIMES:
        if re.search(pattern, folded):
            return re.sub(pattern.replace(r"(?<=\d)", ""), "", around), Decimal(times)
    return around, Decimal(1)


def _number(text: str, manner: Manner) -> Decimal:
    comma = manner.decimal_comma
    plain = re.sub(r"[\s'’]|" + (r"\." if comma else ","), "", text).replace(",", ".")
    if not re.fullmatch(r"\d+(\.\d+)?|\.\d+", plain):
        raise ValueError(text)
    return Decimal(plain)


def _decimal_comma(amounts: list[str], *, continental: bool) -> bool:
    if any(re.search(r"\.\d{3},\d|,\d{1,2}\D*$", amount) for amount in amounts):
        return not any(re.search(r",\d{3}\.\d", amount) for amount in amounts)
    dotted = [amount for amount in amounts if "." in amount]
    return continental and bool(dotted) and all(re.search(r"\.\d{3}\D*$", amount) for amount in dotted)


def _day_parts(folded: str, manner: Manner) -> tuple[int, int, int]:
    """Return year, month and day as they are written."""
    if m := _YEAR_FIRST.match(folded) or _COMPACT.match(folded):
        return int(m[1]), int(m[2]), int(m[3])
    if m := _NUMERIC.match(folded):
        day, month = (m[1], m[3]) if manner.day_first else (m[3], m[1])
        return int(m[4]), int(month), int(day)
    if m := _DAY_NAMED.match(folded):
        return int(m[3]), _month(m[2]), int(m[1])
    if m := _MONTH_NAMED.match(folded):
        return int(m[3]), _month(m[1]), int(m[2])
    if m := _SERIAL.match(folded):
        counted = _EXCEL_EPOCH + timedelta(days=int(m[1]))
        return counted.year, counted.month, counted.day
    raise ValueError(folded)


def _month(name: str) -> int:
    return _MONTH_NAMES.index(name) + 1
