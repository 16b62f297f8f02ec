"""A playbook as plain data: every fault is named by its place, and nothing is taken where one is wrong."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from itertools import pairwise
from types import MappingProxyType
from typing import Any, Final, TypeAlias, get_type_hints

from sales.errors import FormError, SalesError
from sales.knobs import Range, Reading, gathered, nearest, read_knob, refuse_unknown
from sales.playbook import SHARED, Playbook
from sales.stages import PRESETS, PROOFS, Asked, Stage
from sales.vocabulary import Grade

Faults: TypeAlias = dict[str, Sequence[SalesError]]
ELSEWHERE: Final = frozenset({"folded", "restored", "words", "languages"})
"""Knobs that have forms of their own, or that the bot sets; no text of a playbook holds them."""
KNOBS: Final = tuple(each.name for each in fields(Playbook) if each.name not in ELSEWHERE)
"""Knobs that people set, in order."""
SHIPS: Final[Mapping[str, object]] = MappingProxyType(Playbook().to_data())
"""What every knob is before anybody sets it, as data."""
RANGES: Final[Mapping[str, Range]] = MappingProxyType(
    {
        "cadence_days": (1, 365),
        "probability": (0, 1),
        "undo_minutes": (1, 1440),
        "imported_per_day": (1, 500),
        "brief_follow_ups": (1, 50),
        "daily_messages": (1, 100),
        "health_follow_up": (0, 100),
        "health_feedback": (0, 100),
        "health_progress": (0, 100),
        "feedback_score": (0, 100),
        "feedback_unknown": (0, 100),
        "silent_cadences": (1, 20),
        "proposal_hours": (1, 720),
        "negotiation_days": (1, 365),
        "dwell_percentile": (50, 99),
        "dwell_cases": (2, 1000),
        "slips": (1, 20),
        "drop_below": (0, 100),
        "drop_days": (1, 730),
        "sleep_days": (1, 730),
        "keep_days": (1, 365),
        "closing_workday": (0, 20),
        "revisit_days": (0, 365),
        "red_workdays": (0, 30),
        "manager_cadences": (1, 20),
        "manager_days": (1, 90),
        "approval_hours": (1, 240),
        "grade_words_en": (1, 200),
        "grade_words_zh": (1, 200),
        "spot_checks": (0, 20),
        "quoted_factor": (1, 5),
        "silence_days": (1, 365),
        "silence_left": (0, 1),
        "cycle_days": (1, 1000),
        "forecast_cases": (1, 1000),
        "payment_days": (0, 365),
        "amount_outlier": (2, 100),
        "late_entry_days": (1, 90),
        "response_days": (1, 90),
        "entry_weight": (0, 100),
        "sample_cases": (2, 1000),
        "target_days": (1, 730),
    }
)
"""The least and the most that a number may be, or the characters of words; a new number has its row here."""
FEWEST_STAGES: Final = 2
MOST_STAGES: Final = 40
_SHARES: Final = ("health_follow_up", "health_feedback", "health_progress")
_WHOLE: Final = 100
_KINDS: Final[Mapping[str, Any]] = MappingProxyType(get_type_hints(Playbook))
_STAGE_KINDS: Final[Mapping[str, Any]] = MappingProxyType({**get_type_hints(Stage), "name": str})


def own_of(playbook: Playbook) -> dict[str, object]:
    """Return as data the knobs in which a workspace's playbook differs from what ships."""
    return {name: value for name, value in playbook.to_data().items() if value != SHIPS[name]}


def playbook_with(own: Mapping[str, object]) -> Playbook:
    """Return the workspace's playbook of the knobs that it has for itself."""
    return Playbook.from_data({**SHIPS, **own})


def changed(own: Mapping[str, object], said: object, base: Playbook, *, of_team: bool) -> dict[str, object]:
    """Return the knobs that somebody has for themselves over a base, after some were changed.

    What is not said stays; what is said to be nothing is the base's again. Raises `FormError`, with the faults by the
    place of each, where anything is wrong.
    """
    told = _readable(said, of_team=of_team)
    now = Playbook.from_data({**base.to_data(), **own})
    read = gathered({name: _reader(name, value, now) for name, value in told.items() if value is not None})
    data = replace(now, **read).to_data()
    made = {**{name: own[name] for name in own if name not in told}, **{name: data[name] for name in read}}
    ensure_sound(Playbook.from_data({**base.to_data(), **made}), made)
    return made


def ensure_sound(playbook: Playbook, own: Mapping[str, object] = SHIPS) -> None:
    """Refuse knobs that contradict each other; raises `FormError`."""
    awaited = _awaited(playbook) if "awaits_feedback" in own else {}
    if faults := {**_numbers(playbook), **_stages(playbook.stages), **_proofs(playbook), **awaited}:
        raise FormError(faults)


