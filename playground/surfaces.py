"""What messages, modals and homes have in common for a person: texts to read, things to press and choose from."""

from abc import ABC, abstractmethod

from playground.choosing import Chooser, change_for
from playground.shapes import Json, Outcome
from playground.texts import Control, controls, words
from playground.world import World


class Surface(ABC):
    """Something with blocks that one person looks at."""

    def __init__(self, world: World, reader: str) -> None:
        """Show it to one person."""
        self._world = world
        self._reader = reader

    @property
    @abstractmethod
    def blocks(self) -> list[Json]:
        """Return the blocks as they are now."""

    @property
    def usable(self) -> list[Json]:
        """Return the blocks in which something can be used."""
        return self.blocks

    @property
    def all_text(self) -> str:
        """Return every visible text, one per line."""
        return "\n".join(words(self.blocks))

    @property
    def controls(self) -> list[Control]:
        """Return everything that can be pressed, chosen from or filled in."""
        return controls(self.usable)

    @property
    def buttons(self) -> list[Control]:
        """Return the buttons."""
        return [control for control in self.controls if control.kind == "button"]

    def control(self, name: str, near: str | None = None) -> Control:
        """Return a control by its words, action id or block id; raises LookupError with what there is.

        With `near` the search begins at the block in which that text stands: the row of a list.
        """
        wanted, there_are = name.casefold(), controls(self._from_block(near))
        for control in there_are:
            if wanted in (control.label.casefold(), control.action_id.casefold(), control.block_id.casefold()):
                return control
        there = ", ".join(f"{control.label} ({control.action_id})" for control in there_are)
        message = f"there is no {name!r}; there are: {there or 'none'}"
        raise LookupError(message)

    def _from_block(self, near: str | None) -> list[Json]:
        if near is None:
            return self.usable
        for index, block in enumerate(self.usable):
            if near in "\n".join(words(block)):
                return self.usable[index:]
        message = f"there is no text {near!r}"
        raise LookupError(message)

    def press(self, name: str, *, near: str | None = None) -> Outcome:
        """Press a button by its words or action id, in a list the one at or after the text `near`."""
        control = self.control(name, near)
        return self._used(control, {"value": control.value} if control.kind == "feedback_buttons" else {})

    def select(self, name: str, wanted: object, *, near: str | None = None) -> Outcome:
        """Choose from a menu, by the words or the value of an option (a person's or channel's name, a date ...)."""
        control = self.control(name, near)
        chooser = Chooser(world=self._world, me=self._reader, suggest=lambda typed: self._suggest(control, typed))
        change = change_for(chooser, control.element, wanted)
        return self._used(control, change)

    def options(self, name: str, typed: str) -> list[str]:
        """Return the words of what the app suggests while the person types into a menu."""
        return [option["text"]["text"] for option in self._suggest(self.control(name), typed)]

    def _used(self, control: Control, change: Json) -> Outcome:
        outcome = self._use(control, change)
        self._world.settle()
        return outcome

    @abstractmethod
    def _use(self, control: Control, change: Json) -> Outcome:
        """Send the press to the app."""

    @abstractmethod
    def _suggest(self, control: Control, typed: str) -> list[Json]:
        """Ask the app for options."""
