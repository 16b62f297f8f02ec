"""Files: announced, uploaded, and shared into a channel or kept private."""

from dataclasses import dataclass
from mimetypes import guess_type

from playground.ids import Ids
from playground.shapes import Json, SlackError


@dataclass(slots=True, kw_only=True)
class File:
    """A file of the workspace; `content` is None until its bytes have arrived."""

    id: str
    name: str
    length: int
    user: str
    created: int
    title: str = ""
    content: bytes | None = None
    is_complete: bool = False
    channels: tuple[str, ...] = ()

    def as_slack(self, base_url: str) -> Json:
        """Return the file as files.info does."""
        address = f"{base_url}/files/{self.id}/{self.name}"
        kind = self.name.rpartition(".")[2].lower()
        return {
            "id": self.id,
            "created": self.created,
            "name": self.name,
            "title": self.title or self.name,
            "mimetype": guess_type(self.name)[0] or "application/octet-stream",
            "filetype": kind,
            "size": self.length,
            "user": self.user,
            "mode": "hosted",
            "url_private": address,
            "url_private_download": address,
            "permalink": address,
            "channels": list(self.channels),
            "is_public": bool(self.channels),
        }


class Files:
    """All files by id."""

    def __init__(self, ids: Ids) -> None:
        """Start empty."""
        self._ids = ids
        self._files: dict[str, File] = {}

    def announce(self, name: str, length: int, user: str, created: int) -> File:
        """Reserve an id for a file whose bytes are still to come."""
        file = File(id=self._ids.new("F"), name=name, length=length, user=user, created=created)
        self._files[file.id] = file
        return file

    def get(self, key: str) -> File:
        """Return a file; raises `file_not_found`."""
        if key not in self._files:
            raise SlackError("file_not_found")
        return self._files[key]

    def fill(self, key: str, content: bytes) -> File:
        """Store the bytes of an announced file; raises SlackError when it is unknown."""
        file = self.get(key)
        file.content, file.length = content, len(content)
        return file
