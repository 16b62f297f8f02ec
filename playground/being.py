"""Somebody of the workspace: who they are, where they are, and how they come and change."""

from playground import acts, comings, installs
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

    def _member(self, reference: str) -> str:
        return self._world.member_named(reference).id

    # Coming and going

    def join(self, channel: str) -> Outcome:
        """Come into a public channel."""
        return self._settled(comings.join(self._world, self.id, self._channel(channel)))

    def leave(self, channel: str) -> Outcome:
        """Go out of a channel."""
        return self._settled(comings.leave(self._world, self.id, self._channel(channel)))

    def invite(self, person: str, channel: str) -> Outcome:
        """Bring somebody into a channel."""
        return self._settled(comings.invite(self._world, self.id, self._channel(channel), self._member(person)))

    def kick(self, person: str, channel: str) -> Outcome:
        """Take somebody out of a channel."""
        return self._settled(comings.kick(self._world, self.id, self._channel(channel), self._member(person)))

    def invite_bot(self, channel: str) -> Outcome:
        """Bring the app into a channel."""
        return self._settled(acts.invite_bot(self._world, self.id, self._channel(channel)))

    def goes_away(self) -> Outcome:
        """Be seen as away."""
        return self._settled(comings.be_away(self._world, self.id, is_away=True))

    def comes_back(self) -> Outcome:
        """Be seen as present."""
        return self._settled(comings.be_away(self._world, self.id, is_away=False))

    # Oneself

    def set_profile(self, *, language: str | None = None, zone: str | None = None, **more: str | None) -> Outcome:
        """Change one's language (`zh-CN`), zone, title, real_name, display_name, status or status_emoji."""
        return self._settled(acts.set_profile(self._world, self.id, language=language, zone=zone, **more))

    def installs_app(self) -> Outcome:
        """Install the app in the workspace, as an admin."""
        return self._settled(installs.installs_app(self._world, self.id))

    def uninstalls_app(self) -> Outcome:
        """Take the app out of the workspace, as an admin."""
        return self._settled(installs.uninstalls_app(self._world, self.id))
