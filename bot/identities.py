"""Who the bot is in each workspace in which its app is installed, and who is let in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import structlog
from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.manifest import denied_scopes
from bot.settings import SlackAccess
from sales.errors import SalesError

SLACK_SECONDS: Final = 10
"""Longest wait for an answer of Slack's to a letter."""
VOID: Final = frozenset({"account_inactive", "invalid_auth", "token_expired", "token_revoked"})
"""Slack's words for a token that opens nothing any more, as when a workspace has removed the app."""
log = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Who the bot is in a workspace, as Slack said when it first connected."""

    workspace: str
    name: str
    bot_user: str
    bot_id: str
    denied: tuple[str, ...] = ()
    """Scopes that the manifest asks for and the workspace has not granted."""
    token: str = field(default="", repr=False)


def client(access: SlackAccess, token: str | None = None) -> WebClient:
    """Return what calls Slack, and leaves it to the outbox to try again."""
    return WebClient(token=token, base_url=access.api_url, timeout=SLACK_SECONDS, retry_handlers=[])


def identify_all(access: SlackAccess) -> tuple[list[Identity], list[SalesError]]:
    """Ask Slack once for each token which workspace it opens; return the refusals of those that open none, too.

    A token that is void keeps no other workspace out; where all are, the first refusal is raised.
    """
    found: dict[str, Identity] = {}
    refused: list[SalesError] = []
    for number, token in enumerate(access.bot_tokens, start=1):
        try:
            identity = identify(client(access, token))
        except SlackApiError as fault:
            refused.append(_void(fault, number, access))
            continue
        if identity.workspace in found:
            raise SalesError("slack-bot-token-twice", workspace=identity.name)
        found[identity.workspace] = identity
    if not found:
        raise refused[0]
    return list(found.values()), refused


def _void(fault: SlackApiError, number: int, access: SlackAccess) -> SalesError:
    """Return the refusal of a token among several; raises what else went wrong."""
    word = fault.response["error"]
    if word not in VOID or len(access.bot_tokens) == 1:
        raise fault
    log.error("token.refused", number=number, fault=word)
    return refused_among(access, number, word)


def refused_among(access: SlackAccess, number: int, fault: str) -> SalesError:
    """Return the refusal of one of several tokens, counted from 1."""
    return SalesError("slack-refuses-bot-token-among", number=number, count=len(access.bot_tokens), fault=fault)


def identify(slack: WebClient) -> Identity:
    """Ask Slack once which workspace the token opens and who the bot is there."""
    said = slack.auth_test()
    return Identity(
        workspace=said["team_id"],
        name=said["team"],
        bot_user=said["user_id"],
        bot_id=said["bot_id"],
        denied=denied_scopes(said.headers),
        token=slack.token or "",
    )


def authorizer(identities: Sequence[Identity]) -> Callable[..., Any]:
    """Return what lets in the workspaces of the tokens, and no other, without a call to Slack."""
    let_in: Mapping[str, Identity] = {each.workspace: each for each in identities}

    def _authorize(team_id: str | None = None, **_: object) -> AuthorizeResult | None:
        identity = let_in.get(team_id or "")
        if identity is None:
            log.warning("workspace.refused", team=team_id)
            return None
        return _result(identity)

    return _authorize


def _result(identity: Identity) -> AuthorizeResult:
    return AuthorizeResult(
        enterprise_id=None,
        team_id=identity.workspace,
        bot_token=identity.token,
        bot_id=identity.bot_id,
        bot_user_id=identity.bot_user,
    )
