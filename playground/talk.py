"""Messages as things that happen: posted, changed, deleted, reacted to; every one is shown and told to the app."""

from playground import events, shared_files, unfurls
from playground.messages import Channel, Message
from playground.shapes import Json
from playground.values import attached_with_ids, initial_values, with_ids
from playground.voice import say as voice
from playground.world import SLACKBOT, World


def show(world: World, message: Message) -> Message:
    """Put a message into its channel without telling the app."""
    message.blocks = with_ids(message.blocks, world.ids)
    message.attachments = attached_with_ids(message.attachments, world.ids)
    message.state = initial_values(message.all_blocks)
    world.timelines[message.channel].add(message)
    world.changes.tell("messages", message.channel)
    return message


def post(world: World, message: Message) -> Message:
    """Put a message into its channel."""
    show(world, message)
    events.message_posted(world, message)
    shared_files.tell_shared(world, message)
    unfurls.tell_links(world, message)
    return message


def tell(world: World, user: str, channel: str, key: str, thread_ts: str | None = None, **details: str) -> str:
    """Show a sentence of Slack's own to one person, as Slackbot does, and return it."""
    member = world.people[user]
    sentence = voice(member.language, key, **details)
    stamp = world.clock.stamp()
    post(
        world,
        Message(ts=stamp, channel=channel, user=SLACKBOT, text=sentence, ephemeral_to=user, thread_ts=thread_ts),
    )
    return sentence


def post_as_bot(
    world: World, channel: str, content: Json, *, ephemeral_to: str | None = None, thread_ts: str | None = None
) -> Message:
    """Post what the app says: `content` holds text, blocks, attachments and metadata as in chat.postMessage."""
    message = Message(
        ts=world.clock.stamp(),
        channel=channel,
        user=world.bot.id,
        bot_id=world.bot_id,
        text=content.get("text") or content.get("markdown_text") or "",
        blocks=content.get("blocks") or [],
        attachments=content.get("attachments") or [],
        metadata=content.get("metadata"),
        thread_ts=thread_ts,
        ephemeral_to=ephemeral_to,
        is_broadcast=bool(content.get("reply_broadcast")),
    )
    return post(world, message)


def change(world: World, message: Message, content: Json, editor: str) -> None:
    """Replace the parts of a message that `content` names; the others stay."""
    previous = world.describe(message)
    if content.get("text") is not None:
        message.text = content["text"]
    if content.get("blocks") is not None:
        message.blocks = with_ids(content["blocks"], world.ids)
    if content.get("attachments") is not None:
        message.attachments = attached_with_ids(content["attachments"], world.ids)
    message.state = initial_values(message.all_blocks, message.state)
    if content.get("metadata") is not None:
        message.metadata = content["metadata"]
    message.edited = {"user": editor, "ts": world.clock.stamp()}
    world.changes.tell("messages", message.channel)
    events.message_changed(world, message, previous)


def delete(world: World, message: Message) -> None:
    """Take a message away."""
    previous = world.describe(message)
    message.is_deleted = True
    world.changes.tell("messages", message.channel)
    events.message_deleted(world, message, previous)


def react(world: World, message: Message, user: str, name: str) -> bool:
    """Add a reaction; say whether it is new."""
    users = message.reactions.setdefault(name, [])
    if user in users:
        return False
    users.append(user)
    world.changes.tell("messages", message.channel)
    events.reaction(world, message, user, name, "reaction_added")
    return True


def unreact(world: World, message: Message, user: str, name: str) -> bool:
    """Take a reaction back; say whether there was one."""
    users = message.reactions.get(name, [])
    if user not in users:
        return False
    users.remove(user)
    if not users:
        del message.reactions[name]
    world.changes.tell("messages", message.channel)
    events.reaction(world, message, user, name, "reaction_removed")
    return True


def join(world: World, channel: Channel, user: str, inviter: str | None = None) -> None:
    """Let somebody into a channel, which says so."""
    if user in channel.members:
        return
    channel.members.append(user)
    member = world.people[user]
    text = voice(member.language, "joined", who=f"<@{user}>")
    joined = Message(ts=world.clock.stamp(), channel=channel.id, user=user, text=text, subtype="channel_join")
    post(world, joined)
    events.member_joined(world, channel, user, inviter)
    world.changes.tell("people", channel.id)
