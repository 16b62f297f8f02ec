"""The Slack manifest that lies beside the rooms, and its variants."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

MANIFEST: Final = Path(__file__).parent.parent / "app.yaml"
GRANTED: Final = "x-oauth-scopes"
"""The header in which Slack lists what a token may do."""


def manifest_text(command: str = "/opp", http: str | None = None) -> str:
    """Return the manifest with another command, or over HTTP instead of Socket Mode, its reasons beside each line."""
    text = re.sub(r"(?<![\w/])/opp\b", command, MANIFEST.read_text(encoding="utf-8"))
    return _over_http(text, http) if http else text


def declared_scopes() -> tuple[frozenset[str], frozenset[str]]:
    """Return the bot scopes that the manifest asks for, and those of them that an admin may refuse."""
    text = MANIFEST.read_text(encoding="utf-8")
    return _listed(text, "bot"), _listed(text, "bot_optional")


def _listed(text: str, name: str) -> frozenset[str]:
    """Return the entries of a list of the manifest, each on a line of its own, so that the core needs no YAML."""
    lines = re.search(rf"^ +{name}:.*\n((?: +- .*\n)+)", text, re.MULTILINE)
    return frozenset(re.findall(r"^ +- (\S+)", lines[1] if lines else "", re.MULTILINE))


def denied_scopes(headers: Mapping[str, str]) -> tuple[str, ...]:
    """Return the scopes that the manifest asks for and that Slack's answer does not list as granted, in order.

    An answer without such a list, as of a server that knows no scopes, denies nothing.
    """
    listed = next((value for name, value in headers.items() if name.lower() == GRANTED), None)
    if listed is None:
        return ()
    return tuple(sorted(declared_scopes()[0] - {scope.strip() for scope in listed.split(",")}))


def _over_http(text: str, url: str) -> str:
    addressed = re.sub(r"^( +)- command: .*$", rf"\g<0>\n\1  url: {url}", text, flags=re.MULTILINE)
    for section in ("event_subscriptions", "interactivity"):
        addressed = re.sub(rf"^( +){section}:$", rf"\g<0>\n\1  request_url: {url}", addressed, flags=re.MULTILINE)
    return addressed.replace("socket_mode_enabled: true", "socket_mode_enabled: false")
