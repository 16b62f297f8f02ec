"""How typed text becomes Slack's text: names turn into ids, three characters are escaped, addresses become links."""

import re

from playground.world import World

TOKEN = re.compile(r"<[@#!][^<>]+>|<(?:https?://|mailto:)[^<>]+>")
ENDINGS = "com|net|org|io|ai|co|app|dev|cn|hk|tw|jp|de|fr|uk|eu|ca|au"
"""By which a word is taken for a web address. Slack knows more of them; these are enough to meet it."""
REST = r"[^\s<>，。；：！？、（）「」“”]*[^\s<>，。；：！？、（）「」“”.,:!?)'\"]"
LINKED = re.compile(
    rf"(?P<address>https?://{REST})"
    r"|(?<![\w.+@/-])(?P<mail>[A-Za-z0-9][\w.+-]*@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})(?![\w@])"
    rf"|(?<![\w.+@/-])(?P<host>(?:[A-Za-z0-9-]+\.)+(?:{ENDINGS})(?:/{REST})?)(?![\w@-]|\.\w)",
    re.ASCII | re.IGNORECASE,
)


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
    linked = LINKED.sub(_link, escape(text))
    named = _people(world).sub(lambda found: f"<@{world.member_named(found.group(1)).id}>", linked)
    return channels.sub(lambda found: _channel_token(world, found.group(1), with_names=with_names), named)


def _link(found: re.Match[str]) -> str:
    words = found.group()
    if found["address"]:
        return f"<{words}>"
    return f"<mailto:{words}|{words}>" if found["mail"] else f"<http://{words}|{words}>"


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
