"""Tells a draft in plain values, as other programs read it."""

from datetime import date, tzinfo
from typing import Any

from parsing.draft import ContactDraft, OpportunityRef, UpdateDraft

Record = dict[str, Any]


def record_of(draft: UpdateDraft, zone: tzinfo) -> Record:
    """Return the fields that a draft speaks about as values for JSON; moments are wall clock in the zone."""
    record: Record = {
        "opportunity": _opportunity(draft.opportunity),
        "follow_up_at": _follow_up(draft, zone),
        "follow_up_has_time": draft.follow_up_has_time if draft.follow_up_at else None,
        "close_on": _day(draft.close_on),
        **_money(draft),
        "stage": draft.stage,
        "grade": _code(draft.grade),
        "feedback": [str(code) for code in draft.feedback],
        "contacts": [_person(contact) for contact in draft.contacts],
        "decision_maker": draft.decision_maker,
        "competitors": list(draft.competitors),
        "channel": _code(draft.channel),
        "product": draft.product,
        "outcome": _code(draft.outcome),
        "loss_reason": _code(draft.loss_reason),
        "happened_on": _day(draft.happened_on),
    }
    return {name: value for name, value in record.items() if value not in (None, [], {})}


def _opportunity(ref: OpportunityRef) -> Record:
    said = {"id": ref.id, "name": ref.name}
    return {key: value for key, value in said.items() if value is not None}


def _follow_up(draft: UpdateDraft, zone: tzinfo) -> str | None:
    moment = draft.follow_up_moment(zone)
    return moment.astimezone(zone).isoformat(timespec="minutes") if moment else _day(draft.follow_up_at)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _money(draft: UpdateDraft) -> Record:
    amount = draft.amount
    if amount is None:
        return {}
    whole = amount == amount.to_integral_value()
    return {"amount": int(amount) if whole else float(amount), "currency": draft.currency}


def _person(contact: ContactDraft) -> Record:
    said = {"name": contact.name, "role": contact.role}
    return {key: value for key, value in said.items() if value is not None}


def _code(value: str | None) -> str | None:
    return None if value is None else str(value)