def read_stage(said: object, path: str) -> Stage:
    """Return one stage, of its code or of a table; what is not said is as in the stage of that code that ships."""
    told: object = {"code": said} if isinstance(said, str) else said
    if not isinstance(told, Mapping):
        raise SalesError("rule-not-table", said=str(said))
    refuse_unknown(told, tuple(_STAGE_KINDS), path)
    if not told.get("code"):
        raise SalesError("rule-stage-nameless")
    read = gathered({f"{path}.{name}": _part(path, name, each) for name, each in told.items() if each is not None})
    given = {place.removeprefix(f"{path}."): value for place, value in read.items()}
    return replace(Stage.from_data({"code": given["code"]}), **given)


def _readable(said: object, *, of_team: bool) -> Mapping[str, object]:
    """Return what is said of which knob; refuses what is no knob, and what is not for whoever says it."""
    if not isinstance(said, Mapping):
        raise FormError({"": [SalesError("rule-not-table", said=str(said)[:60])]})
    told = {str(name): value for name, value in said.items()}
    refused = {name: _refusal(name, of_team=of_team) for name in told}
    if faults := {name: [fault] for name, fault in refused.items() if fault}:
        raise FormError(faults)
    return told


def _refusal(name: str, *, of_team: bool) -> SalesError | None:
    if name in ELSEWHERE:
        return SalesError("rule-elsewhere")
    if name not in KNOBS:
        return SalesError("rule-unknown", said=name, near=nearest(name, KNOBS))
    return SalesError("rule-shared") if name in SHARED and of_team else None


def _reader(name: str, said: object, now: Playbook) -> Reading:
    if name == "stages":
        return lambda: _read_stages(said)
    return lambda: read_knob(_KINDS[name], name, said, RANGES.get(name), getattr(now, name))


def _read_stages(said: object) -> tuple[Stage, ...]:
    """Read a list of stages, each a code or a table; the name of a preset stands for its list."""
    if isinstance(said, str):
        if said.strip() not in PRESETS:
            raise SalesError("rule-not-choice", said=said[:60], choices=list(PRESETS))
        return PRESETS[said.strip()]
    if not isinstance(said, list | tuple):
        raise SalesError("rule-not-list", said=str(said)[:60])
    codes = [_code(each, nth) for nth, each in enumerate(said, 1)]
    if twice := [code for code, count in Counter(codes).items() if count > 1]:
        raise SalesError("rule-stage-twice", said=twice[0])
    return tuple(
        gathered({f"stages.{code}": _stage(each, code) for code, each in zip(codes, said, strict=True)}).values()
    )


def _code(said: object, nth: int) -> str:
    """Return the code of a stage, else its place in the list."""
    code = said.get("code") if isinstance(said, Mapping) else said
    return str(code).strip() if code else str(nth)


def _stage(said: object, code: str) -> Reading:
    return lambda: read_stage(said, f"stages.{code}")


def _part(path: str, name: str, said: object) -> Reading:
    return lambda: read_knob(_STAGE_KINDS[name], f"{path}.{name}", said, RANGES.get(name))


def _numbers(playbook: Playbook) -> Faults:
    faults: Faults = {}
    total = sum(getattr(playbook, name) for name in _SHARES)
    if total != _WHOLE:
        faults[_SHARES[0]] = [SalesError("rule-sum", total=total)]
    days = [playbook.cadence_days[grade] for grade in Grade]
    if any(sooner > later for sooner, later in pairwise(days)):
        faults["cadence_days"] = [SalesError("rule-cadence-order")]
    if playbook.morning >= playbook.afternoon:
        faults["afternoon"] = [SalesError("rule-hours-order")]
    return faults


def _stages(stages: Sequence[Stage]) -> Faults:
    if not FEWEST_STAGES <= len(stages) <= MOST_STAGES:
        return {"stages": [SalesError("rule-stages-count", least=FEWEST_STAGES, most=MOST_STAGES)]}
    called = Counter(stage.name or stage.code for stage in stages)
    return {
        f"stages.{stage.code}.name": [SalesError("rule-stage-twice", said=stage.name or stage.code)]
        for stage in stages
        if called[stage.name or stage.code] > 1
    }


def _proofs(playbook: Playbook) -> Faults:
    """Return the criteria that ask for evidence of a kind that nobody knows."""
    known = (*PROOFS, *playbook.evidence_names)
    return {
        f"stages.{stage.code}.{side}": [
            SalesError("rule-proof-unknown", said=each.what, near=nearest(each.what, known))
        ]
        for stage in playbook.stages
        for side in ("enter", "leave")
        for each in getattr(stage, side)
        if each.kind is Asked.EVIDENCE and each.what not in known
    }


def _awaited(playbook: Playbook) -> Faults:
    codes = playbook.stage_codes
    strange = [code for code in playbook.awaits_feedback if code not in codes]
    if not strange:
        return {}
    return {"awaits_feedback": [SalesError("rule-stage-unknown", said=strange[0], near=nearest(strange[0], codes))]}
