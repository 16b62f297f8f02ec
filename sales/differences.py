"""What differs between two playbooks, knob by knob."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sales.playbook import Playbook
from sales.rulebook import KNOBS


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One place in which two playbooks differ."""

    path: str
    """The knob, and within it the grade or the stage with its part, with points between them."""
    was: str | None
    """None where there was nothing."""
    is_now: str | None


def differences(before: Playbook, after: Playbook) -> tuple[Difference, ...]:
    """Return what differs, in the order of the knobs."""
    was, now = _flat(before), _flat(after)
    found = (Difference(path=path, was=was.get(path), is_now=now.get(path)) for path in {**now, **was})
    order = {name: place for place, name in enumerate(KNOBS)}
    return tuple(sorted((d for d in found if d.was != d.is_now), key=lambda d: order[d.path.split(".")[0]]))


def _flat(playbook: Playbook) -> dict[str, str]:
    data = playbook.to_data()
    return {path: said for name in KNOBS for path, said in _leaves(name, data[name])}


def _leaves(path: str, value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - a knob may hold anything
    if path == "stages":
        yield path, ", ".join(stage["code"] for stage in value)
        for stage in value:
            yield from _leaves(f"{path}.{stage['code']}", {part: stage[part] for part in stage if part != "code"})
    elif isinstance(value, Mapping):
        for name, each in value.items():
            yield from _leaves(f"{path}.{name}", each)
    elif isinstance(value, list):
        yield path, ", ".join(map(str, value))
    elif value is not None:
        yield path, str(value).lower() if isinstance(value, bool) else str(value)
