"""Scores what is read against labelled examples: updates field by field, phrases line by line."""

from datetime import datetime, time
from decimal import Decimal
from typing import Any, Final
from zoneinfo import ZoneInfo

from parsing import FoundAmount, FoundDate, UpdateDraft, read_update

Fields = dict[str, Any]
_PLAIN: Final = ("stage", "grade", "decision_maker", "channel", "outcome", "loss_reason")
_LISTS: Final = ("feedback", "competitors")
_DAYS: Final = ("close_on", "happened_on")


def fields_of(draft: UpdateDraft, zone: ZoneInfo) -> Fields:
    """Give a draft in the shape of the examples."""
    ref = {"id": draft.opportunity.id, "name": draft.opportunity.name}
    fields: Fields = {"opportunity": {key: value for key, value in ref.items() if value} or None}
    fields |= {name: str(value) if (value := getattr(draft, name)) else None for name in _PLAIN}
    fields |= {name: value.isoformat() if (value := getattr(draft, name)) else None for name in _DAYS}
    fields |= {name: set(map(str, getattr(draft, name))) for name in _LISTS}
    fields["amount"] = float(draft.amount) if draft.amount is not None else None
    fields["currency"] = draft.currency
    if draft.follow_up_at:
        moment = draft.follow_up_moment(zone)
        local = moment.astimezone(zone).isoformat(timespec="minutes") if moment else draft.follow_up_at.isoformat()
        fields |= {"follow_up_at": local, "follow_up_has_time": draft.follow_up_has_time}
    return fields


def _contact_counts(expected: list[Fields], draft: UpdateDraft, may: set[str]) -> tuple[int, int, int]:
    """Count contacts found, found without reason, and missed; a person is the same by name, or by role alone."""
    left = list(draft.contacts)
    right = missed = 0
    for want in expected:
        key = "name" if want.get("name") else "role"
        twin = next((one for one in left if getattr(one, key) == want[key]), None)
        if twin is None:
            missed += 1
            continue
        left.remove(twin)
        right += 1
        missed += bool(want.get("role") and twin.role != want["role"])
    return right, sum(one.name not in may and one.role not in may for one in left), missed


def score_update(row: Fields) -> tuple[int, int, int]:
    """Count the fields of one example that were read right, read without reason, and missed."""
    zone = ZoneInfo(row["tz"])
    draft = read_update(row["text"], datetime.fromisoformat(row["now"]).astimezone(zone), row["known"])
    got, expected, may = fields_of(draft, zone), row["expect"], row.get("may") or {}
    ignore = set(row.get("ignore") or [])
    ignore |= {"follow_up_has_time"} if "follow_up_at" in ignore else set()
    ignore |= set() if "currency" in expected else {"currency"}
    right, extra, missed = (
        _contact_counts(expected.get("contacts", []), draft, set(may.get("contacts", [])))
        if "contacts" not in ignore
        else (0, 0, 0)
    )
    for name in (*_PLAIN, *_DAYS, "opportunity", "follow_up_at", "follow_up_has_time", "amount", "currency"):
        want, have = expected.get(name), got.get(name)
        if name not in ignore:
            right += want is not None and want == have
            missed += want is not None and want != have
            extra += have is not None and want != have
    for name in set(_LISTS) - ignore:
        want, have = set(expected.get(name, [])), got[name]
        right, missed = right + len(want & have), missed + len(want - have)
        extra += len(have - want - set(may.get(name, [])))
    return right, extra, missed


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
