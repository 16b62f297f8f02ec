"""A bot of its own, with a Slack in its process that takes everything; told how much memory it holds as it goes on."""

import itertools
import json
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from email.message import Message as Headers
from io import BytesIO
from urllib.parse import parse_qsl
from urllib.request import BaseHandler, Request, build_opener, install_opener
from urllib.response import addinfourl

from benchmarks import apps
from benchmarks.idle import weigh
from benchmarks.world import workspace
from bot.settings import SlackAccess
from bot.wiring import THREADS, Bot, build, utc_now
from parsing import prepare_all, warm_up
from storage.engine import open_engine
from storage.store import Store

FUNNELS = 200
TOKEN = "xoxb-"  # noqa: S105 - opens nothing
_OK = 200


class Slack(BaseHandler):
    """Answers every call well, without a network."""

    handler_order = 50

    def __init__(self) -> None:
        """Begin to count messages."""
        self._count = itertools.count(1)

    def http_open(self, request: Request) -> addinfourl:
        """Answer one call."""
        answer = json.dumps(self._answer(request)).encode()
        response = addinfourl(BytesIO(answer), Headers(), request.full_url, _OK)
        response.msg = "OK"  # type: ignore[attr-defined] # urllib reads the reason from here
        return response

    def _answer(self, request: Request) -> dict[str, object]:
        token = (request.get_header("Authorization") or "").removeprefix("Bearer ")
        asked = dict(parse_qsl(request.data.decode())) if isinstance(request.data, bytes) else {}
        who = {"team_id": token.removeprefix(TOKEN), "team": "Workspace", "user_id": "U0BOT", "bot_id": "B0BOT"}
        sent = {"channel": asked.get("channel", "D0"), "ts": f"1790000000.{next(self._count):06d}"}
        return {"ok": True, "members": [], **who, **sent}


def serve(path: str, count: int) -> Iterator[str]:
    """Let every workspace talk to a bot, and yield what it holds after each step; last the most that it held."""
    install_opener(build_opener(Slack()))
    store = Store(open_engine(f"sqlite:///{path}"), utc_now)
    began = time.perf_counter()
    tokens = tuple(f"{TOKEN}{workspace(number)}" for number in range(count))
    bot = build(SlackAccess(bot_tokens=tokens, api_url="http://slack.invalid/api/"), "/opp", store)
    warm_up()
    prepare_all()
    yield _told("connected", count, began)
    began = time.perf_counter()
    bot.settle()
    yield _told("all told what is due", count, began)
    yield _said(bot, "Kontor7 sent the quote v{}, too pricey, next Wed 3pm", "updates", range(count))
    yield _said(bot, "funnel{:.0}", "funnels", range(0, count, max(1, count // FUNNELS)))
    yield f"{weigh()[1]:.1f}"


def _said(bot: Bot, words: str, what: str, workspaces: Iterable[int]) -> str:
    """Say the words once in each workspace, many at a time."""
    began, numbers = time.perf_counter(), list(workspaces)
    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(lambda number: _say(bot, number, words.format(str(number))), numbers))
    return _told(what, len(numbers), began)


def _say(bot: Bot, number: int, words: str) -> None:
    body = apps.command(words, f"{words}-{number}", "U7")
    apps.send(bot.app, {**body, "team_id": workspace(number)})


def _told(what: str, count: int, began: float) -> str:
    took = time.perf_counter() - began
    held, peak = weigh()
    told = f"{took:7.1f} s, {count / took:,.0f} a second   {held:,.0f} MB, at its peak {peak:,.0f} MB"
    return f"{what:<28} {count:>11,}   {told}"


if __name__ == "__main__":
    for text in serve(sys.argv[1], int(sys.argv[2])):
        print(text, flush=True)
