"""Goals: figures that have a limit, each said in a line of its own with whether it is kept."""

from collections.abc import Iterable

MARK = "goal"


def at_most(what: str, value: float, limit: float, unit: str = "") -> str:
    """Return the line of a figure that must not pass its limit."""
    return _line(what, value, f"at most {limit:g}{unit}", is_kept=value <= limit)


def at_least(what: str, value: float, limit: float, unit: str = "") -> str:
    """Return the line of a figure that must reach its limit."""
    return _line(what, value, f"at least {limit:g}{unit}", is_kept=value >= limit)


def summary(lines: Iterable[str]) -> str:
    """Return how many of the goals among these lines are kept, and repeat those that are not."""
    goals = [text for text in lines if text.startswith(MARK)]
    missed = [text for text in goals if text.endswith("NOT")]
    return "\n".join([f"{len(goals)} goals, {len(goals) - len(missed)} kept", *missed])


def _line(what: str, value: float, limit: str, *, is_kept: bool) -> str:
    return f"{MARK}   {what:<72} {value:>9,.2f}   {limit:<18} {'OK' if is_kept else 'NOT'}"
