"""How much of what is not followed up a team's channel may read."""

from enum import StrEnum


class Publicity(StrEnum):
    """What stands under a team's weekly digest."""

    NOTHING = "nothing"
    """Nothing."""
    COUNTS = "counts"
    """How many each owner has."""
    NAMES = "names"
    """Which they are, too."""
