"""The workspace without a port: whatever this process sends to its address by urllib is answered by a function call."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message as Headers
from http.client import RemoteDisconnected, responses
from io import BytesIO
from urllib.parse import parse_qsl, urlsplit
from urllib.request import BaseHandler, Request, build_opener, install_opener
from urllib.response import addinfourl

from playground.shapes import Json, SlackError
from playground.shared_files import home_of, may_read
from playground.web_api import answer
from playground.workspace import Workspace

HOST = "workspace.invalid"
LOST = "Remote end closed connection without response"


@dataclass(frozen=True, slots=True)
class Reply:
    """A status, a body, and headers besides."""

    status: int
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


class Loopback(BaseHandler):
    """Answers requests to one workspace; those to other hosts go on to the network."""

    handler_order = 50

    def __init__(self, workspace: Workspace) -> None:
        """Answer for this workspace."""
        self._workspace = workspace

    def http_open(self, request: Request) -> addinfourl | None:
        """Answer a request, or leave it to the next handler; raises as a dropped connection does."""
        if request.host != HOST:
            return None
        reply = self._answer(request)
        headers = Headers()
        for name, value in {"Content-Type": "application/json; charset=utf-8", **reply.headers}.items():
            headers[name] = value
        response = addinfourl(BytesIO(reply.body), headers, request.full_url, reply.status)
        response.msg = responses[reply.status]  # type: ignore[attr-defined] # urllib reads the reason from here
        return response

    def _answer(self, request: Request) -> Reply:
        room, _, rest = urlsplit(request.full_url).path.strip("/").partition("/")
        body = request.data if isinstance(request.data, bytes) else b""
        match room:
            case "api":
                return self._call(rest, request, body)
            case "response":
                return self._respond(rest, body)
            case "upload":
                return self._fill(rest, body)
            case "files":
                return self._file(rest, _token(request))
            case _:
                return Reply(404, b"not found")

    def _call(self, method: str, request: Request, body: bytes) -> Reply:
        params = read_params(request, body)
        given = params.pop("token", None)
        found = answer(self._workspace.ground, method, params, _token(request) or given)
        if found.is_lost:
            raise RemoteDisconnected(LOST)
        return Reply(found.status, json.dumps(found.body).encode(), found.headers)

    def _respond(self, key: str, body: bytes) -> Reply:
        found = self._workspace.answer_response(key, json.loads(body))
        if found.is_lost:
            raise RemoteDisconnected(LOST)
        text = "ok" if found.body["ok"] else str(found.body["error"])
        return Reply(found.status, text.encode(), found.headers)

    def _fill(self, key: str, body: bytes) -> Reply:
        try:
            home_of(self._workspace, key).files.fill(key, body)
        except SlackError as error:
            return Reply(404, error.code.encode())
        return Reply(200, b"OK")

    def _file(self, rest: str, token: str) -> Reply:
        key, _, name = rest.partition("/")
        try:
            home = home_of(self._workspace, key)
        except SlackError:
            return Reply(404, b"not found")
        file = home.files.get(key)
        found = file.served(name)
        if found is None or not may_read(home, file, token=token, reader=None):
            return Reply(403, b"forbidden")
        content, kind = found
        return Reply(200, content, {"Content-Type": kind})


def _token(request: Request) -> str:
    return (request.get_header("Authorization") or "").removeprefix("Bearer ")


def read_params(request: Request, body: bytes) -> Json:
    """Return the parameters of a Web API call: query, then form or JSON."""
    params: Json = dict(parse_qsl(urlsplit(request.full_url).query, keep_blank_values=True))
    if (request.get_header("Content-type") or "").startswith("application/json"):
        given: object = json.loads(body or b"{}")
        return params | (given if isinstance(given, dict) else {})
    return params | dict(parse_qsl(body.decode(), keep_blank_values=True))


@contextmanager
def in_process(workspace: Workspace) -> Iterator[str]:
    """Answer this process's calls to the workspace without a network, and yield the Web API's base address.

    The urllib opener of the whole process is replaced meanwhile, so one workspace at a time can be served like this.
    """
    before, workspace.base_url = workspace.base_url, f"http://{HOST}"
    install_opener(build_opener(Loopback(workspace)))
    try:
        yield f"{workspace.base_url}/api/"
    finally:
        install_opener(build_opener())
        workspace.base_url = before
