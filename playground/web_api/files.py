"""files: announced, completed, described, deleted."""

from collections.abc import Mapping

from playground import shared_files, talk
from playground.files import File
from playground.messages import Channel, Message
from playground.shapes import Json, SlackError
from playground.threads import thread_of
from playground.web_api.method import Method, posting_channel, required
from playground.world import World


def upload_address(world: World, params: Json) -> Json:
    """Reserve a file and return where its bytes go."""
    name, length = required(params, "filename"), required(params, "length")
    if not length.isdigit() or int(length) == 0:
        raise SlackError("invalid_arguments")
    file = world.files.announce(name, int(length), world.bot.id, int(world.clock.now().timestamp()))
    return {"upload_url": f"{world.base_url}/upload/{file.id}", "file_id": file.id}


def complete(world: World, params: Json) -> Json:
    """Finish uploads and share them in a channel if one is named."""
    wanted = params.get("files", [])
    if not wanted or not all(isinstance(each, dict) and "id" in each for each in wanted):
        raise SlackError("invalid_arguments")
    targets = [(channel, thread_of(world, channel, params)) for channel in _targets(world, params)]
    files = [_completed(world, each) for each in wanted]
    for channel, thread_ts in targets:
        _share(world, files, channel, thread_ts, params)
    return {"files": [file.as_slack(world.base_url) for file in files]}


def _completed(world: World, wanted: Json) -> File:
    file = world.files.get(str(wanted["id"]))
    if file.content is None:
        raise SlackError("file_not_found")
    file.title, file.is_complete = wanted.get("title") or file.name, True
    return file


def _targets(world: World, params: Json) -> list[Channel]:
    named = str(params.get("channel_id") or params.get("channels") or "")
    return [posting_channel(world, {"channel": each}) for each in named.split(",") if each]


def _share(world: World, files: list[File], channel: Channel, thread_ts: str | None, params: Json) -> None:
    for file in files:
        file.channels = (*file.channels, channel.id)
    shared = Message(ts=world.clock.stamp(), channel=channel.id, user=world.bot.id, bot_id=world.bot_id)
    shared.text, shared.thread_ts = params.get("initial_comment") or "", thread_ts
    shared.subtype, shared.files = "file_share", [file.as_slack(world.base_url) for file in files]
    talk.post(world, shared)


def info(world: World, params: Json) -> Json:
    """Describe a file."""
    file = shared_files.seen_by(world, required(params, "file", "file_not_found"))
    return {"file": file.as_slack(world.base_url), "comments": []}


def delete(world: World, params: Json) -> Json:
    """Delete a file of the app."""
    file = world.files.complete(required(params, "file", "file_not_found"))
    if file.user != world.bot.id:
        raise SlackError("cant_delete_file")
    shared_files.delete(world, file)
    return {}


METHODS: Mapping[str, Method] = {
    "files.getUploadURLExternal": Method(run=upload_address, scopes=("files:write",)),
    "files.completeUploadExternal": Method(run=complete, scopes=("files:write",)),
    "files.delete": Method(run=delete, scopes=("files:write",)),
    "files.info": Method(run=info, scopes=("files:read",)),
}
