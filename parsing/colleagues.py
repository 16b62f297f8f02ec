"""Reads whose opportunities a text is about: colleagues as Slack writes a mention or typed by hand, all or a week's."""

import re
from dataclasses import dataclass
from typing import Final

from parsing.patterns import Pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A colleague named in a text."""

    slack_id: str | None
    """Slack's id; None where the name was typed by hand."""
    name: str | None
    giver: bool
    """Whether the text takes something from this person, and does not give to them."""


_MENTION: Final = Pattern(
    r"(?:(?P<giver>(?:\bfrom|从|由)\s*)|\bto\s+|转?给\s*)?(?:<@(?P<id>[UW][A-Z0-9]+)(?:\|[^>]*)?>|"
    r"(?<![A-Za-z0-9_.])@(?P<name>[\w\-]+))(?:\s*的)?",
    re.IGNORECASE,
)
_WEEK: Final = Pattern(r"\bweek\b|周|星期|礼拜", re.IGNORECASE)
_MINE: Final = Pattern(r"\b(?:mine|my)\b|我的|我负责的?", re.IGNORECASE)
_EVERYBODY: Final = Pattern(r"\b(?:all|everyone|everybody|team)\b|全部|所有|全团队|团队", re.IGNORECASE)
_TEAM: Final = Pattern(r"\s*(?:(?:my|our|the)\s+)?team\b|\s*(?:我们?)?团队|\s*<?#(?!\s?\d)", re.IGNORECASE)
_WHOLE_BOOK: Final = Pattern(r"\s*(?:all\b|everything\b|(?:全部|所有)(?:的?商机)?)", re.IGNORECASE)


def read_people(text: str) -> tuple[Mention, ...]:
    """Return the colleagues that a text names, in order, each once."""
    found = [
        Mention(slack_id=match["id"], name=match["name"], giver=bool(match["giver"]))
        for match in _MENTION.finditer(text)
    ]
    return tuple(dict.fromkeys(found))


def without_people(text: str) -> str:
    """Return the text less the colleagues that it names."""
    return re.sub(r"[ \t]{2,}", " ", _MENTION.sub(" ", text)).strip(" \t\n,，:：;；")


def is_whole_book(text: str) -> bool:
    """Tell whether a text speaks of all opportunities of somebody."""
    return bool(_WHOLE_BOOK.match(text))


def after_whole_book(text: str) -> str:
    """Return what else the text says than that all is meant."""
    found = _WHOLE_BOOK.match(text)
    return text[found.end() :] if found else text


def is_about_team(text: str) -> bool:
    """Tell whether a text begins with a team: the word for it, a name behind a hash, or a channel."""
    return bool(_TEAM.match(text))


def means_week(text: str) -> bool:
    """Tell whether somebody asks for the coming days, and not only for today."""
    return bool(_WEEK.search(text))


def read_scope(text: str) -> tuple[str | None, str]:
    """Return whether `mine` or `all` is asked for, and the words besides."""
    for scope, pattern in (("mine", _MINE), ("all", _EVERYBODY)):
        if pattern.search(text):
            return scope, " ".join(pattern.sub(" ", text).split())
    return None, text
