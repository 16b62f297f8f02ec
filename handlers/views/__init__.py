"""What people fill in: one handler per modal."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from handlers.blocks import ids
from handlers.turn import Turn
from handlers.views.team import team_filled

VIEWS: Mapping[str, Callable[[Turn], None]] = MappingProxyType(
    {
        ids.TEAM: team_filled,
    }
)
