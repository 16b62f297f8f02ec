"""Talking to the bot, where no answer may leave anybody with nothing to do."""

import re

from playground.driver import Person
from tests.stories.town import Town

DEAD_END = re.compile(
    "which customer is it about|Something went wrong|I changed nothing|there is nothing of yours|"
    "是哪个客户|出了点问题|没有改动|没有可以撤销"
)


def said(person: Person, text: str, channel: str = "dm", thread_ts: str | None = None) -> str:
    """Let somebody type, and return what is answered; no answer may leave them with nothing to do."""
    if text.startswith("/"):
        person.command(text, channel)
    else:
        typed = person.say(text, channel, thread_ts)
        thread_ts = thread_ts or (typed.ts if channel != "dm" else None)
    answer = person.last(channel, thread_ts).all_text
    assert not DEAD_END.search(answer), f"{text}: {answer}"
    return answer


def mentioned(town: Town, person: Person, text: str, thread_ts: str | None = None, *, channel: str = "sales-us") -> str:
    """Let somebody speak to the bot in the team's channel, and return what is answered."""
    return said(person, f"<@{town.workspace.bot.id}> {text}", channel, thread_ts)
