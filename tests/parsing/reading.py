"""What the tests of reading share: a moment, some known names, and a draft told in one line; and the sentences."""

from datetime import datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from parsing import Known, UpdateDraft

WEDNESDAY: Final = datetime(2026, 11, 18, 10, 0, tzinfo=ZoneInfo("America/New_York"))
KNOWN: Final = Known(
    names=(
        "Acme Corporation",
        "Globex",
        "Harbor & Pine",
        "Maple Ridge Clinics",
        "Northwind Traders",
        "Vantage Steel",
        "Bluefin Logistics",
        "北辰科技",
        "华瑞制造",
        "台灣精密",
        "恒信医疗",
        "星河电子",
        "远大建材",
        "鼎盛集团",
    ),
    aliases={"big blue": "Bluefin Logistics"},
)


def _value(draft: UpdateDraft, field: str) -> str:
    """Tell one field in a word."""
    value = getattr(draft, field)
    if field == "amount":
        return f"{value.normalize():f}{draft.currency or ''}"
    if field == "follow_up_at":
        return f"{value}{draft.follow_up_time.strftime('T%H:%M') if draft.follow_up_time else ''}"
    if field == "contacts":
        return ",".join(f"{contact.name or ''}/{contact.role or ''}" for contact in value)
    return ",".join(map(str, value)) if isinstance(value, tuple) else str(value)


def told(draft: UpdateDraft) -> str:
    """Tell a draft in one line: whom it is about, then every field that was read, in order."""
    ref = draft.opportunity
    about = [f"#{ref.id}"] if ref.id else []
    about += [ref.name] if ref.name else []
    about += [f"?{ref.unmatched}"] if ref.unmatched else []
    about += ["|".join(ref.candidates)] if ref.candidates else []
    return " ; ".join([" ".join(about) or "-", *(f"{field}={_value(draft, field)}" for field in draft.changed)])


def sentences(language: str) -> list[tuple[str, str]]:
    """Return the sentences of a language, each with what `told` tells of it."""
    blocks = Path(__file__).with_name(f"sentences_{language}.txt").read_text(encoding="utf-8").strip().split("\n\n")
    pairs = [block.split("\n") for block in blocks]
    return [(said, expected.strip()) for said, expected in pairs]
