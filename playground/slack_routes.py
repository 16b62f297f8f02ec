"""The addresses that an app uses: Web API, response addresses, uploads and downloads."""

import asyncio
import contextlib
from collections.abc import Mapping
from typing import Any

from aiohttp import web

from playground.shapes import Answer, Json, SlackError
from playground.shared_files import home_of, may_read
from playground.web_api import answer
from playground.workspace import Workspace

BY_HEADER = frozenset({"apps.connections.open"})
"""The methods that take their token from the header alone."""


async def read_params(request: web.Request) -> Json:
    """Return the parameters of a Web API call: query, then form or JSON."""
    params: Json = dict(request.query)
    if request.content_type == "application/json":
        with contextlib.suppress(ValueError):
            body = await request.json()
            return params | (body if isinstance(body, dict) else {})
        return params
    form = await request.post()
    return params | {key: value for key, value in form.items() if isinstance(value, str)}


def read_token(request: web.Request, params: Json) -> str | None:
    """Return the token from the header, or else from the parameters, which lose it."""
    header = request.headers.get("Authorization", "")
    given = params.pop("token", None)
    return header.removeprefix("Bearer ").strip() or given


class SlackRoutes:
    """Serves one workspace to its app."""

    def __init__(self, workspace: Workspace) -> None:
        """Serve this workspace."""
        self._workspace = workspace

    def routes(self) -> list[web.RouteDef]:
        """Return the routes."""
        return [
            web.post("/api/{method}", self.web_api),
            web.get("/api/{method}", self.web_api),
            web.post("/response/{key}", self.respond),
            web.post("/upload/{file}", self.upload),
            web.get("/files/{file}/{name}", self.download),
        ]

    async def web_api(self, request: web.Request) -> web.StreamResponse:
        """Answer a Web API call."""
        params = await read_params(request)
        method, token = request.match_info["method"], read_token(request, params)
        if method in BY_HEADER:
            token = read_token(request, {})
        found = await self._call(method, params, token)
        if found.is_lost and request.transport is not None:
            request.transport.close()
        headers = {"x-slack-req-id": "playground", **found.headers}
        return web.json_response(found.body, status=found.status, headers=headers)

    async def _call(self, method: str, params: Mapping[str, Any], token: str | None) -> Answer:
        loop, ground = asyncio.get_running_loop(), self._workspace.ground
        found = await loop.run_in_executor(None, lambda: answer(ground, method, params, token))
        self._carry_events()
        return found

    def _carry_events(self) -> None:
        asyncio.get_running_loop().run_in_executor(None, lambda: self._workspace.courier.drain(wait=False))

    async def respond(self, request: web.Request) -> web.StreamResponse:
        """Take an answer to an interaction."""
        content = await _content(request)
        if content is None:
            return web.json_response({"ok": False, "error": "invalid_payload"}, status=400)
        key = request.match_info["key"]
        found = await asyncio.get_running_loop().run_in_executor(None, self._workspace.answer_response, key, content)
        self._carry_events()
        if found.is_lost and request.transport is not None:
            request.transport.close()
        if found.body["ok"]:
            return web.Response(text="ok")
        return web.json_response(found.body, status=found.status, headers=found.headers)

    async def upload(self, request: web.Request) -> web.StreamResponse:
        """Take the bytes of an announced file, raw or as a form."""
        content = await request.read()
        if request.content_type == "multipart/form-data":
            content = await _first_part(request)
        try:
            key = request.match_info["file"]
            home_of(self._workspace, key).files.fill(key, content)
        except SlackError as error:
            return web.Response(text=error.code, status=404)
        return web.Response(text=f"OK - {len(content)}")

    async def download(self, request: web.Request) -> web.StreamResponse:
        """Return a file to the app, or to a person who is in one of its channels."""
        try:
            home = home_of(self._workspace, request.match_info["file"])
        except SlackError:
            return web.Response(status=404)
        file = home.files.get(request.match_info["file"])
        found = file.served(request.match_info["name"])
        reader, token = request.query.get("as"), read_token(request, {})
        if found is None or not may_read(home, file, token=token, reader=reader):
            return web.Response(status=403)
        content, kind = found
        return web.Response(body=content, content_type=kind)


async def _content(request: web.Request) -> Json | None:
    try:
        content: object = await request.json()
    except ValueError:
        return None
    return content if isinstance(content, dict) else None


async def _first_part(request: web.Request) -> bytes:
    form = await request.post()
    for value in form.values():
        if isinstance(value, web.FileField):
            return value.file.read()
        return value.encode() if isinstance(value, str) else bytes(value)
    return b""
