"""Messages, modals and homes as a person sees and uses them; they are read afresh at every look."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Self

from playground import acts, modals, presses, shortcuts
from playground.choosing import Chooser, change_for
from playground.messages import Message
from playground.shapes import Json, Outcome
from playground.texts import Control, controls, shown_value, words
from playground.values import SLOTS
from playground.views import View
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
    def all_text(self) -> str:
        """Return every visible text, one per line."""
        return "\n".join(words(self.blocks))

    @property
    def controls(self) -> list[Control]:
        """Return everything that can be pressed, chosen from or filled in."""
        return controls(self.blocks)

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
            return self.blocks
        for index, block in enumerate(self.blocks):
            if near in "\n".join(words(block)):
                return self.blocks[index:]
        message = f"there is no text {near!r}"
        raise LookupError(message)

    def press(self, name: str, *, near: str | None = None) -> Outcome:
        """Press a button by its words or action id, in a list the one at or after the text `near`."""
        return self._used(self.control(name, near), {})

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


class Seen(Surface):
    """A message as one person sees it."""

    def __init__(self, world: World, reader: str, message: Message) -> None:
        """Show a message to one person."""
        super().__init__(world, reader)
        self._message = message

    def __repr__(self) -> str:
        return f"<Seen {self.ts} {self._message.user}: {self.text!r}>"

    @property
    def ts(self) -> str:
        """Return the timestamp, which names the message in its channel."""
        return self._message.ts

    @property
    def channel(self) -> str:
        """Return the id of the channel."""
        return self._message.channel

    @property
    def text(self) -> str:
        """Return the plain text that notifications and screen readers use."""
        return self._message.text

    @property
    def blocks(self) -> list[Json]:
        """Return the blocks as they are now."""
        return self._message.blocks

    @property
    def all_text(self) -> str:
        """Return the text and every visible text in the blocks, one per line."""
        return "\n".join([self.text, *words(self.blocks)])

    @property
    def is_ephemeral(self) -> bool:
        """Say whether only this person sees it."""
        return self._message.ephemeral_to is not None

    @property
    def is_from_bot(self) -> bool:
        """Say whether the app wrote it."""
        return self._message.bot_id is not None

    @property
    def is_gone(self) -> bool:
        """Say whether it has been deleted."""
        return self._message.is_deleted

    @property
    def was_edited(self) -> bool:
        """Say whether it has been changed since it was posted."""
        return self._message.edited is not None

    @property
    def thread_ts(self) -> str | None:
        """Return the timestamp of the thread's first message, if it is in a thread."""
        return self._message.thread_ts

    @property
    def metadata(self) -> Json | None:
        """Return the metadata that the app attached."""
        return self._message.metadata

    @property
    def reactions(self) -> Mapping[str, list[str]]:
        """Return who reacted, by name of the emoji."""
        return self._message.reactions

    @property
    def files(self) -> list[Json]:
        """Return the files shared with it."""
        return self._message.files

    @property
    def replies(self) -> list["Seen"]:
        """Return the replies in its thread that this person sees."""
        found = self._world.timelines[self.channel]
        thread = [each for each in found if each.is_reply and each.thread_ts == self.ts]
        return [Seen(self._world, self._reader, each) for each in thread if each.visible_to(self._reader)]

    def reply(self, text: str) -> "Seen":
        """Write into its thread and return what was written; raises PermissionError when Slack refuses."""
        channel = self._world.channels[self.channel]
        outcome = acts.say(self._world, self._reader, text, channel, self.thread_ts or self.ts)
        self._world.settle()
        return written(self._world, self._reader, self.channel, outcome)

    def react(self, name: str) -> Outcome:
        """Add a reaction, or take it back."""
        outcome = acts.react(self._world, self._reader, self._message, name)
        self._world.settle()
        return outcome

    def edit(self, text: str) -> Outcome:
        """Change the words, if it is one's own."""
        outcome = acts.edit(self._world, self._reader, self._message, text)
        self._world.settle()
        return outcome

    def delete(self) -> Outcome:
        """Delete it, if it is one's own."""
        outcome = acts.delete(self._world, self._reader, self._message)
        self._world.settle()
        return outcome

    def shortcut(self, callback_id: str) -> Outcome:
        """Start a message shortcut on it."""
        outcome = shortcuts.message_shortcut(self._world, self._reader, callback_id, self._message)
        self._world.settle()
        return outcome

    def _use(self, control: Control, change: Json) -> Outcome:
        place = (control.action_id, control.block_id)
        return presses.press_in_message(self._world, self._reader, self._message, *place, change)

    def _suggest(self, control: Control, typed: str) -> list[Json]:
        found = presses.options_in_message(self._world, self._reader, self._message, control.action_id, typed)
        return list(found.options)


def written(world: World, reader: str, channel: str, outcome: Outcome) -> Seen:
    """Return the message that an act made; raises PermissionError with Slack's sentence when it made none."""
    message = world.timelines[channel].get(outcome.ts) if outcome.ts else None
    if message is None:
        raise PermissionError(outcome.error)
    return Seen(world, reader, message)


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
