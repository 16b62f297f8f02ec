"""Drafts of every kind, drawn field by field, for the promises that hold for any draft."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from typing import Final

from hypothesis import strategies as st

from parsing import ContactDraft, Known, OpportunityRef, UpdateDraft
from parsing.currencies import CODES
from parsing.endings import reason_in
from sales.vocabulary import STAGES, Channel, Feedback, Grade, LossReason, Outcome

NOW: Final = datetime(2026, 11, 18, 10, 0, tzinfo=UTC)
NAMES: Final = (
    "Acme Corporation",
    "Globex",
    "Harbor & Pine",
    "3M China",
    "O'Neil Foods",
    "北辰科技",
    "台灣精密",
    "恒信医疗",
)
KNOWN: Final = Known(names=NAMES)
STRANGERS: Final = ("Initech", "Hooli Works", "IBM", "Umbrella Corp", "宏图科技", "大华集团", "青鸟")
_TEN_YEARS: Final = timedelta(days=3650)
_LATIN_NAMES: Final = ("Tom", "Tom Baker", "Mei Lin", "Dr. Smith", "Marta Diaz", "Jean-Luc", "Anna de Vries")
_HAN_NAMES: Final = ("张总", "王敏", "刘建国", "老李", "小陈", "陈经理", "欧阳总", "王丽主任")
_LATIN_ROLES: Final = (
    "CFO",
    "CTO",
    "Head of Procurement",
    "VP of Sales",
    "purchasing manager",
    "IT director",
    "founder",
)
_HAN_ROLES: Final = ("财务总监", "采购经理", "总经理", "院长", "信息部主任", "CFO")
_RIVALS: Final = ("Salesforce", "HubSpot", "Blue Orbit", "Quantum", "销售易", "用友", "盛云", "蓝海软件")
_SOURCES: Final = ("referral", "website", "linkedin", "cold-list", "转介绍", "官网")

_contacts: Final = st.one_of(
    st.builds(ContactDraft, name=st.sampled_from(_LATIN_NAMES), role=st.none() | st.sampled_from(_LATIN_ROLES)),
    st.builds(ContactDraft, name=st.sampled_from(_HAN_NAMES), role=st.none() | st.sampled_from(_HAN_ROLES)),
    st.builds(ContactDraft, role=st.sampled_from((*_LATIN_ROLES, *_HAN_ROLES))),
)
_references: Final = st.one_of(
    st.just(OpportunityRef()),
    st.builds(OpportunityRef, id=st.integers(1, 999_999_999)),
    st.builds(OpportunityRef, name=st.sampled_from(NAMES)),
    st.builds(OpportunityRef, id=st.integers(1, 9_999), name=st.sampled_from(NAMES)),
    st.builds(OpportunityRef, unmatched=st.sampled_from(STRANGERS)),
)
_cents: Final = st.one_of(
    st.integers(1, 10_000), st.integers(1, 10**13), st.integers(1, 10**8).map(lambda n: n * 100_000)
)
_clocks: Final = st.builds(time, st.integers(0, 23), st.integers(0, 58))
_last_days: Final = st.dates(NOW.date() - _TEN_YEARS, NOW.date())
_next_days: Final = st.dates(NOW.date() + timedelta(days=1), NOW.date() + _TEN_YEARS)
_near_days: Final = st.dates(NOW.date() - _TEN_YEARS, NOW.date() + _TEN_YEARS)


def _surname(contact: ContactDraft) -> str:
    """Give what two mentions of one person share: the first name or the family name, else the role."""
    name = contact.name or contact.role or ""
    return name.split()[0].lower() if name.isascii() else name.lstrip("老小")[0]


@st.composite
def _people(draw: st.DrawFn) -> dict[str, object]:
    contacts = draw(
        st.lists(_contacts, max_size=3, unique_by=(_surname, lambda one: (one.role or _surname(one)).lower()))
    )
    deciders = [one.name or one.role for one in contacts]
    return {
        "contacts": tuple(contacts),
        "decision_maker": draw(st.none() | st.sampled_from(deciders)) if deciders else None,
    }


@st.composite
def _dates(draw: st.DrawFn) -> dict[str, object]:
    next_day = draw(st.none() | st.just(NOW.date()) | _next_days)
    late = time(NOW.hour + 1) if next_day == NOW.date() else time(0)
    clock = draw(st.none() | _clocks.filter(lambda at: at >= late)) if next_day else None
    return {
        "follow_up_at": next_day,
        "follow_up_time": clock,
        "close_on": draw(st.none() | _near_days),
        "happened_on": draw(st.none() | _last_days),
    }


@st.composite
def _standing(draw: st.DrawFn) -> dict[str, object]:
    """Draw either a stage or an end; only a loss has a reason."""
    outcome = draw(st.none() | st.sampled_from(Outcome))
    amount = draw(st.none() | _cents)
    return {
        "outcome": outcome,
        "stage": None if outcome else draw(st.none() | st.sampled_from(STAGES)),
        "loss_reason": draw(st.none() | st.sampled_from(LossReason)) if outcome is Outcome.LOST else None,
        "amount": None if amount is None else Decimal(amount) / 100,
        "currency": None if amount is None else draw(st.none() | st.sampled_from(_CURRENCIES)),
    }


_CURRENCIES: Final = sorted({*(code.upper() for code in CODES), "TRY"} - {"RMB", "NTD", "CNH"})


@st.composite
def drafts(draw: st.DrawFn) -> UpdateDraft:
    """Draw a draft in which any field may be said, with values that can stand beside each other."""
    rest: dict[str, object] = {
        "opportunity": draw(_references),
        "grade": draw(st.none() | st.sampled_from(Grade)),
        "feedback": tuple(draw(st.lists(st.sampled_from(Feedback), max_size=4, unique=True))),
        "competitors": tuple(draw(st.lists(st.sampled_from(_RIVALS), max_size=2, unique=True))),
        "channel": draw(st.none() | st.sampled_from(Channel)),
        "source": draw(st.none() | st.sampled_from(_SOURCES)),
        "mentions": tuple(draw(st.lists(st.sampled_from(("U0LIN", "W02AB3")), max_size=2, unique=True))),
    }
    drawn = UpdateDraft(**rest, **draw(_people()), **draw(_dates()), **draw(_standing()))  # type: ignore[arg-type]
    return replace(drawn, loss_reason=_reason(drawn)) if drawn.outcome is Outcome.LOST else drawn


def _reason(draft: UpdateDraft) -> LossReason | None:
    """Give the reason that a loss has: the one told, or what the customer said, or a rival."""
    rival = LossReason.COMPETITOR if draft.competitors else None
    return draft.loss_reason or reason_in(draft.feedback) or rival
