"""The playbook: one frozen object with every knob of the trade, versioned; a team's own stands over the workspace's."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime, time
from decimal import Decimal
from enum import Enum
from operator import attrgetter
from types import MappingProxyType
from typing import Any, Final, Self

from sales.conduct import RecordField
from sales.publicity import Publicity
from sales.stages import DEFAULT, Stage
from sales.vocabulary import Feedback, Grade
from sales.words import Words

CADENCE_DAYS: Mapping[Grade, int] = MappingProxyType({Grade.A: 3, Grade.B: 7, Grade.C: 15})
"""Days between follow-ups by grade; the trade's usual 3/7/15 rhythm."""
PROBABILITY: Mapping[Grade, Decimal] = MappingProxyType(
    {Grade.A: Decimal("0.7"), Grade.B: Decimal("0.3"), Grade.C: Decimal("0.05")}
)
"""How likely an opportunity is signed by grade; the trade's usual 70/30/5 percent."""
CYCLE_DAYS: Mapping[Grade, int] = MappingProxyType({Grade.A: 21, Grade.B: 45, Grade.C: 90})
"""Days from the opening to the signature by grade; three weeks for an A are the trade's, the others ours."""
FEEDBACK_SCORE: Mapping[Feedback, int] = MappingProxyType(
    {
        Feedback.POSITIVE: 100,
        Feedback.NEEDS_DEMO: 80,
        Feedback.NEEDS_CASE: 75,
        Feedback.CONTRACT_TERMS: 75,
        Feedback.NEEDS_APPROVAL: 70,
        Feedback.NEEDS_BUDGET: 60,
        Feedback.NEEDS_DISCOUNT: 60,
        Feedback.DELIVERY_CONCERN: 50,
        Feedback.SECURITY_CONCERN: 50,
        Feedback.PRICE_HIGH: 45,
        Feedback.FEATURE_GAP: 40,
        Feedback.COMPETITOR: 35,
        Feedback.NO_RESPONSE: 20,
        Feedback.NOT_NOW: 15,
        Feedback.NO_BUDGET: 10,
        Feedback.NO_NEED: 0,
    }
)
"""What each feedback says of the wish to buy, 0 to 100; who asks for something is nearer than who is silent."""
SHARED: Final = frozenset(
    {"undo_minutes", "imported_per_day", "daily_messages", "folded", "restored", "words", "languages"}
)
"""Knobs of the whole workspace, which no team has for itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Playbook:
    """How a team sells: its stages, its rhythm and its limits."""

    stages: tuple[Stage, ...] = DEFAULT
    cadence_days: Mapping[Grade, int] = field(default_factory=lambda: CADENCE_DAYS)
    default_grade: Grade = Grade.B
    probability: Mapping[Grade, Decimal] = field(default_factory=lambda: PROBABILITY)
    """Of being signed, between 0 and 1, when the customer was spoken to today."""
    morning: time = time(9)
    """When the day's work without an hour of its own falls due, in the owner's zone."""
    afternoon: time = time(16)
    """When work falls due that was put on today after the morning, in the owner's zone."""
    undo_minutes: int = 10
    imported_per_day: int = 10
    """How many imported opportunities fall due for one owner on one workday."""
    brief_follow_ups: int = 5
    daily_messages: int = 8
    """How many messages a person may have had on a day for one more to come that nobody asked for."""
    folded: tuple[str, ...] = ()
    """Kinds of letters that stand on the morning cards, because people hardly acted on them."""
    restored: Mapping[str, datetime] = field(default_factory=dict)
    """Kinds that an admin lets come by themselves again, and since when; they are judged anew from there."""
    words: Words = field(default_factory=Words)
    languages: tuple[str, ...] = ()
    """Codes of further languages in which people name days."""

    health_follow_up: int = 30
    """Share of the health that timely follow-ups make, of the three shares together (the trade's usual 30/40/30)."""
    health_feedback: int = 40
    """Share that the customer's feedback makes."""
    health_progress: int = 30
    """Share that progress makes: half by the rank of the stage, half by the days since it last came further."""
    feedback_score: Mapping[Feedback, int] = field(default_factory=lambda: FEEDBACK_SCORE)
    """What each feedback is worth, 0 to 100; the last three count, the newest three times and the one before twice."""
    feedback_unknown: int = 50
    """What it is worth that the customer has said nothing yet, 0 to 100."""
    silent_cadences: int = 2
    """Cadences of silence after which nothing is left of the share for follow-ups, and the customer lets us wait."""

    proposal_hours: int = 48
    """Hours after a proposal or a quote without a word of the customer that make it stuck (the trade's usual 48)."""
    awaits_feedback: tuple[str, ...] = ("proposal", "quote")
    """Codes of the stages after which a word of the customer is awaited."""
    negotiation_days: int = 30
    """Days in negotiation after which it is stuck (the trade's usual 30)."""
    dwell_percentile: int = 75
    """Hundredth of the team's own times in a stage, by the nearest rank, beyond which an opportunity is stuck there."""
    dwell_cases: int = 8
    """How many times there must be before the team's own percentile counts."""
    slips: int = 2
    """How often the closing day was put off before it is told."""

    drop_below: int = 30
    """Health under which dropping is advised, together with the next knob (the trade's usual 30 and two months)."""
    drop_days: int = 60
    """Days without progress after which dropping is advised."""
    sleep_days: int = 90
    """Days for which an opportunity is offered to sleep where nobody says a day; budgets move by the quarter."""
    keep_days: int = 30
    """Days for which [Keep] silences the advice."""
    closing_workday: int = 1
    """Workday of each month on which everybody is asked to clear what nobody follows up; 0 for none."""
    revisit_days: int = 30
    """Days after which a customer gone cold may be worth a visit, and is named again; 0 for never (the trade's 30)."""

    red_workdays: int = 1
    """Workdays after the next date on which it stands red before its owner."""
    manager_cadences: int = 3
    """Cadences without a follow-up after which the manager hears of it, or the next knob where that is longer."""
    manager_days: int = 7
    """Days without a follow-up before which no manager hears of it (the trade's usual seven)."""
    ladder_grades: tuple[Grade, ...] = (Grade.A, Grade.B)
    """Grades whose silence goes to the manager; others stand on the weekly list alone."""
    untouched_in_channel: Publicity = Publicity.NOTHING
    """What of the weekly list stands under the digest in the team's channel."""

    approval_hours: int = 24
    """Working hours after which an approval that nobody gave goes to the next who may."""
    evidence_names: Mapping[str, str] = field(default_factory=dict)
    """The team's own kinds of evidence, each with its name."""

    grade_words_en: Mapping[Grade, str] = field(default_factory=dict)
    """What each grade means in the team's own words, for who reads English; the locales have the words that ship: A
    has need and budget, compares two or three and decides within a month; B has a need; C is only asking."""
    grade_words_zh: Mapping[Grade, str] = field(default_factory=dict)
    """The same for who reads Chinese."""
    spot_checks: int = 3
    """Opportunities that a manager is asked to check each week."""
    spot_check_grades: tuple[Grade, ...] = (Grade.A,)
    quoted_factor: Decimal = Decimal("1.5")
    """By what the odds of a graded deal are multiplied once it has come to the quote (the trade's half again)."""
    silence_days: int = 14
    """Days without a contact after which only the next share of the odds is left."""
    silence_left: Decimal = Decimal("0.714286")
    """Share that is left then: five sevenths, so that the 70 % of an A are 50 (the trade's)."""
    cycle_days: Mapping[Grade, int] = field(default_factory=lambda: CYCLE_DAYS)
    """Days from the opening to the signature by grade; an A takes three weeks (the trade's), the others are ours."""
    forecast_cases: int = 20
    """Made-up cases that stand behind each start weight beside the team's own."""
    payment_days: int = 0
    """Days from the signature to the payment; at nothing receipts are told of the day of the signature. Ours."""
    amount_outlier: int = 5
    """How many times the team's usual amount makes one worth a question."""
    late_entry_days: int = 3
    """Days between a contact and its record that make it late."""

    record_fields: tuple[RecordField, ...] = (RecordField.AMOUNT, RecordField.CLOSE_ON, RecordField.SOURCE)
    """What the record of an open deal has when it is complete; ours."""
    response_days: int = 3
    """Days within which a word of the customer is answered; the rhythm of an A (the trade's)."""
    entry_weight: int = 10
    """Hundredths that complete records make of the mark for effort, the rest being timely follow-ups (the trade's)."""
    sample_cases: int = 8
    """Cases on each side below which nothing is compared and nobody honoured; as for times in a stage, ours."""
    awards: bool = False
    """Whether the team's channel hears each month who followed up and kept records best; off unless a team asks."""

    @property
    def stage_codes(self) -> tuple[str, ...]:
        """The codes of the stages, in order."""
        return tuple(stage.code for stage in self.stages)

    def rank(self, code: str) -> int:
        """Return the position of a stage from 0; unknown stages come first."""
        codes = self.stage_codes
        return codes.index(code) if code in codes else 0

    def stage(self, code: str) -> Stage:
        """Return a stage by its code; one that the playbook does not have asks for nothing."""
        return next((stage for stage in self.stages if stage.code == code), Stage(code=code))

    def means(self, grade: Grade, language: str) -> str | None:
        """Return what a grade means in the team's own words: in a language, else in another; None where it has none."""
        words = {"en": self.grade_words_en, "zh": self.grade_words_zh}
        ordered = sorted(words, key=lambda each: each != language)
        return next((words[each][grade] for each in ordered if grade in words[each]), None)

    def to_data(self) -> dict[str, Any]:
        """Return the playbook as plain JSON data."""
        return {each.name: _plain(getattr(self, each.name)) for each in fields(self)}

    @classmethod
    def from_data(cls, data: Mapping[str, object]) -> Self:
        """Build a playbook from what `to_data` returned; absent knobs take their defaults."""
        known: dict[str, Any] = dict(data)
        return cls(**{name: _READ[name](value) if name in _READ else value for name, value in known.items()})

    def over(self, own: Mapping[str, object]) -> Self:
        """Return the playbook of a team that has some knobs of its own, as data, and shares the others."""
        return self.from_data({**self.to_data(), **{name: own[name] for name in own.keys() - SHARED}})


