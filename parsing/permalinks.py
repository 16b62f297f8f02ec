"""Reads links to files and messages in Slack, which people point at as evidence."""

import re
from hashlib import sha256
from typing import Final

from sales.gates import LONGEST_LINK, Proof

_FILE: Final = re.compile(
    r"https?://[^\s/<>|]+/files/(?:[UW][A-Z0-9]+/)?(?P<id>F[A-Z0-9]{4,20})(?:/(?P<name>[^\s/<>|?#]*))?[^\s<>|]*"
)
_MESSAGE: Final = re.compile(r"https?://[^\s/<>|]+/archives/(?P<id>[CDG][A-Z0-9]{4,20}/p\d{10,20})[^\s<>|]*")


def read_permalink(text: str) -> Proof | None:
    """Return what a permalink points at; None where the text holds none to a file or a message."""
    found = _FILE.search(text) or _MESSAGE.search(text)
    if found is None or len(found[0]) > LONGEST_LINK:
        return None
    parts = found.groupdict()
    file_id = parts["id"] if "name" in parts else None
    return Proof(link=found[0], title=parts.get("name") or parts["id"], file_id=file_id, digest=_digest(parts["id"]))


def attached(name: str, link: str) -> Proof:
    """Return a file that came with a message as proof, by its name and its permalink."""
    read = read_permalink(link)
    return Proof(link=link, title=name, file_id=read.file_id if read else None, digest=_digest(_identity(read, link)))


def _identity(read: Proof | None, link: str) -> str:
    return read.file_id if read and read.file_id else link


def _digest(identity: str) -> str:
    return sha256(identity.encode()).hexdigest()
