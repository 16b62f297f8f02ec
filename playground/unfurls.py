"""Links to the app's own domains: the app is told of them, and may show under a message what is behind them."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from playground import events
from playground.links import Shared, links_in
from playground.messages import Message
from playground.shapes import Json
from playground.values import attached_with_ids, initial_values
from playground.world import World

COMPOSER = "COMPOSER"


def domain_of(world: World, address: str) -> str | None:
    """Return the app's domain that an address belongs to, if it belongs to one."""
    return world.manifest.domain_of(urlsplit(address).hostname or "")


def tell_links(world: World, message: Message) -> None:
    """Tell the app of the links to its domains in what a person of this workspace has posted."""
    author = world.people.get(message.user)
    if author is None or author.home_team or message.user == world.bot.id:
        return
    place: Json = {"source": "conversations_history", "channel": message.channel, "message_ts": message.ts}
    place |= {"thread_ts": message.thread_ts} if message.thread_ts else {}
    place["is_bot_user_member"] = world.bot.id in world.channels[message.channel].members
    key = f"{message.channel}.{message.ts}.{world.ids.new('unfurl')}"
    _tell(world, message.user, key, place, links_in(message.text), message)


def tell_composed(world: World, user: str, address: str) -> Shared | None:
    """Tell the app of a link that a person of this workspace is about to post; what it shows is in what is returned."""
    author = world.people[user]
    if author.home_team or author.is_deactivated:
        return None
    key = f"U{user[1:]}-{world.ids.new('unfurl')}"
    place: Json = {"source": "composer", "channel": COMPOSER, "message_ts": key, "is_bot_user_member": False}
    return _tell(world, user, key, place, [address])


def _tell(
    world: World, user: str, key: str, place: Json, addresses: Iterable[str], message: Message | None = None
) -> Shared | None:
    links = [{"domain": domain, "url": each} for each in addresses if (domain := domain_of(world, each))]
    if not links:
        return None
    shared = world.links[key] = Shared(urls=tuple(link["url"] for link in links), message=message)
    event: Json = {"type": "link_shared", "user": user, "links": links, "unfurl_id": key, **place}
    event |= {"user_locale": world.people[user].language, "event_ts": world.clock.stamp()}
    events.announce(world, event)
    return shared


def show(world: World, shared: Shared, unfurls: Json) -> None:
    """Show what the app says of links, under their message or where they are being written."""
    for address, said in unfurls.items():
        shared.shown[address] = {**said, "from_url": address, "app_unfurl_url": address, "is_app_unfurl": True}
    if shared.message is None:
        return
    before = world.describe(shared.message)
    marks = {"app_id": world.app, "bot_id": world.bot_id}
    numbered = [{"id": n, **marks, **each} for n, each in enumerate(shared.shown.values(), start=1)]
    shared.message.attachments = attached_with_ids(numbered, world.ids)
    shared.message.state = initial_values(shared.message.all_blocks, shared.message.state)
    world.changes.tell("messages", shared.message.channel)
    events.message_changed(world, shared.message, before)
