"""Files as things that happen: shared, changed, deleted; who may read them, and how others see them."""

from collections.abc import Iterator

from playground import events
from playground.files import File
from playground.messages import Message
from playground.shapes import Json, SlackError
from playground.world import World


def tell_shared(world: World, message: Message) -> None:
    """Tell the app of the files that came with a message in one of its channels."""
    for file in message.files:
        event: Json = {
            "type": "file_shared",
            "file_id": file["id"],
            "user_id": message.user,
            "file": {"id": file["id"]},
        }
        told = event | {"channel_id": message.channel, "event_ts": message.ts}
        events.announce_in(world, world.channels[message.channel], told)


def renew(world: World, file: File) -> None:
    """Show a file as it is now wherever it was shared, and tell the app that it has changed."""
    _redraw(world, file, file.as_slack(world.base_url))
    _tell(world, file, {"type": "file_change", "file_id": file.id, "file": {"id": file.id}})


def delete(world: World, file: File) -> None:
    """Take a file away; a tombstone stays where it was shared."""
    world.files.remove(file)
    _redraw(world, file, {"id": file.id, "mode": "tombstone"})
    _tell(world, file, {"type": "file_deleted", "file_id": file.id, "channel_ids": list(file.channels)})


def _redraw(world: World, file: File, shown: Json) -> None:
    for channel in file.channels:
        for message in world.timelines[channel]:
            message.files = [shown if each["id"] == file.id else each for each in message.files]
        world.changes.tell("messages", channel)


def _tell(world: World, file: File, event: Json) -> None:
    places = [world.channels[channel] for channel in file.channels]
    heard = [place for place in places if world.bot.id in place.members]
    if heard:
        events.announce_in(world, heard[0], event | {"event_ts": world.clock.stamp()})


def home_of(world: World, key: str) -> World:
    """Return the workspace that has a file, of those that share a ground; raises `file_not_found`."""
    for each in world.ground.worlds.values():
        if key in each.files:
            return each
    raise SlackError("file_not_found")


def seen_by(world: World, key: str) -> File:
    """Return a file of a workspace, or of another company in a channel of both; raises `file_not_found`."""
    home = home_of(world, key)
    file = home.files.complete(key)
    if home is not world and not any(channel in world.channels for channel in file.channels):
        raise SlackError("file_not_found")
    return file


def may_read(world: World, file: File, *, token: str | None, reader: str | None) -> bool:
    """Say whether the app, by its token, or a person may fetch a file of a workspace.

    The app needs files:read and has to be in a channel with the file, unless it was handed over in no channel at all.
    A person also sees what an image of a message or of a view shows them.
    """
    if token:
        return _app_may_read(world, file, token)
    is_shared = any(reader in world.channels[channel].members for channel in file.channels)
    return reader == file.user or is_shared or (reader is not None and _is_shown_to(world, file, reader))


def _is_shown_to(world: World, file: File, reader: str) -> bool:
    home = world.views.homes.get(reader)
    views = [*world.views.stack(reader), *([home] if home else [])]
    places = [channel.id for channel in world.channels.values() if reader in channel.members]
    messages = [each for place in places for each in world.timelines[place] if each.visible_to(reader)]
    shown = [*(view.blocks for view in views), *(message.all_blocks for message in messages)]
    return any(file.is_meant_by(reference) for reference in _references(shown))


def _references(value: object) -> Iterator[Json]:
    if isinstance(value, list):
        for each in value:
            yield from _references(each)
    elif isinstance(value, dict):
        yield from [value["slack_file"]] if "slack_file" in value else []
        yield from _references([*value.values()])


def _app_may_read(world: World, file: File, token: str) -> bool:
    try:
        grant = world.ground.tokens.known(token)
    except SlackError:
        return False
    sides = (each for each in world.ground.worlds.values() if grant.kind == "bot" and each.is_reached_by(grant))
    return any(_is_handed_to(side, file, world) for side in sides if side.manifest.grants("files:read"))


def _is_handed_to(side: World, file: File, home: World) -> bool:
    places = [side.channels[channel] for channel in file.channels if channel in side.channels]
    return any(side.bot.id in place.members for place in places) or (side is home and not file.channels)
