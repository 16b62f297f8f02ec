"""A browser that follows nothing by itself: one page, one answer."""

from contextlib import closing
from http.client import HTTPConnection
from urllib.parse import urlencode, urlsplit


def browse(address: str, form: dict[str, str] | None = None, language: str = "en") -> tuple[int, str]:
    """Open a page or send its form; return the status and the text, or where it leads."""
    parts = urlsplit(address)
    with closing(HTTPConnection(parts.netloc, timeout=5)) as browser:
        body = urlencode(form) if form else None
        headers = {"Accept-Language": language, "Content-Type": "application/x-www-form-urlencoded"}
        browser.request("POST" if form else "GET", f"{parts.path}?{parts.query}", body, headers)
        answer = browser.getresponse()
        return answer.status, answer.headers["Location"] or answer.read().decode()
