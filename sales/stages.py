"""The stages of a sale: what an opportunity must show to stand in each, how long it may take, and whose work it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final, Self

from sales.vocabulary import STAGES


class Asked(StrEnum):
    """What a criterion asks to see."""

    TICKS = "ticks"
    """At least so many of the three ticks of qualification."""
    FIELD = "field"
    """A field of the opportunity that is filled in."""
    EVIDENCE = "evidence"
    """A file or a message that proves something."""
    CONTACT = "contact"
    """A person at the customer's, such as who decides."""


class Tick(StrEnum):
    """One of three things that make an opportunity of a lead."""

    NEED = "need"
    BUDGET = "budget"
    DECIDES = "decides"


class Duty(StrEnum):
    """Whose work a stage mostly is."""

    SALES = "sales"
    SOLUTION = "solution"
    MANAGER = "manager"


FIELDS: Final = ("amount", "close_on", "product_id", "source")
"""Fields of an opportunity that a stage may ask for."""
PROOFS: Final = ("requirements", "proposal", "poc", "sample", "quotation", "contract")
"""What evidence may be of: requirements that the customer signed, a proposal, a proof of concept or a sample that was
tested, a quotation, a contract. A playbook may name others."""
LONGEST_NAME: Final = 40
"""Characters of the code of a proof that a playbook names."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Criterion:
    """One thing that an opportunity shows or does not; written as `kind:what`."""

    kind: Asked
    what: str

    def __str__(self) -> str:
        """Return the criterion as it is written down."""
        return f"{self.kind.value}:{self.what}"

    @classmethod
    def read(cls, text: str) -> Self:
        """Read a criterion as it is written down; raises `ValueError` where it is none."""
        kind, _, what = text.partition(":")
        made = cls(kind=Asked(kind), what=what.strip())
        if not made._is_possible():
            raise ValueError(text)
        return made

    def _is_possible(self) -> bool:
        if self.kind is Asked.TICKS:
            return self.what.isdecimal() and 1 <= int(self.what) <= len(Tick)
        if self.kind is Asked.CONTACT:
            return self.what == Tick.DECIDES
        return self.what in FIELDS if self.kind is Asked.FIELD else 0 < len(self.what) <= LONGEST_NAME


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A step on the way to a signature."""

    code: str
    name: str | None = None
    """The team's own word; None for the stages that ship, which the locales name."""
    enter: tuple[Criterion, ...] = ()
    """What must be there before an opportunity may come in, and come by."""
    leave: tuple[Criterion, ...] = ()
    """What must be there before it may go on from here."""
    approval: bool = False
    """Whether a manager agrees before an opportunity comes in."""
    target_days: int = 14
    """Days that an opportunity mostly stays; longer is slower than planned."""
    duty: Duty = Duty.SALES

    def to_data(self) -> dict[str, object]:
        """Return the stage as plain JSON data."""
        return {
            "code": self.code,
            "name": self.name,
            "enter": [str(each) for each in self.enter],
            "leave": [str(each) for each in self.leave],
            "approval": self.approval,
            "target_days": self.target_days,
            "duty": self.duty.value,
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Self:
        """Build a stage from what `to_data` returned; what is absent is as in the stage of that code that ships."""
        base = SHIPPED.get(str(data["code"]))
        known: dict[str, Any] = {**(base.to_data() if base else {}), **data}
        asked = {name: tuple(Criterion.read(each) for each in known.get(name, ())) for name in ("enter", "leave")}
        duty = Duty(known.get("duty", Duty.SALES))
        return cls(**{**known, **asked, "duty": duty})


def _asks(*criteria: str) -> tuple[Criterion, ...]:
    return tuple(map(Criterion.read, criteria))


DEFAULT: Final = (
    Stage(code="lead", target_days=7),
    Stage(code="qualified", enter=_asks("ticks:2")),
    Stage(code="proposal", duty=Duty.SOLUTION),
    Stage(code="quote", enter=_asks("field:amount"), approval=True, target_days=7),
    Stage(
        code="negotiation",
        enter=_asks("evidence:requirements", "field:close_on"),
        approval=True,
        target_days=30,
        duty=Duty.MANAGER,
    ),
    Stage(code="signing", enter=_asks("contact:decides"), approval=True, target_days=7),
)
"""Six stages from the first contact to the signature; strict only where it matters (the trade's usual nodes: a lead
has two of need, budget and who decides; who negotiates has requirements that the customer signed)."""
POC: Final = Stage(code="poc", target_days=30, leave=_asks("evidence:poc"), duty=Duty.SOLUTION)
"""A proof of concept: the customer tries the software."""
SAMPLE: Final = Stage(code="sample", target_days=30, leave=_asks("evidence:sample"), duty=Duty.SOLUTION)
"""A sample test: the customer tries the part."""
SHIPPED: Final[Mapping[str, Stage]] = MappingProxyType({stage.code: stage for stage in (*DEFAULT, POC, SAMPLE)})
_AFTER: Final = STAGES.index("proposal") + 1
PRESETS: Final[Mapping[str, tuple[Stage, ...]]] = MappingProxyType(
    {
        "default": DEFAULT,
        "saas": (*DEFAULT[:_AFTER], POC, *DEFAULT[_AFTER:]),
        "manufacturing": (*DEFAULT[:_AFTER], SAMPLE, *DEFAULT[_AFTER:]),
    }
)
"""Lists of stages to begin with, by the kind of business."""