def _plain(value: object) -> object:
    """Return a knob as JSON can hold it."""
    if isinstance(value, Mapping):
        return {_plain(name): _plain(each) for name, each in value.items()}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    write = next((write for kind, write in _WRITTEN if isinstance(value, kind)), None)
    return write(value) if write else value


_WRITTEN: Final[tuple[tuple[type, Callable[[Any], object]], ...]] = (
    (Stage, Stage.to_data),
    (Words, Words.to_data),
    (Enum, attrgetter("value")),
    (datetime, datetime.isoformat),
    (time, lambda at: at.isoformat("minutes")),
    (Decimal, str),
)
"""How knobs are written that JSON does not hold."""


def _by(key: Callable[[str], Any], value: Callable[[Any], Any] = lambda each: each) -> Callable[[Any], Any]:
    return lambda pairs: {key(name): value(each) for name, each in pairs.items()}


_READ: Final[Mapping[str, Callable[[Any], Any]]] = MappingProxyType(
    {
        "stages": lambda stages: tuple(map(Stage.from_data, stages)),
        "cadence_days": _by(Grade),
        "default_grade": Grade,
        "probability": _by(Grade, Decimal),
        "quoted_factor": Decimal,
        "silence_left": Decimal,
        "cycle_days": _by(Grade),
        "morning": time.fromisoformat,
        "afternoon": time.fromisoformat,
        "folded": tuple,
        "restored": _by(str, datetime.fromisoformat),
        "words": Words.from_data,
        "languages": tuple,
        "feedback_score": _by(Feedback),
        "grade_words_en": _by(Grade),
        "grade_words_zh": _by(Grade),
        "awaits_feedback": tuple,
        "record_fields": lambda fields: tuple(map(RecordField, fields)),
        "untouched_in_channel": Publicity,
        "ladder_grades": lambda grades: tuple(map(Grade, grades)),
        "spot_check_grades": lambda grades: tuple(map(Grade, grades)),
    }
)
"""How knobs are read that JSON holds as something else."""
