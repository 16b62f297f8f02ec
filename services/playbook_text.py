"""A playbook as YAML, which people read and write."""

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from sales.errors import SalesError
from sales.playbook import SHARED, Playbook
from sales.rulebook import KNOBS

LONGEST: Final = 20_000
"""Characters of a text that are read."""
_NOTHING: Final = "tag:yaml.org,2002:null"
_SHOWN: Final = 120
"""Characters of what is wrong with a text."""


def read_text(text: str) -> object:
    """Return what a text of YAML says, as plain data; words are read as they are written, so `no` and `12:30` too."""
    if len(text) > LONGEST:
        raise SalesError("playbook-text-long", most=LONGEST)
    yaml, loader = _reader()
    try:
        said = yaml.load(text, loader)
    except RecursionError:
        raise SalesError("playbook-text-wrong", line=1, said="[[[") from None
    except yaml.YAMLError as wrong:
        mark = getattr(wrong, "problem_mark", None)
        said = str(getattr(wrong, "problem", "") or "")[:_SHOWN]
        raise SalesError("playbook-text-wrong", line=mark.line + 1 if mark else 1, said=said) from None
    return {} if said is None else said


def write_text(own: Mapping[str, object], playbook: Playbook, *, of_team: bool) -> str:
    """Return the knobs that somebody has for themselves, and under them as comments those that they share."""
    data, leave_out = playbook.to_data(), SHARED if of_team else frozenset()
    mine = {name: data[name] for name in KNOBS if name in own and name not in leave_out}
    shared = {name: data[name] for name in KNOBS if name not in own and name not in leave_out}
    comments = "".join(f"# {line}\n" for line in _dumped(shared).splitlines())
    return "\n".join(part for part in (_dumped(mine), comments) if part)


def _dumped(data: Mapping[str, object]) -> str:
    yaml, _ = _reader()
    style: dict[str, Any] = {"sort_keys": False, "allow_unicode": True, "width": 100}
    plain = ((name, _tidy(name, value)) for name, value in data.items())
    return "".join(
        yaml.safe_dump({name: value}, default_flow_style=None if isinstance(value, list | dict) else False, **style)
        for name, value in plain
    )


def _tidy(name: str, value: Any) -> object:  # noqa: ANN401 - a knob may hold anything
    """Return shares as numbers, and stages without what says nothing."""
    if name == "probability":
        return {grade: float(share) for grade, share in value.items()}
    if name in {"quoted_factor", "silence_left"}:
        return float(value)
    if name != "stages":
        return value
    return [{part: said for part, said in stage.items() if part != "name" or said is not None} for stage in value]


@cache
def _reader() -> tuple[Any, Any]:
    """Return the package and a loader of plain data that takes no anchors and nothing twice; it may be missing."""
    try:
        import yaml  # noqa: PLC0415 - the extra may be missing
    except ImportError:
        raise SalesError("playbook-needs-extra") from None

    class Plain(yaml.SafeLoader):
        """Reads nothing and words: what a number or an hour is, the knob knows for which it is said."""

        yaml_implicit_resolvers: dict[str, Any] = {  # noqa: RUF012 - PyYAML's own name and kind
            first: [(tag, form) for tag, form in forms if tag == _NOTHING]
            for first, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
        }

        def compose_node(self, parent: Any, index: Any) -> Any:  # noqa: ANN401 - PyYAML's own
            """Return a part of the text; refuses what stands for another part."""
            if self.check_event(yaml.AliasEvent):
                event: Any = self.get_event()  # type: ignore[no-untyped-call]
                raise yaml.composer.ComposerError(None, None, f"*{event.anchor}", event.start_mark)
            return super().compose_node(parent, index)

        def construct_mapping(self, node: Any, deep: bool = False) -> Any:  # noqa: ANN401, FBT001, FBT002 - PyYAML's own
            """Return a table; refuses one in which something stands twice."""
            keys = [key.value for key, _ in node.value]
            twice = [key for key, _ in node.value if keys.count(key.value) > 1]
            if twice:
                raise yaml.constructor.ConstructorError(None, None, str(twice[-1].value), twice[-1].start_mark)
            return super().construct_mapping(node, deep)

    return yaml, Plain
