"""Somebody of the workspace: who they are, where they are, and how they come and change."""

from playground import acts
from playground.messages import Channel
from playground.people import Member
from playground.shapes import Outcome
from playground.world import World


class Being:
    """One member, and what they do about themselves and their places."""

    def __init__(self, world: World, user: str) -> None:
        """Act as this user."""
        self._world = world
        self.id = user

    def __repr__(self) -> str:
        return f"<Person {self.member.real_name}>"

    @property
    def member(self) -> Member:
        """Return the person's record as it is now."""
        return self._world.people[self.id]

    @property
    def name(self) -> str:
        """Return the full name."""
        return self.member.real_name

    def _channel(self, reference: str) -> Channel:
        return self._world.channel_named(reference, self.id)

    def _settled(self, outcome: Outcome) -> Outcome:
        self._world.settle()
        return outcome

    def invite_bot(self, channel: str) -> Outcome:
        """Bring the app into a channel."""
        return self._settled(acts.invite_bot(self._world, self.id, self._channel(channel)))

    def set_profile(self, *, language: str | None = None, zone: str | None = None, title: str | None = None) -> Outcome:
        """Change one's language (`zh-CN`), time zone or title."""
        return self._settled(acts.set_profile(self._world, self.id, language=language, zone=zone, title=title))
