"""From the parameters of a call, as a form or JSON carries them, to what the methods take."""

import json
from base64 import b64decode
from collections.abc import Mapping
from typing import Any

from playground.shapes import Json, SlackError, refuse_arguments

STRUCTURED: Mapping[str, tuple[type, str]] = {
    "blocks": (list, "invalid_blocks_format"),
    "attachments": (list, "invalid_attachments"),
    "metadata": (dict, "invalid_metadata_format"),
    "view": (dict, "invalid_arguments"),
    "files": (list, "invalid_arguments"),
    "unfurls": (dict, "invalid_unfurls_format"),
}
"""What a parameter is made of, and how a call is refused in which it is made of something else."""

FLAGS = {"1": True, "true": True, "True": True, "0": False, "false": False, "False": False}
FLAG_NAMES = frozenset(
    {
        *("include_locale", "include_all_metadata", "include_num_members", "inclusive", "exclude_archived"),
        *("reply_broadcast", "return_im", "full", "force"),
        *("include_users", "include_count", "include_disabled"),
    }
)


def decoded(params: Mapping[str, Any]) -> Json:
    """Return the parameters that are there; raises SlackError where one is not of its kind."""
    values = {key: _value(key, value) for key, value in params.items()}
    return {key: value for key, value in values.items() if value is not None}


def _value(key: str, value: object) -> object:
    if key in STRUCTURED:
        return _structured(key, value)
    if isinstance(value, list) and not any(isinstance(each, dict | list) for each in value):
        return ",".join(map(str, value))
    if isinstance(value, dict | list):
        raise refuse_arguments("invalid_arguments", [f"[ERROR] must be a string [json-pointer:/{key}]"])
    return FLAGS.get(str(value), value) if key in FLAG_NAMES else value


def _structured(key: str, value: object) -> object:
    kind, code = STRUCTURED[key]
    try:
        content = json.loads(value) if isinstance(value, str) else value
    except ValueError as error:
        raise SlackError(code) from error
    if content is not None and not isinstance(content, kind):
        raise SlackError(code)
    return content


def credentials(token: str | None) -> Json:
    """Return what an app says of itself by HTTP's basic authentication, as the methods of OAuth take it."""
    kind, _, encoded = (token or "").partition(" ")
    if kind != "Basic":
        return {}
    try:
        client_id, _, secret = b64decode(encoded, validate=True).decode().partition(":")
    except ValueError:
        return {}
    return {"client_id": client_id, "client_secret": secret}
