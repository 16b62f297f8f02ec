"""Files: announced, uploaded, and shared into a channel or kept private; recordings with their words among them."""

from dataclasses import dataclass
from mimetypes import guess_type
from typing import Literal

from playground.ids import Ids
from playground.shapes import Json, SlackError

PREVIEW = 200
"""Characters of a transcript that come with the file itself; the whole is fetched. Slack does not say how many."""
VTT = "file.vtt"


@dataclass(slots=True, kw_only=True)
class Clip:
    """What makes a file a recording: its length, and its words when they have been written down.

    Slack's own page of files does not describe these fields; apps that read them agree on these.
    """

    seconds: int
    locale: str
    status: Literal["none", "processing", "complete"] = "none"
    transcript: str = ""

    def as_slack(self, address: str) -> Json:
        """Return the fields of a file that are a recording's own; `address` is where its words can be fetched."""
        told: Json = {"subtype": "slack_audio", "media_display_type": "audio", "duration_ms": self.seconds * 1000}
        if self.status != "complete":
            return told | {"transcription": {"status": self.status}}
        preview = {"content": self.transcript[:PREVIEW], "has_more": len(self.transcript) > PREVIEW}
        words = {"status": self.status, "locale": self.locale, "preview": preview}
        return told | {"transcription": words, "vtt": address}

    def as_vtt(self) -> bytes:
        """Return the words as WebVTT, one cue for all."""
        minutes, seconds = divmod(self.seconds, 60)
        return f"WEBVTT \n\n00:00:00.000 --> 00:{minutes:02d}:{seconds:02d}.000\n- {self.transcript}\n\n".encode()


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
    clip: Clip | None = None

    def as_slack(self, base_url: str) -> Json:
        """Return the file as files.info does."""
        address = f"{base_url}/files/{self.id}/{self.name}"
        kind = self.name.rpartition(".")[2].lower()
        said: Json = {
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
        return said | (self.clip.as_slack(f"{base_url}/files/{self.id}/{VTT}") if self.clip else {})

    def is_meant_by(self, reference: Json) -> bool:
        """Say whether an image block's reference, an id or an address, names this file."""
        return reference.get("id") == self.id or f"/files/{self.id}/" in str(reference.get("url"))

    def served(self, name: str) -> tuple[bytes, str] | None:
        """Return what its address with that name leads to, and of which type it is; None when there is nothing yet."""
        if name == VTT and self.clip:
            return (self.clip.as_vtt(), "text/vtt") if self.clip.status == "complete" else None
        kind = guess_type(self.name)[0] or "application/octet-stream"
        return None if self.content is None else (self.content, kind)


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

    def add(self, name: str, content: bytes, user: str, created: int) -> File:
        """Keep a file that a person hands over at once."""
        file = self.announce(name, len(content), user, created)
        file.content, file.is_complete = content, True
        return file

    def __contains__(self, key: str) -> bool:
        """Say whether there is a file with this id."""
        return key in self._files

    def get(self, key: str) -> File:
        """Return a file; raises `file_not_found`."""
        if key not in self._files:
            raise SlackError("file_not_found")
        return self._files[key]

    def complete(self, key: str) -> File:
        """Return a file whose upload is finished; raises `file_not_found` for one that was only announced."""
        file = self.get(key)
        if not file.is_complete:
            raise SlackError("file_not_found")
        return file

    def knows(self, reference: Json) -> bool:
        """Say whether an image block's reference, an id or an address, names a finished file."""
        return any(file.is_complete and file.is_meant_by(reference) for file in self._files.values())

    def fill(self, key: str, content: bytes) -> File:
        """Store the bytes of an announced file.

        Raises `file_not_found` when it is unknown or finished, and `invalid_arguments` when it is not as long as
        announced: what Slack does then is not written down, so an app had better not.
        """
        file = self.get(key)
        if file.is_complete:
            raise SlackError("file_not_found")
        if len(content) != file.length:
            raise SlackError("invalid_arguments")
        file.content = content
        return file

    def remove(self, file: File) -> None:
        """Forget a file."""
        del self._files[file.id]
