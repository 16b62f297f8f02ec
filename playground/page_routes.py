"""The addresses that the page uses: what it reads, what it does, the clock, the journal and the stream of changes."""

import asyncio
import json
from collections.abc import Callable
from typing import TypeVar

from aiohttp import web

from playground import page_api
from playground.acts import refused
from playground.journal import PAGE
from playground.messages import Channel
from playground.page_acts import perform
from playground.reading import read
from playground.shapes import Json
from playground.world import World

BREATH_SECONDS = 15.0
Answer = TypeVar("Answer")


class PageRoutes:
    """Serves the workspaces of one ground to the page; a request names one by its `team`, or means the first."""

    def __init__(self, workspace: World) -> None:
        """Serve this workspace and those beside it."""
        self._ground = workspace.ground

    def routes(self) -> list[web.RouteDef]:
        """Return the routes."""
        return [
            web.get("/page/state", self.state),
            web.get("/page/messages", self.messages),
            web.post("/page/read", self.read),
            web.post("/page/act", self.act),
            web.post("/page/jump", self.jump),
            web.get("/page/journal", self.journal),
            web.get("/page/journal.jsonl", self.journal_file),
            web.get("/page/stream", self.stream),
        ]

    def _world(self, team: str | None) -> World:
        try:
            return self._ground.world(team or None)
        except LookupError as error:
            raise web.HTTPNotFound(text=str(error)) from error

    def _whose(self, request: web.Request) -> tuple[World, str]:
        world = self._world(request.query.get("team"))
        asked = request.query.get("as") or _first(world, request.headers.get("Accept-Language", ""))
        return world, _member(world, asked)

    async def state(self, request: web.Request) -> web.StreamResponse:
        """Answer everything around the messages."""
        return web.json_response(page_api.state(*self._whose(request)))

    async def messages(self, request: web.Request) -> web.StreamResponse:
        """Answer what is in a channel or a thread."""
        world, me = self._whose(request)
        place = _place(world, request.query.get("channel"))
        return web.json_response(page_api.messages(world, me, place, request.query.get("thread")))

    async def read(self, request: web.Request) -> web.StreamResponse:
        """Remember how far a person has read in a channel or a thread."""
        asked = await request.json()
        world = self._world(asked.get("team"))
        place, me = _place(world, asked.get("channel")), _member(world, str(asked.get("as")))
        with world.lock:
            read(place, me, str(asked["ts"]), asked.get("thread"))
        return web.json_response({"ok": True})

    async def act(self, request: web.Request) -> web.StreamResponse:
        """Do something in a person's name and answer when it has settled."""
        asked = await request.json()
        world = self._world(asked.get("team"))
        self._ground.journal.write(PAGE, "act", str(asked.get("act")), asked, team=world.team)
        try:
            return web.json_response(await _apart(lambda: _act(world, asked)))
        except LookupError as error:
            raise web.HTTPNotFound(text=str(error)) from error

    async def jump(self, request: web.Request) -> web.StreamResponse:
        """Move the clock forward and answer the new moment."""
        asked = await request.json()
        world = self._world(asked.get("team"))
        me = _member(world, str(asked.get("as")))
        return web.json_response(await _apart(lambda: _jump(world, me, str(asked["to"]))))

    async def journal(self, request: web.Request) -> web.StreamResponse:
        """Answer the journal's lines after a number."""
        after = request.query.get("after", "0")
        lines = self._ground.journal.after(int(after) if after.isdigit() else 0)
        return web.json_response([line.as_json() for line in lines])

    async def journal_file(self, _request: web.Request) -> web.StreamResponse:
        """Answer the whole journal, one JSON object per line."""
        return web.Response(text=self._ground.journal.as_json_lines(), content_type="application/jsonl")

    async def stream(self, request: web.Request) -> web.StreamResponse:
        """Send a line for every change until the page goes away."""
        loop, news = asyncio.get_running_loop(), asyncio.Queue[Json]()
        stop = self._ground.changes.listen(lambda change: _pass_on(loop, news, change))
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"})
        try:
            await response.prepare(request)
            await response.write(b": begin\n\n")
            while True:
                await response.write(await _next_line(news))
        except ConnectionError:
            return response
        finally:
            stop()


def _member(world: World, asked: str) -> str:
    try:
        return world.member_named(asked).id
    except LookupError as error:
        raise web.HTTPNotFound(text=str(error)) from error


def _place(world: World, channel: str | None) -> Channel:
    if channel not in world.channels:
        raise web.HTTPNotFound(text=channel)
    return world.channels[channel]


def _first(world: World, languages: str) -> str:
    """Return whom a visitor begins as: the first person who reads their browser's language, else the first."""
    people = [member for member in world.people.values() if not member.is_bot]
    spoken = languages[:2].lower()
    return next((member.id for member in people if member.language.startswith(spoken)), people[0].id)


def _act(world: World, asked: Json) -> Json:
    with world.clock.hold():
        return perform(world, asked)


def _jump(world: World, me: str, to: str) -> Json:
    try:
        now = world.clock.jump(page_api.destination(world, me, to))
    except ValueError:
        return refused(world, me, "clock-back").as_json()
    world.journal.write(PAGE, "jump", to, {"now": now.isoformat()})
    return {"ok": True, "now": now.isoformat()}


def _pass_on(loop: asyncio.AbstractEventLoop, news: asyncio.Queue[Json], change: Json) -> None:
    if not loop.is_closed():
        loop.call_soon_threadsafe(news.put_nowait, change)


async def _next_line(news: asyncio.Queue[Json]) -> bytes:
    try:
        change = await asyncio.wait_for(news.get(), BREATH_SECONDS)
    except TimeoutError:
        return b": still here\n\n"
    return f"data: {json.dumps(change)}\n\n".encode()


async def _apart(work: Callable[[], Answer]) -> Answer:
    return await asyncio.get_running_loop().run_in_executor(None, work)
