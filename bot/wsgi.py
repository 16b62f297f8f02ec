"""Short answers over HTTP."""

from collections.abc import Iterable
from http import HTTPStatus
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wsgiref.types import StartResponse


def answer(
    start_response: "StartResponse", status: HTTPStatus, body: str = "", kind: str = "text/plain; charset=utf-8"
) -> Iterable[bytes]:
    """Answer a request in a few words."""
    content = body.encode()
    headers = [("Content-Type", kind), ("Content-Length", str(len(content))), ("Cache-Control", "no-store")]
    start_response(f"{status.value} {status.phrase}", headers)
    return [content]
