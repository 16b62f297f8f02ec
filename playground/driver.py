"""A person of the workspace to act as: the readable hands and eyes of story tests.

Channels are named by id, by name (`sales-us`), as `dm` (the conversation with the app) or as `@ben`.
"""

from playground import acts, clips, modals, presses, shortcuts, slash, unfurls
from playground.being import Being
from playground.opened import Home, OpenModal
from playground.seen import Seen, written
from playground.shapes import Json, Outcome


class Person(Being):
    """One member; every act returns when the app has answered and everything that it caused has settled."""

    # Writing

    def command(self, typed: str, channel: str = "dm", thread_ts: str | None = None) -> Outcome:
        """Run a slash command, `/opp ...` as a whole; the answer is among what the person sees."""
        return self._settled(slash.command(self._world, self.id, typed, self._channel(channel), thread_ts))

    def say(
        self, text: str, channel: str = "dm", thread_ts: str | None = None, *, also_in_channel: bool = False
    ) -> Seen:
        """Write a message and return it; raises PermissionError when Slack refuses."""
        place = self._channel(channel)
        said = acts.say(self._world, self.id, text, place, thread_ts, is_broadcast=also_in_channel)
        outcome = self._settled(said)
        return written(self._world, self.id, place.id, outcome)

    def mention(self, text: str, channel: str, thread_ts: str | None = None) -> Seen:
        """Write a message that begins with the app's name."""
        bot = self._world.app_side(self._channel(channel)).bot.id
        return self.say(f"<@{bot}> {text}", channel, thread_ts)

    def upload(
        self, name: str, content: bytes, channel: str = "dm", text: str = "", thread_ts: str | None = None
    ) -> Seen:
        """Share a file and return its message."""
        place = self._channel(channel)
        outcome = self._settled(acts.upload(self._world, self.id, place, name, content, text, thread_ts))
        return written(self._world, self.id, place.id, outcome)

    def records(
        self,
        transcript: str | None,
        channel: str = "dm",
        *,
        seconds: int = 10,
        ready_after: float = 0.0,
        thread_ts: str | None = None,
    ) -> Seen:
        """Share a recording and return its message; its words are there at once, so many seconds later, or never."""
        place = self._channel(channel)
        shared = clips.share_clip(
            self._world, self.id, place, seconds, transcript, ready_after=ready_after, thread_ts=thread_ts
        )
        return written(self._world, self.id, place.id, self._settled(shared))

    def shares_link(self, url: str, channel: str = "dm") -> Seen:
        """Write a message that is a link and nothing else."""
        return self.say(url, channel)

    def previews_link(self, url: str) -> Json | None:
        """Type a link without sending it, and return what the app shows of it meanwhile, if anything."""
        shared = unfurls.tell_composed(self._world, self.id, url)
        self._world.settle()
        return shared.shown.get(url) if shared else None

    def edit(self, message: Seen, text: str) -> Outcome:
        """Change the words of one's own message."""
        return message.edit(text)

    def delete(self, message: Seen) -> Outcome:
        """Delete one's own message."""
        return message.delete()

    def react(self, channel: str, ts: str, name: str) -> Outcome:
        """Add a reaction to a message, or take it back."""
        return self.message(channel, ts).react(name)

    # Reading

    def sees(self, channel: str = "dm", thread_ts: str | None = None) -> list[Seen]:
        """Return what the person sees in a channel or in a thread of it, oldest first, ephemeral messages included."""
        place = self._channel(channel)
        if self.id not in place.members:
            return []
        shown = [each for each in self._world.timelines[place.id] if each.visible_to(self.id)]
        if thread_ts is None:
            shown = [each for each in shown if not each.is_reply or each.is_broadcast]
        else:
            shown = [each for each in shown if thread_ts in (each.ts, each.thread_ts)]
        return [Seen(self._world, self.id, each) for each in shown]

    def last(self, channel: str = "dm", thread_ts: str | None = None) -> Seen:
        """Return the newest message that the person sees there; raises LookupError when there is none."""
        seen = self.sees(channel, thread_ts)
        if not seen:
            message = f"{self.name} sees nothing in {channel}"
            raise LookupError(message)
        return seen[-1]

    def screen(self, channel: str = "dm", thread_ts: str | None = None) -> str:
        """Return everything that the person reads there as one text."""
        return "\n".join(seen.all_text for seen in self.sees(channel, thread_ts))

    def message(self, channel: str, ts: str) -> Seen:
        """Return one message; raises LookupError when the person cannot see it."""
        found = self._world.timelines[self._channel(channel).id].get(ts)
        if found is None or not found.visible_to(self.id):
            raise LookupError(ts)
        return Seen(self._world, self.id, found)

    def unread(self, channel: str = "dm") -> int:
        """Count what the person has not read in a channel."""
        place = self._channel(channel)
        return self._world.timelines[place.id].unread(self.id, place.read_up_to.get(self.id, ""))

    def reads(self, channel: str = "dm") -> list[Seen]:
        """Read a channel to its end: as `sees`, and nothing there is unread any more."""
        place = self._channel(channel)
        place.read_up_to[self.id] = self._world.clock.stamp()
        return self.sees(channel)

    # Pressing

    def press(
        self, channel: str, ts: str, action_id: str, *, block_id: str | None = None, change: Json | None = None
    ) -> Outcome:
        """Press or choose something in a message by its ids; `Seen.press` and `Seen.select` read better."""
        found = self._world.timelines[self._channel(channel).id].get(ts)
        if found is None:
            raise LookupError(ts)
        pressed = presses.press_in_message(self._world, self.id, found, action_id, block_id, change or {})
        return self._settled(pressed)

    def shortcut(self, callback_id: str) -> Outcome:
        """Start a global shortcut."""
        return self._settled(shortcuts.global_shortcut(self._world, self.id, callback_id))

    # Modals and home

    @property
    def has_modal(self) -> bool:
        """Say whether a modal is open."""
        return self._world.showing(self.id).views.top(self.id) is not None

    @property
    def modal(self) -> OpenModal:
        """Return the modal on top; raises LookupError when none is open."""
        world = self._world.showing(self.id)
        top = world.views.top(self.id)
        if top is None:
            message = f"{self.name} has no open modal"
            raise LookupError(message)
        return OpenModal(world, self.id, top)

    @property
    def home(self) -> Home:
        """Return the person's home of the app; raises LookupError when the app has published none."""
        if self.id not in self._world.views.homes:
            message = f"the app has no home for {self.name}"
            raise LookupError(message)
        return Home(self._world, self.id, self._world.views.homes[self.id])

    def open_home(self, tab: str = "home") -> Outcome:
        """Look at the app's home, or with `messages` at its messages."""
        return self._settled(acts.open_home(self._world, self.id, tab))

    def submit(self, view_id: str, values: Json) -> Outcome:
        """Send an open modal with values in Slack's shape; `modal.fill(...).submit()` reads better."""
        world = self._world.showing(self.id)
        return self._settled(modals.submit(world, world.views.find(view_id), values))

    def close(self, view_id: str) -> Outcome:
        """Dismiss an open modal."""
        world = self._world.showing(self.id)
        return self._settled(modals.close(world, world.views.find(view_id)))
