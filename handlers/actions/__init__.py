"""What people press: one handler per button or select."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from handlers.actions.set_up import set_up_pressed
from handlers.actions.undo import undo_pressed
from handlers.blocks import ids
from handlers.turn import Turn

ACTIONS: Mapping[str, Callable[[Turn], None]] = MappingProxyType(
    {
        ids.UNDO: undo_pressed,
        ids.SET_UP: set_up_pressed,
    }
)
