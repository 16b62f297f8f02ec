"""The small Bolt app over again, asynchronous."""

from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from tests.playground.small_app import CARD, HOME, MODAL, Heard, Json, customers_like

Ack = Callable[..., Awaitable[Any]]


def small_async_app(base_url: str, heard: Heard, signing_secret: str) -> AsyncApp:
    """Return an app that answers as the small one does."""
    client = AsyncWebClient(token="xoxb-playground", base_url=base_url)
    app = AsyncApp(name="small", client=client, process_before_response=True, signing_secret=signing_secret)
    _commands(app, heard)
    _interactions(app, heard)
    _events(app, heard)
    return app


def _commands(app: AsyncApp, heard: Heard) -> None:
    @app.command("/opp")
    async def opp(ack: Ack, body: Json, client: AsyncWebClient) -> None:
        heard.append(("command", body))
        if body["text"] == "form":
            await client.views_open(trigger_id=body["trigger_id"], view=MODAL)
            await ack()
        elif body["text"] == "card":
            await client.chat_postMessage(channel=body["user_id"], text="Acme ¥120k", blocks=CARD)
            await ack()
        elif body["text"] == "file":
            await client.files_upload_v2(channel=body["channel_id"], filename="book.csv", content="Acme")
            await ack()
        else:
            await ack(f"Filed: {body['text']}")


def _interactions(app: AsyncApp, heard: Heard) -> None:
    @app.action("won")
    async def won(ack: Ack, body: Json, respond: Ack) -> None:
        heard.append(("action", body))
        await ack()
        await respond(text="Congratulations", replace_original=False)

    @app.options("customer")
    async def customers(ack: Ack, body: Json) -> None:
        heard.append(("options", body))
        await ack(options=customers_like(body["value"]))

    @app.view_closed("new_deal")
    async def closed(ack: Ack, body: Json) -> None:
        heard.append(("closed", body))
        await ack()

    @app.view("new_deal")
    async def submitted(ack: Ack, body: Json) -> None:
        heard.append(("view", body))
        if body["view"]["state"]["values"]["name"]["it"]["value"] == "taken":
            await ack(response_action="errors", errors={"name": "That name is taken."})
        else:
            await ack()


def _events(app: AsyncApp, heard: Heard) -> None:
    @app.event("app_home_opened")
    async def home(body: Json, event: Json, client: AsyncWebClient) -> None:
        heard.append(("event", body))
        await client.views_publish(user_id=event["user"], view=HOME)

    @app.event("message")
    async def message(body: Json) -> None:
        heard.append(("event", body))

    @app.event("app_mention")
    async def mention(body: Json, event: Json, client: AsyncWebClient) -> None:
        heard.append(("event", body))
        await client.chat_postMessage(channel=event["channel"], thread_ts=event["ts"], text="You called?")
