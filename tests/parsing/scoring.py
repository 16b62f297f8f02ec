"""Scores what is read against labelled examples: updates field by field, phrases line by line."""

from datetime import datetime, time
from decimal import Decimal
from typing import Any, Final
from zoneinfo import ZoneInfo

from parsing import FoundAmount, FoundDate, read_update, record_of

Fields = dict[str, Any]
Counts = tuple[int, int, int]
"""How many values were read right, read without reason, and missed."""
_PLAIN: Final = (
    "opportunity",
    "follow_up_at",
    "follow_up_has_time",
    "close_on",
    "amount",
    "currency",
    "stage",
    "grade",
    "decision_maker",
    "channel",
    "outcome",
    "loss_reason",
    "happened_on",
)
_LISTS: Final = ("feedback", "competitors")
NOTHING: Final[Counts] = (0, 0, 0)


def add(*counts: Counts) -> Counts:
    """Add counts up."""
    right, extra, missed = (sum(column) for column in zip(NOTHING, *counts, strict=True))
    return right, extra, missed


def f1(counts: Counts) -> float:
    """Return the share of what is right, where what is too much and what is missing weigh the same."""
    right, extra, missed = counts
    return 2 * right / (2 * right + extra + missed)


def _contact_counts(expected: list[Fields], got: list[Fields], may: set[str]) -> Counts:
    """Count contacts found, found without reason, and missed; a person is the same by name, or by role alone."""
    left = list(got)
    right = missed = 0
    for want in expected:
        key = "name" if want.get("name") else "role"
        twin = next((one for one in left if one.get(key) == want[key]), None)
        if twin is None:
            missed += 1
            continue
        left.remove(twin)
        right += 1
        missed += bool(want.get("role") and twin.get("role") != want["role"])
    return right, sum(may.isdisjoint(one.values()) for one in left), missed


def _plain_counts(want: object, have: object) -> Counts:
    """Count one value; a wrong one is too much as well as missing."""
    same = want == have
    return int(same and want is not None), int(not same and have is not None), int(not same and want is not None)


def list_counts(want: set[str], have: set[str], may: set[str]) -> Counts:
    """Count the items of a list, of which some are neither asked for nor wrong."""
    return len(want & have), len(have - want - may), len(want - have)


def score_fields(row: Fields) -> dict[str, Counts]:
    """Count each judged field of one example."""
    zone = ZoneInfo(row["tz"])
    got = record_of(read_update(row["text"], datetime.fromisoformat(row["now"]).astimezone(zone), row["known"]), zone)
    expected, may = row["expect"], {name: set(items) for name, items in (row.get("may") or {}).items()}
    counts = {name: _plain_counts(expected.get(name), got.get(name)) for name in _PLAIN}
    for name in _LISTS:
        counts[name] = list_counts(set(expected.get(name, [])), set(got.get(name, [])), may.get(name, set()))
    people = expected.get("contacts", []), got.get("contacts", [])
    counts["contacts"] = _contact_counts(*people, may.get("contacts", set()))
    return {name: count for name, count in counts.items() if name not in _not_judged(row)}


def _not_judged(row: Fields) -> set[str]:
    """Name the fields of an example about which people would disagree."""
    ignore = set(row.get("ignore") or [])
    ignore |= {"follow_up_has_time"} if "follow_up_at" in ignore else set()
    return ignore | (set() if "currency" in row["expect"] else {"currency"})


def _iso(value: datetime | time | None) -> str | None:
    return value.isoformat() if value else None


def fits_date(value: Fields, found: FoundDate) -> bool:
    """Tell whether a found date is one accepted reading."""
    kind = "time" if value["type"] == "timerange" else value["type"]
    if kind != found.kind:
        return False
    if kind == "duration":
        return bool(found.seconds == value["seconds"])
    if kind == "set":
        return True
    return (_iso(found.at), _iso(found.until)) == (value["start"], value["end"])


def all_found(expected: list[Fields], found: list[FoundDate]) -> bool:
    """Tell whether every labelled date is found, and nothing else."""
    left = list(found)
    for want in expected:
        twin = next((one for one in left if any(fits_date(value, one) for value in want["values"])), None)
        if twin is None:
            return False
        left.remove(twin)
    return not left


_ANY_DOLLAR: Final[dict[str, set[str | None]]] = {"$": {"USD", "CNY", None}, "£": {"GBP"}}


def fits_amount(want: Fields, found: FoundAmount) -> bool:
    """Tell whether a found amount is the labelled one; a bare sign leaves the country open."""
    currencies = _ANY_DOLLAR.get(want["currency"], {want["currency"]}) if want["currency"] else {found.currency}
    pairs = ((want["value"], found.value), (want["low"], found.low), (want["high"], found.high))
    return bool(found.currency in currencies) and all(_near(label, value) for label, value in pairs)


def _near(label: float | None, value: Decimal | None) -> bool:
    if label is None:
        return True
    return value is not None and abs(float(value) - label) <= 1e-6 * max(1.0, abs(label))
