"""Modals and homes as a person sees, fills and sends them."""

from collections.abc import Mapping
from typing import Self

from playground import modals, presses
from playground.shapes import Json, Outcome
from playground.surfaces import Surface
from playground.texts import Control, shown_value
from playground.values import SLOTS
from playground.views import View
from playground.world import World


class OnView(Surface):
    """A modal or a home."""

    def __init__(self, world: World, reader: str, view: View) -> None:
        """Show a view to its person."""
        super().__init__(world, reader)
        self._view = view

    @property
    def id(self) -> str:
        """Return the view's id."""
        return self._view.id

    @property
    def blocks(self) -> list[Json]:
        """Return the blocks as they are now."""
        return self._view.blocks

    @property
    def fields(self) -> dict[str, object]:
        """Return what the inputs hold, by label."""
        held: dict[str, object] = {}
        for control in self.controls:
            if control.kind in SLOTS:
                state = self._view.values.get(control.block_id, {}).get(control.action_id, {})
                held[control.label or control.action_id] = shown_value(control.element, state)
        return held

    def fill(self, values: Mapping[str, object] | None = None, /, **more: object) -> Self:
        """Enter values by label, block id or action id; return the surface so that `.submit()` can follow."""
        for name, wanted in {**(values or {}), **more}.items():
            self.select(name, wanted)
        return self

    def _use(self, control: Control, change: Json) -> Outcome:
        place = (control.action_id, control.block_id)
        return presses.press_in_view(self._world, self._reader, self._view, *place, change)

    def _suggest(self, control: Control, typed: str) -> list[Json]:
        found = presses.options_in_view(self._world, self._reader, self._view, control.action_id, typed)
        return list(found.options)


class OpenModal(OnView):
    """The modal on top of a person's stack."""

    @property
    def title(self) -> str:
        """Return the words at the top."""
        return str(self._view.body["title"]["text"])

    @property
    def callback_id(self) -> str:
        """Return the app's name for it."""
        return str(self._view.body.get("callback_id", ""))

    @property
    def private_metadata(self) -> str:
        """Return what the app keeps in it."""
        return str(self._view.body.get("private_metadata", ""))

    @property
    def submit_label(self) -> str | None:
        """Return the words of the button that sends it, if there is one."""
        submit = self._view.body.get("submit")
        return str(submit["text"]) if submit else None

    def submit(self) -> Outcome:
        """Send it; `outcome.errors` holds sentences by block id when something is wrong."""
        outcome = modals.submit(self._world, self._view, {})
        self._world.settle()
        return outcome

    def close(self, *, everything: bool = False) -> Outcome:
        """Dismiss it, or the whole stack."""
        outcome = modals.close(self._world, self._view, everything=everything)
        self._world.settle()
        return outcome

    def label_of(self, block_id: str) -> str:
        """Return the label of an input block, for reading `outcome.errors`."""
        found = [control.label for control in self.controls if control.block_id == block_id]
        return found[0] if found else block_id


class Home(OnView):
    """A person's home of the app."""
