"""A message as a person sees and uses it."""

from collections.abc import Mapping

from playground import acts, presses, shortcuts
from playground.messages import Message
from playground.shapes import Json, Outcome
from playground.surfaces import Surface
from playground.texts import Control, words
from playground.world import World


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
        """Return the text and every visible text in blocks and attachments, one per line."""
        return "\n".join([self.text, *words(self.blocks), *words(self.attachments)])

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
    def usable(self) -> list[Json]:
        """Return the blocks of the message and of what hangs under it."""
        return self._message.all_blocks

    @property
    def attachments(self) -> list[Json]:
        """Return what hangs under it: attachments of the app's, and what it shows for links."""
        return self._message.attachments

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
