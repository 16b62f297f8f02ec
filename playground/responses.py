"""Answers to a response_url: shown to one person or to all, or put in the place of the message they answer."""

from playground import talk
from playground.contents import accepted_anew, is_public
from playground.messages import Message
from playground.shapes import SlackError
from playground.threads import thread_of
from playground.tickets import Response
from playground.world import World


def respond(world: World, key: str, content: object) -> None:
    """Do what an app posts to a response address; raises SlackError when it is spent or the content is refused.

    What takes the place of a message has the same readers as that one: nothing for one person becomes public.
    """
    response = world.tickets.use_response(key)
    if not isinstance(content, dict):
        raise SlackError("invalid_arguments")
    origin = _origin(world, response)
    if content.get("delete_original"):
        return _delete(world, origin)
    said, for_all = accepted_anew(world, content), is_public(content)
    if content.get("replace_original") and origin:
        return talk.change(world, origin, {"blocks": []} | said, world.bot.id)
    reader = None if for_all else response.user
    thread_ts = thread_of(world, world.channels[response.channel], content) or response.thread_ts
    talk.post_as_bot(world, response.channel, said, ephemeral_to=reader, thread_ts=thread_ts)
    return None


def _origin(world: World, response: Response) -> Message | None:
    return world.timelines[response.channel].get(response.message_ts) if response.message_ts else None


def _delete(world: World, origin: Message | None) -> None:
    if origin:
        talk.delete(world, origin)
