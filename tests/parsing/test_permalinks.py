"""Links to files and messages in Slack."""

import pytest

from parsing.permalinks import attached, read_permalink

FILE = "https://acme.slack.com/files/U0BEN/F0REQ12345/signed%20terms.pdf"
MESSAGE = "https://acme.slack.com/archives/C0SALES1/p1700000000000100"


def test_a_file_is_read_with_its_id_and_its_name() -> None:
    read = read_permalink(f"here: {FILE} signed yesterday")
    assert read
    assert (read.link, read.file_id, read.title) == (FILE, "F0REQ12345", "signed%20terms.pdf")


def test_a_message_is_read_with_its_place_and_no_file() -> None:
    read = read_permalink(f"<{MESSAGE}?thread_ts=1700000000.000100&cid=C0SALES1>")
    assert read
    assert (read.file_id, read.title) == (None, "C0SALES1/p1700000000000100")


@pytest.mark.parametrize(
    "text",
    ["", "on my desk", "https://example.com/files", "https://acme.slack.com/archives/C0SALES1", FILE + "x" * 500],
)
def test_what_is_no_permalink_is_not_taken_for_one(text: str) -> None:
    assert read_permalink(text) is None


def test_one_file_has_one_digest_however_it_is_pointed_at() -> None:
    read, came = read_permalink(FILE), attached("terms.pdf", "http://127.0.0.1:9/files/F0REQ12345/terms.pdf")
    assert read
    assert (read.digest, read.file_id) == (came.digest, came.file_id)
    other = read_permalink(FILE.replace("F0REQ12345", "F0REQ12346"))
    assert other
    assert other.digest != read.digest
