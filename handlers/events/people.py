"""People who come and change, and channels that the bot is brought into."""

from collections.abc import Mapping
from typing import Any

from slack_sdk import WebClient

from handlers.counter import Counter
from handlers.letters.look_up import is_person, names_of, profile_of
from services.profiles import ask_who, learn
from services.teams import invited


def on_person(counter: Counter, slack: WebClient, body: Mapping[str, Any]) -> None:
    """Keep a person's new name, zone, language or leaving; somebody new is written down."""
    del slack
    user = body["event"]["user"]
    if not is_person(user):
        return
    with counter.store.begin(body["team_id"]) as work:
        if work.inbox.admit(f"event:{body['event_id']}"):
            learn(work, user["id"], profile_of(user), names_of(user))
            if not user.get("locale"):  # what Slack reports of people does not always say their language
                ask_who(work, user["id"], body["event_id"])


def on_joined(counter: Counter, slack: WebClient, body: Mapping[str, Any]) -> None:
    """Welcome a channel that the bot itself was brought into; other people come and go unnoticed."""
    del slack
    event = body["event"]
    with counter.store.begin(body["team_id"]) as work:
        own = work.workspaces.get()
        if own and event["user"] == own.bot_user and work.inbox.admit(f"event:{body['event_id']}"):
            invited(work, event["channel"], body["event_id"], event.get("inviter"))
