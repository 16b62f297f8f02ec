"""What people fill in: one handler per modal."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from handlers.turn import Turn

VIEWS: Mapping[str, Callable[[Turn], None]] = MappingProxyType({})
