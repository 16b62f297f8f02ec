"""Answers to a response_url: shown to one person or to all, or put in the place of the message they answer."""

from playground import talk
from playground.blocks import refusal, validate_message
from playground.messages import Message
from playground.shapes import Json, refuse_arguments
from playground.tickets import Response
from playground.world import World


def respond(world: World, key: str, content: Json) -> None:
    """Do what an app posts to a response address; raises SlackError when it is spent or the content is refused."""
    response = world.tickets.use_response(key)
    origin = _origin(world, response)
    if content.get("delete_original"):
        return _delete(world, origin)
    if problems := validate_message(content):
        raise refuse_arguments(refusal(problems), problems)
    if content.get("replace_original") and origin:
        return talk.change(world, origin, {"blocks": []} | content, world.bot.id)
    _post(world, response, content)
    return None


def _origin(world: World, response: Response) -> Message | None:
    return world.timelines[response.channel].get(response.message_ts) if response.message_ts else None


def _delete(world: World, origin: Message | None) -> None:
    if origin:
        talk.delete(world, origin)


def _post(world: World, response: Response, content: Json) -> None:
    is_public = content.get("response_type") == "in_channel"
    thread = content.get("thread_ts") or response.thread_ts
    reader = None if is_public else response.user
    talk.post_as_bot(world, response.channel, content, ephemeral_to=reader, thread_ts=thread)
