"""What a person does in Slack without the app's help: writing, reacting, inviting, uploading, changing settings."""

from dataclasses import replace

from playground import events, talk
from playground.files import File
from playground.messages import Channel, Message
from playground.people import Member
from playground.shapes import DONE, Outcome
from playground.voice import say as voice
from playground.wording import encode
from playground.world import World


def refused(world: World, user: str, key: str, **details: str) -> Outcome:
    """Return the outcome of an act that Slack does not allow, with its sentence."""
    return Outcome(ok=False, error=voice(world.people[user].language, key, **details))


def _closed_to(world: World, user: str, channel: Channel) -> Outcome | None:
    if channel.is_archived:
        return refused(world, user, "channel-archived")
    if user not in channel.members:
        return refused(world, user, "not-in-channel")
    if channel.kind == "im" and world.bot.id in channel.members and not world.manifest.messages_tab():
        return refused(world, user, "messages-off")
    return None


def say(world: World, user: str, text: str, channel: Channel, thread_ts: str | None = None) -> Outcome:
    """Write a message."""
    with world.lock:
        if closed := _closed_to(world, user, channel):
            return closed
        stamp = world.clock.stamp()
        said = Message(ts=stamp, channel=channel.id, user=user, text=encode(world, text), thread_ts=thread_ts)
        talk.post(world, said)
        if f"<@{world.bot.id}>" in said.text and world.bot.id not in channel.members:
            talk.tell(world, user, channel.id, "bot-not-here", thread_ts, bot=world.bot.real_name)
    return Outcome(ts=stamp)


def take_file(world: World, user: str, name: str, content: bytes) -> File:
    """Keep a file that nobody but its owner can see yet."""
    file = world.files.announce(name, len(content), user, int(world.clock.now().timestamp()))
    world.files.fill(file.id, content)
    file.is_complete = True
    return file


def upload(
    world: World, user: str, channel: Channel, name: str, content: bytes, text: str = "", thread_ts: str | None = None
) -> Outcome:
    """Share a file in a channel."""
    with world.lock:
        if closed := _closed_to(world, user, channel):
            return closed
        file = take_file(world, user, name, content)
        file.channels = (channel.id,)
        shared = Message(ts=world.clock.stamp(), channel=channel.id, user=user, text=encode(world, text))
        shared.subtype, shared.thread_ts, shared.files = "file_share", thread_ts, [file.as_slack(world.base_url)]
        talk.post(world, shared)
    return Outcome(ts=shared.ts)


def edit(world: World, user: str, message: Message, text: str) -> Outcome:
    """Change one's own message."""
    with world.lock:
        if message.user != user:
            return refused(world, user, "not-your-message")
        talk.change(world, message, {"text": encode(world, text)}, user)
    return DONE


def delete(world: World, user: str, message: Message) -> Outcome:
    """Delete one's own message."""
    with world.lock:
        if user not in (message.user, message.ephemeral_to):
            return refused(world, user, "not-your-message")
        talk.delete(world, message)
    return DONE


def react(world: World, user: str, message: Message, name: str) -> Outcome:
    """Add a reaction, or take it back if it is there."""
    with world.lock:
        if not talk.react(world, message, user, name):
            talk.unreact(world, message, user, name)
    return DONE


def invite_bot(world: World, user: str, channel: Channel) -> Outcome:
    """Bring the app into a channel."""
    with world.lock:
        if closed := _closed_to(world, user, channel):
            return closed
        talk.join(world, channel, world.bot.id, inviter=user)
    return DONE


def open_home(world: World, user: str, tab: str = "home") -> Outcome:
    """Look at the app's home or messages."""
    with world.lock:
        events.home_opened(world, user, tab)
    return DONE


def set_profile(
    world: World, user: str, *, language: str | None = None, zone: str | None = None, title: str | None = None
) -> Outcome:
    """Change one's language, time zone or title."""
    with world.lock:
        before = world.people[user]
        member = replace(
            before, language=language or before.language, zone=zone or before.zone, title=title or before.title
        )
        world.people[user] = member
        events.person_event(world, member, "user_change")
        world.changes.tell("people")
    return DONE


def arrive(world: World, member: Member) -> None:
    """Let somebody new into the workspace and its general channel."""
    with world.lock:
        world.add_person(member)
        events.person_event(world, member, "team_join")
        talk.join(world, world.channel_named("general", member.id), member.id)


def deactivate(world: World, user: str) -> None:
    """Take somebody's account away."""
    with world.lock:
        world.people[user] = replace(world.people[user], is_deactivated=True)
        events.person_event(world, world.people[user], "user_change")
        world.changes.tell("people")


def archive(world: World, user: str, channel: Channel) -> None:
    """Archive a channel."""
    with world.lock:
        channel.is_archived = True
        if world.bot.id in channel.members:
            events.channel_archived(world, channel, user)
        world.changes.tell("people", channel.id)


def rename(world: World, channel: Channel, name: str) -> None:
    """Give a channel another name."""
    with world.lock:
        channel.name = name
        if world.bot.id in channel.members:
            events.channel_renamed(world, channel)
        world.changes.tell("people", channel.id)
