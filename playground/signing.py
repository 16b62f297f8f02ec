"""How Slack signs what it sends over HTTP, so that an app can tell that it comes from Slack."""

import hashlib
import hmac


def sign(secret: str, body: bytes, stamp: int) -> str:
    """Return the signature of a body that is sent at a Unix second.

    Source: https://docs.slack.dev/authentication/verifying-requests-from-slack
    """
    signed = hmac.new(secret.encode(), b"v0:%d:%b" % (stamp, body), hashlib.sha256)
    return f"v0={signed.hexdigest()}"
