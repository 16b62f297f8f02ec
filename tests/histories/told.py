"""Telling what a history has shown: which steps it takes to break a promise, and how to see it again."""

from tests.histories.history import Shown, lived, shortened
from tests.histories.places import Emptied
from tests.histories.steps import Plan, drawn


def lived_on(plan: Plan, emptied: Emptied) -> Shown:
    """Let a history happen on an empty database; an error that nothing explains breaks a promise too."""
    try:
        with emptied() as engine:
            return lived(plan, engine)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what the history has shown
        return Shown(plan=plan, broken=[f"nothing_fails_unexplained: {type(error).__name__}: {error}"])


def why(shown: Shown, emptied: Emptied, database: str) -> str:
    """Return what a history has broken, by as few steps as it takes."""
    promise = shown.broken[0].partition(":")[0]
    short = shortened(shown.plan, lambda plan: _breaks(plan, promise, emptied))
    steps = (f"  {step.name} {step.numbers}" for step in short.steps)
    again = f"python -m tests.histories.soak --database {database} --seed {shown.plan.seed}"
    return "\n".join([f"history {shown.plan.seed}: {again}", *shown.broken, f"from {short.start}:", *steps])


def _breaks(plan: Plan, promise: str, emptied: Emptied) -> bool:
    return any(fault.startswith(promise) for fault in lived_on(plan, emptied).broken)


def first_broken(seeds: range, emptied: Emptied, database: str) -> str | None:
    """Let the histories of some seeds happen, and tell of the first that breaks a promise."""
    for seed in seeds:
        if (shown := lived_on(drawn(seed), emptied)).broken:
            return why(shown, emptied, database)
    return None
