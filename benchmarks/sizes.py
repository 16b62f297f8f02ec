"""How much is measured: all that the documents tell of, or what tells most in a tenth of the time."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """The sizes of one run."""

    books: tuple[int, ...]
    """Opportunities in each book that is swept and counted."""
    follow_ups: tuple[int, ...]
    """Follow-ups among which a word is looked for."""
    rounds: int
    """Turns of what takes microseconds."""
    writing: float
    """Seconds that writers write."""
    resting: float
    """Seconds after which an idle bot is weighed."""
    workspaces: int
    """Workspaces that one bot serves; it is weighed then."""
    teams: int
    """Teams whose digests fall due at once."""
    letters: int
    """Workspaces whose letters are sent."""
    reminders: int
    """Reminders that are owed and sent on PostgreSQL."""
    jobs: tuple[int, ...]
    """Reminders in each store of jobs that is looked through."""


FULL = Sizes(
    books=(10_000, 100_000, 1_000_000),
    follow_ups=(100_000, 1_000_000),
    rounds=101,
    writing=60,
    resting=10,
    workspaces=2_000,
    teams=2_000,
    letters=100,
    reminders=2_000,
    jobs=(2_000, 100_000),
)
QUICK = Sizes(
    books=(10_000, 100_000),
    follow_ups=(100_000,),
    rounds=31,
    writing=5,
    resting=5,
    workspaces=100,
    teams=100,
    letters=15,
    reminders=300,
    jobs=(2_000,),
)
