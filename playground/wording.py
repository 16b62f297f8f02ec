"""How typed text becomes Slack's text: names turn into ids, three characters are escaped, addresses become links."""

import re

from playground.world import World

TOKEN = re.compile(r"<[@#!][^<>]+>|<https?://[^<>]+>")
ADDRESS = re.compile(r"https?://[^\s<>]+")


def escape(text: str) -> str:
    """Return the text with Slack's three control characters escaped."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def encode(world: World, text: str, *, with_names: bool = False, by: str | None = None) -> str:
    """Return what the app receives for a typed text; `with_names` adds them to ids, as in slash commands.

    What a guest has typed names no other channels than their own.
    """
    channels = _channels(world, by)
    parts: list[str] = []
    end = 0
    for token in TOKEN.finditer(text):
        parts += [_encode_plain(world, text[end : token.start()], channels, with_names=with_names), token.group()]
        end = token.end()
    encoded = "".join([*parts, _encode_plain(world, text[end:], channels, with_names=with_names)])
    return _with_names(world, encoded) if with_names else encoded


def _encode_plain(world: World, text: str, channels: re.Pattern[str], *, with_names: bool) -> str:
    linked = ADDRESS.sub(lambda found: f"<{found.group()}>", escape(text))
    named = _people(world).sub(lambda found: f"<@{world.member_named(found.group(1)).id}>", linked)
    return channels.sub(lambda found: _channel_token(world, found.group(1), with_names=with_names), named)


def _channel_token(world: World, name: str, *, with_names: bool) -> str:
    key = world.channel_named(name, world.bot.id).id
    return f"<#{key}|{name}>" if with_names else f"<#{key}>"


def _with_names(world: World, text: str) -> str:
    def _name(found: re.Match[str]) -> str:
        member = world.people.get(found.group(1))
        return f"<@{member.id}|{member.name}>" if member else found.group()

    return re.sub(r"<@([A-Z0-9]+)>", _name, text)


def _people(world: World) -> re.Pattern[str]:
    names = {name for member in world.people.values() for name in (member.name, member.real_name)}
    return _any_of("@", names)


def _channels(world: World, by: str | None) -> re.Pattern[str]:
    is_guest = by is not None and world.people[by].is_guest
    named = (channel for channel in world.channels.values() if channel.name)
    return _any_of("#", {channel.name for channel in named if not is_guest or by in channel.members})


def _any_of(sign: str, names: set[str]) -> re.Pattern[str]:
    choices = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<![\w/]){sign}({choices})(?![A-Za-z0-9_-])", re.IGNORECASE) if names else re.compile(r"(?!)")
