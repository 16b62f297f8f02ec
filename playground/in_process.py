"""The workspace without a port: whatever this process sends to its address by urllib is answered by a function call."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import Message as Headers
from io import BytesIO
from urllib.parse import parse_qsl, urlsplit
from urllib.request import BaseHandler, Request, build_opener, install_opener
from urllib.response import addinfourl

from playground.shapes import Json, SlackError
from playground.workspace import Workspace

HOST = "workspace.invalid"


class Loopback(BaseHandler):
    """Answers requests to one workspace; those to other hosts go on to the network."""

    handler_order = 50

    def __init__(self, workspace: Workspace) -> None:
        """Answer for this workspace."""
        self._workspace = workspace

    def http_open(self, request: Request) -> addinfourl | None:
        """Answer a request, or leave it to the next handler."""
        if request.host != HOST:
            return None
        status, content = self._answer(request)
        headers = Headers()
        headers["Content-Type"] = "application/json; charset=utf-8"
        for name, value in self._workspace.manifest.headers.items():
            headers[name] = value
        response = addinfourl(BytesIO(content), headers, request.full_url, status)
        response.msg = "OK"  # type: ignore[attr-defined] # urllib reads the reason from here
        return response

    def _answer(self, request: Request) -> tuple[int, bytes]:
        room, _, rest = urlsplit(request.full_url).path.strip("/").partition("/")
        body = request.data if isinstance(request.data, bytes) else b""
        match room:
            case "api":
                params = read_params(request, body)
                token = (request.get_header("Authorization") or "").removeprefix("Bearer ")
                given = params.pop("token", None)
                return 200, json.dumps(self._workspace.call(rest, params, token or given)).encode()
            case "response":
                answer = self._workspace.respond(rest, json.loads(body))
                return (200, b"ok") if answer == "ok" else (404, answer.encode())
            case "upload":
                self._workspace.files.fill(rest, body)
                return 200, b"OK"
            case "files":
                return self._file(rest)
            case _:
                return 404, b"not found"

    def _file(self, rest: str) -> tuple[int, bytes]:
        try:
            content = self._workspace.files.get(rest.partition("/")[0]).content
        except SlackError:
            content = None
        return (404, b"not found") if content is None else (200, content)


def read_params(request: Request, body: bytes) -> Json:
    """Return the parameters of a Web API call: query, then form or JSON."""
    params: Json = dict(parse_qsl(urlsplit(request.full_url).query, keep_blank_values=True))
    if (request.get_header("Content-type") or "").startswith("application/json"):
        given: Json = json.loads(body or b"{}")
        return params | given
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
