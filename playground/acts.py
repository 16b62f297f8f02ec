"""What a person does in Slack without the app's help: writing, reacting, inviting, uploading, changing settings."""

from playground import comings, events, talk, tidings
from playground.files import File
from playground.messages import Channel, Message
from playground.permits import may_act, may_use, may_write
from playground.shapes import DONE, Outcome
from playground.wording import encode
from playground.world import World

refused = comings.refused


def say(
    world: World, user: str, text: str, channel: Channel, thread_ts: str | None = None, *, is_broadcast: bool = False
) -> Outcome:
    """Write a message; a reply in a thread may be shown in the channel too."""
    with world.lock:
        if refusal := may_write(world, user, channel, thread_ts):
            return refused(world, user, refusal)
        stamp = world.clock.stamp()
        said = Message(ts=stamp, channel=channel.id, user=user, text=encode(world, text, by=user), thread_ts=thread_ts)
        said.is_broadcast = is_broadcast and said.is_reply
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
        if refusal := may_write(world, user, channel, thread_ts):
            return refused(world, user, refusal)
        file = take_file(world, user, name, content)
        file.channels = (channel.id,)
        shared = Message(ts=world.clock.stamp(), channel=channel.id, user=user, text=encode(world, text, by=user))
        shared.subtype, shared.thread_ts, shared.files = "file_share", thread_ts, [file.as_slack(world.base_url)]
        talk.post(world, shared)
    return Outcome(ts=shared.ts)


def _not_theirs(world: World, user: str, message: Message, *owners: str | None) -> str | None:
    refusal = may_use(world, user, world.channels[message.channel])
    return refusal or (None if user in owners else "not-your-message")


def edit(world: World, user: str, message: Message, text: str) -> Outcome:
    """Change one's own message."""
    with world.lock:
        if refusal := _not_theirs(world, user, message, message.user):
            return refused(world, user, refusal)
        talk.change(world, message, {"text": encode(world, text, by=user)}, user)
    return DONE


def delete(world: World, user: str, message: Message) -> Outcome:
    """Delete one's own message."""
    with world.lock:
        if refusal := _not_theirs(world, user, message, message.user, message.ephemeral_to):
            return refused(world, user, refusal)
        talk.delete(world, message)
    return DONE


def react(world: World, user: str, message: Message, name: str) -> Outcome:
    """Add a reaction, or take it back if it is there."""
    with world.lock:
        if refusal := may_use(world, user, world.channels[message.channel]):
            return refused(world, user, refusal)
        if not talk.react(world, message, user, name):
            talk.unreact(world, message, user, name)
    return DONE


def invite_bot(world: World, user: str, channel: Channel) -> Outcome:
    """Bring the app into a channel."""
    return comings.invite(world, user, channel, world.bot.id)


def open_home(world: World, user: str, tab: str = "home") -> Outcome:
    """Look at the app's home or messages; an app has the tabs that it has declared."""
    with world.lock:
        if refusal := may_act(world, user):
            return refused(world, user, refusal)
        manifest = world.manifest
        if not (manifest.home_tab() if tab == "home" else manifest.takes_messages()):
            return refused(world, user, "home-off" if tab == "home" else "messages-off")
        events.home_opened(world, user, tab)
    return DONE


def set_profile(world: World, user: str, **told: str | None) -> Outcome:
    """Change one's language, zone, title, real name, display name, status or its emoji; what is None stays."""
    with world.lock:
        if refusal := may_act(world, user):
            return refused(world, user, refusal)
        comings.renew(world, user, **{key: value for key, value in told.items() if value is not None})
    return DONE


def archive(world: World, user: str, channel: Channel, *, is_archived: bool = True) -> None:
    """Archive a channel, or with `is_archived` false bring it back."""
    with world.lock:
        for side in world.sides(channel):
            side.channels[channel.id].is_archived = is_archived
        tidings.channel_archived(world, channel, user)
        world.changes.tell("people", channel.id)


def rename(world: World, channel: Channel, name: str) -> None:
    """Give a channel another name."""
    with world.lock:
        channel.name = name
        tidings.channel_renamed(world, channel)
        world.changes.tell("people", channel.id)
