"""The apps that are measured, and what Slack would send them."""

from typing import Any

from slack_bolt import App
from slack_bolt.request import BoltRequest
from slack_sdk import WebClient

from bot.identities import Identity
from bot.wiring import build_app
from handlers.counter import Counter
from handlers.listeners import register
from storage.store import Store

WORKSPACE = "T0BENCH"
USER = "U0BEN"
_OK = 200
Body = dict[str, Any]


def bolt() -> App:
    """Return a Bolt app as the bot makes it, with no listener yet."""
    identity = Identity(workspace=WORKSPACE, name="bench", bot_user="U0BOT", bot_id="B0BOT")
    return build_app(WebClient(retry_handlers=[]), [identity])


def oppbot(store: Store) -> App:
    """Return the bot's own app on a store."""
    app = bolt()
    register(app, Counter(store), "/opp")
    return app


def command(text: str, trigger: str, user: str = USER) -> Body:
    """Return the payload of `/opp` with these words; the trigger makes it one that was not served before."""
    place = {"team_id": WORKSPACE, "channel_id": "C0", "user_id": user}
    return {"command": "/opp", "text": text, "trigger_id": trigger, **place}


def send(app: App, body: Body) -> None:
    """Bring a payload to an app; raises where it is not served."""
    answer = app.dispatch(BoltRequest(mode="socket_mode", body=body))
    if answer.status != _OK or "saved nothing" in (answer.body or ""):
        raise RuntimeError(answer.body)
